package gongbo.source;

import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Reads a text file: one release, alone or as it was copied from a web page, named by its file. */
final class PlainTextReader {
  private PlainTextReader() {}

  static ReadResult read(Path file, String location) throws IOException {
    try {
      PageText page = PageText.of(IncomingText.read(file));
      ReleaseFields fields =
          new ReleaseFields(
              Map.of(
                  "id", FileStem.of(file),
                  "title", page.title(),
                  "published", page.published(),
                  "body", page.body()));
      return new Read(location, fields.toRelease());
    } catch (RefusedInput e) {
      return new Refused(location, e.reason());
    }
  }
}
