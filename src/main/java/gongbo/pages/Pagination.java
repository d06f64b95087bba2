package gongbo.pages;

import gongbo.request.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The links to the pages of a result.
 *
 * @param previous the previous page; null on the first
 * @param next the next page; null on the last
 * @param steps the first, the last and the nearest pages
 */
public record Pagination(@Nullable String previous, @Nullable String next, List<Step> steps) {
  /** The pages linked on either side of the current one: with the ends, one line of a phone. */
  private static final int NEAR = 1;

  /** A step: a page or a gap. */
  public sealed interface Step {
    /**
     * A page.
     *
     * @param link its number and address
     */
    record Page(Link link) implements Step {}

    /** A gap of pages without links. */
    record Gap() implements Step {}
  }

  public Pagination {
    steps = List.copyOf(steps);
  }

  /**
   * Returns the links to a number of pages.
   *
   * @param current the current page
   * @param address returns the address of a page
   */
  static Pagination of(int current, int pages, IntFunction<String> address, Messages messages) {
    TreeSet<Integer> numbers = new TreeSet<>();
    numbers.add(1);
    numbers.add(pages);
    for (int near = current - NEAR; near <= current + NEAR; near++) {
      if (near >= 1 && near <= pages) {
        numbers.add(near);
      }
    }
    List<Step> steps = new ArrayList<>();
    int last = 0;
    for (int number : numbers) {
      // A gap of one page would take as much space as that page.
      if (number == last + 2) {
        steps.add(page(number - 1, current, address, messages));
      } else if (number > last + 2) {
        steps.add(new Step.Gap());
      }
      steps.add(page(number, current, address, messages));
      last = number;
    }
    return new Pagination(
        current > 1 ? address.apply(current - 1) : null,
        current < pages ? address.apply(current + 1) : null,
        steps);
  }

  private static Step page(
      int number, int current, IntFunction<String> address, Messages messages) {
    return new Step.Page(
        new Link(messages.number(number), address.apply(number), number == current));
  }
}
