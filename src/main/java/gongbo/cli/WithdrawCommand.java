package gongbo.cli;

import gongbo.index.Generation;
import gongbo.release.ReleaseId;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
    WithdrawalFile file = new WithdrawalFile(folders.ownConfig());
    if (undo) {
      if (!file.remove(idsOf(id))) {
        throw new IOException("release " + id + " is not withdrawn");
      }
      spec.commandLine().getOut().println("release " + id + " is shown again");
    } else {
      file.add(id, reason.replaceAll("\\p{Cntrl}+", " ").strip());
      spec.commandLine().getOut().println("release " + id + " is withdrawn" + note(id));
    }
    return 0;
  }

  /**
   * Returns the ids that a release has and had, since any of them withdraws it; without a readable
   * generation this one alone.
   */
  private Set<String> idsOf(String id) {
    Set<String> ids = new HashSet<>(Set.of(id));
    try {
      if (folders.store().currentId().isPresent()) {
        ids.addAll(folders.store().current().idsOf(id));
      }
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println("other ids of the release are unknown: " + e.getMessage());
    }
    return ids;
  }

  /** Returns what else the operator may want to know, as a typing error would withdraw nothing. */
  private String note(String id) {
    try {
      Optional<String> current = folders.store().currentId();
      if (current.isEmpty()) {
        return "";
      }
      Generation generation = folders.store().current();
      return generation.idsOf(id).isEmpty()
          ? "; the current generation has no release of this id"
          : "";
    } catch (IOException e) {
      return "; the current generation cannot be read: " + e.getMessage();
    }
  }
}
