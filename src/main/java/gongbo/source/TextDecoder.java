package gongbo.source;

import gongbo.korean.KoreanText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes bytes to text and folds it: the only way for text into the service. */
public final class TextDecoder {
  /**
   * The size of the longest file of one release, and of the longest line of a file with many: 8
   * MiB. Real releases have less than 64 KiB, and a machine with 2 GiB must survive any file.
   */
  static final int LONGEST = 8 * 1024 * 1024;

  /** The longest text of one release, in characters; real ones have up to 26,045. */
  static final int LONGEST_TEXT = 1024 * 1024;

  /**
   * The most lines and tags of a text or page, each of which costs many times its characters. Real
   * texts have up to 2,068 lines, saved pages seven thousand tags.
   */
  static final int MOST_PIECES = 100_000;

  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /**
   * Checks the length of a text.
   *
   * @throws RefusedInput when it is longer than a release may be
   */
  static String bounded(String text) throws RefusedInput {
    requireLength(text.length());
    return withFewPieces(text);
  }

  static void requireLength(long characters) throws RefusedInput {
    if (characters > LONGEST_TEXT) {
      throw new RefusedInput("a text of more than " + LONGEST_TEXT + " characters is no release");
    }
  }

  /** Checks the number of lines and tags of a text or page. */
  static String withFewPieces(String text) throws RefusedInput {
    requirePieces(pieces(text));
    return text;
  }

  /** Applies the limits of {@link #bounded} to the lines of a text. */
  static void requireBounded(List<String> lines) throws RefusedInput {
    long length = Math.max(0, lines.size() - 1);
    long pieces = length;
    for (String line : lines) {
      length += line.length();
      pieces += pieces(line);
    }
    requireLength(length);
    requirePieces(pieces);
  }

  private static long pieces(String text) {
    return text.chars().filter(c -> c == '\n' || c == '<').count();
  }

  static void requirePieces(long pieces) throws RefusedInput {
    if (pieces > MOST_PIECES) {
      throw new RefusedInput("more than " + MOST_PIECES + " lines and tags are no release");
    }
  }

  /** The bytes in which a page's declaration of its charset is searched. */
  private static final int DECLARED_WITHIN = 4096;

  /** EUC-KR with the syllables it lacks (CP949), which Korean Windows writes and calls EUC-KR. */
  private static final Charset CP949 = Charset.forName("x-windows-949");

  private static final Pattern DECLARED =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)");

  /** The byte order marks, longer ones before their prefixes. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(StandardCharsets.UTF_32LE, List.of(0xFF, 0xFE, 0, 0)),
          new Mark(StandardCharsets.UTF_32BE, List.of(0, 0, 0xFE, 0xFF)),
          new Mark(StandardCharsets.UTF_8, List.of(0xEF, 0xBB, 0xBF)),
          new Mark(StandardCharsets.UTF_16LE, List.of(0xFF, 0xFE)),
          new Mark(StandardCharsets.UTF_16BE, List.of(0xFE, 0xFF)));

  private record Mark(Charset charset, List<Integer> bytes) {
    boolean begins(byte[] text) {
      for (int i = 0; i < bytes.size(); i++) {
        if (i >= text.length || (text[i] & 0xFF) != bytes.get(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Decodes and folds a text. The charset is that of the byte order mark, else UTF-8 if the bytes
   * are valid, else the declared one, else CP949.
   *
   * @throws RefusedInput when none of these fits
   */
  static String decode(byte[] bytes) throws RefusedInput {
    for (Mark mark : MARKS) {
      if (mark.begins(bytes)) {
        byte[] text = Arrays.copyOfRange(bytes, mark.bytes().size(), bytes.length);
        return fold(new String(text, mark.charset()));
      }
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new RefusedInput("not a text: byte " + i + " (counted from 0) is zero");
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    String text = decodeStrictly(in, StandardCharsets.UTF_8);
    int bad = in.position();
    for (Charset charset : text == null ? declaredOrKorean(bytes) : List.<Charset>of()) {
      text = text == null ? decodeStrictly(ByteBuffer.wrap(bytes), charset) : text;
    }
    if (text == null) {
      throw new RefusedInput(
          "neither UTF-8 (at byte "
              + bad
              + ", counted from 0) nor EUC-KR: convert the file first, perhaps it is of two"
              + " encodings");
    }
    return fold(text);
  }

  /** The bytes of a long file that determine its charset. */
  private static final int SAMPLE = 256 * 1024;

  /** Decodes a file of any length without folding, in the charset of its beginning. */
  static Reader reader(SourceFile file) throws IOException {
    byte[] sample = file.head(SAMPLE);
    for (Mark mark : MARKS) {
      if (mark.begins(sample)) {
        InputStream in = file.open();
        in.skipNBytes(mark.bytes().size());
        return new InputStreamReader(in, mark.charset());
      }
    }
    // The sample may end within a character.
    int end = sample.length;
    while (end > 0 && sample.length == SAMPLE && sample[end - 1] < 0) {
      end--;
    }
    ByteBuffer bytes = ByteBuffer.wrap(sample, 0, end);
    boolean unicode = decodeStrictly(bytes, StandardCharsets.UTF_8) != null;
    return new InputStreamReader(file.open(), unicode ? StandardCharsets.UTF_8 : CP949);
  }

  /** Returns Windows' charset if a text declares itself as EUC-KR; null otherwise. */
  static @Nullable Charset windowsKorean(byte[] head) {
    List<Charset> declared = declaredOrKorean(head);
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return declared.getFirst().equals(CP949) && DECLARED.matcher(text).find() ? CP949 : null;
  }

  private static List<Charset> declaredOrKorean(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    if (declared.find()) {
      try {
        return List.of(orWindows(Charset.forName(declared.group(1))), CP949);
      } catch (IllegalArgumentException e) {
        // Java does not know the declared charset.
      }
    }
    return List.of(CP949);
  }

  /** What is called EUC-KR has the further syllables of Windows. */
  private static Charset orWindows(Charset declared) {
    return declared.name().equals("EUC-KR") ? CP949 : declared;
  }

  private static @Nullable String decodeStrictly(ByteBuffer in, Charset charset) {
    CharBuffer out =
        CharBuffer.allocate((int) (in.remaining() * charset.newDecoder().maxCharsPerByte()));
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    return result.isError() ? null : out.flip().toString();
  }

  /**
   * Folds a text to the form used everywhere: NFC, private-use characters and radicals as what they
   * show, no unpaired surrogates.
   */
  static String fold(String text) {
    return PrintedSigns.shown(wellFormed(KoreanText.fold(text)));
  }

  /** Returns folded text on one line, with runs of spaces collapsed and none at the ends. */
  public static String line(String text) {
    return collapse(fold(text).replace('\n', ' '));
  }

  /** Returns whether a character is a space of any kind, one that does not break included. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Collapses runs of spaces, with none at the ends. */
  static String collapse(String line) {
    StringBuilder collapsed = new StringBuilder(line.length());
    boolean space = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else {
        if (space && !collapsed.isEmpty()) {
          collapsed.append(' ');
        }
        space = false;
        collapsed.append(c);
      }
    }
    return collapsed.toString();
  }

  /** JSON can contain unpaired surrogates ({@code \ud800}), which cannot be written as UTF-8. */
  private static String wellFormed(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else {
        repaired = repaired == null ? new StringBuilder(text) : repaired;
        repaired.setCharAt(i, REPLACEMENT);
      }
    }
    return repaired == null ? text : repaired.toString();
  }
}
