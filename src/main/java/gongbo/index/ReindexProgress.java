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
 * The progress or outcome of a reindex, shown alike by the terminal, the API and the status page.
 *
 * @param state the phase or the outcome
 * @param done the releases processed in this phase
 * @param total the number of releases; in the first pass an estimate from the bytes read so far,
 *     null before there is one
 * @param perSecond releases a second in this phase; after the end, of the whole run
 * @param phaseSeconds the seconds since the phase began; after the end, of the last one
 * @param secondsLeft the estimated remaining time of the run; null when unknown
 * @param refused the releases refused so far
 * @param started when the run began; null when no run is known
 * @param told when this was recorded; null when no run is known
 * @param outcome the current generation after the run, or why there is no new one; null during the
 *     run
 */
@RecordBuilder
public record ReindexProgress(
    State state,
    long done,
    @Nullable Long total,
    long perSecond,
    long phaseSeconds,
    @Nullable Long secondsLeft,
    long refused,
    @Nullable Instant started,
    @Nullable Instant told,
    @Nullable String outcome) {
  /** The phases and outcomes of a reindex. */
  public enum State {
    /** No run is known. */
    NONE,
    /** Reading the configuration, and verifying the previous generation. */
    STARTING,
    /** The first pass: reading and extracting. */
    READING,
    /** Merging the pieces of releases, and learning from all of them. */
    LEARNING,
    /** The second pass: analysing and writing. */
    INDEXING,
    /** Merging what was written. */
    MERGING,
    /** Counting the common words, and syncing to disk. */
    SAVING,
    /** Verifying, and asking the quality gates. */
    CHECKING,
    /** The new generation is current. */
    DONE,
    /** A gate rejected the new generation. */
    HELD_BACK,
    /** The run failed. */
    FAILED,
    /** The run was killed, or the power failed. */
    BROKEN_OFF;

    /** Returns whether the run is over. */
    public boolean isEnded() {
      return switch (this) {
        case STARTING, READING, LEARNING, INDEXING, MERGING, SAVING, CHECKING -> false;
        case NONE, DONE, HELD_BACK, FAILED, BROKEN_OFF -> true;
      };
    }

    /** Returns whether releases are counted in this phase; in others only time passes. */
    public boolean isCounted() {
      return this == READING || this == INDEXING;
    }

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The progress when no run is known. */
  public static final ReindexProgress NONE =
      ReindexProgressBuilder.builder()
          .state(State.NONE)
          .done(0)
          .total(null)
          .perSecond(0)
          .phaseSeconds(0)
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

  /** Returns this progress with an outcome. */
  public ReindexProgress ended(State how, @Nullable String what) {
    return ReindexProgressBuilder.builder(this).state(how).secondsLeft(null).outcome(what).build();
  }

  /** Returns the JSON form. */
  public ObjectNode toJson() {
    ObjectNode json = MAPPER.valueToTree(this);
    return json.put("state", state.key());
  }

  /**
   * Parses the result of {@link #toJson}.
   *
   * @throws IOException when it is something else
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
