package gongbo.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The formats that releases arrive in: a line each.
 *
 * <p>The file's name tells the format, unless what the file begins with contradicts it: a saved
 * page may well be called {@code view.do} or {@code page.txt}.
 */
// Readers and signatures are functions that keep nothing.
@SuppressWarnings("ImmutableEnumChecker")
enum SourceFormat {
  JSON_LINES(JsonLinesReader::open, Signature.NONE, ".jsonl", ".ndjson"),
  MARKDOWN(FormatReader.ofOne(MarkdownReader::read), Signature.NONE, ".md", ".markdown"),
  TEXT(FormatReader.ofOne(PlainTextReader::read), Signature.NONE, ".txt", ".text"),
  HTML(FormatReader.ofOne(HtmlReader::read), Signature::isHtml, ".html", ".htm", ".xhtml"),
  XML(XmlReader::open, Signature.of("<?xml"), ".xml", ".rss", ".atom"),
  JSON(JsonReader::open, Signature.NONE, ".json"),
  CSV(CsvReader::open, Signature.NONE, ".csv", ".tsv"),
  PDF(FormatReader.ofOne(PdfReader::read), Signature.of("%PDF-"), ".pdf"),
  HWP(FormatReader.ofOne(HwpReader::read), Signature.of("\u00D0\u00CF\u0011\u00E0"), ".hwp"),
  HWPX(FormatReader.ofOne(HwpxReader::read), Signature::isHwpx, ".hwpx");

  /** So many bytes tell a format. */
  static final int HEAD = 2048;

  private final FormatReader reader;
  private final Signature signature;
  private final List<String> endings;

  SourceFormat(FormatReader reader, Signature signature, String... endings) {
    this.reader = reader;
    this.signature = signature;
    this.endings = List.of(endings);
  }

  /** Tells a format by its first bytes. */
  @FunctionalInterface
  interface Signature {
    /** Of a format that any text could be. */
    Signature NONE = head -> false;

    boolean begins(byte[] head);

    static boolean isHtml(byte[] head) {
      String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      boolean xml =
          text.stripLeading().startsWith("<?xml") || text.startsWith("\u00EF\u00BB\u00BF<?xml");
      return text.contains("<html")
          || (!xml && (text.contains("<!doctype html") || text.contains("<body")));
    }

    /** The first file in the archive tells what it is, and is not packed. */
    static boolean isHwpx(byte[] head) {
      String text = new String(head, StandardCharsets.ISO_8859_1);
      return text.startsWith("PK") && text.contains("mimetypeapplication/hwp+zip");
    }

    /** The signature of files that begin with these characters. */
    static Signature of(String beginning) {
      byte[] bytes = beginning.getBytes(StandardCharsets.ISO_8859_1);
      return head ->
          head.length >= bytes.length
              && java.util.Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }
  }

  FormatReader reader() {
    return reader;
  }

  /** How the name of such a file ends. */
  String ending() {
    return endings.getFirst();
  }

  /**
   * The format of a file; null when it is none of these.
   *
   * @param name its name in lower case
   * @param head its first bytes
   */
  static @Nullable SourceFormat of(String name, byte[] head) {
    for (SourceFormat format : values()) {
      if (format.signature.begins(head)) {
        return format;
      }
    }
    for (SourceFormat format : values()) {
      if (format.endings.stream().anyMatch(name::endsWith)) {
        return format;
      }
    }
    return null;
  }

  /** Why a file of that name is refused. */
  static String unknown(String name) {
    int dot = name.lastIndexOf('.');
    String shown = dot > 0 ? "unknown format \"" + name.substring(dot) + "\"" : "unknown format";
    return shown
        + ": releases come as "
        + Stream.of(values())
            .flatMap(format -> format.endings.stream())
            .collect(Collectors.joining(", "))
        + ", packed as .gz or not, and in archives";
  }
}
