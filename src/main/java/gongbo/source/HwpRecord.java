package gongbo.source;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The header of a record in a HWP 5 stream.
 *
 * @param tag the type of the record
 * @param level the nesting level
 * @param size the size of the data in bytes
 */
record HwpRecord(int tag, int level, long size) {
  static final int NUMBERING = 23;
  static final int BULLET = 24;
  static final int PARAGRAPH_SHAPE = 25;
  static final int PARAGRAPH = 66;
  static final int TEXT = 67;
  static final int RANGES = 70;
  static final int CONTROL = 71;
  static final int LIST = 72;
  static final int SHAPE = 76;
  static final int TABLE = 77;
  static final int EQUATION = 88;
  static final int TEXT_ART = 90;
  static final int MEMO = 93;

  /** The maximum size of a record that is read, in bytes. */
  private static final int MAX_SIZE = 4 * 1024 * 1024;

  /** A size in the header itself that stands for a size in the next four bytes. */
  private static final int EXTENDED = 0xFFF;

  /** Reads the next header, or returns null at the end of the stream. */
  static @Nullable HwpRecord read(DataInputStream in) throws IOException {
    int head;
    try {
      head = Integer.reverseBytes(in.readInt());
    } catch (EOFException e) {
      return null;
    }
    int size = head >>> 20;
    return new HwpRecord(
        head & 0x3FF,
        head >> 10 & 0x3FF,
        size == EXTENDED ? Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())) : size);
  }

  /** Reads the data of this record. */
  HwpData data(DataInputStream in) throws IOException, RefusedInput {
    if (size > MAX_SIZE) {
      throw new RefusedInput("a paragraph of more than 4 MiB");
    }
    return new HwpData(in.readNBytes((int) size));
  }
}
