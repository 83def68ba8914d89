package org.kopilka.oldbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The day X of a generated base on a local run, over HTTP: {@code -Dcards=300000} for as many as
 * the case study had. The texts that went out are compared with a list reckoned apart from the
 * project's rules. Prints what it measured.
 */
class DayXListTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final LocalDate DAY_X = LocalDate.parse("2026-12-01");
  private static final int CARDS = Integer.getInteger("cards", 1000);
  private static final long SEED = Long.getLong("seed", 7L);

  private final Headquarters office = new Headquarters();

  @AfterEach
  void stop() {
    office.close();
  }

  @Test
  void writesToExactlyWhomSomebodyElseWouldWriteTo() {
    var base = OldBase.of(SEED, CARDS, TODAY);
    var text = (String.join("\n", base.rows()) + "\n").getBytes(StandardCharsets.UTF_8);
    var id = office.runs("RUN", text);
    office.settles();
    office.announcesDayX(id, DAY_X + "T00:00:00+03:00");
    office.waitsUntil(DAY_X.minusDays(1) + "T23:59:00+03:00");

    var start = System.nanoTime();
    office.waitsUntil(DAY_X + "T00:14:00+03:00");
    var found = System.nanoTime();
    var expected = Addressees.of(base, DAY_X);
    assertThat(office.dayX(id).at("/progress/chosen").asInt()).isEqualTo(expected.size());
    assertThat(office.told()).isEmpty();
    office.waitsUntil(DAY_X + "T20:00:00+03:00");
    var told = System.nanoTime();

    assertThat(office.told()).containsExactlyElementsOf(expected);
    var shown = office.dayX(id);
    assertThat(shown.path("stage").asText()).as("%s", shown).isEqualTo("DONE");
    assertThat(shown.at("/progress/sent").asInt()).isEqualTo(expected.size());
    assertThat(office.lost()).isEmpty();
    System.out.printf(
        "OLDBASE day X cards=%d told=%d reckoned apart=%d choosing ms=%d waves ms=%d%n",
        base.cards().size(),
        office.told().size(),
        expected.size(),
        Duration.ofNanos(found - start).toMillis(),
        Duration.ofNanos(told - found).toMillis());
  }
}
