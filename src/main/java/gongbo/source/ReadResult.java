package gongbo.source;

import gongbo.release.RawRelease;

/** What became of one piece of input. */
public sealed interface ReadResult {
  /**
   * Where it stands: a file's path, with {@code :line} where the file holds many releases; a file
   * in an archive as {@code archive.zip!/path}.
   */
  String location();

  /**
   * The format of its file as the name of such a file ends, {@code .jsonl}; empty when it has none
   * that is read.
   */
  String format();

  /** The same, of a file of a format: readers do not say it, the walk does. */
  ReadResult ofFormat(String ending);

  /**
   * A release was read.
   *
   * @param location where it stands
   * @param release the release
   * @param format the format of its file
   */
  record Read(String location, RawRelease release, String format) implements ReadResult {
    /** A release that was read from a file of any format. */
    public Read(String location, RawRelease release) {
      this(location, release, "");
    }

    @Override
    public Read ofFormat(String ending) {
      return new Read(location, release, ending);
    }
  }

  /**
   * Nothing could be read.
   *
   * @param location where it stands
   * @param reason why, for a person, on one line
   * @param format the format of its file
   */
  record Refused(String location, String reason, String format) implements ReadResult {
    /** What was refused of a file of any format. */
    public Refused(String location, String reason) {
      this(location, reason, "");
    }

    @Override
    public Refused ofFormat(String ending) {
      return new Refused(location, reason, ending);
    }
  }
}
