package gongbo.release;

/** The main language of a text. */
public enum TextLanguage {
  KOREAN("ko"),
  ENGLISH("en"),
  OTHER("other");

  private final String code;

  TextLanguage(String code) {
    this.code = code;
  }

  /** Returns the name used in all output: the ISO 639-1 code, or {@code other}. */
  public String code() {
    return code;
  }
}
