package gongbo.source;

import org.jspecify.annotations.Nullable;

/** Input that cannot become a release; the message says why, for a person, on one line. */
final class RefusedInput extends Exception {
  private static final long serialVersionUID = 1L;

  /** The longest piece of bad input that a message repeats, in characters. */
  private static final int SHOWN = 60;

  private final @Nullable String key;

  /** Refuses for a reason that no single key is to blame for. */
  RefusedInput(String reason) {
    super(reason);
    this.key = null;
  }

  /** Refuses because of one key's value. */
  RefusedInput(String key, String reason) {
    super(key + ": " + reason);
    this.key = key;
  }

  /** The key at fault; null when it is not a key's fault. */
  @Nullable String key() {
    return key;
  }

  /** The reason. */
  String reason() {
    return String.valueOf(getMessage());
  }

  /** A value as messages show it: quoted, on one line, cut when long. */
  static String shown(String value) {
    String line = IncomingText.line(value);
    return '"' + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…") + '"';
  }
}
