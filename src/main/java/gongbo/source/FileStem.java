package gongbo.source;

import gongbo.release.ReleaseId;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Derives the id of a release from its file name. */
final class FileStem {
  private static final Pattern NOT_OF_AN_ID = Pattern.compile("[^\\p{L}\\p{N}._-]+");

  /** The longest id, see {@link ReleaseId}. */
  private static final int LONGEST = 128;

  private FileStem() {}

  /**
   * Returns the file name without its extension, with {@code _} for characters that are invalid in
   * an id, such as blanks and brackets. A longer name is cut and ends in a hash of the whole name.
   */
  static String of(Path file) {
    String name = TextDecoder.line(String.valueOf(file.getFileName()));
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String id = NOT_OF_AN_ID.matcher(stem).replaceAll("_");
    if (id.codePointCount(0, id.length()) <= LONGEST) {
      return id;
    }
    String number = String.format(Locale.ROOT, "-%08x", stem.hashCode());
    return id.substring(0, id.offsetByCodePoints(0, LONGEST - number.length())) + number;
  }
}
