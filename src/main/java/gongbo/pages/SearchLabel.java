package gongbo.pages;

import gongbo.pages.ActiveFilters.Chip;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.ShortText;
import java.util.ArrayList;
import java.util.List;

/** Names a search in a few words: its text and its filters. */
final class SearchLabel {
  private static final int LONGEST = 100;

  private SearchLabel() {}

  /** Returns the name: {@code 수소 버스 · 교통·물류}; all releases where nothing is asked for. */
  static String of(SearchAddress address, Messages messages) {
    List<String> parts = new ArrayList<>();
    if (!address.text().isEmpty()) {
      parts.add(address.text());
    }
    for (Chip chip : ActiveFilters.chips(address, messages)) {
      parts.add(chip.profile() == null ? chip.field() + " " + chip.value() : chip.value());
    }
    return parts.isEmpty() ? messages.get("follow.everything") : line(String.join(" · ", parts));
  }

  /** Returns a text in one line of a length that fits a subject: mails go to whom others name. */
  private static String line(String text) {
    return ShortText.of(text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip(), LONGEST);
  }
}
