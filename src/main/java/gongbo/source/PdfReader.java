package gongbo.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A reader of PDF files. Columns are read one after another, what every page repeats is removed,
 * and words that lines break are joined.
 */
final class PdfReader {
  /** The most pages: no release is longer, and a book costs no hours. */
  private static final int MOST_PAGES = 300;

  /** The share of a page at its top and bottom where headers and footers are. */
  private static final double MARGIN = 0.1;

  private PdfReader() {}

  static ReleaseFields read(SourceFile file) throws IOException, RefusedInput {
    try (LocalFile local = LocalFile.of(file);
        PDDocument document =
            Loader.loadPDF(local.path().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      return read(document);
    } catch (InvalidPasswordException e) {
      throw new RefusedInput("an encrypted PDF that needs a password");
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new RefusedInput(
          "not a PDF that can be read: "
              + TextDecoder.line(e.getMessage() == null ? e.toString() : e.getMessage()));
    }
  }

  private static ReleaseFields read(PDDocument document) throws IOException, RefusedInput {
    if (document.getNumberOfPages() > MOST_PAGES) {
      throw new RefusedInput("a PDF of more than " + MOST_PAGES + " pages is no release");
    }
    List<List<PositionedLine>> pages = new ArrayList<>();
    int length = 0;
    for (int page = 0; page < document.getNumberOfPages(); page++) {
      List<PositionedLine> lines = PageLayout.lines(words(document, page));
      length += lines.stream().mapToInt(line -> line.text().length()).sum();
      TextDecoder.requireLength(length);
      pages.add(lines);
    }
    Set<String> repeated = repeated(pages);
    List<String> text =
        PageLayout.paragraphs(
            pages.stream()
                .flatMap(List::stream)
                .filter(line -> !isAtEdge(line) || !repeated.contains(key(line.text())))
                .toList());
    if (text.isEmpty()) {
      throw new RefusedInput("no text in this PDF: a scanned one has to be recognised first");
    }
    return PlainTextReader.fields(text);
  }

  private static List<PositionedWord> words(PDDocument document, int page) throws IOException {
    List<PositionedWord> words = new ArrayList<>();
    double height = document.getPage(page).getCropBox().getHeight();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String printed, List<TextPosition> positions) {
            String text = withSpaces(printed);
            if (!positions.isEmpty() && !text.isBlank()) {
              TextPosition first = positions.getFirst();
              TextPosition last = positions.getLast();
              words.add(
                  new PositionedWord(
                      text,
                      first.getXDirAdj(),
                      last.getXDirAdj() + last.getWidthDirAdj(),
                      first.getYDirAdj(),
                      Math.max(first.getFontSizeInPt(), first.getHeightDir()),
                      first.getYDirAdj() / height));
            }
          }
        };
    stripper.setSortByPosition(false);
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    stripper.getText(document);
    return words;
  }

  /** Some fonts give their space as the character 0. */
  private static String withSpaces(String text) {
    return text.replace('\0', ' ');
  }

  private static boolean isAtEdge(PositionedLine line) {
    return line.share() < MARGIN || line.share() > 1 - MARGIN;
  }

  /** Returns the lines at the edges of at least half of the pages, with numbers ignored. */
  private static Set<String> repeated(List<List<PositionedLine>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<PositionedLine> page : pages) {
      Set<String> edges = new HashSet<>();
      page.stream().filter(PdfReader::isAtEdge).forEach(line -> edges.add(key(line.text())));
      edges.forEach(edge -> counts.merge(edge, 1, Integer::sum));
    }
    Set<String> repeated = new HashSet<>();
    // A page number has no letters; it is not text even on a single page.
    repeated.add("");
    counts.forEach(
        (edge, count) -> {
          if (pages.size() > 1 && count * 2 >= pages.size() && count > 1) {
            repeated.add(edge);
          }
        });
    return repeated;
  }

  private static String key(String line) {
    return RepeatedTitle.key(line).replaceAll("[0-9]+", "");
  }
}
