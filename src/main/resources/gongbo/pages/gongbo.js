// What the pages do beyond links and forms. Every page works without.
"use strict";

// The box suggests while somebody types: a combobox with a list and manual selection (WAI-ARIA
// Authoring Practices 1.2). The server makes the list, so this knows no words and no kinds.
(() => {
  const PAUSE = 150; // milliseconds without a key before the server is asked
  const form = document.querySelector("form[data-suggestions]");
  const input = form?.elements.namedItem("q");
  if (!input) return;
  const list = form.querySelector("[data-list]");
  const status = form.querySelector("[data-said]");

  let timer = 0;
  let request = new AbortController();
  let asked = input.value.trim();
  let active = -1;
  let sent = false;

  const options = () => [...list.querySelectorAll("[role=option]")];

  const activate = (index) => {
    active = index;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = options()[index];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const open = (wanted) => {
    const shown = wanted && options().length > 0;
    list.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown));
    activate(-1);
  };

  const forget = () => {
    clearTimeout(timer);
    request.abort();
  };

  const ask = async () => {
    const typed = input.value.trim();
    if (typed === asked) return;
    asked = typed;
    request = new AbortController();
    const { signal } = request;
    let answer = "";
    if (typed) {
      try {
        const response = await fetch(form.dataset.suggestions + encodeURIComponent(typed), { signal });
        answer = response.ok ? await response.text() : "";
      } catch {
        // Given up for a later one, or out of reach: typing and searching go on.
        if (signal.aborted) return;
      }
    }
    if (signal.aborted) return;
    list.innerHTML = answer;
    status.textContent = list.querySelector("[data-status]")?.textContent ?? "";
    open(document.activeElement === input);
  };

  input.type = "text"; // a search field cannot be a combobox
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  // While a syllable is composed this comes too: suggestions follow each jamo, the field is left alone.
  input.addEventListener("input", () => {
    forget();
    timer = setTimeout(ask, PAUSE);
  });

  input.addEventListener("keydown", (event) => {
    // Keys of the input method are not ours. An Enter that only ends a composition searches nothing;
    // the browser sends the real one after it.
    if (event.isComposing || event.keyCode === 229) {
      if (event.key === "Enter") event.preventDefault();
      return;
    }
    const count = options().length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!count) return;
      event.preventDefault();
      if (list.hidden) open(true);
      const down = event.key === "ArrowDown";
      activate(active < 0 ? (down ? 0 : count - 1) : down ? (active + 2) % (count + 1) - 1 : active - 1);
    } else if (event.key === "Enter" && !list.hidden && active >= 0) {
      event.preventDefault();
      options()[active].click();
    } else if (event.key === "Escape") {
      if (list.hidden) input.value = "";
      else event.preventDefault();
      forget();
      open(false);
    }
  });

  input.addEventListener("focus", () => input.value.trim() && asked === input.value.trim() && open(true));
  input.addEventListener("blur", () => open(false));
  // A press would take the focus, and with it the list, before it becomes a click.
  list.addEventListener("mousedown", (event) => event.preventDefault());

  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
    forget();
    open(false);
  });
  // Back from the page that was left for: one search is possible again.
  addEventListener("pageshow", () => (sent = false));
})();

// A long list of facet values shrinks to those that contain what is typed over it.
for (const field of document.querySelectorAll("[data-sift]")) {
  field.hidden = false;
  field.addEventListener("input", () => {
    const wanted = field.value.trim();
    for (const item of field.parentElement.querySelectorAll("li")) {
      item.hidden = !item.querySelector(".label").textContent.includes(wanted);
    }
  });
}

// A button copies the text of another element.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
  });
}

// A link to the page is copied rather than followed.
for (const link of document.querySelectorAll("[data-share]")) {
  if (!navigator.clipboard) continue;
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    await navigator.clipboard.writeText(link.href);
    link.textContent = link.dataset.share;
  });
}

// Escape closes the open menu of actions and returns to its button.
addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.activeElement?.closest("details[name][open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// Keys for those who read many results: / to the box, j and k between hits, ? for this list.
(() => {
  const help = document.getElementById("keys");
  const box = document.getElementById("q");
  const hits = [...document.querySelectorAll("main .hits > li")].map((hit) =>
    hit.querySelector("h3 a, .origin a, a"),
  );

  const go = (step) => {
    const at = hits.findIndex((link) => link.closest("li").contains(document.activeElement));
    const next = at < 0 ? (step > 0 ? 0 : -1) : at + step;
    hits[Math.min(Math.max(next, 0), hits.length - 1)]?.focus();
  };
  const actions = {
    "/": () => box?.select(),
    j: () => go(1),
    k: () => go(-1),
    "?": () => help?.showModal(),
  };

  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    // A Korean keyboard gives a jamo for a letter; the code is that of the place on the keyboard.
    const key = event.code === "KeyJ" ? "j" : event.code === "KeyK" ? "k" : event.key;
    const action = help?.open ? undefined : actions[key];
    if (!action) return;
    event.preventDefault();
    action();
  });
})();
