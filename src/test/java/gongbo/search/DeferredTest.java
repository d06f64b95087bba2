package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeferredTest {
  private final AtomicInteger computed = new AtomicInteger();

  @Test
  void computesOnceForManyThreads() {
    Deferred<Integer> value = Deferred.of(computed::incrementAndGet);
    assertThat(computed).hasValue(0);

    assertThat(IntStream.range(0, 50).parallel().map(i -> get(value))).containsOnly(1);
    assertThat(computed).hasValue(1);
  }

  @Test
  void beginsAtOnce() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Deferred<Integer> value =
        Deferred.begun(
            () -> {
              begun.countDown();
              return computed.incrementAndGet();
            });
    begun.await();
    assertThat(value.get()).isEqualTo(1);
  }

  @Test
  void triesAgainWhatFailed() throws Exception {
    Deferred<Integer> value =
        Deferred.of(
            () -> {
              if (computed.incrementAndGet() == 1) {
                throw new IOException("no file");
              }
              return computed.get();
            });
    assertThatThrownBy(value::get).isInstanceOf(IOException.class).hasMessage("no file");
    assertThat(value.get()).isEqualTo(2);
    assertThat(value.get()).isEqualTo(2);
  }

  @Test
  void passesOnWhatIsNoIoException() {
    Deferred<Integer> invalid =
        Deferred.of(
            () -> {
              throw new IllegalArgumentException("line 3");
            });
    assertThatThrownBy(invalid::get).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void passesOnlyWhatWasComputed() throws Exception {
    Deferred<Integer> value = Deferred.of(() -> 7);
    value.ifComputed(computed::set);
    assertThat(computed).hasValue(0);

    assertThat(value.get()).isEqualTo(7);
    value.ifComputed(computed::set);
    assertThat(computed).hasValue(7);
  }

  /** A request that may wait no longer ends; the value is there for the next one. */
  @Test
  void isNoPartOfATimeBudget() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    Deferred<Integer> value =
        Deferred.of(
            () -> {
              ended.await();
              TimeBudget.check();
              return computed.incrementAndGet();
            });
    TimeBudget spent = new TimeBudget(Duration.ofMinutes(1));
    assertThatThrownBy(
            () ->
                spent.call(
                    () -> {
                      spent.cancel();
                      return value.get();
                    }))
        .isInstanceOf(TimeBudgetException.class);

    ended.countDown();
    assertThat(value.get()).isEqualTo(1);
  }

  private static int get(Deferred<Integer> value) {
    try {
      return value.get();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
