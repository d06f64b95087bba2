package gongbo.cli;

import gongbo.config.ConfigException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Gongbo's command line.
 *
 * <p>Exit status: 0 done, 1 failed, 2 wrong usage, 3 more releases were refused than allowed, 4 the
 * new generation was built and something else kept it from becoming current.
 */
@Command(
    name = "gongbo",
    description = "Full-text search over policy releases (보도자료).",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    subcommands = {
      ReindexCommand.class,
      ServeCommand.class,
      ExtractCommand.class,
      SearchCommand.class,
      CheckCommand.class,
      RollbackCommand.class,
      WithdrawCommand.class,
      AlertsCommand.class,
      DemoCommand.class,
      FetchCommand.class
    })
public final class Main {
  static final int FAILED = CommandLine.ExitCode.SOFTWARE;
  static final int TOO_MANY_REFUSED = 3;
  static final int HELD_BACK = 4;

  private Main() {}

  /** Runs the command in the arguments and exits with its status. */
  public static void main(String[] arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(commandLine().execute(arguments));
  }

  /** Returns the command line. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain);
  }

  /** Prints expected failures as one line; only unexpected ones show their stack trace. */
  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    PrintWriter err = command.getErr();
    String name = command.getCommandName();
    switch (failure) {
      case UncheckedIOException e -> err.println(name + ": " + e.getMessage());
      case NoSuchFileException e -> err.println(name + ": no such file: " + e.getFile());
      case FileSystemException e -> err.println(name + ": " + e.getMessage());
      case IOException e -> err.println(name + ": " + e.getMessage());
      case ConfigException e -> err.println(name + ": " + e.getMessage());
      default -> throw failure;
    }
    return FAILED;
  }
}
