package gongbo.request;

import gongbo.index.ReindexProgress;
import gongbo.index.ReindexProgress.State;
import gongbo.release.EventDate;
import gongbo.release.PublicationTime;
import gongbo.release.Quotation;
import gongbo.release.Quotation.Manner;
import gongbo.release.Region;
import gongbo.release.ReleaseKind;
import gongbo.release.Speaker;
import gongbo.release.SpeakerKey;
import gongbo.release.Topic;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.PartialDate;
import gongbo.search.Period;
import gongbo.search.QueryClause;
import gongbo.search.QueryClause.DateField;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The messages of the pages in one language, from {@code messages_ko.properties} and {@code
 * messages_en.properties}; their patterns are those of {@link MessageFormat}.
 */
public final class Messages {
  private static final Messages KOREAN = new Messages(Language.KOREAN);
  private static final Messages ENGLISH = new Messages(Language.ENGLISH);

  private final Language language;
  private final Properties patterns;

  private Messages(Language language) {
    this.language = language;
    this.patterns = load("messages_" + language.code() + ".properties");
  }

  /** Returns the messages of a language. */
  public static Messages of(Language language) {
    return switch (language) {
      case KOREAN -> KOREAN;
      case ENGLISH -> ENGLISH;
    };
  }

  /** The language of these messages. */
  public Language language() {
    return language;
  }

  /**
   * Formats the message with a key.
   *
   * @throws MissingResourceException when there is none: an error in a template
   */
  public String get(String key, Object... arguments) {
    return new MessageFormat(pattern(key), language.locale()).format(arguments);
  }

  /** Formats a number with thousands separators: {@code 1,234}. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** Formats a day: {@code 2025. 5. 29.} or {@code 29 May 2025}. */
  public String date(LocalDate day) {
    return day.format(format("date.day"));
  }

  /** Formats a moment in Korean time, to the minute. */
  public String moment(Instant moment) {
    return moment.atZone(PublicationTime.KOREA).format(format("date.moment"));
  }

  /** Formats a year, month or day in its own precision. */
  public String date(PartialDate date) {
    return date.first()
        .format(
            switch (date.precision()) {
              case YEAR -> format("date.year");
              case MONTH -> format("date.month");
              case DAY -> format("date.day");
            });
  }

  /** Formats a range of dates; a single year, month or day by itself. */
  public String dates(DateRange range) {
    PartialDate from = range.from();
    PartialDate to = range.to();
    if (from == null) {
      return to == null ? "" : get("date.until", date(to));
    }
    if (to == null) {
      return get("date.since", date(from));
    }
    return from.equals(to) ? date(from) : date(from) + " – " + date(to);
  }

  /** Formats the day or days of an event. */
  public String dates(EventDate event) {
    return event.start().equals(event.end())
        ? date(event.start())
        : date(event.start()) + " – " + date(event.end());
  }

  /** Formats a month within its year: {@code 5월} or {@code May}. */
  public String month(PartialDate month) {
    return month.first().format(format("date.month-of-year"));
  }

  /** Returns the name of a facet. */
  public String facet(FacetField field) {
    return pattern("facet." + field.key());
  }

  /** Returns the display form of a facet value, which is Korean in requests and answers. */
  public String value(FacetField field, String value) {
    return switch (field) {
      case TOPIC -> Topic.ofLabel(value).map(this::topic).orElse(value);
      case REGION -> Region.ofLabel(value).map(this::region).orElse(value);
      case KIND -> ReleaseKind.ofLabel(value).map(this::kind).orElse(value);
      case MANNER -> Manner.ofLabel(value).map(this::manner).orElse(value);
      case DATE, EVENT_DATE -> PartialDate.parse(value).map(this::date).orElse(value);
      case SPEAKER -> SpeakerKey.label(value);
      case PUBLISHER, VENUE -> value;
    };
  }

  /** Returns the language of {@link #value}. */
  public Language languageOf(FacetField field) {
    return switch (field) {
      case DATE, EVENT_DATE, TOPIC, REGION, KIND, MANNER -> language;
      case PUBLISHER, SPEAKER, VENUE -> Language.KOREAN;
    };
  }

  /** Describes a clause of a query in words, without its syntax. */
  public String clause(QueryClause clause) {
    return switch (clause) {
      case QueryClause.Word(String text) -> text;
      case QueryClause.Phrase(String text) -> '"' + text + '"';
      case QueryClause.Prefix(String text) -> get("clause.prefix", text);
      case QueryClause.FieldValue(FacetField field, String value) ->
          facet(field) + " " + value(field, value);
      case QueryClause.During(DateField field, Period period) ->
          dateField(field) + " " + dates(DateRange.of(period));
      case QueryClause.All(List<QueryClause> parts) ->
          parts.stream().map(this::clause).collect(Collectors.joining(" "));
      case QueryClause.Any(List<QueryClause> parts) ->
          parts.stream().map(this::clause).collect(Collectors.joining(pattern("clause.or")));
      case QueryClause.Excluded(QueryClause excluded) -> get("clause.excluded", clause(excluded));
    };
  }

  /** Returns the name of the date field of a clause. */
  public String dateField(DateField field) {
    return switch (field) {
      case PUBLISHED -> pattern("facet.date");
      case EVENT -> pattern("facet.event_date");
    };
  }

  public String topic(Topic topic) {
    return pattern("topic." + topic.name());
  }

  public String region(Region region) {
    return pattern("region." + region.name());
  }

  public String kind(ReleaseKind kind) {
    return pattern("kind." + kind.name());
  }

  public String act(Speaker.SpeakerRole act) {
    return pattern("act." + act.name());
  }

  public String manner(Manner manner) {
    return pattern("manner." + manner.name());
  }

  /**
   * Describes an extraction rule in words; empty when there is no description. Names of rules go
   * from general to specific: {@code lead-sentence/month-day-range}.
   */
  public String rule(String name) {
    return Stream.of(name.replace("-range", "/range").split("/"))
        .map(part -> patterns.getProperty("rule." + part, ""))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Returns how a quotation is reported; empty when it is verbatim. */
  public String manner(Quotation quotation) {
    String verb = quotation.verb();
    return quotation.isDirect()
        ? ""
        : verb == null ? manner(quotation.manner()) : get("quotation.indirect", verb);
  }

  /** The keys, for the test that compares both languages. */
  Set<String> keys() {
    return patterns.stringPropertyNames();
  }

  private DateTimeFormatter format(String key) {
    return DateTimeFormatter.ofPattern(pattern(key), language.locale());
  }

  private String pattern(String key) {
    String pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new MissingResourceException(
          "no message " + key + " in " + language.code(), Messages.class.getName(), key);
    }
    return pattern;
  }

  private static Properties load(String name) {
    Properties properties = new Properties();
    try (InputStream stream = Messages.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new MissingResourceException("no " + name, Messages.class.getName(), "");
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** Describes the progress or outcome of a reindex on one line. */
  public String reindex(ReindexProgress progress) {
    String label = get("reindex." + progress.state().key());
    if (progress.started() == null) {
      return label;
    }
    boolean ended = progress.state().isEnded();
    Long total = progress.total();
    List<String> parts = new ArrayList<>();
    if (!ended && !progress.state().isCounted()) {
      parts.add(get("reindex.seconds", progress.phaseSeconds()));
    }
    if (total == null || ended) {
      parts.add(get("reindex.count", progress.done()));
    } else {
      String of = progress.state() == State.READING ? "reindex.of-about" : "reindex.of";
      parts.add(get(of, progress.done(), total));
    }
    if (progress.state().isCounted()) {
      parts.add(get("reindex.speed", progress.perSecond()));
    }
    parts.add(get("reindex.refused", progress.refused()));
    if (progress.secondsLeft() != null) {
      parts.add(get("reindex.left", progress.secondsLeft()));
    }
    if (progress.outcome() != null) {
      parts.add(progress.outcome());
    }
    return label + ": " + String.join(", ", parts);
  }
}
