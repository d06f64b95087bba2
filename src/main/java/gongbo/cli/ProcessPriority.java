package gongbo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How much a process gives way to others. */
final class ProcessPriority {
  private static final int NICE = 10;

  private static final Path THREADS = Path.of("/proc/self/task");

  private ProcessPriority() {}

  /** Whether the system is one that can do it. */
  static boolean isKnown() {
    return Files.isDirectory(THREADS);
  }

  /**
   * Makes this process one that gives way. The system keeps a niceness for each thread, and a new
   * thread has that of the thread which made it.
   *
   * @throws IOException where the system is none that can do it
   */
  static void beNice() throws IOException, InterruptedException {
    if (!isKnown()) {
      throw new IOException("--nice needs Linux");
    }
    List<String> command = new ArrayList<>(List.of("renice", "-n", String.valueOf(NICE), "-p"));
    try (Stream<Path> threads = Files.list(THREADS)) {
      threads.forEach(thread -> command.add(thread.getFileName().toString()));
    }
    // A thread that has ended meanwhile makes renice complain of it and go on.
    new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
