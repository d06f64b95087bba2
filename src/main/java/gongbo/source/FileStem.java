package gongbo.source;

import gongbo.release.ReleaseId;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The ids that a file gives its release.
 *
 * @param name the file name without its extension
 * @param path the same with the folders of the file in its source
 */
record FileStem(String name, String path) {
  private static final Pattern NOT_OF_AN_ID = Pattern.compile("[^\\p{L}\\p{N}._-]+");

  /** A number by which a site names its releases. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{6,20}");

  /** The longest id, see {@link ReleaseId}. */
  private static final int LONGEST = 128;

  /**
   * Returns the stem of a file, with {@code _} for characters that are invalid in an id, such as
   * blanks, brackets and the signs between folders. A longer one is cut and ends in a hash of the
   * whole.
   *
   * @param folder the folder of the file in its source; empty when it is the source
   */
  static FileStem of(String folder, Path file) {
    String name = TextDecoder.line(String.valueOf(file.getFileName()));
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String within = TextDecoder.line(folder).replaceFirst("^[/!]+", "");
    return new FileStem(id(stem), id(within + stem));
  }

  /** Returns whether the name is a number that identifies the release on its site. */
  boolean isNumber() {
    return NUMBER.matcher(name).matches();
  }

  private static String id(String stem) {
    String id = NOT_OF_AN_ID.matcher(stem).replaceAll("_");
    if (id.codePointCount(0, id.length()) <= LONGEST) {
      return id;
    }
    String number = String.format(Locale.ROOT, "-%08x", stem.hashCode());
    return id.substring(0, id.offsetByCodePoints(0, LONGEST - number.length())) + number;
  }
}
