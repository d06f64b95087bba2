package gongbo.source;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** A reader of saved web pages; {@link HtmlPage} finds the release. */
final class HtmlReader {
  private HtmlReader() {}

  static ReleaseFields read(SourceFile file) throws IOException, RefusedInput {
    Document page = Jsoup.parse(TextDecoder.withFewPieces(file.text()));
    TextDecoder.requireLength(
        page.nodeStream(TextNode.class).mapToLong(text -> text.getWholeText().length()).sum());
    return HtmlPage.read(page);
  }
}
