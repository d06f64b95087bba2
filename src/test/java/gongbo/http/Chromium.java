package gongbo.http;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system's Chromium, installed from Debian's packages where it is absent and that is allowed.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final String ADVICE =
      "the browser tests need Chromium: install it (Debian: apt-get install chromium) and run"
          + " again";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /**
   * Starts it, without a window.
   *
   * @throws IllegalStateException saying what to install, when there is none and none can be had
   */
  static Chromium start() throws IOException, InterruptedException {
    Path executable = installed().orElse(null);
    if (executable == null) {
      install();
      executable = installed().orElseThrow(() -> new IllegalStateException(ADVICE));
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    // Each launch has a fresh user data folder; the flags keep Chromium off the network.
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Chromium(playwright, browser);
  }

  Browser browser() {
    return browser;
  }

  /**
   * Opens the browser of a Korean reader.
   *
   * @param script whether pages may run scripts
   */
  BrowserContext reader(int width, int height, boolean script) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(script)
            .setLocale("ko-KR")
            .setViewportSize(width, height));
  }

  private static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void install() throws IOException, InterruptedException {
    boolean root = "root".equals(System.getProperty("user.name"));
    if (!root || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      throw new IllegalStateException(ADVICE);
    }
    apt("update");
    apt("install", "--yes", "--no-install-recommends", "chromium");
  }

  private static void apt(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("/usr/bin/apt-get", "--quiet"), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    int status = builder.start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " ended with status " + status + "; " + ADVICE);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
