package gongbo.source;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import gongbo.release.RawRelease;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The messages between a reader and the process in which it has documents read: the length in four
 * bytes, most significant first, and a JSON object in UTF-8.
 */
final class IsolatedMessage {
  /** The most bytes of a message: the text of a release, with its paragraphs. */
  private static final int MOST = 64 * 1024 * 1024;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private IsolatedMessage() {}

  /**
   * A file to read.
   *
   * @param path the path of the content, which is not compressed
   * @param name the path of the file, whose name is the id of some releases
   * @param location the name of the file in results
   * @param folder the folder in the source that contains the file
   */
  record Request(String path, String name, String location, String folder) {
    SourceFile file(SourceSettings settings) {
      return new SourceFile(Path.of(path), Path.of(name), location, folder, bytes -> {}, settings);
    }
  }

  /**
   * The result of a file.
   *
   * @param location the location of the release or refusal
   * @param release the release; null if it is refused
   * @param reason the reason of a refusal; empty if there is none
   */
  record Response(String location, @Nullable RawRelease release, String reason) {
    static Response of(ReadResult result) {
      return switch (result) {
        case ReadResult.Read(String location, RawRelease release, String format) ->
            new Response(location, release, "");
        case ReadResult.Refused(String location, String reason, String format) ->
            new Response(location, null, reason);
      };
    }

    ReadResult result() {
      return release == null
          ? new ReadResult.Refused(location, reason)
          : new ReadResult.Read(location, release);
    }
  }

  /** Writes a message. */
  static void write(DataOutputStream out, Record message) throws IOException {
    byte[] json = MAPPER.writeValueAsBytes(message);
    out.writeInt(json.length);
    out.write(json);
    out.flush();
  }

  /**
   * Reads a message.
   *
   * @throws EOFException where the other side has ended
   * @throws IOException where it writes something else
   */
  static <T extends Record> T read(DataInputStream in, Class<T> type) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST) {
      throw new IOException("a message of " + length + " bytes");
    }
    byte[] json = in.readNBytes(length);
    if (json.length < length) {
      throw new EOFException("the message breaks off");
    }
    return MAPPER.readValue(json, type);
  }
}
