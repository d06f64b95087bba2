package gongbo.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file formats of releases.
 *
 * <p>A signature in the first bytes of a file takes precedence over the extension of its name,
 * because saved pages have names such as {@code view.do} or {@code page.txt}.
 */
// Readers and signatures are stateless functions.
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

  /** The number of bytes in which signatures are searched. */
  static final int HEAD = 2048;

  private final FormatReader reader;
  private final Signature signature;
  private final List<String> endings;

  SourceFormat(FormatReader reader, Signature signature, String... endings) {
    this.reader = reader;
    this.signature = signature;
    this.endings = List.of(endings);
  }

  /** A test of the first bytes of a file. */
  @FunctionalInterface
  interface Signature {
    /** Matches no file, for text formats without a signature. */
    Signature NONE = head -> false;

    boolean begins(byte[] head);

    static boolean isHtml(byte[] head) {
      String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      boolean xml =
          text.stripLeading().startsWith("<?xml") || text.startsWith("\u00EF\u00BB\u00BF<?xml");
      return text.contains("<html")
          || (!xml && (text.contains("<!doctype html") || text.contains("<body")));
    }

    /** HWPX archives begin with an uncompressed file that contains the media type. */
    static boolean isHwpx(byte[] head) {
      String text = new String(head, StandardCharsets.ISO_8859_1);
      return text.startsWith("PK") && text.contains("mimetypeapplication/hwp+zip");
    }

    /** Returns a signature that matches files beginning with these Latin-1 characters. */
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

  /** Returns whether files are read by libraries whose time and memory only a process limits. */
  boolean isDocument() {
    return this == PDF || this == HWP || this == HWPX;
  }

  /** Returns the main extension of the format, with its dot. */
  String ending() {
    return endings.getFirst();
  }

  /**
   * Returns the format of a file, or null if it is unknown.
   *
   * @param name the file name in lower case
   * @param head the first bytes of the file
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

  /** Returns the reason for refusing a file of unknown format. */
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
