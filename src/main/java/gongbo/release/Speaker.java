package gongbo.release;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named person who is quoted in a release or speaks at an event.
 *
 * @param name the name as printed, without title, such as {@code 윤지웅} or {@code 셍헹 헐}
 * @param affiliation the organisation, such as {@code 과학기술정책연구원}; null when unknown
 * @param title the post, such as {@code 원장}; null when unknown
 * @param acts the roles of the person in the release, at least one
 * @param spellings the spellings of the name in Latin letters or Hanja that the release prints
 * @param key the key of the person in the knowledge base; null before entity linking and when the
 *     name is ambiguous
 */
public record Speaker(
    String name,
    @Nullable String affiliation,
    @Nullable String title,
    Set<SpeakerRole> acts,
    List<String> spellings,
    @Nullable String key) {
  /**
   * @throws IllegalArgumentException when the name is blank or there is no role
   */
  public Speaker {
    if (name.isBlank() || acts.isEmpty()) {
      throw new IllegalArgumentException("a speaker has a name and an act: " + name + acts);
    }
    acts = Collections.unmodifiableSet(EnumSet.copyOf(acts));
    spellings = List.copyOf(spellings);
  }

  /** Creates a speaker without spellings and key. */
  public Speaker(
      String name, @Nullable String affiliation, @Nullable String title, Set<SpeakerRole> acts) {
    this(name, affiliation, title, acts, List.of(), null);
  }

  /** Returns this speaker with other spellings. */
  public Speaker withSpellings(List<String> otherSpellings) {
    return new Speaker(name, affiliation, title, acts, otherSpellings, key);
  }

  /** Returns this speaker linked to a person of the knowledge base. */
  public Speaker withKey(@Nullable String personKey) {
    return new Speaker(name, affiliation, title, acts, spellings, personKey);
  }

  /** The roles of speakers in a release or at an event. */
  public enum SpeakerRole {
    /** Quoted, directly or indirectly. */
    QUOTED,
    /** 개회사, 환영사, 축사, 격려사, 인사말, 기념사. */
    OPENING,
    /** 기조연설, 기조강연. */
    KEYNOTE,
    /** 발제, 발표, 강연. */
    PRESENTER,
    /** 좌장, 사회, 주재. */
    MODERATOR,
    /** 토론자, 패널. */
    PANELIST
  }
}
