package org.kopilka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card's page in Chromium, as wide as a small phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardPageTest {
  private static final int NARROW = 320;
  private static final String LONG_NUMBER =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ.abcdefghijklmnopqrstuvwxyz_0123456789";

  private final List<AutoCloseable> open = new ArrayList<>();
  private Town town;
  private Browser browser;

  @BeforeAll
  void start() throws IOException {
    town = opened(new Town());
    var options = new Playwright.CreateOptions();
    var playwright =
        opened(Playwright.create(options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    var chromium = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    var launch = new BrowserType.LaunchOptions().setExecutablePath(chromium);
    browser = opened(playwright.chromium().launch(launch.setArgs(List.of("--no-sandbox"))));
  }

  private <T extends AutoCloseable> T opened(T closeable) {
    open.addFirst(closeable);
    return closeable;
  }

  @AfterAll
  void stop() throws Exception {
    for (var each : open) {
      each.close();
    }
  }

  private BrowserContext phone(String language, ColorScheme colours, boolean lettingAxeIn) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setLocale(language)
            .setColorScheme(colours)
            .setViewportSize(NARROW, 640)
            .setBypassCSP(lettingAxeIn));
  }

  @Test
  void showsWhatHasMovedWhenItIsRefreshed() {
    var holder = town.joins("+375291000001", "2000000000015");
    try (var phone = phone("en", ColorScheme.LIGHT, false)) {
      var page = phone.newPage();
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(said -> complaints.add(said.text()));
      page.navigate(holder.link());
      assertThat(page.getByText("points available")).isVisible();
      assertThat(page.getByRole(AriaRole.IMG, named("QR code of card 2000000000015"))).isVisible();
      assertThat(page.getByRole(AriaRole.IMG, named("Barcode of card 2000000000015"))).isVisible();

      town.gives(holder, 1200);
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Refresh")).click();

      assertThat(page.locator(".points")).hasText("1\u202F200");
      assertThat(complaints).isEmpty();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, LIGHT, +375292000001",
    "ru, DARK, +375292000002",
    "en, LIGHT, +375292000003",
    "en, DARK, +375292000004",
  })
  void isForEverybodyInEachLanguageAndLight(
      String language, ColorScheme colours, String phoneNumber) {
    var card = language + "-" + colours;
    var holder = town.joins(phoneNumber, card);
    town.gives(holder, 9_999_999_999L);
    try (var phone = phone(language, colours, true)) {
      var page = phone.newPage();
      page.navigate(holder.link());
      isWell(page);

      town.chooses(holder, card + "." + LONG_NUMBER.substring(0, 50));
      page.reload();
      isWell(page);

      page.navigate(holder.link().replaceAll("[^/]+$", "nobody"));
      isWell(page);
    }
  }

  @Test
  void fitsTheLongestNumberOnTheNarrowestPhone() {
    var holder = town.joins("+375293000001", LONG_NUMBER);
    town.gives(holder, 999_999_999_999L);
    try (var phone = phone("ru", ColorScheme.LIGHT, true)) {
      var page = phone.newPage();
      page.navigate(holder.link());

      isWell(page);
    }
  }

  /** Axe finds nothing, and nobody has to scroll sideways. */
  private static void isWell(Page page) {
    var findings = new AxeBuilder(page).analyze().getViolations();

    assertThat(findings).extracting(Rule::getHelp).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
  }
}
