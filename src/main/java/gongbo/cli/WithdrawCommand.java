package gongbo.cli;

import gongbo.config.WithdrawnReleases;
import gongbo.index.Generation;
import gongbo.release.ReleaseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Withdraws a release: adds it to {@code withdrawn.tsv}, which servers and reindexes read. */
@Command(
    name = "withdraw",
    description =
        "Withdraws a release: from now on it is shown nowhere, whatever generation is served. A"
            + " running server follows within seconds.")
final class WithdrawCommand implements Callable<Integer> {
  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "the id of the release")
  private String named = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "the reason, for the operator; it is not published")
  private String reason = "";

  @Option(names = "--undo", description = "shows the release again")
  private boolean undo;

  @Override
  public Integer call() throws Exception {
    String id =
        ReleaseId.parse(named)
            .orElseThrow(
                () -> new ParameterException(spec.commandLine(), "not a release id: " + named))
            .value();
    Path file = folders.ownConfig().resolve(WithdrawnReleases.FILE);
    List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
    boolean wasWithdrawn = lines.removeIf(line -> WithdrawnReleases.id(line).equals(id));
    if (undo && !wasWithdrawn) {
      throw new IOException("release " + id + " is not withdrawn");
    }
    if (!undo) {
      lines.add(id + "\t" + reason.replaceAll("\\p{Cntrl}+", " ").strip());
    }
    replace(file, lines);
    spec.commandLine()
        .getOut()
        .println(
            undo
                ? "release " + id + " is shown again"
                : "release " + id + " is withdrawn" + note(id));
    return 0;
  }

  /** Replaces the file at once, so that no reader finds half of it. */
  private static void replace(Path link, List<String> lines) throws IOException {
    Path file = Files.exists(link) ? link.toRealPath() : link;
    Path written = file.resolveSibling("." + file.getFileName() + ".new");
    Files.write(written, lines);
    if (Files.exists(file)) {
      keepAccess(file, written);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Gives a file the owner and the permissions of another, so that the server can read it. */
  private static void keepAccess(Path from, Path to) throws IOException {
    PosixFileAttributeView before = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView after = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (before != null && after != null) {
      after.setPermissions(before.readAttributes().permissions());
      if (!before.getOwner().equals(after.getOwner())) {
        after.setOwner(before.getOwner());
      }
    }
  }

  /** Returns what else the operator may want to know, as a typing error would withdraw nothing. */
  private String note(String id) {
    try {
      Optional<String> current = folders.store().currentId();
      if (current.isEmpty()) {
        return "";
      }
      Generation generation = folders.store().current();
      return generation.has(id) ? "" : "; the current generation has no release of this id";
    } catch (IOException e) {
      return "; the current generation cannot be read: " + e.getMessage();
    }
  }
}
