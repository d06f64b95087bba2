package gongbo.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads one release from each line of a file; a line that cannot be read is one refusal. */
final class JsonLinesReader implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int GZIP_BUFFER = 64 * 1024;

  private final ByteLines lines;
  private final String location;
  private boolean failureTold;

  private JsonLinesReader(InputStream in, String location) {
    this.lines = new ByteLines(in, IncomingText.LONGEST);
    this.location = location;
  }

  static JsonLinesReader plain(Path file, String location, LongConsumer progress)
      throws IOException {
    return new JsonLinesReader(new CountedInput(Files.newInputStream(file), progress), location);
  }

  static JsonLinesReader gzip(Path file, String location, LongConsumer progress)
      throws IOException {
    InputStream in = new CountedInput(Files.newInputStream(file), progress);
    try {
      return new JsonLinesReader(new GZIPInputStream(in, GZIP_BUFFER), location);
    } catch (IOException e) {
      in.close();
      throw e instanceof ZipException || e instanceof EOFException
          ? new ZipException("not a gzip file")
          : e;
    }
  }

  /** What became of the next line that is not blank; null after the last. */
  @Nullable ReadResult next() {
    while (lines.advance()) {
      String here = location + ":" + lines.number();
      if (lines.isTooLong()) {
        return new Refused(here, "a line of more than 8 MiB");
      }
      if (isBlank()) {
        continue;
      }
      try {
        return new Read(here, fields().toRelease());
      } catch (RefusedInput e) {
        if (lines.failure() == null) {
          return new Refused(here, e.reason());
        }
        // The line is cut where the file is: the refusal below tells of both.
        break;
      }
    }
    IOException failure = lines.failure();
    if (failure == null || failureTold) {
      return null;
    }
    failureTold = true;
    String why = failure.getMessage() == null ? "no reason given" : failure.getMessage();
    return new Refused(
        location + ":" + Math.max(1, lines.number()),
        "the file breaks off here, the rest is lost: " + why);
  }

  private boolean isBlank() {
    for (int i = lines.start(); i < lines.start() + lines.length(); i++) {
      byte b = lines.buffer()[i];
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private ReleaseFields fields() throws RefusedInput {
    int start = lines.start();
    int length = lines.length();
    byte[] bytes = lines.buffer();
    if (lines.number() == 1 && length >= 3 && hasByteOrderMark(bytes, start)) {
      start += 3;
      length -= 3;
    }
    Map<String, String> values = new HashMap<>();
    boolean body = false;
    try (JsonParser json = JSON.createParser(bytes, start, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedInput("not a JSON object");
      }
      for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
        JsonToken token = json.nextToken();
        if (!ReleaseFields.KEYS.contains(key)) {
          json.skipChildren();
        } else {
          body |= key.equals("body");
          String value = value(key, token, json);
          if (!value.isEmpty()) {
            values.put(key, value);
          }
        }
      }
      if (json.nextToken() != null) {
        throw new RefusedInput("more than one JSON object on the line");
      }
    } catch (JsonProcessingException e) {
      throw new RefusedInput(
          "not JSON at column "
              + (e.getLocation() == null ? 0 : e.getLocation().getColumnNr())
              + ": "
              + IncomingText.line(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("the bytes of a line are in memory", e);
    }
    if (!body) {
      // An empty body is a stub, a body that nobody wrote is a mistake such as "text".
      throw new RefusedInput("body", "missing");
    }
    return new ReleaseFields(values);
  }

  private static boolean hasByteOrderMark(byte[] bytes, int start) {
    return bytes[start] == (byte) 0xEF
        && bytes[start + 1] == (byte) 0xBB
        && bytes[start + 2] == (byte) 0xBF;
  }

  private static String value(String key, JsonToken token, JsonParser json)
      throws IOException, RefusedInput {
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    // Exports write ids as numbers, too.
    if (token == JsonToken.VALUE_STRING
        || (token == JsonToken.VALUE_NUMBER_INT && key.equals("id"))) {
      return json.getText();
    }
    throw new RefusedInput(key, "not a string");
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be closed: " + location, e);
    }
  }
}
