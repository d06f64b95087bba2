package gongbo.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.release.Alias;
import gongbo.release.Attachment;
import gongbo.release.EventDate;
import gongbo.release.EventTime;
import gongbo.release.Finding;
import gongbo.release.Organiser;
import gongbo.release.Outline;
import gongbo.release.Paragraph;
import gongbo.release.ProgrammeItem;
import gongbo.release.Publisher;
import gongbo.release.Quotation;
import gongbo.release.Quotation.Manner;
import gongbo.release.Release;
import gongbo.release.SourceMetadata;
import gongbo.release.Speaker;
import gongbo.release.Topic;
import gongbo.release.TopicEvidence;
import gongbo.release.Venue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON form of one release: what was found in it, with the evidence under {@code findings}. */
public final class ReleaseJson {
  private ReleaseJson() {}

  /**
   * Returns a release without its text: {@code id}, {@code title}, {@code publisher}, {@code
   * published} (ISO 8601 day), {@code url}, {@code event_dates}, {@code event_times}, {@code
   * programme} (start, end, text), {@code venues}, {@code speakers}, {@code quotes}, {@code
   * topics}, {@code topic_words} (the words that indicate each topic), {@code statements} (indirect
   * quotations), {@code organisers} and {@code aliases}; the metadata of the source: {@code
   * department}, {@code views}, {@code contacts}, {@code attachments} (name, url), {@code sources}
   * (where it was read), {@code kind}, {@code language} and {@code partial} (whether only the
   * beginning of the text could be read); and {@code findings}, each with its kind, value as text,
   * part of the release, offsets in UTF-16 units, rule and confidence. Unknown values are null.
   */
  public static ObjectNode of(Release release) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    addIdentity(json, release);
    addEvent(json, release);
    addSpeakers(json, release);
    addQuotations(json.putArray("quotes"), release, Manner.DIRECT);
    addSubjects(json, release);
    addQuotations(json.putArray("statements"), release, Manner.INDIRECT);
    addOrganisers(json, release);
    addAliases(json, release);
    String given = release.raw().publisher().name();
    json.put("publisher_given", given.isEmpty() ? null : given);
    addParticulars(json, release.raw().particulars());
    addFindings(json, release);
    return json;
  }

  private static void addIdentity(ObjectNode json, Release release) {
    Finding<Publisher> publisher = release.publisher();
    String url = release.raw().url();
    json.put("id", release.id().value());
    json.put("title", release.title());
    json.put("publisher", publisher == null ? null : publisher.value().name());
    json.put("published", release.publishedDay().map(LocalDate::toString).orElse(null));
    json.put("url", url.isEmpty() ? null : url);
  }

  private static void addEvent(ObjectNode json, Release release) {
    ArrayNode dates = json.putArray("event_dates");
    release.eventDates().forEach(date -> dates.add(date.value().toString()));
    ArrayNode times = json.putArray("event_times");
    release.eventTimes().forEach(time -> times.add(time.value().toString()));
    ArrayNode programme = json.putArray("programme");
    release.programme().forEach(item -> programme.add(item(item.value())));
    ArrayNode venues = json.putArray("venues");
    release.venues().forEach(venue -> venues.add(venue(venue.value())));
  }

  private static void addSpeakers(ObjectNode json, Release release) {
    ArrayNode speakers = json.putArray("speakers");
    release.speakers().forEach(speaker -> speakers.add(speaker(speaker.value())));
  }

  private static void addSubjects(ObjectNode json, Release release) {
    ArrayNode topics = json.putArray("topics");
    release.topics().forEach(topic -> topics.add(topic.value().label()));
    ObjectNode topicWords = json.putObject("topic_words");
    for (TopicEvidence topic : release.topicWords()) {
      ArrayNode words = topicWords.putArray(topic.topic().label());
      topic.words().forEach(words::add);
    }
    ArrayNode keywords = json.putArray("keywords");
    release.keywords().forEach(keywords::add);
  }

  private static void addOrganisers(ObjectNode json, Release release) {
    ArrayNode organisers = json.putArray("organisers");
    for (Finding<Organiser> organiser : release.organisers()) {
      organisers
          .addObject()
          .put("name", organiser.value().name())
          .put("role", organiser.value().role().name().toLowerCase(Locale.ROOT));
    }
  }

  private static void addAliases(ObjectNode json, Release release) {
    ArrayNode aliases = json.putArray("aliases");
    for (Finding<Alias> alias : release.aliases()) {
      aliases.addObject().put("term", alias.value().term()).put("alias", alias.value().alias());
    }
  }

  private static void addFindings(ObjectNode json, Release release) {
    ArrayNode findings = json.putArray("findings");
    add(findings, "publisher", asList(release.publisher()), Publisher::name);
    add(findings, "published", asList(release.published()), value -> value.day().toString());
    add(findings, "event_date", release.eventDates(), EventDate::toString);
    add(findings, "event_time", release.eventTimes(), EventTime::toString);
    add(findings, "programme", release.programme(), ProgrammeItem::toString);
    add(findings, "venue", release.venues(), Venue::name);
    add(findings, "speaker", release.speakers(), Speaker::name);
    add(findings, "quote", quoted(release, Manner.DIRECT), Quotation::text);
    add(findings, "topic", release.topics(), Topic::label);
    add(findings, "statement", quoted(release, Manner.INDIRECT), Quotation::text);
    add(findings, "organiser", release.organisers(), Organiser::name);
    add(findings, "alias", release.aliases(), Alias::alias);
  }

  private static List<Finding<Quotation>> quoted(Release release, Manner manner) {
    return release.quotations().stream()
        .filter(quotation -> quotation.value().manner() == manner)
        .toList();
  }

  private static void addQuotations(ArrayNode array, Release release, Manner manner) {
    Map<String, String> keys = new HashMap<>();
    release.speakers().forEach(found -> keys.put(found.value().name(), found.value().key()));
    for (Finding<Quotation> found : quoted(release, manner)) {
      Quotation quotation = found.value();
      array
          .addObject()
          .put("speaker", quotation.speaker())
          .put("key", keys.get(quotation.speaker()))
          .put("text", quotation.text())
          .put("verb", quotation.verb());
    }
  }

  /**
   * Returns a release like {@link #of} with its text: {@code body}, which the offsets of findings
   * refer to, and {@code outline}, the paragraphs, each with the id it has on the page of the
   * release, its level, marker, offsets in the body, and text.
   */
  public static ObjectNode whole(Release release) {
    ObjectNode json = of(release);
    // The paths of files are internal to the operator's machine.
    ArrayNode sources = json.putArray("sources");
    release.raw().particulars().sources().forEach(source -> sources.add(fileName(source)));
    Outline body = release.raw().body();
    json.put("body", body.text());
    ArrayNode outline = json.putArray("outline");
    for (Paragraph paragraph : body.paragraphs()) {
      outline
          .addObject()
          .put("id", Outline.paragraphId(outline.size()))
          .put("level", paragraph.level().name().toLowerCase(Locale.ROOT))
          .put("marker", paragraph.marker())
          .put("start", paragraph.start())
          .put("end", paragraph.end())
          .put("text", body.textOf(paragraph));
    }
    return json;
  }

  private static String fileName(String source) {
    return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
  }

  private static void addParticulars(ObjectNode json, SourceMetadata particulars) {
    String department = particulars.department();
    json.put("department", department.isEmpty() ? null : department);
    json.put("views", particulars.views());
    ArrayNode contacts = json.putArray("contacts");
    particulars.contacts().forEach(contacts::add);
    ArrayNode attachments = json.putArray("attachments");
    for (Attachment attachment : particulars.attachments()) {
      String url = attachment.url();
      attachments.addObject().put("name", attachment.name()).put("url", url.isEmpty() ? null : url);
    }
    ArrayNode sources = json.putArray("sources");
    particulars.sources().forEach(sources::add);
    json.put("kind", particulars.kind().label());
    json.put("language", particulars.language().code());
    json.put("partial", particulars.partial());
  }

  private static ObjectNode item(ProgrammeItem item) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("start", item.start().toString())
        .put("end", item.end() == null ? null : item.end().toString())
        .put("text", item.text());
  }

  private static ObjectNode venue(Venue venue) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", venue.name());
    return json.put("region", venue.region() == null ? null : venue.region().label())
        .put("place", venue.place())
        .put("room", venue.room())
        .put("online", venue.online());
  }

  private static ObjectNode speaker(Speaker speaker) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", speaker.name())
            .put("key", speaker.key())
            .put("affiliation", speaker.affiliation())
            .put("title", speaker.title());
    ArrayNode spellings = json.putArray("spellings");
    speaker.spellings().forEach(spellings::add);
    ArrayNode acts = json.putArray("acts");
    speaker.acts().forEach(act -> acts.add(act.name().toLowerCase(Locale.ROOT)));
    return json;
  }

  private static <T> List<Finding<T>> asList(@Nullable Finding<T> finding) {
    return finding == null ? List.of() : List.of(finding);
  }

  private static <T> void add(
      ArrayNode findings, String kind, List<Finding<T>> found, Function<T, String> text) {
    for (Finding<T> finding : found) {
      findings
          .addObject()
          .put("kind", kind)
          .put("value", text.apply(finding.value()))
          .put("part", finding.span().part().name().toLowerCase(Locale.ROOT))
          .put("start", finding.span().start())
          .put("end", finding.span().end())
          .put("rule", finding.rule())
          .put("confidence", finding.confidence());
    }
  }
}
