package gongbo.source;

import java.util.List;

/** A table, shape or equation of a HWPX document that is being read. */
final class HwpxObject {
  private final StringBuilder script = new StringBuilder();
  private List<String> caption = List.of();
  private boolean captionOnTop;
  private boolean asCharacter;

  void asCharacter(boolean is) {
    asCharacter = is;
  }

  boolean isAsCharacter() {
    return asCharacter;
  }

  void captionOnTop(boolean is) {
    captionOnTop = is;
  }

  void caption(List<String> lines) {
    caption = lines;
  }

  void addScript(String text) {
    script.append(text);
  }

  /** Returns the script of an equation; empty for another object. */
  String script() {
    return script.toString();
  }

  /** Returns the lines of the object with its caption. */
  List<String> captioned(List<String> lines) {
    return DocumentLines.captioned(lines, caption, captionOnTop);
  }
}
