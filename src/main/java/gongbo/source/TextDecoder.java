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

/** The door: bytes become text here, and text is folded. */
final class TextDecoder {
  /**
   * The longest file of one release, and the longest line of many: 8 MiB. The longest of 80,706
   * real releases has 62,810 bytes; what is a hundred times longer is no release, and a machine of
   * 2 GiB must survive it.
   */
  static final int LONGEST = 8 * 1024 * 1024;

  /** The longest text of one release, in characters; of the real ones it has 26,045. */
  static final int LONGEST_TEXT = 1024 * 1024;

  /**
   * The most lines and tags of a text or page, each of which costs many times its letters. The real
   * texts have 2,068 lines at most, saved pages seven thousand tags.
   */
  static final int MOST_PIECES = 100_000;

  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /**
   * A text, if it is no longer than a release may be.
   *
   * @throws RefusedInput when it is
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

  /** A text or page, if it has not more lines and tags than one may have. */
  static String withFewPieces(String text) throws RefusedInput {
    int pieces = 0;
    for (int i = 0; i < text.length(); i++) {
      pieces += text.charAt(i) == '\n' || text.charAt(i) == '<' ? 1 : 0;
    }
    requirePieces(pieces);
    return text;
  }

  static void requirePieces(int pieces) throws RefusedInput {
    if (pieces > MOST_PIECES) {
      throw new RefusedInput("more than " + MOST_PIECES + " lines and tags are no release");
    }
  }

  /** How far a page's declaration of its encoding is looked for, in bytes. */
  private static final int DECLARED_WITHIN = 4096;

  /** EUC-KR with the syllables it lacks, which is what Korean Windows writes and calls EUC-KR. */
  private static final Charset CP949 = Charset.forName("x-windows-949");

  private static final Pattern DECLARED =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)");

  /** Byte order marks, the longer before those that they begin with. */
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
   * Bytes as folded text. A byte order mark tells the encoding; else they are UTF-8 if they can be,
   * else what they declare themselves to be, else EUC-KR with the extensions of CP949.
   *
   * @throws RefusedInput when they are none of these
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

  /** So much of a long file tells its encoding. */
  private static final int SAMPLE = 256 * 1024;

  /** A file of any length as text that is not folded yet, in the encoding its beginning has. */
  static Reader reader(SourceFile file) throws IOException {
    byte[] sample = file.head(SAMPLE);
    for (Mark mark : MARKS) {
      if (mark.begins(sample)) {
        InputStream in = file.open();
        in.skipNBytes(mark.bytes().size());
        return new InputStreamReader(in, mark.charset());
      }
    }
    // The sample may end inside of a character.
    int end = sample.length;
    while (end > 0 && sample.length == SAMPLE && sample[end - 1] < 0) {
      end--;
    }
    ByteBuffer bytes = ByteBuffer.wrap(sample, 0, end);
    boolean unicode = decodeStrictly(bytes, StandardCharsets.UTF_8) != null;
    return new InputStreamReader(file.open(), unicode ? StandardCharsets.UTF_8 : CP949);
  }

  private static List<Charset> declaredOrKorean(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    if (declared.find()) {
      try {
        return List.of(Charset.forName(declared.group(1)), CP949);
      } catch (IllegalArgumentException e) {
        // No encoding that Java knows.
      }
    }
    return List.of(CP949);
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
   * Text as the rest of the service knows it: folded, the signs that symbol fonts draw as Unicode
   * has them, and without halves of surrogate pairs.
   */
  static String fold(String text) {
    return withSigns(wellFormed(KoreanText.fold(text)));
  }

  /**
   * Numbers, arrows and dots of Wingdings and of Hangul's own fonts come as characters for private
   * use, which no other font can draw. What is not known of them is mostly a bullet.
   */
  private static String withSigns(String text) {
    if (text.codePoints().noneMatch(c -> signOf(c) != c)) {
      return text;
    }
    StringBuilder signs = new StringBuilder(text.length());
    text.codePoints().map(TextDecoder::signOf).forEach(signs::appendCodePoint);
    return signs.toString();
  }

  private static int signOf(int character) {
    if (character >= 0xF081 && character <= 0xF08A) {
      return '①' + character - 0xF081;
    }
    if (character >= 0xF08C && character <= 0xF095) {
      return '❶' + character - 0xF08C;
    }
    if (character >= 0xF02B1 && character <= 0xF02B9) {
      return '①' + character - 0xF02B1;
    }
    return switch (character) {
      case 0xF09E, 0xF0A0, 0xF02EF -> '·';
      case 0xF0DC, 0xF0E8, 0xF0F0 -> '→';
      case 0xF0FC -> '✓';
      default -> Character.getType(character) == Character.PRIVATE_USE ? '•' : character;
    };
  }

  /** Folded text as one line: line ends are spaces, runs of spaces one, none at the ends. */
  static String line(String text) {
    return collapse(fold(text).replace('\n', ' '));
  }

  /** Runs of spaces as one, none at the ends. */
  static String collapse(String line) {
    StringBuilder collapsed = new StringBuilder(line.length());
    boolean space = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
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

  /** JSON can spell half a pair ({@code \ud800}), which no UTF-8 output could write again. */
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
