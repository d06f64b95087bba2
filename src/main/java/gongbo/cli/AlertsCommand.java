package gongbo.cli;

import gongbo.alerts.AlertSettings;
import gongbo.alerts.AlertStore;
import gongbo.alerts.MailAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows or deletes everything that is kept of a mail address, while a server runs or not. */
@Command(
    name = "alerts",
    description = "Shows as JSON, or deletes, everything that is kept of a reader of alerts.")
final class AlertsCommand implements Callable<Integer> {
  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "ACTION", description = "export or delete")
  private Action action = Action.EXPORT;

  @Parameters(index = "1", paramLabel = "ADDRESS", description = "the mail address of the reader")
  private String address = "";

  /** What is done. */
  private enum Action {
    EXPORT,
    DELETE
  }

  @Override
  public Integer call() throws IOException {
    MailAddress reader =
        MailAddress.parse(address)
            .orElseThrow(
                () -> new ParameterException(spec.commandLine(), "not a mail address: " + address));
    Path file = AlertSettings.store(folders.config(), folders.index());
    if (!Files.exists(file)) {
      throw new IOException("there is no store of alerts: " + file);
    }
    PrintWriter out = spec.commandLine().getOut();
    try (AlertStore store = AlertStore.open(file)) {
      switch (action) {
        case EXPORT -> out.println(store.export(reader));
        case DELETE -> out.println(Plural.subscriptions(store.delete(reader)) + " deleted");
      }
    }
    return 0;
  }
}
