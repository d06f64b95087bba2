package gongbo.source;

import org.jspecify.annotations.Nullable;

/** Input that cannot become a release; the message says why, for a person, on one line. */
final class RefusedInput extends Exception {
  private static final long serialVersionUID = 1L;

  /** The longest piece of bad input that a message repeats, in characters. */
  private static final int SHOWN = 60;

  private final @Nullable SourceField field;
  private int line;

  /** Refuses for a reason that no single field is to blame for. */
  RefusedInput(String reason) {
    super(reason);
    this.field = null;
  }

  /** Refuses because of one field's value, which the source calls by a name. */
  RefusedInput(SourceField field, String name, String reason) {
    super(name + ": " + reason);
    this.field = field;
  }

  /** The field at fault; null when it is not a field's fault. */
  @Nullable SourceField field() {
    return field;
  }

  /** The same, with the line of the file that is at fault. */
  RefusedInput at(int number) {
    line = number;
    return this;
  }

  /** The line of the file that is at fault; 0 when that is not known. */
  int line() {
    return line;
  }

  /** The reason. */
  String reason() {
    return String.valueOf(getMessage());
  }

  /** A value as messages show it: quoted, on one line, cut when long. */
  static String shown(String value) {
    String line = TextDecoder.line(value);
    return '"' + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…") + '"';
  }
}
