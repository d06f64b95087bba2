package gongbo.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.json.ReleaseJson;
import gongbo.json.SearchJson;
import gongbo.json.ValueListJson;
import gongbo.json.VerificationJson;
import gongbo.release.ReleaseId;
import gongbo.request.BadParametersException;
import gongbo.request.Language;
import gongbo.request.ListParameters;
import gongbo.request.PageCursorCodec;
import gongbo.request.ParameterError;
import gongbo.request.ParameterReader;
import gongbo.request.SearchAddress;
import gongbo.request.SearchParameters;
import gongbo.search.FacetField;
import gongbo.search.QuoteVerification;
import gongbo.search.SearchRequest;
import gongbo.search.SearchService;
import gongbo.search.StoredRelease;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tools for language models. Arguments have the names of the API's parameters and are checked
 * as strictly; answers are those of the API.
 */
public final class McpTools {
  /** The arguments that accept lists: the values of facets. */
  private static final Set<String> FILTER_LISTS =
      Stream.of(FacetField.values()).map(FacetField::key).collect(Collectors.toUnmodifiableSet());

  private final SearchService service;
  private final PageCursorCodec cursors = new PageCursorCodec();
  private final PageCursorCodec quotationCursors = new PageCursorCodec();

  public McpTools(SearchService service) {
    this.service = service;
  }

  /**
   * A tool.
   *
   * @param name the name
   * @param description the description for the model
   * @param arguments the meaning of each argument, by name
   * @param required the required arguments
   * @param lists the arguments that accept lists of texts
   * @param action the implementation
   */
  public record Tool(
      String name,
      String description,
      Map<String, String> arguments,
      List<String> required,
      Set<String> lists,
      Action action) {
    public Tool {
      arguments = Map.copyOf(arguments);
      required = List.copyOf(required);
      lists = Set.copyOf(lists);
    }
  }

  /** Answers a call. */
  public interface Action {
    /**
     * Answers a call.
     *
     * @param query the arguments as an encoded query string
     * @throws BadParametersException when some are unknown or wrong
     */
    ObjectNode call(String query) throws IOException;
  }

  /** Returns every tool. */
  public List<Tool> all() {
    return List.of(
        searchReleasesTool(),
        getReleaseTool(),
        findQuotesTool(),
        verifyQuoteTool(),
        listSpeakersTool());
  }

  private Tool searchReleasesTool() {
    return new Tool(
        "search_releases",
        "Search the press releases (보도자료) of Korean governments and institutes. Answers with"
            + " the total, which is exact, and hits with snippets. Korean words find most.",
        filters("Words, \"phrases\", -excluded words; everything where it is empty."),
        List.of(),
        FILTER_LISTS,
        this::searchReleases);
  }

  private Tool getReleaseTool() {
    return new Tool(
        "get_release",
        "Get a release: its text, who speaks in it, when and where its events take place, and"
            + " the evidence of each finding.",
        Map.of("id", "The id of the release, as hits have it."),
        List.of("id"),
        Set.of(),
        this::getRelease);
  }

  private Tool findQuotesTool() {
    return new Tool(
        "find_quotes",
        "Search what people are quoted with in releases: word for word, where manner is"
            + " direct.",
        filters("Words of the quotation, \"phrases\", -excluded words."),
        List.of(),
        FILTER_LISTS,
        this::findQuotes);
  }

  private Tool verifyQuoteTool() {
    return new Tool(
        "verify_quote",
        "Check whether somebody is quoted with some words in a release, letter by letter."
            + " Answers found, not_found or cannot_tell, the reason (quoted; nowhere;"
            + " too_short: under eight letters; other_speaker: quoted, but of somebody else;"
            + " not_quoted: in a text, but in nobody's quotation marks) and the passages with"
            + " their offsets in the body. Use it before you cite anybody.",
        Map.of(
            "text",
            "The words, at least eight letters of them.",
            "speaker",
            "The name, without title, of who is said to have said them; anybody where it is"
                + " absent."),
        List.of("text"),
        Set.of(),
        this::verifyQuote);
  }

  private Tool listSpeakersTool() {
    return new Tool(
        "list_speakers",
        "List who speaks in releases, the most frequent first.",
        Map.of(
            "prefix", "What the names begin with.",
            "page", "Which page, from 1.",
            "size", "How many names a page has, 50 where it is absent."),
        List.of(),
        Set.of(),
        this::listSpeakers);
  }

  private static Map<String, String> filters(String query) {
    return Map.ofEntries(
        Map.entry("q", query),
        Map.entry("speaker", "Names of speakers, any of them."),
        Map.entry("topic", "Fields of policy by their Korean names, any of them."),
        Map.entry("venue", "Places of events, any of them."),
        Map.entry("region", "Regions by their official Korean names, any of them."),
        Map.entry("publisher", "Ministries, agencies or institutes, any of them."),
        Map.entry("kind", "Kinds of paper by their Korean names, such as 보도자료 or 정정, any of them."),
        Map.entry(
            "manner", "direct or indirect: releases that quote so, or quotations of that manner."),
        Map.entry("date", "Years, months or days of publication, any of them: 2025, 2025-05."),
        Map.entry("event_date", "Years, months or days of events, any of them."),
        Map.entry("from", "Published on or after: 2025, 2025-05 or 2025-05-28."),
        Map.entry("to", "Published on or before."),
        Map.entry("event_from", "Of an event on or after."),
        Map.entry("event_to", "Of an event on or before."),
        Map.entry("sort", "relevance, newest or oldest."),
        Map.entry("size", "How many hits, 10 where it is absent, 100 at most."),
        Map.entry("cursor", "The next_cursor of the answer before, to go on."));
  }

  private ObjectNode searchReleases(String query) throws IOException {
    SearchParameters parameters = SearchParameters.ofApi(query, cursors);
    SearchRequest request = parameters.request().uncounted();
    var result = service.search(request);
    return SearchJson.of(result, parameters.fold(), parameters.nextCursor(result, cursors));
  }

  private ObjectNode findQuotes(String query) throws IOException {
    SearchParameters parameters = SearchParameters.ofQuotationApi(query, quotationCursors);
    SearchRequest request = parameters.request().uncounted();
    var result = service.searchQuotations(request);
    return SearchJson.ofQuotations(result, parameters.nextCursor(result, quotationCursors));
  }

  private ObjectNode getRelease(String query) throws IOException {
    ParameterReader reader = new ParameterReader(query);
    String id = reader.text("id");
    reader.finish(SearchAddress.in(Language.KOREAN));
    Optional<ReleaseId> name = ReleaseId.parse(id);
    Optional<StoredRelease> found = name.isEmpty() ? Optional.empty() : service.release(name.get());
    StoredRelease stored =
        found.orElseThrow(
            () ->
                new BadParametersException(
                    SearchAddress.in(Language.KOREAN),
                    List.of(ParameterError.of("id", id, "error.no-release"))));
    return ReleaseJson.whole(stored.release()).put("generation", stored.generation());
  }

  private ObjectNode verifyQuote(String query) throws IOException {
    ParameterReader reader = new ParameterReader(query);
    String text = reader.text("text");
    String speaker = reader.text("speaker");
    if (text.isEmpty()) {
      reader.refuse("text", "error.required");
    }
    reader.finish(SearchAddress.in(Language.KOREAN));
    QuoteVerification verification = service.verify(text, speaker.isEmpty() ? null : speaker);
    return VerificationJson.of(verification);
  }

  private ObjectNode listSpeakers(String query) throws IOException {
    ListParameters page = ListParameters.of(query);
    return ValueListJson.of(
        service.values(FacetField.SPEAKER, page.prefix()), page.page(), page.size());
  }

  /** Encodes arguments as a query string. */
  public static String query(Map<String, Object> arguments) {
    List<String> pairs = new ArrayList<>();
    arguments.forEach(
        (name, value) -> {
          for (Object one : value instanceof List<?> list ? list : List.of(value)) {
            pairs.add(encoded(name) + "=" + encoded(String.valueOf(one)));
          }
        });
    return String.join("&", pairs);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
