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
        "Makes the generation before the current one current; a server follows by itself.")
final class RollbackCommand implements Callable<Integer> {
  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Generation generation = folders.store().rollBack();
    spec.commandLine()
        .getOut()
        .printf(
            "generation %s is current again: %,d releases%n",
            generation.id(), generation.manifest().releases());
    return 0;
  }
}
