package gongbo.source;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

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

  private static final int PARAGRAPH = 66;
  private static final int TEXT = 67;
  private static final int CONTROL = 71;
  private static final int LIST = 72;

  private static final Set<Integer> TEXT_RECORDS = Set.of(PARAGRAPH, TEXT, CONTROL, LIST);

  private static final int TABLE = id("tbl ");

  /** The controls outside the running text: headers, footers, notes, comments, page numbers. */
  private static final Set<Integer> OUTSIDE_TEXT =
      Set.of(id("head"), id("foot"), id("fn  "), id("en  "), id("tcmt"), id("pgnp"), id("pghd"));

  /** The maximum size of a record with text, in bytes. */
  private static final int MAX_RECORD_SIZE = 4 * 1024 * 1024;

  private final DocumentLines lines = new DocumentLines();
  private final Deque<Table> tables = new ArrayDeque<>();

  /** The level of the current control outside the running text, or the maximum integer. */
  private int outsideLevel = Integer.MAX_VALUE;

  /**
   * The header of a record.
   *
   * @param tag the type of the record
   * @param level the nesting level
   * @param size the size of the data in bytes
   */
  private record RecordHeader(int tag, int level, long size) {
    /** A size in the header itself that stands for a size in the next four bytes. */
    private static final int EXTENDED = 0xFFF;

    /** Reads the next header, or returns null at the end of the section. */
    static @Nullable RecordHeader read(DataInputStream in) throws IOException {
      int head;
      try {
        head = Integer.reverseBytes(in.readInt());
      } catch (EOFException e) {
        return null;
      }
      int size = head >>> 20;
      return new RecordHeader(
          head & 0x3FF,
          head >> 10 & 0x3FF,
          size == EXTENDED ? Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())) : size);
    }
  }

  /** A table being read: its nesting level and the row of its last cell. */
  private static final class Table {
    private final int level;
    private int row = -1;

    Table(int level) {
      this.level = level;
    }
  }

  private HwpReader() {}

  private static int id(String name) {
    return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
  }

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
    List<String> lines = new ArrayList<>();
    for (int section = 0; document.names().contains("BodyText/Section" + section); section++) {
      byte[] stream = document.stream("BodyText/Section" + section);
      lines.addAll(section(stream == null ? new byte[0] : stream, (flags & COMPRESSED) != 0));
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

  private static List<String> section(byte[] stream, boolean compressed)
      throws IOException, RefusedInput {
    Inflater inflater = new Inflater(true);
    InputStream bytes = new ByteArrayInputStream(stream);
    try (DataInputStream in =
        new DataInputStream(compressed ? new InflaterInputStream(bytes, inflater) : bytes)) {
      HwpReader reader = new HwpReader();
      reader.readRecords(in);
      return reader.lines.toList();
    } finally {
      inflater.end();
    }
  }

  private void readRecords(DataInputStream in) throws IOException, RefusedInput {
    RecordHeader header = RecordHeader.read(in);
    while (header != null) {
      if (header.level() <= outsideLevel) {
        outsideLevel = Integer.MAX_VALUE;
      }
      if (outsideLevel == Integer.MAX_VALUE && TEXT_RECORDS.contains(header.tag())) {
        if (header.size() > MAX_RECORD_SIZE) {
          throw new RefusedInput("a paragraph of more than 4 MiB");
        }
        addRecord(header, in.readNBytes((int) header.size()));
      } else {
        in.skipNBytes(header.size());
      }
      header = RecordHeader.read(in);
    }
  }

  private void addRecord(RecordHeader header, byte[] data) throws RefusedInput {
    leaveTables(header.level());
    switch (header.tag()) {
      case PARAGRAPH -> lines.endParagraph();
      case TEXT -> addText(data);
      case LIST -> beginCell(data, header.level());
      case CONTROL -> {
        int control = data.length < 4 ? 0 : int32(data, 0);
        if (control == TABLE) {
          lines.endParagraph();
          tables.push(new Table(header.level()));
        } else if (OUTSIDE_TEXT.contains(control)) {
          outsideLevel = header.level();
        }
      }
      default -> throw new IllegalStateException("not a text record: " + header.tag());
    }
  }

  private void leaveTables(int level) {
    while (!tables.isEmpty() && level <= tables.getFirst().level) {
      if (tables.pop().row >= 0) {
        lines.endCell();
        lines.endRow();
      }
    }
  }

  /** Begins a table cell if the list of paragraphs is a direct child of a table. */
  private void beginCell(byte[] data, int level) {
    Table table = tables.peek();
    if (table == null || level != table.level + 1 || data.length < 12) {
      return;
    }
    int row = (data[10] & 0xFF) | (data[11] & 0xFF) << 8;
    if (table.row >= 0) {
      lines.endCell();
    }
    if (row != table.row) {
      if (table.row >= 0) {
        lines.endRow();
      }
      lines.beginRow();
      table.row = row;
    }
    lines.beginCell();
  }

  private void addText(byte[] data) throws RefusedInput {
    StringBuilder text = new StringBuilder(data.length / 2);
    for (int i = 0; i + 1 < data.length; i += 2) {
      char c = (char) ((data[i] & 0xFF) | (data[i + 1] & 0xFF) << 8);
      if (c >= ' ') {
        text.append(c);
        continue;
      }
      switch (c) {
        case 10 -> text.append('\n');
        case 24 -> text.append('-');
        case 30, 31 -> text.append(' ');
        case 0, 13, 25, 26, 27, 28, 29 -> {}
        default -> {
          // Inline and extended controls, which include the tab, are eight characters long.
          text.append(c == '\t' ? " " : "");
          i += 14;
        }
      }
    }
    lines.add(text);
  }

  private static int int32(byte[] data, int at) {
    return (data[at] & 0xFF)
        | (data[at + 1] & 0xFF) << 8
        | (data[at + 2] & 0xFF) << 16
        | (data[at + 3] & 0xFF) << 24;
  }
}
