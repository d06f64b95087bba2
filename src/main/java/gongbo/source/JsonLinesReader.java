package gongbo.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A reader of JSON Lines files, one release per line. An invalid line is one refusal. */
final class JsonLinesReader implements FormatReader.Releases {
  private final LineReader lines;
  private final String location;
  private final FieldNames names;
  private boolean failureReported;

  private JsonLinesReader(InputStream in, SourceFile file) {
    this.lines = new LineReader(in, TextDecoder.LONGEST);
    this.location = file.location();
    this.names = file.settings().names();
  }

  static JsonLinesReader open(SourceFile file) throws IOException {
    return new JsonLinesReader(file.open(), file);
  }

  /** Returns the result of the next line that is not blank, or null after the last. */
  @Override
  public @Nullable ReadResult next() {
    while (lines.advance()) {
      String here = location + ":" + lines.number();
      if (lines.isTooLong()) {
        return new Refused(here, "a line of more than 8 MiB");
      }
      if (isBlank()) {
        continue;
      }
      try {
        return new Read(here, fields().toRelease(here));
      } catch (RefusedInput e) {
        if (lines.failure() == null) {
          return new Refused(here, e.reason());
        }
        // The line is truncated with the file: one refusal covers both.
        break;
      }
    }
    IOException failure = lines.failure();
    if (failure == null || failureReported) {
      return null;
    }
    failureReported = true;
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
    try (JsonParser json = JsonRecord.parser(bytes, start, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedInput("not a JSON object");
      }
      ReleaseFields fields = JsonRecord.read(json, names);
      if (json.nextToken() != null) {
        throw new RefusedInput("more than one JSON object on the line");
      }
      return fields;
    } catch (JsonProcessingException e) {
      throw JsonRecord.refusal(e);
    } catch (IOException e) {
      throw new UncheckedIOException("the bytes of a line are in memory", e);
    }
  }

  private static boolean hasByteOrderMark(byte[] bytes, int start) {
    return bytes[start] == (byte) 0xEF
        && bytes[start + 1] == (byte) 0xBB
        && bytes[start + 2] == (byte) 0xBF;
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
