package gongbo.source;

import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A streaming reader of saved responses of the korea.kr open API ({@code NewsItem}) and of RSS
 * ({@code item}) and Atom ({@code entry}) feeds. Each element of one of these names is a release;
 * its child elements are the fields, by the names of the configuration.
 */
public final class XmlReader implements FormatReader.Releases {
  private static final Set<String> RECORDS = Set.of("newsitem", "item", "entry", "record", "row");

  /** The elements that contain the error message of a service. */
  private static final Set<String> ERROR_ELEMENTS = Set.of("returnauthmsg", "resultmsg", "errmsg");

  /** The contents of these elements that are not errors. */
  public static final Set<String> SUCCESS_MESSAGES =
      Set.of("NORMAL SERVICE.", "NORMAL_SERVICE", "OK", "SUCCESS", "SERVICE ERROR");

  private final InputStream in;
  private final XMLStreamReader xml;
  private final String location;
  private final FieldNames names;
  private String errorMessage = "";
  private int number;
  private boolean ended;

  private XmlReader(InputStream in, byte[] head, SourceFile file) throws XMLStreamException {
    this.in = in;
    Charset korean = TextDecoder.windowsKorean(head);
    this.xml =
        korean == null
            ? factory().createXMLStreamReader(in)
            : factory().createXMLStreamReader(new InputStreamReader(in, korean));
    this.location = file.location();
    this.names = file.settings().names();
  }

  /** Returns a factory without DTDs and external entities, for untrusted input. */
  public static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Without a DTD only the five predefined entities remain. Feeds escape markup with them, so
    // their number is not limited.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
    // Long text arrives in pieces, so that the reader can stop at its limit.
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Errors are thrown; the default reporter also prints them.
    factory.setXMLReporter((message, type, information, location) -> {});
    return factory;
  }

  static FormatReader.Releases open(SourceFile file) throws IOException, RefusedInput {
    InputStream in = file.open();
    try {
      return new XmlReader(in, file.head(SourceFormat.HEAD), file);
    } catch (XMLStreamException | RuntimeException e) {
      in.close();
      throw new RefusedInput("not XML: " + reason(e));
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
          if (ERROR_ELEMENTS.contains(name)) {
            String text = TextDecoder.line(xml.getElementText());
            errorMessage = SUCCESS_MESSAGES.contains(text) ? errorMessage : text;
          }
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      ended = true;
      return new Refused(
          location,
          number == 0
              ? "not XML: " + reason(e)
              : "the file breaks off here, the rest is lost: " + reason(e));
    }
    ended = true;
    if (number > 0) {
      return null;
    }
    return new Refused(
        location,
        errorMessage.isEmpty()
            ? "no releases in this XML: none of the elements NewsItem, item, entry"
            : "the service did not answer: " + errorMessage);
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
    boolean alternate = relation == null || relation.equals("alternate");
    fields.put(names, name, href != null && alternate ? href : text, 0);
  }

  /** Returns the text of an element. Nested elements begin on a new line. */
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

  /** Returns an attribute of the current element; empty when it has none of the name. */
  static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static String reason(Exception e) {
    return TextDecoder.line(e.getMessage() == null ? e.toString() : e.getMessage());
  }

  @Override
  public void close() {
    try {
      xml.close();
      in.close();
    } catch (XMLStreamException | IOException e) {
      throw new IllegalStateException("cannot close " + location, e);
    }
  }
}
