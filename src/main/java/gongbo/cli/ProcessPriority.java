package gongbo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lowers the priority of this process. */
final class ProcessPriority {
  private static final int NICE = 10;

  private static final Path THREADS = Path.of("/proc/self/task");

  private ProcessPriority() {}

  /** Returns whether the operating system supports it. */
  static boolean isKnown() {
    return Files.isDirectory(THREADS);
  }

  /**
   * Lowers the priority of every thread. Linux keeps a niceness per thread, which new threads
   * inherit.
   *
   * @throws IOException when the operating system does not support it
   */
  static void beNice() throws IOException, InterruptedException {
    if (!isKnown()) {
      throw new IOException("--nice needs Linux");
    }
    List<String> command = new ArrayList<>(List.of("renice", "-n", String.valueOf(NICE), "-p"));
    try (Stream<Path> threads = Files.list(THREADS)) {
      threads.forEach(thread -> command.add(thread.getFileName().toString()));
    }
    // For a thread that has ended meanwhile, renice reports an error and continues.
    new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
