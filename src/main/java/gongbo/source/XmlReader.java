package gongbo.source;

import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the saved answers of korea.kr's open API ({@code NewsItem}) and feeds in RSS ({@code item})
 * and Atom ({@code entry}), one record at a time: an element of one of these names is a release,
 * and what stands in it are its fields, by the names of the configuration.
 */
final class XmlReader implements FormatReader.Releases {
  private static final Set<String> RECORDS = Set.of("newsitem", "item", "entry", "record", "row");

  /** Where the service says why it has nothing to say. */
  private static final Set<String> COMPLAINTS = Set.of("returnauthmsg", "resultmsg", "errmsg");

  static final Set<String> NO_COMPLAINTS =
      Set.of("NORMAL SERVICE.", "NORMAL_SERVICE", "OK", "SUCCESS", "SERVICE ERROR");

  private final InputStream in;
  private final XMLStreamReader xml;
  private final String location;
  private final FieldNames names;
  private String complaint = "";
  private int number;
  private boolean ended;

  private XmlReader(InputStream in, SourceFile file) throws XMLStreamException {
    this.in = in;
    this.xml = factory().createXMLStreamReader(in);
    this.location = file.location();
    this.names = file.settings().names();
  }

  /** A factory that fetches nothing and expands no entities, which could be a bomb. */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Without a DTD there are no entities but those of five signs, which feeds escape their markup
    // with: as many as they like.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
    // A text of any length comes in pieces, so that who reads it can stop.
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // What is wrong is thrown as well; the default prints it, too.
    factory.setXMLReporter((message, type, information, location) -> {});
    return factory;
  }

  static FormatReader.Releases open(SourceFile file) throws IOException, RefusedInput {
    InputStream in = file.open();
    try {
      return new XmlReader(in, file);
    } catch (XMLStreamException | RuntimeException e) {
      in.close();
      throw new RefusedInput("not XML: " + why(e));
    }
  }

  @Override
  public @Nullable ReadResult next() {
    if (ended) {
      return null;
    }
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName().toLowerCase(Locale.ROOT);
          if (RECORDS.contains(name)) {
            number++;
            return record(location + ":" + xml.getLocation().getLineNumber(), name);
          }
          if (COMPLAINTS.contains(name)) {
            String text = TextDecoder.line(xml.getElementText());
            complaint = NO_COMPLAINTS.contains(text) ? complaint : text;
          }
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      ended = true;
      return new Refused(
          location,
          number == 0
              ? "not XML: " + why(e)
              : "the file breaks off here, the rest is lost: " + why(e));
    }
    ended = true;
    if (number > 0) {
      return null;
    }
    return new Refused(
        location,
        complaint.isEmpty()
            ? "no releases in this XML: none of the elements NewsItem, item, entry"
            : "the service did not answer: " + complaint);
  }

  private ReadResult record(String here, String record) throws XMLStreamException {
    ReleaseFields fields = new ReleaseFields();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().toLowerCase(Locale.ROOT).equals(record)) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        field(fields);
      }
    }
    try {
      return new Read(here, fields.toRelease(here));
    } catch (RefusedInput e) {
      return new Refused(here, e.reason());
    }
  }

  private void field(ReleaseFields fields) throws XMLStreamException {
    String prefix = xml.getPrefix();
    String local = xml.getLocalName();
    String name = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    String href = xml.getAttributeValue(null, "href");
    String relation = xml.getAttributeValue(null, "rel");
    String file = xml.getAttributeValue(null, "url");
    if (local.equals("enclosure") && file != null) {
      fields.attach(file.substring(file.lastIndexOf('/') + 1), file);
    }
    String text = text();
    boolean itself = relation == null || relation.equals("alternate");
    fields.put(names, name, href != null && itself ? href : text, 0);
  }

  /** All text in an element; what stands in elements of its own is apart by lines. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.append('\n');
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (text.length() + xml.getTextLength() > TextDecoder.LONGEST) {
            throw new XMLStreamException("a field of more than 8 MiB");
          }
          text.append(xml.getText());
        }
        default -> {}
      }
    }
    return text.toString();
  }

  private static String why(Exception e) {
    return TextDecoder.line(e.getMessage() == null ? e.toString() : e.getMessage());
  }

  @Override
  public void close() {
    try {
      xml.close();
      in.close();
    } catch (XMLStreamException | IOException e) {
      throw new IllegalStateException("cannot be closed: " + location, e);
    }
  }
}
