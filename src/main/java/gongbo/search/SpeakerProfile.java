package gongbo.search;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a person, or of everyone who shares a name.
 *
 * @param key the key of the person, or the name shared by several; a unique name is its own key
 * @param name the name
 * @param generation the id of the generation
 * @param releases the number of releases in which the speaker has a role
 * @param quotations the number of quotations
 * @param spellings the spellings in Latin letters and Hanja, most frequent first
 * @param persons the people who share the name, the one with most releases first; empty for one
 *     person
 * @param roles the posts, latest first
 * @param others the co-speakers, most frequent first
 */
@RecordBuilder
public record SpeakerProfile(
    String key,
    String name,
    String generation,
    long releases,
    long quotations,
    List<String> spellings,
    List<Namesake> persons,
    List<Role> roles,
    List<FacetValue> others) {
  public SpeakerProfile {
    spellings = List.copyOf(spellings);
    persons = List.copyOf(persons);
    roles = List.copyOf(roles);
    others = List.copyOf(others);
  }

  /**
   * A person who shares the name with others.
   *
   * @param key the key
   * @param post the most frequent post; null when none is known
   * @param first the day of the first mention; null when none is dated
   * @param last the day of the last mention
   * @param releases the number of releases in which the person has a role
   */
  public record Namesake(
      String key,
      @Nullable Role post,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      long releases) {}

  /**
   * A post of the speaker.
   *
   * @param affiliation the organisation; null when unknown
   * @param title the job title; null when unknown
   * @param first the day of the first mention; null when none is dated
   * @param last the day of the last mention
   * @param releases the number of mentions
   */
  public record Role(
      @Nullable String affiliation,
      @Nullable String title,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      long releases) {}
}
