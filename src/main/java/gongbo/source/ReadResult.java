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
   * A release was read.
   *
   * @param location where it stands
   * @param release the release
   */
  record Read(String location, RawRelease release) implements ReadResult {}

  /**
   * Nothing could be read.
   *
   * @param location where it stands
   * @param reason why, for a person, on one line
   */
  record Refused(String location, String reason) implements ReadResult {}
}
