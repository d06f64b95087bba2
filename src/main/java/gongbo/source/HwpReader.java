package gongbo.source;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A reader of HWP 5 documents, compound files whose sections are sequences of records, as specified
 * in Hancom's "Hangul Document File Formats 5.0". Only the text is read, one record at a time.
 *
 * <p>A document that is encrypted or locked for distribution is read from its preview, the plain
 * text of its first page, and marked as partial.
 */
final class HwpReader {
  private static final String SIGNATURE = "HWP Document File";
  private static final int FLAGS = 36;
  private static final int COMPRESSED = 1;
  private static final int ENCRYPTED = 1 << 1;
  private static final int FOR_DISTRIBUTION = 1 << 2;

  private HwpReader() {}

  static ReleaseFields read(SourceFile file) throws IOException, RefusedInput {
    try (LocalFile local = LocalFile.of(file);
        SeekableByteChannel channel = Files.newByteChannel(local.path())) {
      return read(new CompoundFile(channel));
    } catch (IOException | RuntimeException e) {
      throw new RefusedInput(
          "not a HWP document that can be read: "
              + TextDecoder.line(e.getMessage() == null ? e.toString() : e.getMessage()));
    }
  }

  private static ReleaseFields read(CompoundFile document) throws IOException, RefusedInput {
    byte[] header = document.stream("FileHeader");
    if (header == null
        || header.length < FLAGS + 4
        || !new String(header, StandardCharsets.ISO_8859_1).startsWith(SIGNATURE)) {
      throw new RefusedInput("a compound file, but no HWP 5 document");
    }
    int flags = header[FLAGS];
    if ((flags & (ENCRYPTED | FOR_DISTRIBUTION)) != 0) {
      return preview(document, (flags & ENCRYPTED) != 0 ? "encrypted" : "locked for distribution");
    }
    boolean compressed = (flags & COMPRESSED) != 0;
    byte[] info = document.stream("DocInfo");
    ParagraphNumbers numbers = numbers(info == null ? new byte[0] : info, compressed);
    List<String> lines = new ArrayList<>();
    for (int section = 0; document.names().contains("BodyText/Section" + section); section++) {
      byte[] stream = document.stream("BodyText/Section" + section);
      lines.addAll(section(stream == null ? new byte[0] : stream, compressed, numbers));
    }
    if (lines.isEmpty()) {
      throw new RefusedInput("no text in this HWP document");
    }
    return PlainTextReader.fields(lines);
  }

  private static ReleaseFields preview(CompoundFile document, String why)
      throws IOException, RefusedInput {
    byte[] preview = document.stream("PrvText");
    String text = preview == null ? "" : new String(preview, StandardCharsets.UTF_16LE);
    if (text.isBlank()) {
      throw new RefusedInput(why + ", and without a preview");
    }
    return PlainTextReader.fields(TextDecoder.fold(HwpPreview.lines(text))).asPartial();
  }

  private static List<String> section(byte[] stream, boolean compressed, ParagraphNumbers numbers)
      throws IOException, RefusedInput {
    Inflater inflater = new Inflater(true);
    try (DataInputStream in = records(stream, compressed, inflater)) {
      return HwpSection.lines(in, numbers);
    } finally {
      inflater.end();
    }
  }

  private static ParagraphNumbers numbers(byte[] stream, boolean compressed) throws RefusedInput {
    Inflater inflater = new Inflater(true);
    try (DataInputStream in = records(stream, compressed, inflater)) {
      return HwpNumbers.read(in);
    } catch (IOException e) {
      // A document with damaged definitions still has its text.
      return new ParagraphNumbers();
    } finally {
      inflater.end();
    }
  }

  private static DataInputStream records(byte[] stream, boolean compressed, Inflater inflater) {
    InputStream bytes = new ByteArrayInputStream(stream);
    return new DataInputStream(compressed ? new InflaterInputStream(bytes, inflater) : bytes);
  }
}
