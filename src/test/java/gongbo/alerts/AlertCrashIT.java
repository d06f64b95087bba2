package gongbo.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.alerts.Frequency.Period;
import gongbo.alerts.Subscription.State;
import gongbo.alerts.Subscription.Subscriber;
import gongbo.request.Language;
import gongbo.search.SmallIndex;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plug is pulled: a worker ended by {@code kill -9} at random moments while it sends. A few
 * times here, two hundred times in the profile {@code endurance}.
 */
@Order(3)
class AlertCrashIT {
  private static final int KILLS = Integer.getInteger("gongbo.kills", 4);

  /** The mails of one kill: enough that the worker has not sent all of them before. */
  private static final int MAILS_PER_KILL = 60;

  /** Moments are random and the same in every run. */
  private static final Random MOMENTS = new Random(7);

  @TempDir private Path folder;

  @Test
  void aWorkerThatIsKilledLosesNoMail() throws Exception {
    int readers = KILLS * MAILS_PER_KILL;
    try (AlertHarness world = new AlertHarness(folder)) {
      world.reindex(SmallIndex.release("old", "바다 숲", "바다 숲을 만든다."));
      subscribe(world.settings(), readers);
      world.closeAlerts();
      SmallIndex.build(folder, List.of(SmallIndex.release("new", "수소 버스", "수소 버스를 보급한다.")));

      for (int kill = 1; kill <= KILLS; kill++) {
        Process worker = start(world.mail.server().port());
        int enough = MAILS_PER_KILL * (kill - 1) + 1 + MOMENTS.nextInt(MAILS_PER_KILL / 2);
        while (world.mail.mails().size() < enough && worker.isAlive()) {
          worker.waitFor(1, TimeUnit.MILLISECONDS);
        }
        assertThat(worker.isAlive()).as("killed while it sends").isTrue();
        // SIGKILL: nothing of the process runs any more.
        worker.destroyForcibly().waitFor();
      }
      assertThat(start(world.mail.server().port()).waitFor()).isZero();

      requireEachOnce(world.mail.mails(), readers);
    }
  }

  /** Every reader has one mail; one that was sent again has the same id. */
  private static void requireEachOnce(List<MimeMessage> mails, int readers) throws Exception {
    Map<String, String> ids = new HashMap<>();
    for (MimeMessage mail : mails) {
      String reader = mail.getAllRecipients()[0].toString();
      String before = ids.put(reader, mail.getMessageID());
      assertThat(before).as(reader).isIn(null, mail.getMessageID());
    }
    int repeated = mails.size() - ids.size();
    assertThat(ids).hasSize(readers);
    assertThat(repeated).isLessThanOrEqualTo(KILLS);
    System.out.printf(
        "%d kills while %d mails were sent: none is lost, %d repeated with the same id%n",
        KILLS, readers, repeated);
  }

  private static void subscribe(AlertSettings settings, int readers) throws IOException {
    try (AlertDatabase database = AlertDatabase.open(settings.store())) {
      Subscriptions subscriptions = new Subscriptions(database);
      for (int i = 0; i < readers; i++) {
        String id = UUID.randomUUID().toString();
        subscriptions.add(
            SubscriptionBuilder.builder()
                .id(id)
                .subscriber(new Subscriber(id, "r" + i + "@press.example", Language.KOREAN))
                .search(SavedSearch.parse("q=%EC%88%98%EC%86%8C"))
                .frequency(new Frequency(Period.ONCE, 8))
                .state(State.ACTIVE)
                .created(AlertHarness.BEGIN)
                .due(AlertHarness.BEGIN)
                .build(),
            id);
      }
    }
  }

  /** Starts a worker in a process of its own, which ends when everything is sent. */
  private Process start(int port) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    List<String> command =
        Stream.of(
                List.of(java, "@" + Path.of("config", "jvm.options"), "-XX:TieredStopAtLevel=1"),
                List.of("-cp", classes, AlertProcess.class.getName()),
                List.of(folder.toString(), Integer.toString(port)))
            .flatMap(List::stream)
            .toList();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "worker.log"))
        .start();
  }
}
