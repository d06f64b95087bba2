package gongbo.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a HWPX document (KS X 6101, OWPML): an archive with a part of XML for each section. Only
 * the text is taken out of it, a part at a time, so that a document full of pictures is read in
 * little memory.
 *
 * <p>A document that is locked for distribution has its sections encrypted, and a plain text of its
 * first page beside them where the author left one: that is read, as a part of the release.
 */
final class HwpxReader {
  private static final Pattern SECTION = Pattern.compile("Contents/section([0-9]{1,4})\\.xml");
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final String PREVIEW = "Preview/PrvText.txt";

  /** What is printed beside the text, on each page or below it. */
  private static final Set<String> BESIDE_THE_TEXT =
      Set.of("header", "footer", "footNote", "endNote", "hiddenComment", "pageNum", "masterPage");

  /** A section is packed to less, so that the limits allow it what its ratio makes of this. */
  private static final long PACKED = 4L * 1024 * 1024;

  private HwpxReader() {}

  static ReleaseFields read(SourceFile file) throws IOException, RefusedInput {
    Set<String> encrypted = encrypted(file);
    boolean locked = encrypted.stream().anyMatch(name -> SECTION.matcher(name).matches());
    TreeMap<Integer, List<String>> sections = new TreeMap<>();
    String preview = "";
    int others = 0;
    try (ZipInputStream zip = new ZipInputStream(file.open(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Matcher section = SECTION.matcher(entry.getName());
        if (section.matches() && !locked) {
          sections.put(
              Integer.valueOf(section.group(1)), section(file.settings().limits().of(zip, PACKED)));
        } else if (entry.getName().equals(PREVIEW) && !encrypted.contains(PREVIEW)) {
          preview = TextDecoder.decode(zip.readNBytes(TextDecoder.LONGEST));
        } else if (++others > file.settings().limits().entries()) {
          throw new RefusedInput("more than " + others + " files in it, see unpacking.tsv");
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw new RefusedInput("not a HWPX document that can be read: " + e.getMessage());
    } catch (XMLStreamException e) {
      throw new RefusedInput(
          "not a HWPX document that can be read: "
              + TextDecoder.line(String.valueOf(e.getMessage())));
    }
    List<String> lines = sections.values().stream().flatMap(List::stream).toList();
    if (!lines.isEmpty()) {
      return PlainTextReader.fields(lines);
    }
    if (!preview.isBlank()) {
      return PlainTextReader.fields(HwpPreview.lines(preview)).asPartial();
    }
    throw new RefusedInput(
        locked
            ? "locked for distribution: its text is encrypted, and so is the preview, or it has"
                + " none"
            : "no text in this HWPX document");
  }

  /** The parts that are encrypted, by their names. */
  private static Set<String> encrypted(SourceFile file) throws IOException, RefusedInput {
    Set<String> encrypted = new HashSet<>();
    try (ZipInputStream zip = new ZipInputStream(file.open(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(MANIFEST)) {
          readManifest(zip.readNBytes(TextDecoder.LONGEST), encrypted);
          break;
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw new RefusedInput("not a HWPX document that can be read: " + e.getMessage());
    } catch (XMLStreamException e) {
      // A broken manifest tells of nothing that is encrypted.
    }
    return encrypted;
  }

  private static void readManifest(byte[] manifest, Set<String> encrypted)
      throws XMLStreamException {
    XMLStreamReader xml =
        XmlReader.factory().createXMLStreamReader(new ByteArrayInputStream(manifest));
    String name = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "file-entry" -> {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
              name =
                  xml.getAttributeLocalName(i).equals("full-path")
                      ? xml.getAttributeValue(i)
                      : name;
            }
          }
          case "encryption-data" -> encrypted.add(name);
          default -> {}
        }
      }
    }
  }

  private static List<String> section(InputStream in) throws XMLStreamException, RefusedInput {
    InputStream part =
        new FilterInputStream(in) {
          @Override
          public void close() {
            // The parser closes what it has read to the end, which is the whole archive.
          }
        };
    XMLStreamReader xml = XmlReader.factory().createXMLStreamReader(part);
    DocumentLines lines = new DocumentLines();
    Deque<String> open = new ArrayDeque<>();
    int beside = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          beside += BESIDE_THE_TEXT.contains(name) ? 1 : 0;
          if (beside == 0) {
            begin(name, lines);
          }
          open.push(name);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String name = open.pop();
          if (beside == 0) {
            end(name, lines);
          }
          beside -= BESIDE_THE_TEXT.contains(name) ? 1 : 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (beside == 0 && !open.isEmpty() && open.getFirst().equals("t")) {
            lines.add(xml.getText());
          }
        }
        default -> {}
      }
    }
    return lines.toList();
  }

  private static void begin(String name, DocumentLines lines) throws RefusedInput {
    switch (name) {
      case "tr" -> lines.beginRow();
      case "tc" -> lines.beginCell();
      case "drawText" -> lines.endParagraph();
      case "lineBreak" -> lines.add("\n");
      case "tab", "nbSpace", "fwSpace" -> lines.add(" ");
      default -> {}
    }
  }

  private static void end(String name, DocumentLines lines) {
    switch (name) {
      case "p" -> lines.endParagraph();
      case "tc" -> lines.endCell();
      case "tr" -> lines.endRow();
      default -> {}
    }
  }
}
