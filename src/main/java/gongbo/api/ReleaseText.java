package gongbo.api;

import gongbo.release.OutlineTree;
import gongbo.release.Paragraph;
import gongbo.release.Release;
import gongbo.release.WebAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a release as text: title, origin, body. */
final class ReleaseText {
  /** The characters that begin a heading, list or rule in Markdown. */
  private static final String LINE_SIGNS = "#+-=";

  private static final String SIGNS = "\\`*_[]<>&~|";

  private ReleaseText() {}

  /** Returns a release as plain text, with the markers of the original. */
  static String plain(Release release) {
    StringBuilder text = new StringBuilder();
    text.append(release.title()).append('\n');
    Stream.of(origin(release), release.raw().url())
        .filter(line -> !line.isEmpty())
        .forEach(line -> text.append(line).append('\n'));
    String body = release.raw().body().text().strip();
    if (!body.isEmpty()) {
      text.append('\n').append(body).append('\n');
    }
    return text.toString();
  }

  /**
   * Returns a release as Markdown (CommonMark 0.31); inner levels of the outline are nested lists.
   */
  static String markdown(Release release) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(escaped(release.title())).append("\n\n");
    String origin = origin(release);
    if (!origin.isEmpty()) {
      text.append(escaped(origin)).append("\n\n");
    }
    WebAddress.linkable(release.raw().url())
        .ifPresent(url -> text.append('<').append(url).append(">\n\n"));
    for (OutlineTree node : OutlineTree.of(release.raw().body())) {
      text.append(line(node)).append("\n\n");
      if (!node.children().isEmpty()) {
        list(node.children(), "", text);
        text.append('\n');
      }
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static void list(List<OutlineTree> nodes, String indent, StringBuilder text) {
    for (OutlineTree node : nodes) {
      text.append(indent).append("- ").append(line(node)).append('\n');
      list(node.children(), indent + "  ", text);
    }
  }

  /** Keeps markers that carry meaning; list items replace dashes and circles. */
  private static String line(OutlineTree node) {
    String words = escaped(node.text());
    Paragraph paragraph = node.paragraph();
    return switch (paragraph.level()) {
      case SUBTITLE -> "**" + words + "**";
      case SECTION, NOTE -> escaped(paragraph.marker()) + " " + words;
      case TEXT, POINT, DETAIL -> words;
    };
  }

  private static String origin(Release release) {
    String day = release.publishedDay().map(LocalDate::toString).orElse("");
    return Stream.of(release.publisherName(), day)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Escapes a line so that Markdown reads it as plain text. */
  private static String escaped(String line) {
    StringBuilder escaped = new StringBuilder(line.length());
    int number = 0;
    while (number < line.length() && line.charAt(number) >= '0' && line.charAt(number) <= '9') {
      number++;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean opensLine = i == 0 && LINE_SIGNS.indexOf(c) >= 0;
      boolean endsNumber = i == number && number > 0 && (c == '.' || c == ')');
      if (opensLine || endsNumber || SIGNS.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
