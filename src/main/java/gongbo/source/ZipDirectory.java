package gongbo.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads how large the directory of a zip archive is (APPNOTE 6.3.10, sections 4.3.14 to 4.3.16).
 * Whoever opens the archive keeps all of the directory in memory.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_64 = 0x06064b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int END_64_LENGTH = 56;
  private static final int LONGEST_COMMENT = 0xffff;

  /** The offset of the directory's size in its end record, and in that of 64 bits. */
  private static final int SIZE = 12;

  private static final int SIZE_64 = 40;

  /** The place of the offset of the end record of 64 bits in its locator. */
  private static final int OFFSET_64 = 8;

  private static final long IN_64_BITS = 0xffffffffL;

  private ZipDirectory() {}

  /**
   * Returns the size of the directory in bytes; 0 if the file has none that is known. Where several
   * records may be its end, as a comment may look like one, the largest size counts.
   */
  static long size(Path archive) throws IOException {
    try (SeekableByteChannel file = Files.newByteChannel(archive)) {
      long start = Math.max(0, file.size() - END_LENGTH - LONGEST_COMMENT - LOCATOR_LENGTH);
      ByteBuffer tail = read(file, start, (int) (file.size() - start));
      long largest = 0;
      for (int end = tail.limit() - END_LENGTH; end >= 0; end--) {
        if (tail.getInt(end) == END) {
          long size = Integer.toUnsignedLong(tail.getInt(end + SIZE));
          int locator = end - LOCATOR_LENGTH;
          boolean wide = size == IN_64_BITS && locator >= 0 && tail.getInt(locator) == LOCATOR_64;
          long real = wide ? size64(file, tail.getLong(locator + OFFSET_64)) : size;
          // In 64 bits the size is unsigned.
          largest = real < 0 ? Long.MAX_VALUE : Math.max(largest, real);
        }
      }
      return largest;
    }
  }

  private static long size64(SeekableByteChannel file, long offset) throws IOException {
    if (offset < 0 || offset > file.size() - END_64_LENGTH) {
      return 0;
    }
    ByteBuffer end = read(file, offset, END_64_LENGTH);
    return end.getInt(0) == END_64 ? end.getLong(SIZE_64) : 0;
  }

  private static ByteBuffer read(SeekableByteChannel file, long offset, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.position(offset);
    while (bytes.hasRemaining() && file.read(bytes) >= 0) {
      // Reads on.
    }
    return bytes.flip();
  }
}
