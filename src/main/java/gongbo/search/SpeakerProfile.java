package gongbo.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index knows of one person, or of everybody who has a name.
 *
 * @param key the person's key, or the name of all of them, which is the key of one who is alone
 * @param name the name
 * @param generation the id of the generation that says so
 * @param releases how many releases give the speaker words or a part
 * @param quotations how many quotations are the speaker's
 * @param spellings the name in Latin letters and Hanja, the most frequent first
 * @param persons who has the name, where several have it, each with how many releases; empty for
 *     one person
 * @param roles the affiliations and titles releases give, the latest first
 * @param others who speaks in the same releases, the most frequent first
 */
public record SpeakerProfile(
    String key,
    String name,
    String generation,
    long releases,
    long quotations,
    List<String> spellings,
    List<FacetValue> persons,
    List<Role> roles,
    List<FacetValue> others) {
  public SpeakerProfile {
    spellings = List.copyOf(spellings);
    persons = List.copyOf(persons);
    roles = List.copyOf(roles);
    others = List.copyOf(others);
  }

  /**
   * A post that releases name.
   *
   * @param affiliation the organisation; null where they do not tell
   * @param title the title; null where they do not tell
   * @param first the day of the first release that names it; null when none of them is dated
   * @param last the day of the last
   * @param releases how many name it
   */
  public record Role(
      @Nullable String affiliation,
      @Nullable String title,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      long releases) {}
}
