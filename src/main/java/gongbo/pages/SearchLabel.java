package gongbo.pages;

import gongbo.pages.ActiveFilters.Chip;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import java.util.ArrayList;
import java.util.List;

/** Names a search in a few words: its text and its filters. */
final class SearchLabel {
  private SearchLabel() {}

  /** Returns the name: {@code 수소 버스 · 교통·물류}; all releases where nothing is asked for. */
  static String of(SearchAddress address, Messages messages) {
    List<String> parts = new ArrayList<>();
    if (!address.text().isEmpty()) {
      parts.add(address.text().replaceAll("\\s+", " "));
    }
    for (Chip chip : ActiveFilters.chips(address, messages)) {
      parts.add(chip.profile() == null ? chip.field() + " " + chip.value() : chip.value());
    }
    return parts.isEmpty() ? messages.get("follow.everything") : String.join(" · ", parts);
  }
}
