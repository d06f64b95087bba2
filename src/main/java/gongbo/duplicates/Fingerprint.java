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
 * What is kept of a release to tell whether another prints the same text: some 200 bytes.
 *
 * @param id its id
 * @param day when it was published, in days since 1970-01-01
 * @param publisher who published it; empty when unknown
 * @param wording the hash of the words of its title
 * @param numbers the hash of the numbers of its title
 * @param letters how many letters its text has
 * @param sketch what its text is made of
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
  /** Ministries that publish together add a line or two of their own. */
  private static final double JOINT = 0.75;

  /** What an office publishes again is put right in a word; its other news share half of a form. */
  private static final double AGAIN = 0.9;

  /** A shorter text says that the attached file says everything, and its title is most of it. */
  private static final int SHORT = 200;

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  /** The print of a release; null when it has no day, so that nobody can tell. */
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

  /** How much of the texts is the same; 0 where these are not two prints of one release. */
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
