package gongbo.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a reindex goes or went: what the terminal, the API and the status page show alike.
 *
 * @param state what it does, or how it ended
 * @param done how many releases this phase has dealt with
 * @param total how many there are; while they are read an estimate from the bytes read so far, null
 *     before there is one
 * @param perSecond releases a second in this pass; once both are over, in all
 * @param secondsLeft how long the whole run may take still; null while nobody can say
 * @param refused how many releases were refused so far
 * @param started when it began; null where nothing is known of any run
 * @param told when all this was so; null where nothing is known of any run
 * @param outcome the generation that is current after it, or why it is none; null while it goes on
 */
@RecordBuilder
public record ReindexProgress(
    State state,
    long done,
    @Nullable Long total,
    long perSecond,
    @Nullable Long secondsLeft,
    long refused,
    @Nullable Instant started,
    @Nullable Instant told,
    @Nullable String outcome) {
  /** What a reindex does, or how it ended. */
  public enum State {
    /** Nothing is known of any run. */
    NONE,
    /** Reads its configuration. */
    STARTING,
    /** Reads and extracts: the first pass. */
    READING,
    /** Analyses and writes: the second. */
    INDEXING,
    /** Makes what was written durable. */
    SAVING,
    /** Reads it back and asks the gates. */
    CHECKING,
    /** The generation that it names is current. */
    DONE,
    /** A generation was built, and a gate kept it from becoming current. */
    HELD_BACK,
    /** It gave up. */
    FAILED,
    /** It was killed, or the power failed. */
    BROKEN_OFF;

    /** Whether nothing more will come. */
    public boolean isEnded() {
      return switch (this) {
        case STARTING, READING, INDEXING, SAVING, CHECKING -> false;
        case NONE, DONE, HELD_BACK, FAILED, BROKEN_OFF -> true;
      };
    }

    /** What programs call it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where nothing is known of any run. */
  public static final ReindexProgress NONE =
      ReindexProgressBuilder.builder()
          .state(State.NONE)
          .done(0)
          .total(null)
          .perSecond(0)
          .secondsLeft(null)
          .refused(0)
          .started(null)
          .told(null)
          .outcome(null)
          .build();

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  /** The same of a run that ended so. */
  public ReindexProgress ended(State how, @Nullable String what) {
    return ReindexProgressBuilder.builder()
        .state(how)
        .done(done)
        .total(total)
        .perSecond(perSecond)
        .secondsLeft(null)
        .refused(refused)
        .started(started)
        .told(told)
        .outcome(what)
        .build();
  }

  /** As the API gives it. */
  public ObjectNode toJson() {
    ObjectNode json = MAPPER.valueToTree(this);
    return json.put("state", state.key());
  }

  /**
   * Reads what {@link #toJson} gave.
   *
   * @throws IOException when it is none of that
   */
  public static ReindexProgress parse(String json) throws IOException {
    try {
      ObjectNode read = MAPPER.readValue(json, ObjectNode.class);
      read.put("state", read.path("state").asText().toUpperCase(Locale.ROOT));
      return MAPPER.treeToValue(read, ReindexProgress.class);
    } catch (JsonProcessingException e) {
      throw new IOException("no progress of a reindex: " + json, e);
    }
  }
}
