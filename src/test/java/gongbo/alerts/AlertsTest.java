package gongbo.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.alerts.Frequency.Period;
import gongbo.config.ConfigFolder;
import gongbo.release.Release;
import gongbo.search.SmallIndex;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent to whom, and what never is. */
class AlertsTest {
  private static final String READER = "reader@press.example";
  private static final String BUSES = query("수소 버스");

  private static final Release OLD = release("old", "수소 버스 보급 계획", "수소 버스를 보급한다.");
  private static final Release NEW = release("new", "수소 버스 충전소", "수소 버스 충전소를 연다.");
  private static final Release OTHER = release("other", "바다 숲 조성", "바다 숲을 만든다.");

  @TempDir private Path folder;
  private AlertHarness world;

  @BeforeEach
  void open() {
    world = new AlertHarness(folder);
  }

  @AfterEach
  void close() throws IOException {
    world.close();
  }

  private static String query(String text) {
    return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Release release(String id, String title, String... lines) {
    return SmallIndex.release(
        id, title, LocalDate.of(2026, 3, 3), List.of(), List.of(), List.of(), lines);
  }

  @Test
  void aNewMatchIsSentOnce() throws Exception {
    world.reindex(OLD).follow(READER, BUSES, Period.ONCE);

    world.reindex(OLD, NEW, OTHER);

    assertThat(world.mail.mails()).hasSize(1);
    MimeMessage mail = world.mail.mails().getFirst();
    assertThat(mail.getSubject()).isEqualTo("수소 버스: 새 보도자료 1건");
    assertThat(mail.getAllRecipients()[0]).hasToString(READER);
    assertThat(MailCatcher.part(mail, 0))
        .contains("수소 버스 충전소", "누리부 · 2026. 3. 3.", "https://gongbo.example/releases/new")
        .doesNotContain("보급 계획", "바다");
    assertThat(MailCatcher.part(mail, 1))
        .contains("<mark>수소</mark>", "https://gongbo.example/releases/new");

    world.reindex(OLD, NEW, OTHER).reindex(OLD).reindex(OLD, NEW, OTHER);
    world.clock.pass(Duration.ofDays(1));
    world.turn();

    assertThat(world.mail.mails()).hasSize(1);
  }

  @Test
  void nothingIsSentBeforeTheConfirmation() throws Exception {
    world.reindex(OLD).ask(READER, BUSES, Period.ONCE);
    world.turn();
    assertThat(world.mail.mails()).hasSize(1);
    assertThat(world.mail.mails().getFirst().getHeader("List-Unsubscribe")).isNull();
    String confirm = MailCatcher.link(world.mail.mails().getFirst(), "/alerts/confirm");

    world.reindex(OLD, NEW);

    assertThat(world.mail.mails()).hasSize(1);
    assertThat(world.alerts().confirm(AlertHarness.token(confirm))).isPresent();
    world.reindex(OLD, NEW, release("later", "수소 버스 시승", "수소 버스를 탄다."));
    assertThat(world.mail.mails()).hasSize(2);
    assertThat(MailCatcher.part(world.mail.mails().getLast(), 0))
        .contains("시승")
        .doesNotContain("충전소");
  }

  @Test
  void anUnconfirmedSubscriptionExpires() throws Exception {
    world.reindex(OLD).ask(READER, BUSES, Period.ONCE);
    world.turn();
    String confirm =
        AlertHarness.token(MailCatcher.link(world.mail.mails().getFirst(), "/alerts/confirm"));
    world.clock.pass(Duration.ofHours(49));
    world.turn();

    assertThat(world.alerts().confirm(confirm)).isEmpty();
    assertThat(world.alerts().status().unconfirmed()).isZero();
  }

  @Test
  void mailHasTheHeadersOfAList() throws Exception {
    world.reindex(OLD).follow(READER, BUSES, Period.ONCE).reindex(OLD, NEW);
    MimeMessage mail = world.mail.mails().getFirst();

    String unsubscribe = mail.getHeader("List-Unsubscribe")[0];
    assertThat(unsubscribe).startsWith("<https://gongbo.example/alerts/unsubscribe?t=");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).endsWith("@gongbo.example>");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(MailCatcher.part(mail, 1)).doesNotContain("<img", "<script", "url(");

    String token = AlertHarness.token(unsubscribe.replaceAll("[<>]", ""));
    assertThat(world.alerts().end(token)).isTrue();
    assertThat(world.alerts().end(token)).isTrue();
    world.reindex(OLD, NEW, release("later", "수소 버스 시승", "수소 버스를 탄다."));
    assertThat(world.mail.mails()).hasSize(1);
  }

  @Test
  void aDigestWaitsForItsHour() throws Exception {
    world
        .reindex(OLD)
        .follow(READER, BUSES, Period.DAILY)
        .follow("weekly@press.example", BUSES, Period.WEEKLY)
        .reindex(OLD, NEW);
    assertThat(world.mail.mails()).isEmpty();

    // It is 9 o'clock on a Wednesday; the next 8 o'clock is in 23 hours, that of Monday in 119.
    world.clock.pass(Duration.ofHours(23));
    world.restart();
    assertThat(world.mail.mails()).hasSize(1);
    assertThat(world.mail.mails().getFirst().getAllRecipients()[0]).hasToString(READER);

    world.clock.pass(Duration.ofHours(95));
    world.restart();
    assertThat(world.mail.mails()).hasSize(1);
    world.clock.pass(Duration.ofHours(1));
    world.restart();
    assertThat(world.mail.mails()).hasSize(2);
  }

  @Test
  void aCorrectionOfWhatMatchedIsMarked() throws Exception {
    world.reindex(OLD).follow(READER, BUSES, Period.ONCE).reindex(OLD, NEW);
    world.mail.clear();
    world.clock.pass(Duration.ofHours(1));

    world.reindex(OLD, release("new", NEW.title(), "수소 버스 충전소를 연다.", "날짜는 미정이다."));
    assertThat(world.mail.mails()).isEmpty();

    world.reindex(OLD, release("new", NEW.title(), "수소 버스 충전소를 내년에 연다."));
    assertThat(world.mail.mails()).hasSize(1);
    assertThat(MailCatcher.part(world.mail.mails().getFirst(), 0)).contains("[고침]", "내년에");
  }

  @Test
  void aReleaseThatDisappearsBeforeItsMailIsNotSent() throws Exception {
    world.reindex(OLD).follow(READER, BUSES, Period.DAILY).reindex(OLD, NEW).reindex(OLD);
    world.clock.pass(Duration.ofDays(1));
    world.turn();

    assertThat(world.mail.mails()).isEmpty();
    assertThat(world.alerts().status().waiting()).isZero();
  }

  @Test
  void anEmbargoedReleaseIsSentWhenItsEmbargoEnds() throws Exception {
    Release embargoed =
        SmallIndex.release(
            "embargoed",
            "수소 버스 요금",
            LocalDate.of(2026, 3, 5),
            List.of(),
            List.of(),
            List.of(),
            "수소 버스 요금을 정했다.");
    world.reindex(OLD).follow(READER, BUSES, Period.ONCE).reindex(OLD, embargoed);
    assertThat(world.mail.mails()).isEmpty();

    // It is 9 o'clock the day before.
    world.clock.pass(Duration.ofHours(24));
    world.restart();

    assertThat(world.mail.mails()).hasSize(1);
    assertThat(MailCatcher.part(world.mail.mails().getFirst(), 0)).contains("요금");
  }

  @Test
  void aReleaseThatIsWithdrawnBeforeItsMailIsNotSent() throws Exception {
    Path config = Files.createDirectory(folder.resolve("config"));
    try (Stream<Path> files = Files.list(Path.of("config"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, config.resolve(file.getFileName().toString()));
      }
    }
    world.close();
    world = new AlertHarness(folder, ConfigFolder.of(config), AlertLimits.USUAL);
    world.reindex(OLD).follow(READER, BUSES, Period.DAILY);
    world.reindex(OLD, NEW, release("later", "수소 버스 시승", "수소 버스를 탄다."));
    Files.writeString(config.resolve("withdrawn.tsv"), "new\t고친 판 배포\n", StandardOpenOption.APPEND);
    world.clock.pass(Duration.ofDays(1));
    world.restart();

    assertThat(world.mail.mails()).hasSize(1);
    assertThat(MailCatcher.part(world.mail.mails().getFirst(), 0))
        .contains("시승")
        .doesNotContain("충전소");
  }

  @Test
  void theFirstGenerationOfAnotherProgramIsNoNews() throws Exception {
    world.reindex(OLD).follow(READER, BUSES, Period.ONCE);
    world.closeAlerts();
    try (AlertDatabase database = AlertDatabase.open(world.settings().store())) {
      assertThat(database.update("update progress set program = 'another'")).isEqualTo(1);
    }
    world.reindex(release("old", "수소 버스 보급 계획", "다르게 읽은 수소 버스 글."), NEW);
    assertThat(world.mail.mails()).isEmpty();

    world.reindex(
        release("old", "수소 버스 보급 계획", "다르게 읽은 수소 버스 글."),
        NEW,
        release("later", "수소 버스 시승", "수소 버스를 탄다."));
    assertThat(world.mail.mails()).hasSize(1);
  }

  @Test
  void theOperatorShowsAndDeletesWhatIsKept() throws Exception {
    world.reindex(OLD).follow(READER, BUSES, Period.ONCE).reindex(OLD, NEW);
    MailAddress reader = MailAddress.parse(READER).orElseThrow();

    try (AlertStore store = AlertStore.open(world.settings().store())) {
      assertThat(store.export(reader)).contains(READER, BUSES, "\"new\"", "active");
      assertThat(store.delete(reader)).isEqualTo(1);
      assertThat(store.export(reader)).doesNotContain(BUSES);
    }
    for (String file : List.of("alerts.db", "alerts.db-wal")) {
      String content = Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
      assertThat(content.contains(BUSES)).as(file).isFalse();
    }
    world.reindex(OLD, NEW, release("later", "수소 버스 시승", "수소 버스를 탄다."));
    assertThat(world.mail.mails()).hasSize(1);
  }

  @Test
  void aWorkerThatWasDownMissesNothing() throws Exception {
    world.reindex(OLD).follow(READER, BUSES, Period.ONCE);
    SmallIndex.build(folder, List.of(OLD, NEW));
    SmallIndex.build(folder, List.of(OLD, NEW, OTHER));
    SmallIndex.build(folder, List.of(OLD, NEW, release("later", "수소 버스 시승", "수소 버스를 탄다.")));

    world.restart();

    assertThat(world.mail.mails()).hasSize(1);
    assertThat(MailCatcher.part(world.mail.mails().getFirst(), 0)).contains("충전소", "시승");
  }

  @Test
  void aFloodIsOneSummary() throws Exception {
    world.reindex(OLD).follow(READER, BUSES, Period.ONCE);
    Release[] flood = new Release[200];
    for (int i = 0; i < flood.length; i++) {
      flood[i] = release("flood-" + i, "수소 버스 " + i + "호차", "수소 버스가 간다.");
    }

    world.reindex(flood);

    assertThat(world.mail.mails()).hasSize(1);
    MimeMessage mail = world.mail.mails().getFirst();
    assertThat(mail.getSubject()).isEqualTo("수소 버스: 새 보도자료 200건");
    assertThat(MailCatcher.part(mail, 0)).contains("그 밖에 180건 더 보기");
  }

  @Test
  void requestsAreLimitedByAddressAndNetwork() throws Exception {
    world.reindex(OLD);
    for (int i = 0; i < 3; i++) {
      assertThat(world.ask(READER, query("말 " + i), Period.ONCE))
          .isInstanceOf(Alerts.Outcome.Accepted.class);
    }
    assertThat(world.ask(READER, BUSES, Period.ONCE))
        .isInstanceOf(Alerts.Outcome.TooManyConfirmations.class);
    for (int i = 3; i < AlertLimits.USUAL.confirmationsPerNetwork(); i++) {
      assertThat(world.ask("r" + i + "@press.example", BUSES, Period.ONCE))
          .isInstanceOf(Alerts.Outcome.Accepted.class);
    }
    assertThat(world.ask("another@press.example", BUSES, Period.ONCE))
        .isInstanceOf(Alerts.Outcome.TooManyConfirmations.class);

    world.clock.pass(Duration.ofHours(25));
    assertThat(world.ask("another@press.example", BUSES, Period.ONCE))
        .isInstanceOf(Alerts.Outcome.Accepted.class);
  }

  /** Otherwise who asks and ends in turn makes the server send a stranger any number of mails. */
  @Test
  void endingASubscriptionGivesNoFurtherConfirmation() throws Exception {
    world.reindex(OLD);
    for (int i = 0; i < AlertLimits.USUAL.confirmationsPerAddress(); i++) {
      Alerts.Outcome asked = world.ask(READER, BUSES, Period.ONCE);
      assertThat(asked).isInstanceOf(Alerts.Outcome.Accepted.class);
      world.alerts().endOfProgram(((Alerts.Outcome.Accepted) asked).token());
    }

    assertThat(world.ask(READER, BUSES, Period.ONCE))
        .isInstanceOf(Alerts.Outcome.TooManyConfirmations.class);
  }

  @Test
  void whoConfirmsMayFollowAsManySearchesAsAreAllowed() throws Exception {
    world.reindex(OLD);
    for (int i = 0; i <= AlertLimits.USUAL.confirmationsPerAddress(); i++) {
      world.follow(READER, query("말 " + i), Period.ONCE);
    }

    assertThat(world.alerts().status().active())
        .isEqualTo(AlertLimits.USUAL.confirmationsPerAddress() + 1);
  }

  /** A confirmation goes to an address that a stranger may have named. */
  @Test
  void theSubjectOfAConfirmationIsOneShortLine() throws Exception {
    world.reindex(OLD);
    world.ask(READER, "q=%EB%A7%90&publisher=a%0A%0Ab" + "c".repeat(150), Period.ONCE);
    world.turn();

    MimeMessage mail = world.mail.mails().getLast();
    assertThat(mail.getSubject()).doesNotContain("\n").hasSizeLessThan(160);
    assertThat(MailCatcher.part(mail, 0)).contains("a bccc").contains("…");
  }

  @Test
  void aStoreHasOneWorker() throws Exception {
    world.reindex(OLD);

    assertThatThrownBy(() -> StoreLock.of(world.settings().store()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another server");
  }
}
