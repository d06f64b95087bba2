package gongbo.release;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named person to whom a release gives words or a speaking part.
 *
 * @param name the name alone as printed, such as {@code 윤지웅} or {@code 셍헹 헐}
 * @param affiliation the organisation, such as {@code 과학기술정책연구원}; null when it cannot be told
 * @param title the post, such as {@code 원장}; null when it cannot be told
 * @param acts what the person does in the release, at least one
 */
public record Speaker(
    String name, @Nullable String affiliation, @Nullable String title, Set<Act> acts) {
  /**
   * @throws IllegalArgumentException when the name is blank or there is no act
   */
  public Speaker {
    if (name.isBlank() || acts.isEmpty()) {
      throw new IllegalArgumentException("a speaker has a name and an act: " + name + acts);
    }
    acts = Collections.unmodifiableSet(EnumSet.copyOf(acts));
  }

  /** The ways of speaking at an event or in a release. */
  public enum Act {
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
