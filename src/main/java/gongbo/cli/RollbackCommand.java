package gongbo.cli;

import gongbo.index.Generation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the previous generation current. */
@Command(
    name = "rollback",
    description =
        "Makes the previous generation current again. A running server switches to it"
            + " automatically.")
final class RollbackCommand implements Callable<Integer> {
  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Generation generation = folders.store().rollBack();
    spec.commandLine()
        .getOut()
        .printf(
            "generation %s is current again: %s%n",
            generation.id(), Plural.releases(generation.manifest().releases()));
    return 0;
  }
}
