package gongbo.release;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named person to whom a release gives words or a speaking part.
 *
 * @param name the name alone as printed, such as {@code 윤지웅} or {@code 셍헹 헐}
 * @param affiliation the organisation, such as {@code 과학기술정책연구원}; null when it cannot be told
 * @param title the post, such as {@code 원장}; null when it cannot be told
 * @param acts what the person does in the release, at least one
 * @param spellings the name in Latin letters or Hanja, where the release prints it so
 * @param key the one person whom all releases together tell the name is of; null before they were
 *     looked at, and where it may be one of several
 */
public record Speaker(
    String name,
    @Nullable String affiliation,
    @Nullable String title,
    Set<SpeakerRole> acts,
    List<String> spellings,
    @Nullable String key) {
  /**
   * @throws IllegalArgumentException when the name is blank or there is no act
   */
  public Speaker {
    if (name.isBlank() || acts.isEmpty()) {
      throw new IllegalArgumentException("a speaker has a name and an act: " + name + acts);
    }
    acts = Collections.unmodifiableSet(EnumSet.copyOf(acts));
    spellings = List.copyOf(spellings);
  }

  /** A speaker of whom one release tells so much. */
  public Speaker(
      String name, @Nullable String affiliation, @Nullable String title, Set<SpeakerRole> acts) {
    this(name, affiliation, title, acts, List.of(), null);
  }

  /** The same with how the name is spelled otherwise. */
  public Speaker withSpellings(List<String> others) {
    return new Speaker(name, affiliation, title, acts, others, key);
  }

  /** The same as this one person. */
  public Speaker withKey(@Nullable String person) {
    return new Speaker(name, affiliation, title, acts, spellings, person);
  }

  /** The ways of speaking at an event or in a release. */
  public enum SpeakerRole {
    /** The release tells what the person said, directly or indirectly. */
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
