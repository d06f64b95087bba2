package gongbo.source;

import java.io.IOException;
import java.util.List;

/** A reader of text files: one release as a printed sheet, as a copied page, or on its own. */
final class PlainTextReader {
  private PlainTextReader() {}

  static ReleaseFields read(SourceFile file) throws IOException, RefusedInput {
    return fields(file.text());
  }

  /** Returns the fields of a release that has nothing but a text. */
  static ReleaseFields fields(String text) throws RefusedInput {
    return fields(TextDecoder.bounded(text).lines().toList());
  }

  /** Returns the fields of a release that has nothing but the lines of a text. */
  static ReleaseFields fields(List<String> lines) throws RefusedInput {
    if (!BodyText.of(lines).title().isEmpty()) {
      return new ReleaseFields().body(lines);
    }
    CopiedPage page = CopiedPage.of(lines);
    return new ReleaseFields()
        .put(SourceField.TITLE, page.title())
        .put(SourceField.PUBLISHED, page.published())
        .body(page.body());
  }
}
