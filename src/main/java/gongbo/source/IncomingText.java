package gongbo.source;

import gongbo.korean.KoreanText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The door: bytes become text here, and text is folded. */
final class IncomingText {
  /**
   * The longest file of one release, and the longest line of many: 8 MiB. The longest of 80,706
   * real releases has 62,810 bytes; what is a hundred times longer is no release, and a machine of
   * 2 GiB must survive it.
   */
  static final int LONGEST = 8 * 1024 * 1024;

  private static final char REPLACEMENT = '\uFFFD';

  private IncomingText() {}

  /**
   * A whole file, folded, its byte order mark skipped.
   *
   * @throws RefusedInput when it is longer than {@link #LONGEST} or not UTF-8
   */
  static String read(Path file) throws IOException, RefusedInput {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LONGEST + 1);
    }
    if (bytes.length > LONGEST) {
      throw new RefusedInput("longer than 8 MiB");
    }
    return fold(decode(bytes));
  }

  private static String decode(byte[] bytes) throws RefusedInput {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      throw new RefusedInput(
          "not UTF-8 at byte " + in.position() + " (counted from 0): convert the file first");
    }
    return out.flip().toString();
  }

  /** Text as the rest of the service knows it: folded, and without halves of surrogate pairs. */
  static String fold(String text) {
    return wellFormed(KoreanText.fold(text));
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
