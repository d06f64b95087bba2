package gongbo.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The media types that a client accepts: the header {@code Accept} of RFC 9110, section 12.5.1.
 * Parameters other than the weight and malformed ranges are ignored.
 *
 * @param ranges the ranges of the header; empty when every type is accepted
 */
public record AcceptHeader(List<Range> ranges) {
  private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
  private static final Pattern RANGE = Pattern.compile(TOKEN + "/" + TOKEN);
  private static final Pattern WEIGHT = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

  /**
   * A media range with its weight.
   *
   * @param type the range, such as {@code text/plain}, {@code text/*} or {@code *}{@code /*}
   * @param weight the weight, from 0 (not accepted) to 1
   */
  record Range(String type, double weight) {
    boolean covers(String mediaType) {
      return type.equals("*/*")
          || type.equals(mediaType)
          || (type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1)));
    }

    /** Returns how specific the range is. */
    int precision() {
      if (type.equals("*/*")) {
        return 0;
      }
      return type.endsWith("/*") ? 1 : 2;
    }
  }

  public AcceptHeader {
    ranges = List.copyOf(ranges);
  }

  /**
   * Parses a header.
   *
   * @param header the value; empty when the header is absent
   */
  public static AcceptHeader parse(String header) {
    List<Range> ranges = new ArrayList<>();
    for (String element : header.split(",", -1)) {
      List<String> parts = List.of(element.split(";", -1));
      String type = parts.getFirst().strip().toLowerCase(Locale.ROOT);
      if (RANGE.matcher(type).matches()) {
        weight(parts).ifPresent(weight -> ranges.add(new Range(type, weight)));
      }
    }
    return new AcceptHeader(ranges);
  }

  /** Returns the weight of a media type by the most specific range that covers it, from 0 to 1. */
  public double weightOf(String mediaType) {
    if (ranges.isEmpty()) {
      return 1;
    }
    return ranges.stream()
        .filter(range -> range.covers(mediaType))
        .max(Comparator.comparingInt(Range::precision))
        .map(Range::weight)
        .orElse(0.0);
  }

  private static Optional<Double> weight(List<String> parts) {
    for (String parameter : parts.subList(1, parts.size())) {
      String text = parameter.strip().toLowerCase(Locale.ROOT);
      if (text.startsWith("q=")) {
        String weight = text.substring(2);
        return WEIGHT.matcher(weight).matches()
            ? Optional.of(Double.valueOf(weight))
            : Optional.empty();
      }
    }
    return Optional.of(1.0);
  }
}
