package gongbo.source;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reader of compound files (MS-CFB), the container format of HWP 5. A compound file contains
 * named streams in nested storages; a stream is read into memory on request.
 *
 * <p>No table or stream of more than 8 MiB is read, so that a broken file cannot exhaust the heap.
 * Apache POI's POIFS has no such limit.
 */
final class CompoundFile {
  private static final int HEADER = 512;
  private static final int ENTRY = 128;

  /** The first number that is not a sector number but a special value. */
  private static final int SECTOR_LIMIT = 0x7FFFFFF0;

  private static final int STORAGE = 1;
  private static final int STREAM = 2;
  private static final int ROOT = 5;

  private final SeekableByteChannel file;
  private final int sectorSize;
  private final int miniSize;
  private final long miniCutoff;
  private final int[] next;
  private final int[] nextMini;
  private final Map<String, Content> streams = new HashMap<>();
  private byte[] mini = new byte[0];

  /**
   * An entry of the directory: a storage or a stream.
   *
   * @param type the object type
   * @param links the neighbours in the tree of entries
   * @param content the content of a stream
   */
  private record DirectoryEntry(String name, int type, Links links, Content content) {}

  /** The numbers of the siblings of an entry, and of the first entry inside a storage. */
  private record Links(int left, int right, int child) {}

  /** The first sector of a stream and its size in bytes. */
  private record Content(int start, long size) {}

  /**
   * Reads the allocation tables and the directory.
   *
   * @throws IOException if the file is broken or not a compound file
   */
  CompoundFile(SeekableByteChannel file) throws IOException {
    this.file = file;
    ByteBuffer header = read(0, HEADER);
    if (header.getLong(0) != 0xE11AB1A1E011CFD0L) {
      throw new IOException("not a compound file");
    }
    sectorSize = 1 << Math.clamp(header.getShort(30), 7, 16);
    miniSize = 1 << Math.clamp(header.getShort(32), 4, 12);
    miniCutoff = header.getInt(56) & 0xFFFFFFFFL;
    next = table(sectorsOfTable(header));
    byte[] directory = chain(header.getInt(48), Long.MAX_VALUE);
    nextMini = ints(chain(header.getInt(60), Long.MAX_VALUE));
    readDirectory(directory);
  }

  /** Returns the paths of the streams, such as {@code BodyText/Section0}. */
  Set<String> names() {
    return streams.keySet();
  }

  /** Returns the content of a stream, or null if it does not exist. */
  byte @Nullable [] stream(String name) throws IOException {
    Content content = streams.get(name);
    if (content == null) {
      return null;
    }
    return content.size() < miniCutoff
        ? miniChain(content.start(), content.size())
        : chain(content.start(), content.size());
  }

  private List<Integer> sectorsOfTable(ByteBuffer header) throws IOException {
    List<Integer> sectors = new ArrayList<>();
    long maxSectors = file.size() / sectorSize;
    for (int i = 0; i < 109; i++) {
      addSector(sectors, header.getInt(76 + 4 * i));
    }
    int nextTable = header.getInt(68);
    Set<Integer> visited = new HashSet<>();
    while (isSector(nextTable) && visited.add(nextTable) && sectors.size() <= maxSectors) {
      ByteBuffer sector = sector(nextTable);
      for (int i = 0; i < sectorSize / 4 - 1; i++) {
        addSector(sectors, sector.getInt(4 * i));
      }
      nextTable = sector.getInt(sectorSize - 4);
    }
    return sectors;
  }

  private static void addSector(List<Integer> sectors, int number) {
    if (isSector(number)) {
      sectors.add(number);
    }
  }

  private static boolean isSector(int number) {
    return number >= 0 && number < SECTOR_LIMIT;
  }

  private int[] table(List<Integer> sectors) throws IOException {
    long maxSectors = file.size() / sectorSize + 1;
    int perSector = sectorSize / 4;
    if ((long) sectors.size() * sectorSize > file.size()) {
      throw new IOException("its table of sectors is longer than the file");
    }
    int[] table = new int[(int) Math.min((long) sectors.size() * perSector, maxSectors)];
    int filled = 0;
    for (int sector : sectors) {
      ByteBuffer bytes = sector(sector);
      for (int i = 0; i < perSector && filled < table.length; i++) {
        table[filled] = bytes.getInt(4 * i);
        filled++;
      }
    }
    return table;
  }

  private static int[] ints(byte[] bytes) {
    int[] ints = new int[bytes.length / 4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(ints);
    return ints;
  }

  private static List<DirectoryEntry> directoryEntries(byte[] bytes) {
    ByteBuffer directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<DirectoryEntry> entries = new ArrayList<>();
    for (int at = 0; at + ENTRY <= directory.capacity(); at += ENTRY) {
      int length = Math.clamp(directory.getShort(at + 64) - 2, 0, 62);
      String name = new String(bytes, at, length, StandardCharsets.UTF_16LE);
      Links links =
          new Links(
              directory.getInt(at + 68), directory.getInt(at + 72), directory.getInt(at + 76));
      Content content =
          new Content(directory.getInt(at + 116), directory.getLong(at + 120) & 0xFFFFFFFFL);
      entries.add(new DirectoryEntry(name, directory.get(at + 66), links, content));
    }
    return entries;
  }

  private void readDirectory(byte[] bytes) throws IOException {
    List<DirectoryEntry> entries = directoryEntries(bytes);
    if (entries.isEmpty() || entries.getFirst().type() != ROOT) {
      throw new IOException("it has no directory");
    }
    DirectoryEntry root = entries.getFirst();
    mini = chain(root.content().start(), root.content().size());
    record Visit(int entry, String storage) {}
    List<Visit> visits = new ArrayList<>(List.of(new Visit(root.links().child(), "")));
    Set<Integer> visited = new HashSet<>();
    while (!visits.isEmpty()) {
      Visit visit = visits.removeLast();
      if (visit.entry() < 0 || visit.entry() >= entries.size() || !visited.add(visit.entry())) {
        continue;
      }
      DirectoryEntry entry = entries.get(visit.entry());
      visits.add(new Visit(entry.links().left(), visit.storage()));
      visits.add(new Visit(entry.links().right(), visit.storage()));
      String path = visit.storage() + entry.name();
      if (entry.type() == STREAM) {
        streams.putIfAbsent(path, entry.content());
      } else if (entry.type() == STORAGE) {
        visits.add(new Visit(entry.links().child(), path + "/"));
      }
    }
  }

  private byte[] chain(int first, long size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int sectors = 0;
    for (int sector = first; isSector(sector) && bytes.size() < size; sector = next[sector]) {
      if (sector >= next.length || ++sectors > next.length) {
        throw new IOException("a chain of sectors has no end");
      }
      if (bytes.size() > TextDecoder.LONGEST) {
        throw new IOException("a part of more than 8 MiB");
      }
      byte[] read = new byte[(int) Math.min(sectorSize, size - bytes.size())];
      sector(sector).get(read);
      bytes.write(read, 0, read.length);
    }
    return bytes.toByteArray();
  }

  private byte[] miniChain(int first, long size) throws IOException {
    byte[] bytes = new byte[(int) Math.min(size, mini.length)];
    int filled = 0;
    for (int sector = first; isSector(sector) && filled < bytes.length; sector = nextMini[sector]) {
      long start = (long) sector * miniSize;
      if (sector >= nextMini.length || start >= mini.length) {
        throw new IOException("a chain of sectors leaves the file");
      }
      int length = (int) Math.min(Math.min(miniSize, bytes.length - filled), mini.length - start);
      System.arraycopy(mini, (int) start, bytes, filled, length);
      filled += length;
    }
    return bytes;
  }

  private ByteBuffer sector(int number) throws IOException {
    return read((number + 1L) * sectorSize, sectorSize);
  }

  /**
   * Reads bytes of the file. Bytes beyond its end are zero: some writers truncate the last sector.
   */
  private ByteBuffer read(long position, int length) throws IOException {
    if (position >= file.size()) {
      throw new EOFException("it ends before its sectors do");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.position(position);
    while (bytes.hasRemaining() && file.read(bytes) >= 0) {
      // Continue until the buffer is full.
    }
    return bytes.clear();
  }
}
