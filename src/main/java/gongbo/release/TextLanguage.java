package gongbo.release;

/** The language that most of a release is written in. */
public enum TextLanguage {
  KOREAN("ko"),
  ENGLISH("en"),
  OTHER("other");

  private final String code;

  TextLanguage(String code) {
    this.code = code;
  }

  /** How it is written in every output: the code of ISO 639-1, or {@code other}. */
  public String code() {
    return code;
  }
}
