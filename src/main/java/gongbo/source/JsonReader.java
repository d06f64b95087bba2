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
 * Reads a JSON file: an object that is a release, several after each other, an array of them, or
 * the first array of objects inside an object, as services wrap their answers.
 */
final class JsonReader implements FormatReader.Releases {
  private final JsonParser json;
  private final String location;
  private final FieldNames names;

  /** Whether the releases stand in an array somewhere inside of one object. */
  private final boolean wraps;

  private int number;
  private boolean ended;

  private JsonReader(JsonParser json, boolean wraps, SourceFile file) {
    this.json = json;
    this.wraps = wraps;
    this.location = file.location();
    this.names = file.settings().names();
  }

  static FormatReader.Releases open(SourceFile file) throws IOException {
    boolean wraps = wraps(file);
    return new JsonReader(JsonRecord.parser(file.open()), wraps, file);
  }

  /** Whether the file is one object that says nothing of a release itself. */
  private static boolean wraps(SourceFile file) throws IOException {
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
      // What is wrong with it is said when it is read.
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
            && (!wraps || json.getParsingContext().getParent().inArray())) {
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
