package gongbo.alerts;

import gongbo.request.BadParametersException;
import gongbo.request.Language;
import gongbo.request.ParameterReader;
import gongbo.request.SearchAddress;
import gongbo.request.SearchParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of forms about alerts. */
public final class AlertParameters {
  /** The parameter with the mail address. */
  public static final String ADDRESS = "address";

  /** The parameter with the period. */
  public static final String PERIOD = "period";

  /** The parameter with the hour. */
  public static final String HOUR = "hour";

  private static final Map<String, Frequency.Period> PERIODS = periods();

  private AlertParameters() {}

  /**
   * Reads the form that follows a search: the parameters of the search, and who wants it how often.
   *
   * @param content the form, encoded
   * @param network identifies the network of the client
   * @throws BadParametersException when something is missing, unknown or wrong
   */
  public static AlertRequest ofForm(String content, @Nullable String network) {
    ParameterReader reader = new ParameterReader(content);
    Language language = reader.language();
    SavedSearch search = SavedSearch.of(SearchParameters.unpaged(reader, language));
    Frequency frequency = frequency(reader);
    Optional<MailAddress> address = address(reader);
    reader.finish(search.address(language));
    return AlertRequestBuilder.builder()
        .address(address.orElseThrow())
        .search(search)
        .frequency(frequency)
        .language(language)
        .network(network)
        .build();
  }

  /** Reads how often mail is wanted. */
  static Frequency frequency(ParameterReader reader) {
    return new Frequency(
        reader.choice(PERIOD, PERIODS, Frequency.Period.DAILY),
        reader.number(HOUR, Frequency.DEFAULT_HOUR, 0, 23));
  }

  /** Reads the mail address; where there is none, that is an error. */
  static Optional<MailAddress> address(ParameterReader reader) {
    String typed = reader.text(ADDRESS);
    Optional<MailAddress> address = MailAddress.parse(typed);
    if (typed.isEmpty()) {
      reader.fault(ADDRESS, "", "error.missing");
    } else if (address.isEmpty()) {
      reader.fault(ADDRESS, typed, "error.mail");
    }
    return address;
  }

  /**
   * A change of a subscription.
   *
   * @param id the id of the subscription
   * @param ends whether it ends
   * @param frequency how often it is sent otherwise
   */
  public record Change(String id, boolean ends, Frequency frequency) {}

  /**
   * Reads the form that changes a subscription.
   *
   * @throws BadParametersException when something is unknown or wrong
   */
  public static Change ofChange(String content, Language language) {
    ParameterReader reader = new ParameterReader(content);
    String id = reader.text("id");
    boolean ends = reader.choice("action", Map.of("change", false, "end", true), false);
    Frequency frequency = frequency(reader);
    reader.finish(SearchAddress.in(language));
    return new Change(id, ends, frequency);
  }

  private static Map<String, Frequency.Period> periods() {
    Map<String, Frequency.Period> periods = new LinkedHashMap<>();
    Stream.of(Frequency.Period.values()).forEach(period -> periods.put(period.key(), period));
    return periods;
  }
}
