package org.duibiao.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.duibiao.embedded.Infrastructure;

/** Swagger UI as a person uses it; every step waits until its effect is to be seen. */
final class SwaggerPage {
  private static final Path SCREENSHOTS =
      Infrastructure.locate().root().resolve("deploy/system-tests/target/screenshots");
  private static final double PATIENCE = 30_000;

  private final Page page;

  SwaggerPage(Page page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
  }

  void open(String gateway) {
    page.navigate(gateway + "/swagger-ui");
    assertThat(page.locator(".info .title")).containsText("Duibiao");
    picture(page, "1-swagger-ui");
  }

  /** Authorizes in the window that opens, by the button of the campus. */
  void logInThroughTheCampus(String person, String password) {
    page.locator(".scheme-container .btn.authorize").click();
    Locator dialog = page.locator(".dialog-ux");
    Page window = page.waitForPopup(() -> dialog.locator(".btn.authorize").click());
    window.setDefaultTimeout(PATIENCE);
    Locator campus = window.locator("#social-campus");
    assertThat(campus).isVisible();
    picture(window, "2-keycloak");
    campus.click();
    window.waitForURL(url -> url.contains("/realms/campus-sso/"));
    window.locator("#username").fill(person);
    window.locator("#password").fill(password);
    picture(window, "3-campus");
    window.waitForClose(() -> window.locator("#kc-login").click());
    assertThat(dialog.locator("button:has-text('Logout')")).isVisible();
    picture(page, "4-authorized");
    dialog.locator(".btn-done").click();
  }

  /** Calls an operation and tells the answer's body as the page shows it. */
  String call(String tag, String operation, Map<String, String> parameters) {
    Locator block = page.locator(".opblock[id$='-" + operation + "']");
    page.locator(".opblock-tag[data-tag='" + tag + "']").click();
    block.locator(".opblock-summary-control").click();
    parameters.forEach(
        (name, value) ->
            block.locator("tr[data-param-name='" + name + "'] input").first().fill(value));
    block.locator(".execute").click();
    Locator answer = block.locator(".live-responses-table .response").first();
    assertThat(answer.locator(".response-col_status")).containsText("200");
    Locator body = answer.locator(".highlight-code code");
    assertThat(body).isVisible();
    answer.scrollIntoViewIfNeeded();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("5-" + operation + ".png")));
    return body.textContent();
  }

  private static void picture(Page shown, String name) {
    shown.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }
}
