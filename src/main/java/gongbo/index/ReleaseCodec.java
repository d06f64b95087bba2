package gongbo.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import gongbo.release.Release;
import java.io.IOException;

/** Turns a release into the bytes that the index stores, and back: the records as JSON. */
public final class ReleaseCodec {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final ObjectWriter WRITER = MAPPER.writerFor(Release.class);
  private static final ObjectReader READER = MAPPER.readerFor(Release.class);

  private ReleaseCodec() {}

  static byte[] encode(Release release) {
    try {
      return WRITER.writeValueAsBytes(release);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a release cannot be written: " + release.id(), e);
    }
  }

  /**
   * The release that was stored as these bytes.
   *
   * @throws IOException when they are not a release
   */
  public static Release decode(byte[] bytes, int offset, int length) throws IOException {
    return READER.readValue(bytes, offset, length);
  }
}
