package gongbo.cli;

/** Gongbo's command line. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name and exits with its status. */
  public static void main(String[] arguments) {
    System.out.println("gongbo");
  }
}
