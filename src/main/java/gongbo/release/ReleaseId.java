package gongbo.release;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identifier of a release in its source: 1 to 128 letters, digits, dots, hyphens and
 * underscores, not only dots.
 *
 * @param value the identifier, such as {@code 156627350}
 */
public record ReleaseId(String value) {
  private static final Pattern VALID = Pattern.compile("(?!\\.+$)[\\p{L}\\p{N}._-]{1,128}");

  /**
   * @throws IllegalArgumentException when {@code value} is not a valid identifier
   */
  public ReleaseId {
    if (!VALID.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a release id (1 to 128 letters, digits, '.', '_' or '-', not of dots alone): "
              + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }

  /** Parses an id; empty when the text cannot be one. */
  public static Optional<ReleaseId> parse(String text) {
    try {
      return Optional.of(new ReleaseId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
