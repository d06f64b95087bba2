package gongbo.index;

import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Published;
import gongbo.release.Publisher;
import gongbo.release.Region;
import gongbo.release.Release;
import gongbo.release.Speaker;
import gongbo.release.Topic;
import gongbo.release.Venue;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns a release into the document that {@link Schema} describes. */
final class DocumentMapper {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

  /** Text whose matches can be marked without analysing it again. */
  private static final FieldType MARKED = marked();

  /** Terms and nothing else: whether a release has a word. */
  private static final FieldType VOCABULARY = vocabulary();

  /** How many characters of a body are its lead: the subtitle and the first sentences. */
  private static final int LEAD = 400;

  private final FacetsConfig facets = Schema.facetsConfig();

  Document map(Release release) throws IOException {
    Document document = new Document();
    String id = release.id().value();
    document.add(new StringField(Schema.ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(id)));
    addText(document, release);
    addDates(document, release);
    addFacets(document, release);
    document.add(new StoredField(Schema.RELEASE, ReleaseCodec.encode(release)));
    return facets.build(document);
  }

  private static void addText(Document document, Release release) {
    String title = release.title();
    String body = release.raw().body().text();
    document.add(new Field(Schema.TITLE, title, MARKED));
    document.add(new TextField(Schema.TITLE_PAIRS, title, Field.Store.NO));
    document.add(new Field(Schema.BODY, body, MARKED));
    document.add(new TextField(Schema.BODY_PAIRS, body, Field.Store.NO));
    document.add(
        new TextField(Schema.LEAD, body.substring(0, Math.min(LEAD, body.length())), Field.Store.NO));
    document.add(new Field(Schema.WORDS, title, VOCABULARY));
    document.add(new Field(Schema.WORDS, body, VOCABULARY));
  }

  private static void addDates(Document document, Release release) {
    Finding<Published> published = release.published();
    if (published != null) {
      long seconds = published.value().time().toEpochSecond(ZoneOffset.UTC);
      document.add(new LongField(Schema.PUBLISHED, seconds, Field.Store.NO));
      LocalDate day = published.value().day();
      document.add(
          new SortedSetDocValuesFacetField(
              Schema.DATE, String.valueOf(day.getYear()), day.format(MONTH)));
    }
    for (Finding<EventDate> event : release.eventDates()) {
      document.add(
          new LongRange(
              Schema.EVENT,
              new long[] {event.value().start().toEpochDay()},
              new long[] {event.value().end().toEpochDay()}));
    }
  }

  private static void addFacets(Document document, Release release) {
    Set<String> added = new HashSet<>();
    Finding<Publisher> publisher = release.publisher();
    if (publisher != null && publisher.value().isKnown()) {
      addFacet(document, added, Schema.PUBLISHER, publisher.value().name());
    }
    for (Finding<Speaker> speaker : release.speakers()) {
      addFacet(document, added, Schema.SPEAKER, speaker.value().name());
    }
    for (Finding<Topic> topic : release.topics()) {
      addFacet(document, added, Schema.TOPIC, topic.value().label());
    }
    for (Finding<Venue> venue : release.venues()) {
      addFacet(document, added, Schema.VENUE, venue.value().name());
      Region region = venue.value().region();
      if (region != null) {
        addFacet(document, added, Schema.REGION, region.label());
      }
    }
  }

  private static void addFacet(Document document, Set<String> added, String facet, String value) {
    if (added.add(facet + '\0' + value)) {
      document.add(new SortedSetDocValuesFacetField(facet, value));
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
