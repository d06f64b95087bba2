package gongbo.cli;

import gongbo.index.Generation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Verifies the current generation. */
@Command(
    name = "check",
    description = "Reads every byte of the current generation and verifies it.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Generation generation = folders.store().current();
    List<String> wrong = generation.check();
    wrong.forEach(line -> spec.commandLine().getErr().println("check: " + line));
    if (!wrong.isEmpty()) {
      return Main.FAILED;
    }
    spec.commandLine()
        .getOut()
        .printf(
            "generation %s is sound: %s, %,d bytes%n",
            generation.id(), Plural.releases(generation.manifest().releases()), generation.bytes());
    return 0;
  }
}
