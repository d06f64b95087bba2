package gongbo.duplicates;

import gongbo.release.Finding;
import gongbo.release.PublicationTime;
import gongbo.release.Publisher;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The features of a release that decide whether another is a near-duplicate: about 200 bytes.
 *
 * @param id the id of the release
 * @param day the day of publication, in days since 1970-01-01
 * @param publisher the name of the publisher; empty when unknown
 * @param wording the hash of the letters of the title
 * @param numbers the hash of the numbers in the title
 * @param letters the number of letters and digits of title and body
 * @param sketch the MinHash signature of title and body
 */
@RecordBuilder
public record Fingerprint(
    ReleaseId id,
    long day,
    String publisher,
    int wording,
    int numbers,
    int letters,
    MinHash sketch) {
  /** The threshold between publishers; in joint releases each adds a line or two of its own. */
  private static final double JOINT = 0.75;

  /** The threshold within a publisher, whose different releases may share a template. */
  private static final double AGAIN = 0.9;

  /** Shorter texts mostly refer to an attached file, so that the title dominates the signature. */
  private static final int SHORT = 200;

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  /** Returns the fingerprint of a release; null when its day of publication is unknown. */
  public static @Nullable Fingerprint of(Release release) {
    Finding<PublicationTime> published = release.published();
    if (published == null) {
      return null;
    }
    String title = release.title();
    String text = title + release.raw().body().text();
    return FingerprintBuilder.builder()
        .id(release.id())
        .day(published.value().day().toEpochDay())
        .publisher(
            Optional.ofNullable(release.publisher())
                .map(Finding::value)
                .map(Publisher::name)
                .orElse(""))
        .wording(NO_LETTERS.matcher(title).replaceAll("").hashCode())
        .numbers(
            NUMBER
                .matcher(title)
                .results()
                .map(it -> it.group())
                .collect(Collectors.toList())
                .hashCode())
        .letters((int) text.codePoints().filter(Character::isLetterOrDigit).count())
        .sketch(MinHash.of(text))
        .build();
  }

  /** Returns the similarity of two near-duplicates, above 0 and at most 1; 0 for other releases. */
  double resemblance(Fingerprint other) {
    double resemblance = sketch.resemblance(other.sketch);
    boolean joint = !publisher.equals(other.publisher);
    boolean brief = Math.min(letters, other.letters) < SHORT;
    boolean nextOfSeries = wording == other.wording && numbers != other.numbers;
    boolean same =
        resemblance >= (joint && !brief ? JOINT : AGAIN)
            && !nextOfSeries
            && (!brief || day == other.day);
    return same ? resemblance : 0;
  }
}
