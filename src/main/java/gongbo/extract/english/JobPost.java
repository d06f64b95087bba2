package gongbo.extract.english;

import org.jspecify.annotations.Nullable;

/**
 * The post of a person, as printed.
 *
 * @param title the job title; null when there is none
 * @param affiliation the organisation; null when none is printed
 */
record JobPost(@Nullable String title, @Nullable String affiliation) {
  static final JobPost NONE = new JobPost(null, null);

  /** Returns true if the title is no more than an academic one. */
  boolean isAcademic() {
    return "Professor".equals(title) || "Prof.".equals(title) || "Prof".equals(title);
  }

  /** Returns true for the title of a member of a government. */
  boolean isOfMinister() {
    return title != null && (title.endsWith("Minister") || title.endsWith("Secretary"));
  }

  /** Returns this post, with what it lacks taken from another one. */
  JobPost or(JobPost other) {
    return new JobPost(
        title == null ? other.title : title, affiliation == null ? other.affiliation : affiliation);
  }
}
