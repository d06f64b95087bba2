// The search box for pages of other sites:
//   <script src="https://HOST/embed.js" defer></script> <gongbo-search></gongbo-search>
// Attributes: lang ("ko", "en"); publisher, topic, speaker, venue, region, kind narrow what it finds.
"use strict";

(() => {
  const home = new URL(document.currentScript.src).origin;
  const words = {
    ko: { label: "보도자료 검색", submit: "검색" },
    en: { label: "Search press releases", submit: "Search" },
  };
  const narrowing = ["publisher", "topic", "speaker", "venue", "region", "kind"];

  // A sheet made by script needs no permission of the page around it, as a style element would.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; max-width: 40rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; }
    :host([hidden]) { display: none; }
    form { display: flex; gap: .5rem; }
    input, button { font: inherit; min-height: 2.75rem; padding: .4rem .9rem; border-radius: .5rem; box-sizing: border-box; }
    input { flex: 1; min-width: 0; border: 1px solid #7b8086; background: Canvas; color: CanvasText; }
    button { border: 1px solid #14566b; background: #14566b; color: #fff; font-weight: 600; cursor: pointer; }
    :focus-visible { outline: 3px solid #3d8fa8; outline-offset: 2px; }
  `);

  const element = (name, properties) => Object.assign(document.createElement(name), properties);

  customElements.define(
    "gongbo-search",
    class extends HTMLElement {
      connectedCallback() {
        if (this.shadowRoot) return;
        const language = this.closest("[lang]")?.lang.startsWith("en") ? "en" : "ko";
        const { label, submit } = words[language];
        const root = this.attachShadow({ mode: "open", delegatesFocus: true });
        root.adoptedStyleSheets = [sheet];
        const form = element("form", { action: `${home}/search`, method: "get" });
        form.setAttribute("role", "search");
        form.setAttribute("aria-label", label);
        const input = element("input", { type: "search", name: "q", placeholder: label, maxLength: 500 });
        input.setAttribute("aria-label", label);
        form.append(input, element("button", { textContent: submit }));
        for (const name of narrowing) {
          const value = this.getAttribute(name);
          if (value) form.append(element("input", { type: "hidden", name, value }));
        }
        if (language === "en") form.append(element("input", { type: "hidden", name: "lang", value: "en" }));
        root.append(form);
      }
    },
  );
})();
