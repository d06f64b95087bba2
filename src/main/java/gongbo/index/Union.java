package gongbo.index;

import gongbo.release.Attachment;
import gongbo.release.Outline;
import gongbo.release.Particulars;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One release of several that are one. The fullest text wins; what else it is comes from the one
 * that its source names, and from the others where that one does not say. What comes of it does not
 * depend on their order.
 */
final class Union {
  private static final Comparator<RawRelease> NAMED_FIRST =
      Comparator.comparing((RawRelease piece) -> !piece.particulars().named())
          .thenComparing(piece -> String.join("\n", piece.particulars().sources()))
          .thenComparing(piece -> piece.id().value())
          .thenComparing(piece -> piece.body().text());

  private Union() {}

  /** The release that these are, one at least. */
  static RawRelease of(List<RawRelease> pieces) {
    List<RawRelease> all = pieces.stream().sorted(NAMED_FIRST).toList();
    RawRelease first = all.getFirst();
    RawRelease fullest = all.getFirst();
    for (RawRelease piece : all) {
      fullest = letters(piece.body()) > letters(fullest.body()) ? piece : fullest;
    }
    List<RawRelease> fullestFirst = new ArrayList<>(all);
    fullestFirst.remove(fullest);
    fullestFirst.addFirst(fullest);
    return new RawRelease(
        first.id(),
        first.title(),
        values(all, RawRelease::publisher)
            .filter(Publisher::isKnown)
            .findFirst()
            .orElse(Publisher.UNKNOWN),
        values(all, RawRelease::published).findFirst().orElse(null),
        text(all, RawRelease::url),
        fullest.body(),
        new Particulars(
            united(fullestFirst, Particulars::sources),
            text(all, piece -> piece.particulars().form()),
            text(all, piece -> piece.particulars().department()),
            values(all, piece -> piece.particulars().views())
                .max(Comparator.naturalOrder())
                .orElse(null),
            united(fullestFirst, Particulars::contacts),
            attachments(all),
            first.particulars().kind(),
            fullest.particulars().language(),
            fullest.particulars().partial(),
            first.particulars().named()));
  }

  /** How many letters and digits a body has. */
  static long letters(Outline body) {
    return body.text().codePoints().filter(Character::isLetterOrDigit).count();
  }

  private static <T> Stream<T> values(
      List<RawRelease> pieces, Function<RawRelease, @Nullable T> value) {
    return pieces.stream().map(value).filter(Objects::nonNull);
  }

  private static String text(List<RawRelease> pieces, Function<RawRelease, String> value) {
    return pieces.stream().map(value).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static List<String> united(
      List<RawRelease> pieces, Function<Particulars, List<String>> values) {
    Set<String> united = new LinkedHashSet<>();
    pieces.forEach(piece -> united.addAll(values.apply(piece.particulars())));
    return List.copyOf(united);
  }

  /** Each file once, with its address where one of them has it. */
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
