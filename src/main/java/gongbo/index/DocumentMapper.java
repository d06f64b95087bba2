package gongbo.index;

import gongbo.config.Sha256;
import gongbo.release.Alias;
import gongbo.release.AttributedQuotation;
import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.PublicationTime;
import gongbo.release.Publisher;
import gongbo.release.Quotation;
import gongbo.release.Region;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.release.Speaker;
import gongbo.release.SpeakerKey;
import gongbo.release.Topic;
import gongbo.release.Venue;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Maps releases and their quotations to the documents that {@link Schema} describes. */
final class DocumentMapper {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

  /** The type of text with offsets, so that matches are highlighted without analysing it again. */
  private static final FieldType MARKED = marked();

  /** The type of terms alone: presence of a word. */
  private static final FieldType VOCABULARY = vocabulary();

  private final FacetsConfig facets = Schema.facetsConfig();

  /** Returns the document of a release. */
  Document map(Release release) throws IOException {
    Document document = document(release.id().value(), release);
    for (ReleaseId former : release.raw().particulars().formerIds()) {
      document.add(new StringField(Schema.FORMER_ID, former.value(), Field.Store.NO));
    }
    String title = release.title();
    String body = release.raw().body().text();
    document.add(new NumericDocValuesField(Schema.DIGEST, digest(title, body)));
    document.add(new Field(Schema.TITLE, title, MARKED));
    document.add(new TextField(Schema.TITLE_PAIRS, title, Field.Store.NO));
    addBody(document, body);
    document.add(new Field(Schema.WORDS, title, VOCABULARY));
    document.add(new Field(Schema.WORDS, body, VOCABULARY));
    ReleaseId cluster = release.cluster();
    if (cluster != null) {
      document.add(new StringField(Schema.CLUSTER, cluster.value(), Field.Store.NO));
    }
    addSpeakers(document, release.speakers().stream().map(Finding::value).toList());
    Set<String> manners = new HashSet<>();
    for (Finding<Quotation> quotation : release.quotations()) {
      addFacet(document, manners, Schema.MANNER, quotation.value().manner().label());
    }
    document.add(new StoredField(Schema.STORED, RecordCodec.encode(release)));
    return facets.build(document);
  }

  /** Returns the first 64 bits of the digest of what a release prints. */
  private static long digest(String title, String body) {
    return HexFormat.fromHexDigitsToLong(new Sha256().add(title).add(body).hex(), 0, Long.SIZE / 4);
  }

  /** Returns the documents of a release's quotations. */
  List<Document> mapQuotations(Release release) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (int number = 1; number <= release.quotations().size(); number++) {
      AttributedQuotation utterance = AttributedQuotation.of(release, number);
      Document document = document(utterance.id(), release);
      document.add(new StringField(Schema.RELEASE, release.id().value(), Field.Store.NO));
      Quotation quotation = utterance.quotation().value();
      addBody(document, quotation.text());
      addFacet(document, new HashSet<>(), Schema.MANNER, quotation.manner().label());
      Speaker speaker = utterance.speaker();
      String name = quotation.speaker();
      if (speaker != null) {
        addSpeakers(document, List.of(speaker));
      } else if (name != null) {
        addSpeaker(document, List.of(name), name);
      }
      document.add(new StoredField(Schema.STORED, RecordCodec.encode(utterance)));
      documents.add(facets.build(document));
    }
    return documents;
  }

  /** Returns a document with the fields that a release and its quotations share. */
  private static Document document(String id, Release release) {
    Document document = new Document();
    document.add(new StringField(Schema.ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(id)));
    addDates(document, release);
    addFacets(document, release);
    addDefinitions(document, release);
    return document;
  }

  private static void addBody(Document document, String text) {
    document.add(new Field(Schema.BODY, text, MARKED));
  }

  private static void addDefinitions(Document document, Release release) {
    Set<String> added = new HashSet<>();
    for (Finding<Alias> alias : release.aliases()) {
      String name = DefinedName.of(alias.value()).indexed();
      if (added.add(name)) {
        document.add(new StringField(Schema.DEFINITION, name, Field.Store.NO));
      }
    }
  }

  private static void addSpeakers(Document document, List<Speaker> speakers) {
    Set<List<String>> added = new HashSet<>();
    for (Speaker speaker : speakers) {
      String key = speaker.key();
      List<String> path = key == null ? List.of(speaker.name()) : SpeakerKey.path(key);
      if (added.add(path)) {
        addSpeaker(document, path, speaker.name());
      }
    }
  }

  private static void addSpeaker(Document document, List<String> path, String printed) {
    document.add(new SortedSetDocValuesFacetField(Schema.SPEAKER, path.toArray(String[]::new)));
    document.add(new TextField(Schema.SPEAKER, printed, Field.Store.NO));
  }

  private static void addDates(Document document, Release release) {
    Finding<PublicationTime> published = release.published();
    if (published != null) {
      long seconds = published.value().time().toEpochSecond(ZoneOffset.UTC);
      document.add(new LongField(Schema.PUBLISHED, seconds, Field.Store.NO));
      document.add(dateFacet(Schema.DATE, published.value().day()));
    }
    Set<LocalDate> eventDays = new HashSet<>();
    for (Finding<EventDate> event : release.eventDates()) {
      LocalDate start = event.value().start();
      LocalDate end = event.value().end();
      document.add(
          new LongRange(
              Schema.EVENT, new long[] {start.toEpochDay()}, new long[] {end.toEpochDay()}));
      start.datesUntil(end.plusDays(1)).forEach(eventDays::add);
    }
    eventDays.forEach(day -> document.add(dateFacet(Schema.EVENT_DATE, day)));
  }

  private static SortedSetDocValuesFacetField dateFacet(String facet, LocalDate day) {
    return new SortedSetDocValuesFacetField(
        facet, String.valueOf(day.getYear()), day.format(MONTH), day.toString());
  }

  private static void addFacets(Document document, Release release) {
    Set<String> added = new HashSet<>();
    Finding<Publisher> publisher = release.publisher();
    if (publisher != null && publisher.value().isKnown()) {
      addFacet(document, added, Schema.PUBLISHER, publisher.value().name());
    }
    addFacet(document, added, Schema.KIND, release.raw().particulars().kind().label());
    for (Finding<Topic> topic : release.topics()) {
      addFacet(document, added, Schema.TOPIC, topic.value().label());
    }
    for (Finding<Venue> venue : release.venues()) {
      addVenue(document, added, venue.value());
    }
  }

  /** Adds a venue and its region; a venue that is only a region is not listed as a venue. */
  private static void addVenue(Document document, Set<String> added, Venue venue) {
    List<String> name = venue.regional() ? List.of() : List.of(venue.placeOrName());
    for (String value : name) {
      addFacet(document, added, Schema.VENUE, value);
    }
    Region region = venue.region();
    if (region != null) {
      addFacet(document, added, Schema.REGION, region.label(), name.toArray(String[]::new));
    }
  }

  /**
   * Adds a facet value, searchable by syllable bigrams, with a finer value below it if there is
   * one.
   */
  private static void addFacet(
      Document document, Set<String> added, String facet, String value, String... finer) {
    List<String> path = new ArrayList<>(List.of(finer));
    path.addFirst(value);
    if (added.add(facet + '\0' + String.join("\0", path))) {
      document.add(new SortedSetDocValuesFacetField(facet, path.toArray(String[]::new)));
    }
    if (added.add(facet + '\0' + '\0' + value)) {
      document.add(new TextField(facet, value, Field.Store.NO));
    }
  }

  private static FieldType vocabulary() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  private static FieldType marked() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
