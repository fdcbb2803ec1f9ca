package org.duibiao.systemtests.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The machine's own chromium, without a window. Where there is none the test is skipped and says
 * so; where {@code DUIBIAO_CHROMIUM_REQUIRED} is set it fails instead.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> CALM =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions().setExecutablePath(executable).setHeadless(true).setArgs(CALM));
  }

  static Chromium launch() {
    Path executable =
        Path.of(Optional.ofNullable(System.getenv("DUIBIAO_CHROMIUM")).orElse("/usr/bin/chromium"));
    if (!Files.isExecutable(executable)) {
      String why = "There is no chromium at " + executable + " (apt-get install chromium)";
      if (System.getenv("DUIBIAO_CHROMIUM_REQUIRED") != null) {
        fail(why);
      }
      abort(why + ": the log-in in a real browser is not tested");
    }
    return new Chromium(executable);
  }

  /** A window of its own: no cookies of anybody else. */
  Page open() {
    return browser
        .newContext(new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1280, 1600))
        .newPage();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
