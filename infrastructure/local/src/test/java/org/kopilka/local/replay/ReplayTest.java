package org.kopilka.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kopilka.local.Outside;
import org.kopilka.local.Settings;
import org.kopilka.local.function.FunctionLog;
import org.kopilka.testing.Repository;

class ReplayTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void livesThroughEightMonthsOfReceiptsThatTheAuditorAgreesWith() throws IOException {
    assertThat(replay(Receipts.write(folder, 80, 1, 3))).as(text(out)).isTrue();
    assertThat(text(out).strip())
        .matches("(?s).*\nREPLAY purchases=80 skipped=0 dead=0 auditor=AGREES seconds=\\d+")
        .matches("(?s).*members +5\n.*returned the next day +4\n.*")
        .doesNotContainPattern("points (earned|spent|returned) +0\n")
        .doesNotContainPattern("messages sent +0\n");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void skipsWhatIsNoPurchaseAndWhatThePlatformRefuses() throws IOException {
    var path = Receipts.write(folder, 3, 3, 1);
    Files.writeString(
        path,
        "c1,1997-01-02,none,5\nc1,1997-01-02,2,999999999999998\nc1,1997-01-03,1,100\n",
        StandardOpenOption.APPEND);
    assertThat(replay(path)).as(text(out)).isTrue();
    assertThat(text(out).strip())
        .matches("(?s).*\nREPLAY purchases=4 skipped=2 dead=0 auditor=AGREES seconds=\\d+");
    assertThat(text(err).lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith(path + ":5: skipped, quantity \"none\" is not"))
        .anyMatch(line -> line.startsWith(path + ":6: skipped, the platform answered 4"));
  }

  private boolean replay(Path receipts) throws IOException {
    var settings =
        new Settings(
            Repository.text("template.yaml"),
            Map.of(),
            Repository.file("infrastructure/programmes"),
            0,
            null,
            null,
            new Outside(
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                new FunctionLog(print(err), false)));
    var screen = new Replay.Screen(print(out), print(err), false);
    return new Replay(receipts, settings, screen).run();
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream shown) {
    return shown.toString(StandardCharsets.UTF_8);
  }
}
