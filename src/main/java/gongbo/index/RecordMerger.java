package gongbo.index;

import gongbo.duplicates.Shingles;
import gongbo.release.Attachment;
import gongbo.release.Outline;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.RawReleaseBuilder;
import gongbo.release.ReleaseId;
import gongbo.release.SourceMetadata;
import gongbo.release.SourceMetadataBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Merges the pieces of one release. The fullest text wins; other metadata comes from the piece that
 * its source identifies, and from the others where that one has none. The result does not depend on
 * the order of the pieces.
 *
 * @param pieces the pieces, at least one
 */
record RecordMerger(List<Piece> pieces) {
  /** The most letters of a stub: a text that only points to a file. */
  private static final int STUB = 100;

  private static final Pattern POINTS_TO_A_FILE = Pattern.compile("첨부|붙임");

  /** Different texts share no shingle of this length by chance. */
  private static final int SHINGLE_LENGTH = 8;

  /**
   * The share of a text that may be missing in the fuller one. Of a page and its document hardly
   * anything is missing; of two {@code 호우 대처상황 점검} releases of one day, a fifth.
   */
  private static final double MOST = 0.9;

  private static final Comparator<Piece> NAMED_FIRST =
      Comparator.comparing((Piece piece) -> !piece.particulars().named())
          .thenComparing(piece -> String.join("\n", piece.particulars().sources()))
          .thenComparing(piece -> piece.release().id().value())
          .thenComparing(piece -> piece.release().body().text());

  /**
   * A piece: the release of one file.
   *
   * @param number the number in the run
   * @param location where it was read
   * @param release the release
   */
  record Piece(int number, String location, RawRelease release) {
    private SourceMetadata particulars() {
      return release.particulars();
    }
  }

  RecordMerger {
    pieces = pieces.stream().sorted(NAMED_FIRST).toList();
  }

  /** Returns the groups of pieces that belong together among candidates with similar headings. */
  static List<RecordMerger> among(List<Piece> pieces) {
    List<Piece> left = new ArrayList<>(pieces.stream().sorted(NAMED_FIRST).toList());
    List<RecordMerger> unions = new ArrayList<>();
    while (!left.isEmpty()) {
      Piece fullest = fullest(left);
      List<Piece> same = left.stream().filter(piece -> isSame(piece, fullest)).toList();
      unions.add(new RecordMerger(same));
      left.removeAll(same);
    }
    return unions;
  }

  private static boolean isSame(Piece piece, Piece fullest) {
    boolean oneId =
        piece.particulars().named()
            && fullest.particulars().named()
            && piece.release().id().equals(fullest.release().id());
    return oneId
        || isStub(piece.release())
        || share(piece.release().body(), fullest.release().body()) >= MOST;
  }

  /** Returns whether a release hardly says more than that its text is in a file. */
  static boolean isStub(RawRelease release) {
    String text = release.body().text();
    return text.isEmpty() || (isShort(text) && POINTS_TO_A_FILE.matcher(text).find());
  }

  /** Returns whether a text has no more letters than a stub; reads no further than necessary. */
  private static boolean isShort(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).limit(STUB + 1L).count() <= STUB;
  }

  /** Returns the share of a text that another contains, from 0 to 1. */
  private static double share(Outline text, Outline other) {
    String part = letters(text.text());
    String whole = letters(other.text());
    if (whole.contains(part)) {
      return 1;
    }
    return Shingles.of(part, SHINGLE_LENGTH).containment(Shingles.of(whole, SHINGLE_LENGTH));
  }

  /** Returns the letters and digits of a text in lower case. */
  static String letters(String text) {
    return Shingles.letters(text).toLowerCase(Locale.ROOT);
  }

  private static Piece fullest(List<Piece> pieces) {
    return Collections.max(
        pieces, Comparator.comparingInt(piece -> letters(piece.release().body().text()).length()));
  }

  /** Returns the merged release. */
  RawRelease release() {
    RawRelease fullest = fullest(pieces).release();
    List<RawRelease> all = pieces.stream().map(Piece::release).toList();
    RawRelease first = all.getFirst();
    List<RawRelease> fullestFirst = new ArrayList<>(all);
    fullestFirst.remove(fullest);
    fullestFirst.addFirst(fullest);
    return RawReleaseBuilder.builder()
        .id(first.id())
        .title(first.title())
        .publisher(
            values(all, RawRelease::publisher)
                .filter(Publisher::isKnown)
                .findFirst()
                .orElse(Publisher.UNKNOWN))
        .published(values(all, RawRelease::published).findFirst().orElse(null))
        .url(text(all, RawRelease::url))
        .body(fullest.body())
        .particulars(metadata(all, fullestFirst))
        .build();
  }

  private static SourceMetadata metadata(List<RawRelease> all, List<RawRelease> fullestFirst) {
    SourceMetadata first = all.getFirst().particulars();
    SourceMetadata fullest = fullestFirst.getFirst().particulars();
    return SourceMetadataBuilder.builder()
        .sources(united(fullestFirst, SourceMetadata::sources))
        .form(text(all, piece -> piece.particulars().form()))
        .department(text(all, piece -> piece.particulars().department()))
        .views(
            values(all, piece -> piece.particulars().views())
                .max(Comparator.naturalOrder())
                .orElse(null))
        .contacts(united(fullestFirst, SourceMetadata::contacts))
        .attachments(attachments(all))
        .kind(first.kind())
        .language(fullest.language())
        .partial(fullest.partial())
        .named(first.named())
        .formerIds(formerIds(all))
        .build();
  }

  /** Returns the former ids of the pieces, and the ids of all but the first. */
  private static List<ReleaseId> formerIds(List<RawRelease> pieces) {
    Set<ReleaseId> ids = new LinkedHashSet<>();
    for (RawRelease piece : pieces) {
      ids.add(piece.id());
      ids.addAll(piece.particulars().formerIds());
    }
    ids.remove(pieces.getFirst().id());
    return List.copyOf(ids);
  }

  private static <T> Stream<T> values(
      List<RawRelease> pieces, Function<RawRelease, @Nullable T> value) {
    return pieces.stream().map(value).filter(Objects::nonNull);
  }

  private static String text(List<RawRelease> pieces, Function<RawRelease, String> value) {
    return pieces.stream().map(value).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static List<String> united(
      List<RawRelease> pieces, Function<SourceMetadata, List<String>> values) {
    Set<String> united = new LinkedHashSet<>();
    pieces.forEach(piece -> united.addAll(values.apply(piece.particulars())));
    return List.copyOf(united);
  }

  /** Returns each attachment once, with its address where a piece has it. */
  private static List<Attachment> attachments(List<RawRelease> pieces) {
    Map<String, Attachment> united = new LinkedHashMap<>();
    for (RawRelease piece : pieces) {
      for (Attachment attachment : piece.particulars().attachments()) {
        united.merge(
            attachment.name(), attachment, (known, other) -> known.url().isEmpty() ? other : known);
      }
    }
    return List.copyOf(united.values());
  }
}
