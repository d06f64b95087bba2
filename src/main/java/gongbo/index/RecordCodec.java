package gongbo.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/** Encodes records as JSON bytes for the index, and decodes them. */
public final class RecordCodec {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private RecordCodec() {}

  static byte[] encode(Record value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written: " + value.getClass(), e);
    }
  }

  /**
   * Decodes a record.
   *
   * @throws IOException when the bytes are not such a record
   */
  public static <T extends Record> T decode(BytesRef bytes, Class<T> type) throws IOException {
    return MAPPER.readValue(bytes.bytes, bytes.offset, bytes.length, type);
  }

  /**
   * Decodes the record that is stored in a document.
   *
   * @throws IOException when it has none
   */
  public static <T extends Record> T stored(StoredFields fields, int document, Class<T> type)
      throws IOException {
    BytesRef stored = fields.document(document).getBinaryValue(Schema.STORED);
    if (stored == null) {
      throw new IOException("document " + document + " holds no record");
    }
    return decode(stored, type);
  }
}
