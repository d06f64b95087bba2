package gongbo.extract;

/** What an annotation is compared by, as {@code ../shared/eval/extraction.py} defines it. */
enum Measure {
  EVENT_DATES(false),
  VENUES(false),
  SPEAKERS(false),
  SPEAKER_ROLES(false),
  QUOTATIONS(false),
  QUOTATIONS_ATTRIBUTED(false),
  TOPICS(false),
  REGION(true),
  AFFILIATION(true),
  JOB_TITLE(true),
  MAIN_TOPIC(true);

  /** True if the measure is a share of right values and has no wrong ones beside the missed. */
  final boolean accuracy;

  Measure(boolean accuracy) {
    this.accuracy = accuracy;
  }
}
