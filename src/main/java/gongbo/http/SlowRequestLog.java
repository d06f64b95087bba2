package gongbo.http;

import gongbo.search.RequestStages;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of slow requests: one line each, with the parameters in alphabetical order, the time of
 * every stage and no address of a client.
 */
final class SlowRequestLog {
  private static final Logger LOG = LoggerFactory.getLogger(SlowRequestLog.class);

  /** The most characters of a request in a line. */
  private static final int MOST = 500;

  /** Logs nothing. */
  static final SlowRequestLog NONE = new SlowRequestLog(Duration.ZERO);

  private final Duration limit;

  /**
   * @param limit the least duration of a slow request; zero to log none
   */
  SlowRequestLog(Duration limit) {
    this.limit = limit;
  }

  /** Logs a request if it was slow. */
  void ended(Context context, RequestStages stages) {
    Duration total = stages.ended().values().stream().reduce(Duration.ZERO, Duration::plus);
    if (!limit.isZero() && total.compareTo(limit) >= 0) {
      LOG.warn("{}", line(context, stages, total));
    }
  }

  private static String line(Context context, RequestStages stages, Duration total) {
    StringJoiner times = new StringJoiner(", ");
    stages.ended().forEach((stage, time) -> times.add(stage + " " + time.toMillis()));
    return "slow: %d ms (%s) %s %s"
        .formatted(total.toMillis(), times, RequestId.of(context), request(context));
  }

  private static String request(Context context) {
    return context.method() + " " + canonical(context.path(), RequestReader.query(context));
  }

  /**
   * Returns a readable form of a request that does not depend on the order of its parameters.
   *
   * @param query the query string, encoded
   */
  static String canonical(String path, String query) {
    String parameters =
        Stream.of(query.split("&", -1))
            .map(SlowRequestLog::decoded)
            .sorted()
            .collect(Collectors.joining("&"));
    return shown(parameters.isEmpty() ? path : path + "?" + parameters);
  }

  private static String decoded(String parameter) {
    try {
      return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return parameter;
    }
  }

  /** Returns a text on one line of bounded length, with control characters and such escaped. */
  static String shown(String text) {
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int letter = text.codePointAt(at);
      String next =
          switch (Character.getType(letter)) {
            case Character.CONTROL,
                Character.FORMAT,
                Character.SURROGATE,
                Character.PRIVATE_USE,
                Character.UNASSIGNED,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR ->
                "\\u{%x}".formatted(letter);
            default -> Character.toString(letter);
          };
      if (line.length() + next.length() > MOST) {
        return line.append('…').toString();
      }
      line.append(next);
    }
    return line.toString();
  }
}
