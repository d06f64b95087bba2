package gongbo.source;

import java.io.IOException;

/**
 * Reads a text file: one release, as its sheet was printed, as it was copied from a web page, or
 * alone.
 */
final class PlainTextReader {
  private PlainTextReader() {}

  static ReleaseFields read(SourceFile file) throws IOException, RefusedInput {
    return fields(file.text());
  }

  /** The fields of a release whose text is all that there is. */
  static ReleaseFields fields(String text) throws RefusedInput {
    ReleaseFields fields = new ReleaseFields();
    if (!BodyText.of(TextDecoder.bounded(text)).title().isEmpty()) {
      return fields.put(SourceField.BODY, text);
    }
    PageText page = PageText.of(text);
    return fields
        .put(SourceField.TITLE, page.title())
        .put(SourceField.PUBLISHED, page.published())
        .put(SourceField.BODY, page.body());
  }
}
