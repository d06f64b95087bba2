package gongbo.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gongbo.config.ConfigFolder;
import gongbo.download.PressReleaseDownloader.Listener;
import gongbo.source.ReadResult;
import gongbo.source.ReadResult.Read;
import gongbo.source.ReleaseReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers as the open API does. */
class PressReleaseDownloaderTest {
  private static final LocalDate DAY = LocalDate.of(2025, 5, 28);
  private static final String KEY = "a+b/c==";
  private static final Pattern QUERY =
      Pattern.compile(
          "serviceKey=a%2Bb%2Fc%3D%3D&startDate=([0-9]{8})&endDate=\\1&pageNo=([0-9]+)&numOfRows=100");

  @TempDir Path folder;

  private final List<String> asked = new ArrayList<>();
  private final List<String> retried = new ArrayList<>();

  /** How many releases each day has. */
  private int many = 150;

  /** What is answered before the releases, status and body in turns. */
  private final List<Object> failures = new ArrayList<>();

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyReleaseOfTheDaysIsSavedOnceAndCanBeRead() throws Exception {
    assertThat(fetch(DAY, DAY.plusDays(1))).isEqualTo(300);

    assertThat(asked).containsExactly("20250528 1", "20250528 2", "20250529 1", "20250529 2");
    assertThat(ids()).hasSize(300).doesNotHaveDuplicates();
  }

  @Test
  void whatIsThereIsNotAskedForAgain() throws Exception {
    fetch(DAY, DAY.plusDays(1));
    Files.delete(folder.resolve("2025-05-29-2.xml"));
    asked.clear();

    assertThat(fetch(DAY, DAY.plusDays(2))).isEqualTo(50 + 150);
    assertThat(asked).containsExactly("20250529 2", "20250530 1", "20250530 2");
    assertThat(ids()).hasSize(450).doesNotHaveDuplicates();
  }

  @Test
  void aDayThatWasNotOverIsAskedForAgain() throws Exception {
    many = 10;
    fetch(DAY, DAY);
    Instant noon = DAY.atTime(12, 0).atZone(ZoneId.of("Asia/Seoul")).toInstant();
    Files.setLastModifiedTime(folder.resolve("2025-05-28-1.xml"), FileTime.from(noon));
    many = 12;

    assertThat(fetch(DAY, DAY)).isEqualTo(12);
    assertThat(ids()).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void aDayWithoutReleasesLeavesNoFile() throws Exception {
    many = 0;

    assertThat(fetch(DAY, DAY)).isZero();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatFailsForAWhileIsTriedAgain() throws Exception {
    failures.addAll(List.of(503, "", 429, "API token quota exceeded"));

    assertThat(fetch(DAY, DAY)).isEqualTo(150);
    assertThat(retried)
        .containsExactly("page 1 of 2025-05-28: status 503", "page 1 of 2025-05-28: status 429");
  }

  @Test
  void whatFailsTooOftenEndsTheRun() {
    for (int i = 0; i < 5; i++) {
      failures.addAll(List.of(500, ""));
    }

    assertThatThrownBy(() -> fetch(DAY, DAY))
        .isInstanceOf(IOException.class)
        .hasMessage("the service failed 5 times, page 1 of 2025-05-28: status 500");
  }

  @Test
  void aKeyThatIsNotRegisteredAndAQuotaThatIsUsedUpAreSaidOnce() throws Exception {
    fetch(DAY, DAY);
    for (String reason :
        List.of(
            "SERVICE_KEY_IS_NOT_REGISTERED_ERROR",
            "LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR")) {
      failures.addAll(
          List.of(
              200,
              """
              <OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg>
              <returnAuthMsg>%s</returnAuthMsg><returnReasonCode>30</returnReasonCode>
              </cmmMsgHeader></OpenAPI_ServiceResponse>
              """
                  .formatted(reason)));

      assertThatThrownBy(() -> fetch(DAY, DAY.plusDays(1)))
          .isInstanceOf(IOException.class)
          .hasMessage("the service refuses: " + reason)
          .hasMessageNotContaining(KEY);
    }
    assertThat(retried).isEmpty();
    assertThat(ids()).hasSize(150);
  }

  @Test
  void whatIsNotXmlIsNotSaved() {
    for (int i = 0; i < 5; i++) {
      failures.addAll(List.of(200, "<html>502 Bad Gateway"));
    }

    assertThatThrownBy(() -> fetch(DAY, DAY)).hasMessageContaining("the answer is not XML");
    assertThat(folder).isEmptyDirectory();
  }

  private int fetch(LocalDate from, LocalDate to) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/list");
    return new PressReleaseDownloader(address, KEY, Duration.ZERO, Duration.ofMillis(1))
        .fetch(
            from,
            to,
            folder,
            new Listener() {
              @Override
              public void saved(Path file, int releases) {
                assertThat(file).exists();
              }

              @Override
              public void retried(String reason) {
                retried.add(reason);
              }
            });
  }

  private List<String> ids() {
    try (Stream<ReadResult> results =
        ReleaseReader.of(ConfigFolder.bundled()).read(List.of(folder))) {
      return results.map(result -> ((Read) result).release().id().value()).toList();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Matcher query = QUERY.matcher(exchange.getRequestURI().getRawQuery());
    assertThat(query.matches()).isTrue();
    asked.add(query.group(1) + " " + query.group(2));
    if (failures.isEmpty()) {
      answer(exchange, 200, page(query.group(1), Integer.parseInt(query.group(2))));
    } else {
      answer(exchange, (Integer) failures.removeFirst(), (String) failures.removeFirst());
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private String page(String day, int page) {
    StringBuilder items = new StringBuilder();
    for (int i = (page - 1) * 100; i < Math.min(page * 100, many); i++) {
      items.append(
          """
          <NewsItem><NewsItemId>%s%03d</NewsItemId><Title>하늘숲 소식 %d</Title>
          <MinisterCode>가온부</MinisterCode><ApproveDate>05/28/2025 09:00:00</ApproveDate>
          <DataContents>&lt;p&gt;하늘숲에 나무를 %d그루 심었다.&lt;/p&gt;</DataContents></NewsItem>
          """
              .formatted(day, i, i, i));
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <response><header><resultCode>0</resultCode><resultMsg>NORMAL_SERVICE</resultMsg></header>
    <body>%s</body></response>
    """
        .formatted(items)
        .strip();
  }
}
