package gongbo.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Measures reindexes against {@link BareIndexer}: a full one, an incremental one without changes,
 * and an incremental one with one release in a hundred changed. Each runs in a process of its own,
 * one after the other.
 *
 * <p>Processor time is reported in addition to elapsed time, which other processes affect.
 */
final class ReindexBenchmark {
  /** The number of releases per changed release. */
  private static final int CHANGED = 100;

  private static final long LOOK_MILLIS = 50;

  private ReindexBenchmark() {}

  /**
   * The cost of a process.
   *
   * @param bytes the size of the index in bytes
   */
  private record Cost(double seconds, double processorSeconds, long peakMemory, long bytes) {}

  /**
   * Measures each reindex and prints its cost.
   *
   * @param arguments an empty working folder, and JSON Lines files, plain or gzip
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Path> paths = Stream.of(arguments).map(Path::of).toList();
    Path work = Files.createDirectories(paths.getFirst());
    Path releases = work.resolve("releases.jsonl");
    Path changed = work.resolve("changed.jsonl");
    long count = copy(paths.subList(1, paths.size()), releases, changed);

    System.out.printf(
        Locale.ROOT,
        "%-28s %8s %8s %8s %10s %12s%n",
        "",
        "s",
        "cpu s",
        "per s",
        "peak MiB",
        "index MB");
    Path bare = work.resolve("bare");
    Cost least =
        run(
            count,
            "bare Lucene",
            bare,
            List.of("gongbo.bench.BareIndexer", bare.toString()),
            releases);
    Path index = work.resolve("index");
    Cost full = reindex(count, "full", index, releases);
    reindex(count, "incremental, no change", index, releases, "--incremental");
    reindex(count, "incremental, 1 % changed", index, changed, "--incremental");
    System.out.printf(
        Locale.ROOT,
        "full : bare = %.2f on the clock, %.2f of the processor, %.2f in bytes%n",
        full.seconds() / least.seconds(),
        full.processorSeconds() / least.processorSeconds(),
        (double) full.bytes() / least.bytes());
  }

  private static Cost reindex(long count, String name, Path index, Path releases, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("gongbo.cli.Main", "reindex"));
    command.addAll(List.of("--index", index.toString(), "--keep", "1", "--threads", "2"));
    command.addAll(List.of(options));
    return run(count, name, index, command, releases);
  }

  private static Cost run(
      long count, String name, Path index, List<String> arguments, Path releases)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("@config/jvm.options", "-Xmx512m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(arguments);
    command.add(releases.toString());
    Path log = index.resolveSibling("log");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Duration processor = Duration.ZERO;
    long peak = 0;
    while (process.isAlive()) {
      processor = process.info().totalCpuDuration().orElse(processor);
      peak = Math.max(peak, peakMemory(process.pid()));
      Thread.sleep(LOOK_MILLIS);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(name + " ended with " + process.exitValue() + ", see " + log);
    }
    Cost cost = new Cost(seconds, processor.toMillis() / 1e3, peak, bytes(index));
    System.out.printf(
        Locale.ROOT,
        "%-28s %8.1f %8.1f %8.0f %10d %12.1f%n",
        name,
        cost.seconds(),
        cost.processorSeconds(),
        count / cost.seconds(),
        cost.peakMemory() >> 20,
        cost.bytes() / 1e6);
    return cost;
  }

  /** Returns the peak resident memory of a process in bytes; 0 when unknown. */
  private static long peakMemory(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException e) {
      // The process has ended, or the system is not Linux.
      return 0;
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Copies all releases to one file, and with some of them changed to another. */
  private static long copy(List<Path> sources, Path same, Path changed) throws IOException {
    long count = 0;
    try (BufferedWriter sameOut = Files.newBufferedWriter(same);
        BufferedWriter changedOut = Files.newBufferedWriter(changed)) {
      for (Path source : sources) {
        try (BufferedReader in = reader(source)) {
          for (String line = in.readLine(); line != null; line = in.readLine()) {
            sameOut.write(line + "\n");
            changedOut.write(
                (count % CHANGED == 0 ? line.replaceFirst("\"body\": ?\"", "$0정정합니다. ") : line)
                    + "\n");
            count++;
          }
        }
      }
    }
    return count;
  }

  private static BufferedReader reader(Path source) throws IOException {
    return source.toString().endsWith(".gz")
        ? new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(source)), StandardCharsets.UTF_8))
        : Files.newBufferedReader(source);
  }
}
