package gongbo.search;

import gongbo.release.Alias;
import gongbo.release.Finding;
import gongbo.release.Release;
import gongbo.release.ReleaseBuilder;
import gongbo.release.Span;
import gongbo.release.Speaker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The releases that the queries of {@link ClassifiedQuery} are about. */
final class ClassifiedReleases {
  private static final String TITLE = "안내";

  /** What makes a text long without a word of any query. */
  private static final String FILLER = "\n" + "그 밖의 이야기를 이어 간다. ".repeat(20);

  /** The releases that define an abbreviation, and those that print a frequent spelling. */
  private static final int DEFINING = 5;

  private static final int FREQUENT = 60;

  /** The releases that quote a speaker. */
  private static final int QUOTING = 3;

  private final List<Release> releases = new ArrayList<>();

  /** The texts that have a release, so that each has one. */
  private final Set<String> texts = new TreeSet<>();

  private ClassifiedReleases() {}

  /** What an index is made for. */
  enum Subject {
    TEXTS,
    DEFINITIONS,
    SPELLING,
    TIMES_AND_PEOPLE;

    /** Returns the index in which a query is searched. */
    static Subject of(ClassifiedQuery line) {
      return switch (line.relation()) {
        case CORRECTED, OFFERED, KEPT, ABSENT -> SPELLING;
        case NARROWS, UNAPPLIED, SAYS -> TIMES_AND_PEOPLE;
        case DEFINED, PRINTED -> DEFINITIONS;
        case FINDS, MISSES, SAME, ABOVE -> line.faults() == 1 ? DEFINITIONS : TEXTS;
      };
    }
  }

  /** Returns the releases of one index. */
  static List<Release> of(Subject subject, List<ClassifiedQuery> lines) {
    ClassifiedReleases all = new ClassifiedReleases();
    for (ClassifiedQuery line : lines) {
      if (Subject.of(line) == subject) {
        all.add(line);
      }
    }
    return all.releases;
  }

  private void add(ClassifiedQuery line) {
    switch (line.relation()) {
      case FINDS, MISSES -> addOnce(line.number() + "text", line.value());
      case SAME -> {
        addName(line.number() + "typed", line.query());
        addName(line.number() + "other", line.value());
      }
      case ABOVE -> {
        releases.add(SmallIndex.release(line.number() + "full", TITLE, line.first() + FILLER));
        releases.add(SmallIndex.release(line.number() + "part", line.second(), line.second()));
      }
      case DEFINED -> define(line);
      case PRINTED -> print(line, line.query(), Integer.parseInt(line.value()));
      case CORRECTED, OFFERED, ABSENT -> print(line, line.value(), FREQUENT);
      case KEPT -> {
        print(line, line.value(), FREQUENT);
        addOnce(line.number() + "text", line.query());
      }
      case NARROWS, UNAPPLIED -> {
        addDated(line.number() + "first", line.first());
        addDated(line.number() + "second", line.second());
      }
      case SAYS -> {
        quote(line.number() + "first", line.first());
        quote(line.number() + "second", line.second());
      }
    }
  }

  private void addOnce(String id, String text) {
    if (texts.add(text)) {
      releases.add(SmallIndex.release(id, TITLE, text));
    }
  }

  private void addName(String id, String name) {
    releases.add(SmallIndex.release(id + "1", TITLE, name + FILLER));
    releases.add(SmallIndex.release(id + "2", name, name));
  }

  private void define(ClassifiedQuery line) {
    String text = "%s(%s)를 살핀다.".formatted(line.value(), line.query());
    Alias alias = new Alias(line.value(), line.query());
    texts.add(text);
    for (int i = 0; i < DEFINING; i++) {
      releases.add(
          ReleaseBuilder.builder(SmallIndex.release(line.number() + "define" + i, TITLE, text))
              .aliases(List.of(new Finding<>(alias, Span.body(0, 1), "given", 1)))
              .build());
    }
  }

  private void print(ClassifiedQuery line, String text, int times) {
    if (texts.add(text)) {
      for (int i = 0; i < times; i++) {
        releases.add(SmallIndex.release(line.number() + "print" + i, text, text));
      }
    }
  }

  private void addDated(String id, String value) {
    LocalDate day = LocalDate.parse(value.substring(0, ClassifiedQuery.DAY_LENGTH - 1));
    String text = value.substring(ClassifiedQuery.DAY_LENGTH);
    releases.add(SmallIndex.release(id, TITLE, day, List.of(), List.of(), List.of(), text));
  }

  private void quote(String id, String value) {
    int colon = value.indexOf(": ");
    Speaker speaker = speaker(value.substring(0, colon));
    for (int i = 1; i <= QUOTING; i++) {
      LocalDate day = LocalDate.of(2024, i, 1);
      releases.add(SmallIndex.quoting(id + i, day, speaker, value.substring(colon + 2), "말했다"));
    }
  }

  /** Returns the speaker of {@code 이름} or {@code 이름, 기관 직함}. */
  private static Speaker speaker(String value) {
    List<String> parts = List.of(value.split(", | "));
    boolean named = parts.size() > 1;
    return new Speaker(
        parts.getFirst(),
        named ? parts.get(1) : null,
        named ? parts.getLast() : null,
        EnumSet.of(Speaker.SpeakerRole.QUOTED));
  }
}
