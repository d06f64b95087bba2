package gongbo.request;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the pages. The text of releases is not translated. */
public enum Language {
  /** The language of a page whose address names none. */
  KOREAN("ko", Locale.KOREAN),
  ENGLISH("en", Locale.ENGLISH);

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /** The code in addresses and {@code lang} attributes (ISO 639-1). */
  public String code() {
    return code;
  }

  Locale locale() {
    return locale;
  }

  /** Returns the language that the language switch leads to. */
  public Language other() {
    return switch (this) {
      case KOREAN -> ENGLISH;
      case ENGLISH -> KOREAN;
    };
  }

  /** Returns the language with a code. */
  public static Optional<Language> ofCode(String code) {
    return Stream.of(values()).filter(language -> language.code.equals(code)).findFirst();
  }
}
