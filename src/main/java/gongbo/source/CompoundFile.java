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
 * A compound file (MS-CFB), the container of HWP 5: named streams inside of one file. Only what is
 * asked for is read.
 */
final class CompoundFile {
  private static final int HEADER = 512;
  private static final int ENTRY = 128;

  /** The highest numbers mean something else than a sector. */
  private static final int LAST_SECTOR = 0x7FFFFFF0;

  private static final int STORAGE = 1;
  private static final int STREAM = 2;
  private static final int ROOT = 5;

  private final SeekableByteChannel file;
  private final int sectorSize;
  private final int miniSize;
  private final long miniCutoff;
  private final int[] next;
  private final int[] nextMini;
  private final Map<String, Entry> streams = new HashMap<>();
  private byte[] mini = new byte[0];

  private record Entry(
      String name, int type, int left, int right, int child, int start, long size) {}

  /**
   * @throws IOException when it is no compound file, or a broken one
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

  /** The names of the streams, folders before them with slashes. */
  Set<String> names() {
    return streams.keySet();
  }

  /** What is in a stream; null when there is none of that name. */
  byte @Nullable [] stream(String name) throws IOException {
    Entry entry = streams.get(name);
    if (entry == null) {
      return null;
    }
    return entry.size() < miniCutoff
        ? miniChain(entry.start(), entry.size())
        : chain(entry.start(), entry.size());
  }

  private List<Integer> sectorsOfTable(ByteBuffer header) throws IOException {
    List<Integer> sectors = new ArrayList<>();
    long most = file.size() / sectorSize;
    for (int i = 0; i < 109; i++) {
      addSector(sectors, header.getInt(76 + 4 * i));
    }
    int more = header.getInt(68);
    Set<Integer> seen = new HashSet<>();
    while (isSector(more) && seen.add(more) && sectors.size() <= most) {
      ByteBuffer sector = sector(more);
      for (int i = 0; i < sectorSize / 4 - 1; i++) {
        addSector(sectors, sector.getInt(4 * i));
      }
      more = sector.getInt(sectorSize - 4);
    }
    return sectors;
  }

  private static void addSector(List<Integer> sectors, int number) {
    if (isSector(number)) {
      sectors.add(number);
    }
  }

  private static boolean isSector(int number) {
    return number >= 0 && number < LAST_SECTOR;
  }

  private int[] table(List<Integer> sectors) throws IOException {
    long most = file.size() / sectorSize + 1;
    int perSector = sectorSize / 4;
    if ((long) sectors.size() * sectorSize > file.size()) {
      throw new IOException("its table of sectors is longer than the file");
    }
    int[] table = new int[(int) Math.min((long) sectors.size() * perSector, most)];
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

  private void readDirectory(byte[] bytes) throws IOException {
    ByteBuffer directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<Entry> entries = new ArrayList<>();
    for (int at = 0; at + ENTRY <= directory.capacity(); at += ENTRY) {
      int length = Math.clamp(directory.getShort(at + 64) - 2, 0, 62);
      String name = new String(bytes, at, length, StandardCharsets.UTF_16LE);
      entries.add(
          new Entry(
              name,
              directory.get(at + 66),
              directory.getInt(at + 68),
              directory.getInt(at + 72),
              directory.getInt(at + 76),
              directory.getInt(at + 116),
              directory.getLong(at + 120) & 0xFFFFFFFFL));
    }
    if (entries.isEmpty() || entries.getFirst().type() != ROOT) {
      throw new IOException("it has no directory");
    }
    Entry root = entries.getFirst();
    mini = chain(root.start(), root.size());
    record Visit(int entry, String folder) {}
    List<Visit> visits = new ArrayList<>(List.of(new Visit(root.child(), "")));
    Set<Integer> seen = new HashSet<>();
    while (!visits.isEmpty()) {
      Visit visit = visits.removeLast();
      if (visit.entry() < 0 || visit.entry() >= entries.size() || !seen.add(visit.entry())) {
        continue;
      }
      Entry entry = entries.get(visit.entry());
      visits.add(new Visit(entry.left(), visit.folder()));
      visits.add(new Visit(entry.right(), visit.folder()));
      String path = visit.folder() + entry.name();
      if (entry.type() == STREAM) {
        streams.putIfAbsent(path, entry);
      } else if (entry.type() == STORAGE) {
        visits.add(new Visit(entry.child(), path + "/"));
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

  /** Bytes of the file; those beyond its end are zero, as writers leave the last sector short. */
  private ByteBuffer read(long position, int length) throws IOException {
    if (position >= file.size()) {
      throw new EOFException("it ends before its sectors do");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.position(position);
    while (bytes.hasRemaining() && file.read(bytes) >= 0) {
      // Until it is full.
    }
    return bytes.clear();
  }
}
