package gongbo.cli;

import gongbo.download.PressReleaseDownloader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Downloads releases from korea.kr's open API. */
@Command(
    name = "fetch",
    description =
        "Downloads releases from the open API of korea.kr into a folder that reindex and extract"
            + " read. The service key that data.go.kr gives is taken from the environment"
            + " (GONGBO_SERVICE_KEY). Run again, it goes on where it was.")
final class FetchCommand implements Callable<Integer> {
  private static final String KEY = "GONGBO_SERVICE_KEY";

  /** The pause before the first retry of a failed request. */
  private static final Duration WAIT = Duration.ofSeconds(2);

  // Every command accepts these options, whether it needs them or not.
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private Folders folders = new Folders();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FOLDER", description = "where the answers are saved, a file a page")
  private Path folder = Path.of("");

  @Option(names = "--from", required = true, paramLabel = "DAY", description = "such as 2025-05-28")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", required = true, paramLabel = "DAY", description = "the last day")
  private LocalDate to = LocalDate.EPOCH;

  @Option(
      names = "--pause",
      paramLabel = "MS",
      description = "milliseconds between two requests (default: ${DEFAULT-VALUE})")
  private int pause = 500;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "where the service is, if it is not at data.go.kr")
  private URI address = PressReleaseDownloader.ADDRESS;

  @Override
  public Integer call() throws Exception {
    if (to.isBefore(from) || pause < 0) {
      throw new ParameterException(
          spec.commandLine(), "--to must not be before --from, nor --pause below 0");
    }
    String key = System.getenv(KEY);
    if (key == null || key.isBlank()) {
      throw new IOException("needs the service key of data.go.kr in the environment: " + KEY);
    }
    PrintWriter err = spec.commandLine().getErr();
    PressReleaseDownloader service =
        new PressReleaseDownloader(address, key.strip(), Duration.ofMillis(pause), WAIT);
    int saved =
        service.fetch(
            from,
            to,
            folder,
            new PressReleaseDownloader.Listener() {
              @Override
              public void saved(Path file, int releases) {
                err.printf("%s: %d releases%n", file, releases);
              }

              @Override
              public void retried(String reason) {
                err.println("trying again, " + reason);
              }
            });
    err.printf("%d releases saved%n", saved);
    return 0;
  }
}
