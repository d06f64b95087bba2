package gongbo.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * A reader of HWPX documents (KS X 6101, OWPML), zip archives with one XML file per section. Only
 * the text is read, one file at a time, so that documents with many pictures need little memory.
 *
 * <p>The sections of a document locked for distribution are encrypted. Such a document is read from
 * the preview, the plain text of its first page, and marked as partial.
 */
final class HwpxReader {
  private static final Pattern SECTION = Pattern.compile("Contents/section([0-9]{1,4})\\.xml");
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final String HEADER = "Contents/header.xml";
  private static final String PREVIEW = "Preview/PrvText.txt";

  /** An upper bound of the compressed size of a section in bytes, which streams do not state. */
  private static final long MAX_COMPRESSED = 4L * 1024 * 1024;

  private HwpxReader() {}

  static ReleaseFields read(SourceFile file) throws IOException, RefusedInput {
    Definitions definitions = definitions(file);
    Set<String> encrypted = definitions.encrypted();
    boolean locked = encrypted.stream().anyMatch(name -> SECTION.matcher(name).matches());
    TreeMap<Integer, List<String>> sections = new TreeMap<>();
    String preview = "";
    int others = 0;
    try (ZipInputStream zip = new ZipInputStream(file.open(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Matcher section = SECTION.matcher(entry.getName());
        if (section.matches() && !locked) {
          sections.put(
              Integer.valueOf(section.group(1)),
              HwpxSection.lines(
                  file.settings().limits().limited(zip, MAX_COMPRESSED), definitions.numbers()));
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

  /**
   * What the sections are read with.
   *
   * @param encrypted the names of the encrypted files in the archive
   * @param numbers the numberings of its paragraphs
   */
  private record Definitions(Set<String> encrypted, ParagraphNumbers numbers) {}

  private static Definitions definitions(SourceFile file) throws IOException, RefusedInput {
    Set<String> encrypted = new HashSet<>();
    ParagraphNumbers numbers = new ParagraphNumbers();
    try (ZipInputStream zip = new ZipInputStream(file.open(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(MANIFEST)) {
          readManifest(zip.readNBytes(TextDecoder.LONGEST), encrypted);
        } else if (entry.getName().equals(HEADER)) {
          numbers = HwpxNumbers.read(file.settings().limits().limited(zip, MAX_COMPRESSED));
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw new RefusedInput("not a HWPX document that can be read: " + e.getMessage());
    } catch (XMLStreamException e) {
      // A broken manifest declares no encryption.
    }
    return new Definitions(encrypted, numbers);
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
}
