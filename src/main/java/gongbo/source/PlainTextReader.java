package gongbo.source;

import java.io.IOException;

/** A reader of text files: one release as a printed sheet, as a copied page, or on its own. */
final class PlainTextReader {
  private PlainTextReader() {}

  static ReleaseFields read(SourceFile file) throws IOException, RefusedInput {
    return fields(file.text());
  }

  /** Returns the fields of a release that has nothing but a text. */
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
