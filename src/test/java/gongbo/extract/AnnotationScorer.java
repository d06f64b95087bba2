package gongbo.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Compares an extraction with an annotation, both as JSON, by the definitions of {@code
 * ../shared/eval/extraction.py}: letters and digits alone decide whether two names are the same, a
 * venue matches by a part of its name, a date by its first day.
 */
final class AnnotationScorer {
  private static final Pattern NO_LETTER =
      Pattern.compile("[\\W_]+", Pattern.UNICODE_CHARACTER_CLASS);

  /** The shortest part of a venue's name that stands for it, in characters. */
  private static final int SHORTEST_PART = 3;

  /** The least share of a venue's name that stands for it. */
  private static final double LEAST_SHARE = 0.3;

  /** Characters of a quotation that are compared. */
  private static final int QUOTED = 10;

  private AnnotationScorer() {}

  /** The pairs of two lists, and what remained of either. */
  private record Matching(List<JsonNode[]> pairs, List<JsonNode> missed, List<JsonNode> wrong) {}

  static Counts score(JsonNode gold, JsonNode found) {
    Counts counts = new Counts();
    sets(counts, Measure.EVENT_DATES, firstDays(gold), firstDays(found));
    venues(counts, gold.path("venues"), found.path("venues"));
    speakers(counts, gold.path("speakers"), found.path("speakers"));
    quotations(counts, gold.path("quotes"), found.path("quotes"));
    Set<String> topics = values(gold.path("topics"));
    Set<String> foundTopics = values(found.path("topics"));
    sets(counts, Measure.TOPICS, topics, foundTopics);
    if (!topics.isEmpty()) {
      boolean right = !foundTopics.isEmpty() && topics.contains(foundTopics.iterator().next());
      accuracy(counts, Measure.MAIN_TOPIC, right);
    }
    return counts;
  }

  /** Returns true if one name is a part of the other that is long enough to stand for it. */
  static boolean isSamePlace(String first, String second) {
    String a = squeeze(first);
    String b = squeeze(second);
    String part = a.length() <= b.length() ? a : b;
    String whole = a.length() <= b.length() ? b : a;
    return !part.isEmpty()
        && whole.contains(part)
        && (part.length() >= SHORTEST_PART || part.equals(whole))
        && (double) part.length() / whole.length() >= LEAST_SHARE;
  }

  static Set<String> firstDays(JsonNode release) {
    return values(release.path("event_dates")).stream()
        .map(date -> date.substring(0, date.indexOf('/') < 0 ? date.length() : date.indexOf('/')))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the letters and digits of a text in lower case. */
  static String squeeze(String text) {
    return NO_LETTER
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  private static void venues(Counts counts, JsonNode gold, JsonNode found) {
    Matching matching = match(gold, found, (a, b) -> isSamePlace(text(a, "name"), text(b, "name")));
    count(counts, Measure.VENUES, matching);
    for (JsonNode[] pair : matching.pairs()) {
      if (!text(pair[0], "region").isEmpty()) {
        accuracy(counts, Measure.REGION, text(pair[0], "region").equals(text(pair[1], "region")));
      }
    }
  }

  private static void speakers(Counts counts, JsonNode gold, JsonNode found) {
    Matching matching =
        match(gold, found, (a, b) -> squeeze(text(a, "name")).equals(squeeze(text(b, "name"))));
    count(counts, Measure.SPEAKERS, matching);
    for (JsonNode[] pair : matching.pairs()) {
      sets(
          counts,
          Measure.SPEAKER_ROLES,
          values(pair[0].path("acts")),
          values(pair[1].path("acts")));
      if (!text(pair[0], "affiliation").isEmpty()) {
        accuracy(counts, Measure.AFFILIATION, contains(pair, "affiliation"));
      }
      if (!text(pair[0], "title").isEmpty()) {
        accuracy(counts, Measure.JOB_TITLE, contains(pair, "title"));
      }
    }
    matching.missed().forEach(s -> counts.add(Measure.SPEAKER_ROLES, 0, 0, s.path("acts").size()));
    matching.wrong().forEach(s -> counts.add(Measure.SPEAKER_ROLES, 0, s.path("acts").size(), 0));
  }

  private static void quotations(Counts counts, JsonNode gold, JsonNode found) {
    Matching matching = match(gold, found, AnnotationScorer::isSameQuotation);
    count(counts, Measure.QUOTATIONS, matching);
    int right = 0;
    for (JsonNode[] pair : matching.pairs()) {
      right += squeeze(text(pair[0], "speaker")).equals(squeeze(text(pair[1], "speaker"))) ? 1 : 0;
    }
    counts.add(Measure.QUOTATIONS_ATTRIBUTED, right, found.size() - right, gold.size() - right);
  }

  private static boolean isSameQuotation(JsonNode gold, JsonNode found) {
    String a = squeeze(quoted(gold));
    String b = squeeze(quoted(found));
    int length = Math.min(QUOTED, Math.min(a.length(), b.length()));
    return length > 0
        && (b.startsWith(a.substring(0, length)) || (a.length() >= 8 && b.contains(a)));
  }

  private static String quoted(JsonNode quotation) {
    return quotation.has("text") ? text(quotation, "text") : text(quotation, "starts");
  }

  private static boolean contains(JsonNode[] pair, String key) {
    String a = squeeze(text(pair[0], key));
    String b = squeeze(text(pair[1], key));
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
  }

  private static Matching match(
      JsonNode gold, JsonNode found, BiPredicate<JsonNode, JsonNode> same) {
    List<JsonNode> left = new ArrayList<>();
    found.forEach(left::add);
    Matching matching = new Matching(new ArrayList<>(), new ArrayList<>(), left);
    for (JsonNode item : gold) {
      int partner = 0;
      while (partner < left.size() && !same.test(item, left.get(partner))) {
        partner++;
      }
      if (partner == left.size()) {
        matching.missed().add(item);
      } else {
        matching.pairs().add(new JsonNode[] {item, left.remove(partner)});
      }
    }
    return matching;
  }

  private static void count(Counts counts, Measure measure, Matching matching) {
    counts.add(measure, matching.pairs().size(), matching.wrong().size(), matching.missed().size());
  }

  private static void sets(Counts counts, Measure measure, Set<String> gold, Set<String> found) {
    int right = (int) gold.stream().filter(found::contains).count();
    counts.add(measure, right, found.size() - right, gold.size() - right);
  }

  private static void accuracy(Counts counts, Measure measure, boolean right) {
    counts.add(measure, right ? 1 : 0, 0, right ? 0 : 1);
  }

  private static Set<String> values(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String text(JsonNode item, String key) {
    return item.path(key).asText("");
  }
}
