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
        "Downloads releases from the open API of korea.kr into a folder, for reindex and extract."
            + " Reads the service key of data.go.kr from the environment variable"
            + " GONGBO_SERVICE_KEY. Running it again resumes an interrupted download.")
final class FetchCommand implements Callable<Integer> {
  private static final String KEY = "GONGBO_SERVICE_KEY";

  /** The pause before the first retry of a failed request. */
  private static final Duration WAIT = Duration.ofSeconds(2);

  // Every command accepts these options, whether it needs them or not.
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private Folders folders = new Folders();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FOLDER",
      description = "the folder for the responses, one file per page")
  private Path folder = Path.of("");

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      description = "the first day, such as 2025-05-28")
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
      description = "the address of the service, if not data.go.kr")
  private URI address = PressReleaseDownloader.ADDRESS;

  @Override
  public Integer call() throws Exception {
    if (to.isBefore(from) || pause < 0) {
      throw new ParameterException(
          spec.commandLine(), "--to must not be before --from, nor --pause below 0");
    }
    String key = System.getenv(KEY);
    if (key == null || key.isBlank()) {
      throw new IOException("set the service key of data.go.kr in the environment variable " + KEY);
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
                err.printf("%s: %s%n", file, Plural.releases(releases));
              }

              @Override
              public void retried(String reason) {
                err.println("retrying: " + reason);
              }
            });
    err.printf("%s saved%n", Plural.releases(saved));
    return 0;
  }
}
