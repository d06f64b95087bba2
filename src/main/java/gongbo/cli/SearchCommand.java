package gongbo.cli;

import gongbo.json.SearchJson;
import gongbo.release.Release;
import gongbo.search.HighlightedText;
import gongbo.search.Hit;
import gongbo.search.QueryInterpretation;
import gongbo.search.ScoreExplanation;
import gongbo.search.SearchRequest;
import gongbo.search.SearchResult;
import gongbo.search.SearchService;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches from the command line. */
@Command(name = "search", description = "Searches the current generation, without a server.")
final class SearchCommand implements Callable<Integer> {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "QUERY",
      description = "the query, as typed into the search box")
  private List<String> query = List.of();

  @Option(names = "--json", description = "print the JSON response of the API")
  private boolean json;

  @Option(
      names = "--explain",
      description = "print the interpretation of the query and the parts of each score")
  private boolean explain;

  @Override
  public Integer call() throws Exception {
    try (SearchService service = SearchService.open(folders.index(), folders.config())) {
      SearchRequest request = SearchRequest.of(String.join(" ", query));
      SearchResult<Hit> result = service.search(request);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(SearchJson.of(result));
      } else if (explain) {
        print(result, service.explain(request), out);
      } else {
        print(result, List.of(), out);
      }
      out.flush();
    }
    return 0;
  }

  /**
   * @param scores the explanations of the hits' scores; empty when they are not requested
   */
  private static void print(
      SearchResult<Hit> result, List<ScoreExplanation> scores, PrintWriter out) {
    QueryInterpretation interpretation = result.interpretation();
    out.printf(
        Locale.ROOT,
        "%s in %d ms%n",
        Plural.releases(interpretation.complete()),
        result.took().toMillis());
    if (interpretation.partial() > 0) {
      out.printf(
          Locale.ROOT, "%s with some of the words%n", Plural.releases(interpretation.partial()));
    }
    if (!scores.isEmpty()) {
      print(interpretation, out);
    }
    int number = 0;
    for (Hit hit : result.hits()) {
      number++;
      Release release = hit.release();
      var publisher = release.publisher();
      out.printf("%n%2d. %s%n", number, shown(hit.title()));
      out.printf(
          "    %s  %s  %s%n",
          release.publishedDay().map(LocalDate::toString).orElse("-"),
          publisher == null ? "-" : publisher.value().name(),
          release.id());
      for (HighlightedText snippet : hit.snippets()) {
        out.println("    " + shown(snippet));
      }
      if (!scores.isEmpty()) {
        print(scores.get(number - 1), 2, out);
      }
    }
  }

  private static void print(QueryInterpretation read, PrintWriter out) {
    out.println("clauses: " + read.clauses());
    out.println("words needed: " + read.needed());
    read.corrections().forEach(made -> out.println("corrected: " + made));
    read.recognised().forEach(words -> out.println("recognised: " + words));
    read.ignored().forEach(operator -> out.println("ignored: " + operator));
  }

  private static void print(ScoreExplanation score, int depth, PrintWriter out) {
    out.printf(Locale.ROOT, "%s%8.3f  %s%n", "  ".repeat(depth), score.score(), score.what());
    score.parts().forEach(part -> print(part, depth + 1, out));
  }

  /** Prints matches in bold where the terminal can. */
  private static String shown(HighlightedText text) {
    StringBuilder shown = new StringBuilder();
    for (HighlightedText.Fragment fragment : text.fragments()) {
      shown.append(
          fragment.marked() && Ansi.AUTO.enabled()
              ? BOLD + fragment.text() + PLAIN
              : fragment.text());
    }
    return shown.toString();
  }
}
