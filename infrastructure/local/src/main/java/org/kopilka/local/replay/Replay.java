package org.kopilka.local.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.kopilka.local.Outside;
import org.kopilka.local.Platform;
import org.kopilka.local.Settings;

/**
 * Replays a file of receipts on a platform of its own: registers each customer on first sight,
 * sends each day's purchases at noon, lets the schedules run as days pass, and has all answers
 * audited. Started again on a kept table it sends the same requests again, so that nothing is lost
 * or doubled however it ended.
 *
 * @param settings of the platform; without {@code startAt} the clock begins on the day before the
 *     first purchase
 */
public record Replay(Path path, Settings settings, Screen screen) {
  private static final String KEY = "local-till";

  /**
   * Where a replay shows what it does.
   *
   * @param terminal whether somebody watches {@code out}
   */
  public record Screen(PrintStream out, PrintStream err, boolean terminal) {}

  /**
   * Replays.
   *
   * @return whether the auditor agrees and nothing ended in the dead letters
   * @throws ReplayFault if it cannot be done
   * @throws IOException if the platform cannot be started
   */
  public boolean run() throws IOException {
    var began = settings.outside().clock().instant();
    var file = ReceiptFile.read(path);
    var findings = Findings.about(path, screen.err());
    file.bad().forEach(findings::skipped);
    var outcome = outcome(file, startAt(file, began), findings);
    var took = Duration.between(began, settings.outside().clock().instant());
    screen.out().println(outcome.text(took));
    return outcome.isGood();
  }

  private Outcome outcome(ReceiptFile file, Instant startAt, Findings findings) throws IOException {
    var display = Display.on(screen.out(), file.rows().size(), screen.terminal());
    try (var platform = Platform.start(standingStill(startAt));
        var http = new Http(platform.port(), KEY);
        var crew = new Crew()) {
      return new Season(http, crew, findings).live(Diary.of(file.rows()), startAt, display);
    }
  }

  private Instant startAt(ReceiptFile file, Instant otherwise) {
    var asked = settings.startAt();
    var first = file.firstDay();
    if (asked != null) {
      return asked;
    }
    return first == null ? otherwise : first.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Time passes only where the replay lets it: the auditor has to know every instant. */
  private Settings standingStill(Instant startAt) {
    return new Settings(
        settings.template(),
        settings.parameters(),
        settings.programmes(),
        settings.port(),
        settings.data(),
        startAt,
        new Outside(
            Clock.fixed(settings.outside().clock().instant(), ZoneOffset.UTC),
            settings.outside().ids(),
            settings.outside().log()));
  }
}
