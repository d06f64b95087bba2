package gongbo.pages;

import gongbo.pages.ResultsHead.Recognised;
import gongbo.pages.ResultsHead.Understood;
import gongbo.request.Messages;
import gongbo.search.QueryInterpretation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a query was read, in one line, so that the first hit is in view. The page lists the details
 * behind it.
 *
 * @param line the most important facts first, as the line may be cut off; empty when the query was
 *     searched as typed
 * @param action the most useful other search; null when there is none
 */
public record QueryReading(String line, @Nullable Link action) {
  private static final String SEPARATOR = " · ";

  /**
   * Returns the reading of a query.
   *
   * @param understood the clauses, none when the heading shows them
   * @param recognised the recognised entities and times
   * @param notices the notices about the query
   */
  static QueryReading of(
      QueryInterpretation interpretation,
      List<Understood> understood,
      List<Recognised> recognised,
      List<QueryNotice> notices,
      List<Link> relaxations,
      Messages messages) {
    List<String> facts = new ArrayList<>();
    notices.stream()
        .map(notice -> text(notice, messages))
        .filter(text -> !text.isEmpty())
        .forEach(facts::add);
    // The counts are true of any query; what was changed in this one comes before them.
    int place = interpretation.partial() > 0 ? Math.max(0, facts.size() - 1) : facts.size();
    recognised(recognised, messages).ifPresent(text -> facts.add(place, text));
    if (facts.isEmpty() && !understood.isEmpty()) {
      facts.add(messages.get("results.understood.line", words(understood, messages)));
    }
    if (facts.isEmpty() && !relaxations.isEmpty()) {
      facts.add(messages.get("results.few"));
    }
    return new QueryReading(
        String.join(SEPARATOR, facts), action(recognised, notices, relaxations, messages));
  }

  /** Returns the notice; an offer makes sense only with what it offers. */
  private static String text(QueryNotice notice, Messages messages) {
    Link way = notice.way();
    return way != null && notice.text().equals(messages.get("results.offer"))
        ? notice.text() + " " + way.label()
        : notice.text();
  }

  /** Returns the entities to which the results are narrowed, else those that come first. */
  private static Optional<String> recognised(List<Recognised> recognised, Messages messages) {
    boolean applied = recognised.stream().anyMatch(Recognised::applied);
    List<String> values =
        recognised.stream()
            .filter(entity -> entity.applied() == applied)
            .map(entity -> entity.kind() + " " + entity.value())
            .distinct()
            .toList();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            messages.get(
                applied ? "results.narrowed.line" : "results.raised.line",
                String.join(", ", values)));
  }

  private static String words(List<Understood> understood, Messages messages) {
    return String.join(
        SEPARATOR,
        understood.stream()
            .map(
                part ->
                    Stream.of(
                            part.excluded() ? messages.get("results.excluded") : "",
                            part.kind(),
                            part.text())
                        .filter(word -> !word.isEmpty())
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""))
            .toList());
  }

  /** Returns the way back from a change, or else the way on. */
  private static @Nullable Link action(
      List<Recognised> recognised,
      List<QueryNotice> notices,
      List<Link> relaxations,
      Messages messages) {
    Stream<Link> changes =
        notices.stream().filter(QueryNotice::isOfSpelling).flatMap(notice -> link(notice.way()));
    Stream<Link> narrowed =
        recognised.stream()
            .filter(Recognised::applied)
            .map(entity -> Link.to(messages.get("results.undo"), entity.literal()));
    Stream<Link> others =
        notices.stream().filter(it -> !it.isOfSpelling()).flatMap(notice -> link(notice.way()));
    return Stream.of(changes, narrowed, relaxations.stream(), others)
        .flatMap(links -> links)
        .findFirst()
        .orElse(null);
  }

  private static Stream<Link> link(@Nullable Link link) {
    return Stream.ofNullable(link);
  }
}
