package gongbo.source;

/** The data of a HWP 5 record, little-endian. What is missing at its end is read as 0 or empty. */
final class HwpData {
  private final byte[] bytes;

  HwpData(byte[] bytes) {
    this.bytes = bytes;
  }

  int length() {
    return bytes.length;
  }

  int uint16(int at) {
    return at + 2 > bytes.length ? 0 : (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  int int32(int at) {
    return at + 4 > bytes.length ? 0 : uint16(at) | uint16(at + 2) << 16;
  }

  char character(int at) {
    return (char) uint16(at);
  }

  /** Returns the string at an offset: its length in characters, and the characters. */
  String string(int at) {
    return characters(at + 2, uint16(at));
  }

  /** Returns the offset after the string at an offset. */
  int afterString(int at) {
    return at + 2 + 2 * uint16(at);
  }

  private String characters(int at, int count) {
    StringBuilder text = new StringBuilder(Math.min(count, bytes.length / 2));
    for (int i = 0; i < count && at + 2 * i + 2 <= bytes.length; i++) {
      text.append(character(at + 2 * i));
    }
    return text.toString();
  }
}
