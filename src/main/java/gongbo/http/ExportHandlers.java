package gongbo.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.api.ExportFormat;
import gongbo.api.ExportParameters;
import gongbo.json.QuotationJson;
import gongbo.json.ReleaseJson;
import gongbo.json.SearchJson;
import gongbo.release.AttributedQuotation;
import gongbo.release.Release;
import gongbo.search.ResultIterator;
import gongbo.search.SearchService;
import gongbo.search.TimeBudget;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.TooManyRequestsResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The handlers of exports, which write every hit as it is read, so that memory does not grow with
 * their number. A header gives the number of rows, so that a client notices a truncated export.
 */
final class ExportHandlers implements AutoCloseable {
  static final String TOTAL = "Gongbo-Total";
  static final String GENERATION = "Gongbo-Generation";

  /** The fields that a release can have in a row, and the default ones. */
  static final List<String> RELEASE_FIELDS =
      List.of(
          "id",
          "title",
          "publisher",
          "published",
          "url",
          "event_dates",
          "venues",
          "speakers",
          "quotes",
          "topics",
          "keywords",
          "statements",
          "organisers",
          "aliases",
          "kind",
          "language",
          "department",
          "contacts",
          "attachments",
          "body",
          "outline",
          "findings");

  /** The fields that a quotation can have in a row, and the default ones. */
  static final List<String> QUOTATION_FIELDS =
      List.of(
          "id",
          "text",
          "manner",
          "verb",
          "speaker",
          "key",
          "affiliation",
          "title",
          "published",
          "publisher",
          "release_id",
          "release_title",
          "start",
          "end");

  /** The seconds after which a rejected client may try again. */
  private static final String WAIT = "10";

  /** The longest time that an export can take: the most releases over the slowest line. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private final SearchService service;
  private final Duration firstRow;
  private final RequestLane lane;
  private final ClientSlots clients;

  /** Creates handlers with a lane of their own. */
  ExportHandlers(SearchService service, ServerLimits limits) {
    this.service = service;
    this.firstRow = limits.request();
    // An export takes as long as its reader.
    this.lane = new RequestLane("export", limits.exports(), 0, LONGEST, SlowRequestLog.NONE);
    this.clients = new ClientSlots(limits.exportsPerClient());
  }

  /** Handles {@code GET /api/v1/export}. */
  void releases(Context context) throws Exception {
    ExportParameters parameters =
        ExportParameters.of(RequestReader.query(context), RELEASE_FIELDS, SearchJson.OF_RELEASE);
    boolean whole = parameters.fields().stream().anyMatch(List.of("body", "outline")::contains);
    Function<Release, ObjectNode> row = whole ? ReleaseJson::whole : ReleaseJson::of;
    export(context, parameters, () -> service.walk(parameters.address().request()), row);
  }

  /** Handles {@code GET /api/v1/quotes/export}. */
  void quotations(Context context) throws Exception {
    ExportParameters parameters =
        ExportParameters.of(RequestReader.query(context), QUOTATION_FIELDS, QUOTATION_FIELDS);
    export(
        context,
        parameters,
        () -> service.walkQuotations(parameters.address().request()),
        ExportHandlers::row);
  }

  private static ObjectNode row(AttributedQuotation utterance) {
    ObjectNode row = QuotationJson.of(utterance);
    row.put("id", utterance.id());
    row.put("text", utterance.quotation().value().text());
    row.set("release_id", row.at("/release/id"));
    row.set("release_title", row.at("/release/title"));
    row.set("start", row.at("/release/start"));
    row.set("end", row.at("/release/end"));
    return row;
  }

  /** Opens a cursor over every hit. */
  private interface Beginning<R extends Record> {
    ResultIterator<R> begin() throws IOException;
  }

  private <R extends Record> void export(
      Context context,
      ExportParameters parameters,
      Beginning<R> beginning,
      Function<R, ObjectNode> row)
      throws Exception {
    InetAddress client = ClientAddress.parse(context.ip());
    if (!clients.take(client)) {
      context.header(Header.RETRY_AFTER, WAIT);
      throw new TooManyRequestsResponse();
    }
    try {
      lane.run(answering -> answer(answering, parameters, beginning, row), context);
    } finally {
      clients.free(client);
    }
  }

  private <R extends Record> void answer(
      Context context,
      ExportParameters parameters,
      Beginning<R> beginning,
      Function<R, ObjectNode> row)
      throws Exception {
    try (ResultIterator<R> walk = new TimeBudget(firstRow).call(beginning::begin)) {
      ExportFormat format = parameters.format();
      context.contentType(format.contentType());
      context.header(TOTAL, Long.toString(walk.total()));
      context.header(GENERATION, walk.generation());
      context.header(
          Header.CONTENT_DISPOSITION,
          "attachment; filename=\"gongbo-%s.%s\"".formatted(walk.generation(), format.key()));
      if (!context.method().equals(HandlerType.HEAD)) {
        write(walk, row, parameters, context);
      }
    }
  }

  private static <R extends Record> void write(
      ResultIterator<R> walk,
      Function<R, ObjectNode> row,
      ExportParameters parameters,
      Context context)
      throws IOException {
    ExportFormat format = parameters.format();
    List<String> fields = parameters.fields();
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
    writer.write(format.head(walk.generation(), walk.total(), fields));
    boolean first = true;
    while (walk.hasNext()) {
      writer.write(format.row(row.apply(walk.next()), fields, first));
      first = false;
    }
    writer.write(format.tail());
    writer.flush();
  }

  @Override
  public void close() {
    lane.close();
  }
}
