package gongbo.source;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads a saved web page: see {@link HtmlPage} for how the release in it is found. */
final class HtmlReader {
  private HtmlReader() {}

  static ReleaseFields read(SourceFile file) throws IOException, RefusedInput {
    Document page = Jsoup.parse(file.text());
    return HtmlPage.read(page);
  }
}
