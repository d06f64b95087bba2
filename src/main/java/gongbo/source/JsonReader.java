package gongbo.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A reader of JSON files. A file contains one release object, a sequence or array of them, or an
 * object that wraps such an array, as the responses of web services do.
 */
final class JsonReader implements FormatReader.Releases {
  private final JsonParser json;
  private final String location;
  private final FieldNames names;

  /** True if the releases are in an array inside one object. */
  private final boolean wrapped;

  private int number;
  private boolean ended;

  private JsonReader(JsonParser json, boolean wrapped, SourceFile file) {
    this.json = json;
    this.wrapped = wrapped;
    this.location = file.location();
    this.names = file.settings().names();
  }

  static FormatReader.Releases open(SourceFile file) throws IOException {
    boolean wrapped = wrapped(file);
    return new JsonReader(JsonRecord.parser(file.open()), wrapped, file);
  }

  /** Returns true if the file is an object without fields of a release. */
  private static boolean wrapped(SourceFile file) throws IOException {
    try (JsonParser json = JsonRecord.parser(file.open())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
        FieldNames.Meaning meaning = file.settings().names().meaning(key);
        if (json.nextToken() != null && meaning != null && !json.currentToken().isStructStart()) {
          return false;
        }
        json.skipChildren();
      }
      return true;
    } catch (JsonProcessingException e) {
      // Reported by next().
      return false;
    }
  }

  @Override
  public @Nullable ReadResult next() {
    if (ended) {
      return null;
    }
    try {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_OBJECT
            && (!wrapped || json.getParsingContext().getParent().inArray())) {
          number++;
          return record();
        }
      }
    } catch (JsonProcessingException e) {
      ended = true;
      return new Refused(
          location + ":" + e.getLocation().getLineNr(), JsonRecord.refusal(e).reason());
    } catch (IOException e) {
      ended = true;
      return new Refused(location, "the file breaks off here, the rest is lost: " + e.getMessage());
    }
    ended = true;
    return number == 0 ? new Refused(location, "no JSON object that is a release") : null;
  }

  private ReadResult record() throws IOException {
    String here = location + ":" + json.currentTokenLocation().getLineNr();
    try {
      return new Read(here, JsonRecord.read(json, names).toRelease(here));
    } catch (RefusedInput e) {
      return new Refused(here, e.reason());
    }
  }

  @Override
  public void close() {
    try {
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be closed: " + location, e);
    }
  }
}
