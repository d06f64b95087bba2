package gongbo.source;

import gongbo.release.RawRelease;

/** The result of reading one record of input: a release or a refusal. */
public sealed interface ReadResult {
  /**
   * Returns the location of the record: the path of its file, followed by {@code :line} if the file
   * contains several releases. A file in an archive is {@code archive.zip!/path}.
   */
  String location();

  /**
   * Returns the format of the file as a file name extension such as {@code .jsonl}, or an empty
   * string if the format is unknown.
   */
  String format();

  /** Returns this result with the given format, which readers leave empty. */
  ReadResult ofFormat(String ending);

  /**
   * A release.
   *
   * @param location the location of the release
   * @param release the release
   * @param format the format of the file
   */
  record Read(String location, RawRelease release, String format) implements ReadResult {
    /** Creates a result without a format. */
    public Read(String location, RawRelease release) {
      this(location, release, "");
    }

    @Override
    public Read ofFormat(String ending) {
      return new Read(location, release, ending);
    }
  }

  /**
   * A refusal of a record or file.
   *
   * @param location the location of the record or file
   * @param reason the reason on one line, cut to {@value #MOST_REASON} characters
   * @param format the format of the file
   */
  record Refused(String location, String reason, String format) implements ReadResult {
    /** The most characters of a reason; libraries put whole files into theirs. */
    static final int MOST_REASON = 300;

    public Refused {
      if (reason.length() > MOST_REASON) {
        reason = reason.substring(0, MOST_REASON - 1) + "…";
      }
    }

    /** Creates a refusal without a format. */
    public Refused(String location, String reason) {
      this(location, reason, "");
    }

    @Override
    public Refused ofFormat(String ending) {
      return new Refused(location, reason, ending);
    }
  }
}
