package gongbo.search;

import java.io.IOException;
import java.util.Optional;

/** Builds the profile of a publisher, topic or venue from the releases and quotations it has. */
final class EntityProfiler {
  private final String generation;
  private final FacetField field;
  private final String name;

  /**
   * Creates a profiler of one entity.
   *
   * @param generation the id of the generation that is searched
   * @param field the field of the entity
   * @param name its name as requested, which the generation may know under another one
   */
  EntityProfiler(String generation, FacetField field, String name) {
    this.generation = generation;
    this.field = field;
    this.name = name;
  }

  /**
   * Returns the profile of the entity, or nothing when no release has it.
   *
   * @param request a request for the releases of the entity, with the facets of the profile
   * @param releases this request, interpreted for the releases
   * @param quotations this request, interpreted for the quotations
   */
  Optional<EntityProfile> profile(
      SearchRequest request, InterpretedQuery releases, InterpretedQuery quotations)
      throws IOException {
    ResultPage page = ResultPage.of(request, releases, HitOrder.NEWEST);
    if (page.total() == 0) {
      return Optional.empty();
    }
    String value = releases.index().path(field, name).getFirst();
    QuotationTally.Entry days = days(value, releases);
    return Optional.of(
        EntityProfileBuilder.builder()
            .field(field)
            .name(value)
            .generation(generation)
            .releases(page.total())
            .quotations(quotations.count())
            .first(days.first())
            .last(days.last())
            .facets(page.counts())
            .build());
  }

  /** Returns the first and the last day of the releases that have a value. */
  private QuotationTally.Entry days(String value, InterpretedQuery releases) throws IOException {
    return QuotationTallyCounter.count(generation, releases, field).entries().stream()
        .filter(entry -> entry.value().equals(value))
        .findFirst()
        .orElseThrow();
  }
}
