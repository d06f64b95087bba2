package gongbo.request;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.request.PageCursorCodec.Cursor;
import gongbo.search.PageCursor;
import gongbo.search.PageCursorBuilder;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PageCursorCodecTest {
  private static final PageCursorCodec CURSORS = new PageCursorCodec();
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
  private static final Cursor CURSOR =
      new Cursor("q=a", 10, position(10, 3, 2.5f, 1_700_000_000, "a.10"));

  @Property(tries = 200)
  void whatIsWrittenIsRead(
      @ForAll String question, @ForAll float score, @ForAll long published, @ForAll int rank) {
    String sendable = SearchAddress.of(question, Language.KOREAN).question();
    Cursor cursor = new Cursor(sendable, 10, position(rank, rank, score, published, "가-1"));

    String text = CURSORS.write(cursor);

    assertThat(text).matches("[A-Za-z0-9_-]+");
    assertThat(CURSORS.read(text)).contains(cursor);
  }

  @Property(tries = 200)
  void whatWasChangedIsNotRead(@ForAll @IntRange(max = 70) int at, @ForAll char other) {
    StringBuilder text = new StringBuilder(CURSORS.write(CURSOR));
    if (text.charAt(at) != other) {
      text.setCharAt(at, other);

      assertThat(CURSORS.read(text.toString())).isEmpty();
    }
  }

  @Property(tries = 200)
  void whatNobodyWroteIsNotRead(@ForAll String text) {
    assertThat(CURSORS.read(text)).isEmpty();
  }

  @Test
  void anotherServersCursorIsNotRead() {
    assertThat(new PageCursorCodec().read(CURSORS.write(CURSOR))).isEmpty();
  }

  private static PageCursor position(
      int rank, int document, float score, long published, String id) {
    return PageCursorBuilder.builder()
        .generation("g-1")
        .today(TODAY)
        .rank(rank)
        .document(document)
        .tier(score > 0 ? 2 : 0)
        .score(score)
        .published(published)
        .id(id)
        .build();
  }
}
