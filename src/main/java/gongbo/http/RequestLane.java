package gongbo.http;

import gongbo.search.RequestStages;
import gongbo.search.TimeBudget;
import gongbo.search.TimeBudgetException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs handlers that need a processor: a number at a time, each within a budget of time, and the
 * next ones in a short queue. What is not in a lane, such as the health of the server and its
 * static files, answers whether or not the lane is full.
 *
 * <p>The threads are those of the operating system, which shares the processors among them. Virtual
 * threads give a processor up only when they wait, so that as many searches as there are processors
 * would keep everybody else from answering.
 */
final class RequestLane implements AutoCloseable {
  /** The interval at which a waiting request looks whether its client has left. */
  private static final Duration LOOK = Duration.ofMillis(50);

  /** The seconds after which a rejected client may try again: the queue is short. */
  private static final String WAIT = "1";

  private final Duration budget;
  private final SlowRequestLog slow;
  private final ThreadPoolExecutor threads;

  /**
   * Opens a lane.
   *
   * @param name the name of its threads
   * @param atOnce the requests at a time, 1 or more
   * @param waiting the length of the queue, 0 or more
   * @param budget the {@linkplain TimeBudget time} of one request
   * @param slow receives the requests that ended
   */
  RequestLane(String name, int atOnce, int waiting, Duration budget, SlowRequestLog slow) {
    this.budget = budget;
    this.slow = slow;
    BlockingQueue<Runnable> queue =
        waiting == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(waiting, true);
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            queue,
            Thread.ofPlatform().daemon().name(name + "-", 1).factory());
  }

  /** Returns a handler that runs in this lane. */
  Handler in(Handler handler) {
    return context -> run(handler, context);
  }

  /**
   * Runs a handler in this lane and waits for its end.
   *
   * @throws ServiceUnavailableResponse when the queue is full
   * @throws TimeBudgetException when the time is over, or the client has left
   */
  void run(Handler handler, Context context) throws Exception {
    TimeBudget time = new TimeBudget(budget);
    RequestStages stages = new RequestStages("wait");
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              stages.to("handle");
              try {
                return time.call(
                    () ->
                        stages.measure(
                            () -> {
                              handler.handle(context);
                              return null;
                            }));
              } finally {
                stages.to("end");
                slow.ended(context, stages);
              }
            });
    try {
      execute(task);
    } catch (RejectedExecutionException full) {
      context.header(Header.RETRY_AFTER, WAIT);
      throw new ServiceUnavailableResponse();
    }
    await(task, time, ClientConnection.of(context));
  }

  /**
   * Runs a task in this lane.
   *
   * @throws RejectedExecutionException when the queue is full
   */
  void execute(FutureTask<Void> task) {
    threads.execute(task);
  }

  /** Waits for the end of a task, which alone may use the context until then. */
  private void await(FutureTask<Void> task, TimeBudget time, ClientConnection client)
      throws Exception {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          task.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
          return;
        } catch (TimeoutException running) {
          if (client.isClosed()) {
            time.cancel();
          }
          if (time.isEnded() && threads.remove(task)) {
            throw new TimeBudgetException();
          }
        } catch (InterruptedException stopping) {
          interrupted = true;
          time.cancel();
        } catch (ExecutionException failed) {
          throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns the number of requests that wait. */
  int waiting() {
    return threads.getQueue().size();
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
