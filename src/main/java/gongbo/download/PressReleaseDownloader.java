package gongbo.download;

import gongbo.release.PublicationTime;
import gongbo.source.TextDecoder;
import gongbo.source.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Downloads the answers of korea.kr's open API ({@code pressReleaseService/pressReleaseList} of
 * data.go.kr) into a folder, one file per page.
 *
 * <p>Requests one day at a time, page by page, with a pause between requests. A page that was saved
 * after its day was over is not requested again, so an interrupted run resumes. Temporary failures
 * (no connection, 429, 5xx) are retried with doubled pauses; a permanent refusal, such as an
 * unknown key or an exceeded quota, ends the run with its reason, and the saved pages stay.
 */
public final class PressReleaseDownloader {
  /** The address of the service. */
  public static final URI ADDRESS =
      URI.create("https://apis.data.go.kr/1371000/pressReleaseService/pressReleaseList");

  /** Releases per page: half a day; the default of the service is ten. */
  private static final int ROWS = 100;

  private static final int ATTEMPTS = 5;

  /** The largest page; none of so many releases has come near it. */
  private static final long LONGEST = 64L * 1024 * 1024;

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final URI address;
  private final String key;
  private final Duration pause;
  private final Duration wait;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * @param address the address of the service, such as {@link #ADDRESS}
   * @param key the service key, URL-encoded or not; data.go.kr issues both
   * @param pause the pause between two requests
   * @param wait the pause before the first retry
   */
  public PressReleaseDownloader(URI address, String key, Duration pause, Duration wait) {
    this.address = address;
    this.key = key.contains("%") ? key : URLEncoder.encode(key, StandardCharsets.UTF_8);
    this.pause = pause;
    this.wait = wait;
  }

  /** Receives the events of a run. */
  public interface Listener {
    /** A page was saved. */
    void saved(Path file, int releases);

    /** A request failed and is retried. */
    void retried(String reason);
  }

  /**
   * The content of an answer.
   *
   * @param ids the ids of its releases
   * @param complaint why there are none; empty where the service is content
   */
  private record Answer(Set<String> ids, String complaint) {}

  /**
   * Saves the releases of a period.
   *
   * @param from the first day
   * @param to the last day
   * @param folder where the files go; made if it is not there
   * @return how many releases were saved in this run
   * @throws IOException with its reason when the service refuses or fails too often
   */
  public int fetch(LocalDate from, LocalDate to, Path folder, Listener listener)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    int saved = 0;
    for (LocalDate day : from.datesUntil(to.plusDays(1)).toList()) {
      saved += fetch(day, folder, listener);
    }
    return saved;
  }

  private int fetch(LocalDate day, Path folder, Listener listener)
      throws IOException, InterruptedException {
    Set<String> ids = new HashSet<>();
    int saved = 0;
    for (int page = 1; ; page++) {
      Path file = folder.resolve(day + "-" + page + ".xml");
      boolean there = isFinal(file, day);
      byte[] bytes = there ? Files.readAllBytes(file) : ask(day, page, listener);
      Answer answer = read(bytes);
      // A service that knows no pages gives the same again and again.
      boolean news = ids.addAll(answer.ids());
      if (!there && news) {
        save(bytes, file);
        listener.saved(file, answer.ids().size());
        saved += answer.ids().size();
      }
      if (!news || answer.ids().size() < ROWS) {
        return saved;
      }
    }
  }

  /** Whether a page was saved when nothing more could be published that day. */
  private static boolean isFinal(Path file, LocalDate day) throws IOException {
    return Files.exists(file)
        && LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), PublicationTime.KOREA)
            .isAfter(day);
  }

  /** A file is there whole or not at all. */
  private static void save(byte[] bytes, Path file) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private byte[] ask(LocalDate day, int page, Listener listener)
      throws IOException, InterruptedException {
    String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
    URI uri =
        URI.create(
            "%s?serviceKey=%s&startDate=%s&endDate=%s&pageNo=%d&numOfRows=%d"
                .formatted(address, key, date, date, page, ROWS));
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    Duration rest = wait;
    for (int attempt = 1; ; attempt++) {
      String failure;
      try {
        Thread.sleep(pause);
        HttpResponse<byte[]> response =
            client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
        int status = response.statusCode();
        if (status != TOO_MANY_REQUESTS && status < SERVER_ERROR) {
          requireContent(response);
          return response.body();
        }
        failure = "status " + status;
      } catch (Refusal e) {
        throw e;
      } catch (IOException e) {
        failure = TextDecoder.line(e.toString());
      }
      // The address holds the key, and is said nowhere.
      String what = "page " + page + " of " + day + ": " + failure;
      if (attempt == ATTEMPTS) {
        throw new IOException("the service failed " + ATTEMPTS + " times, " + what);
      }
      listener.retried(what);
      Thread.sleep(rest);
      rest = rest.multipliedBy(2);
    }
  }

  private static void requireContent(HttpResponse<byte[]> response) throws IOException {
    Answer answer = read(response.body());
    if (!answer.complaint().isEmpty()) {
      throw new Refusal("the service refuses: " + answer.complaint());
    }
    if (response.statusCode() != 200) {
      throw new Refusal("the service refuses with status " + response.statusCode());
    }
  }

  private static Answer read(byte[] bytes) throws IOException {
    Set<String> ids = new HashSet<>();
    List<String> complaints = new ArrayList<>();
    try {
      XMLStreamReader xml =
          XmlReader.factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "NewsItemId" -> ids.add(xml.getElementText().strip());
            case "returnAuthMsg", "resultMsg", "errMsg" -> {
              String text = TextDecoder.line(xml.getElementText());
              if (!XmlReader.SUCCESS_MESSAGES.contains(text)) {
                complaints.add(text);
              }
            }
            default -> {}
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("the answer is not XML");
    }
    return new Answer(ids, ids.isEmpty() ? String.join(", ", complaints) : "");
  }

  /** What no second attempt changes. */
  private static final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    Refusal(String message) {
      super(message);
    }
  }
}
