package gongbo.source;

import gongbo.config.ConfigFolder;
import gongbo.config.Limits;
import gongbo.source.ReadResult.Refused;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in a process of its own, since no thread can be made to end. A file that needs
 * more time or memory than allowed is refused, its process is killed, and the next file gets a new
 * one. Otherwise one process reads all files.
 *
 * <p>Not thread-safe.
 */
final class IsolatedReader implements AutoCloseable {
  /** The exit status of a Java virtual machine that is told to exit for lack of memory. */
  private static final int OUT_OF_MEMORY = 3;

  /** The time in which a process that has closed its output ends. */
  private static final Duration ENDING = Duration.ofSeconds(5);

  private final Settings settings;
  private @Nullable Process process;
  private @Nullable DataOutputStream requests;
  private @Nullable DataInputStream answers;

  /**
   * The settings of the process.
   *
   * @param main the main class
   * @param arguments the arguments of the main class after the time per file
   * @param megabytes the heap
   * @param perFile the time per file
   */
  record Settings(String main, List<String> arguments, long megabytes, Duration perFile) {
    private static final String FILE = "unpacking.tsv";

    Settings {
      arguments = List.copyOf(arguments);
    }

    /**
     * Reads the limits from {@code unpacking.tsv}.
     *
     * @throws gongbo.config.ConfigException if a limit is missing or is not a number above 0
     */
    static Settings of(ConfigFolder config) {
      Limits limits = Limits.of(config, FILE);
      return new Settings(
          IsolatedProcess.class.getName(),
          config.folder().map(folder -> List.of(folder.toString())).orElse(List.of()),
          limits.get("document_megabytes", 1),
          Duration.ofMillis(limits.get("document_ms", 1)));
    }

    private List<String> command() {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx" + megabytes + "m",
                  "-XX:+ExitOnOutOfMemoryError",
                  "-XX:+UseSerialGC",
                  "-Dfile.encoding=UTF-8",
                  "-cp",
                  System.getProperty("java.class.path"),
                  main,
                  Long.toString(perFile.toMillis())));
      command.addAll(arguments);
      return command;
    }
  }

  IsolatedReader(Settings settings) {
    this.settings = settings;
  }

  /** Reads the release in a file. */
  ReadResult read(SourceFile file) throws IOException {
    boolean local = file.path().getFileSystem().equals(FileSystems.getDefault());
    if (local && !file.isCompressed()) {
      file.progress().accept(Files.size(file.path()));
      return ask(file, file.path());
    }
    Path folder = Files.createTempDirectory("gongbo");
    try {
      // The extension is what some formats are recognised by.
      Path copy = folder.resolve(file.name());
      try (InputStream in = file.open()) {
        Files.copy(in, copy);
      }
      return ask(file, copy);
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  private ReadResult ask(SourceFile file, Path content) throws IOException {
    Process reading = begin();
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture<Void> deadline =
        CompletableFuture.runAsync(
            () -> {
              late.set(true);
              reading.destroyForcibly();
            },
            CompletableFuture.delayedExecutor(
                settings.perFile().toMillis(), TimeUnit.MILLISECONDS));
    try {
      return answer(
          new IsolatedMessage.Request(
              content.toString(), file.named().toString(), file.location(), file.folder()));
    } catch (IOException broken) {
      String reason = late.get() ? tooLong() : ended(reading);
      close();
      return new Refused(file.location(), reason);
    } finally {
      deadline.cancel(false);
      if (late.get()) {
        // It came at the same moment as the answer.
        close();
      }
    }
  }

  private ReadResult answer(IsolatedMessage.Request request) throws IOException {
    DataOutputStream out = requests;
    DataInputStream in = answers;
    if (out == null || in == null) {
      throw new IOException("the process has not begun");
    }
    IsolatedMessage.write(out, request);
    return IsolatedMessage.read(in, IsolatedMessage.Response.class).result();
  }

  private Process begin() throws IOException {
    Process open = process;
    if (open != null && open.isAlive()) {
      return open;
    }
    close();
    Process begun =
        new ProcessBuilder(settings.command())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process = begun;
    requests = new DataOutputStream(begun.getOutputStream());
    answers = new DataInputStream(begun.getInputStream());
    return begun;
  }

  private String tooLong() {
    return "takes longer than " + settings.perFile().toMillis() + " ms, see unpacking.tsv";
  }

  private String ended(Process reading) {
    try {
      if (!reading.waitFor(ENDING)) {
        return "its reader does not answer";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
    return reading.exitValue() == OUT_OF_MEMORY
        ? "needs more than " + settings.megabytes() + " MB of memory, see unpacking.tsv"
        : "its reader ended with status " + reading.exitValue();
  }

  /** Ends the process. */
  @Override
  public void close() {
    Process open = process;
    process = null;
    requests = null;
    answers = null;
    if (open != null) {
      open.destroyForcibly();
    }
  }
}
