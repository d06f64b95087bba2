package gongbo.source;

import org.jspecify.annotations.Nullable;

/** Thrown for input that is not a readable release. The message is a reason on one line. */
final class RefusedInput extends Exception {
  private static final long serialVersionUID = 1L;

  /** The maximum length of input quoted in a message, in characters. */
  private static final int MAX_QUOTED = 60;

  private final @Nullable SourceField field;
  private int line;

  /** Refuses input for a reason not related to a single field. */
  RefusedInput(String reason) {
    super(reason);
    this.field = null;
  }

  /**
   * Refuses input because of the value of a field.
   *
   * @param name the name of the field in the source
   */
  RefusedInput(SourceField field, String name, String reason) {
    super(name + ": " + reason);
    this.field = field;
  }

  /** Returns the field with the invalid value, or null. */
  @Nullable SourceField field() {
    return field;
  }

  /** Sets the line number of the error and returns this exception. */
  RefusedInput at(int number) {
    line = number;
    return this;
  }

  /** Returns the line number of the error, or 0 if it is unknown. */
  int line() {
    return line;
  }

  /** Returns the reason. */
  String reason() {
    return String.valueOf(getMessage());
  }

  /** Quotes a value for a message, on one line and truncated. */
  static String shown(String value) {
    String line = TextDecoder.line(value);
    return '"' + (line.length() <= MAX_QUOTED ? line : line.substring(0, MAX_QUOTED) + "…") + '"';
  }
}
