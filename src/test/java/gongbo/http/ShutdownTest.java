package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ShutdownTest {
  @Test
  void aRequestInFlightIsAnsweredAndNoOtherIsAccepted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    SampleServer server =
        SampleServer.start(
            context -> {
              if (context.path().equals("/robots.txt")) {
                begun.countDown();
                // Longer than the second after which connections are closed by default.
                TimeUnit.SECONDS.sleep(3);
              }
            });
    int port = URI.create(server.url()).getPort();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> slow = threads.submit(() -> server.get("/robots.txt"));
      begun.await();
      Future<?> stop =
          threads.submit(
              () -> {
                server.stop();
                return null;
              });

      HttpResponse<String> answer = slow.get();
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("Sitemap");
      stop.get();
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
          .isInstanceOf(ConnectException.class);
    } finally {
      server.close();
    }
  }
}
