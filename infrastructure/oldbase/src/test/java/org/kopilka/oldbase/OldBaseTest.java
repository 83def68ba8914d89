package org.kopilka.oldbase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A whole migration of a generated base: {@code -Dcards=300000} for as many as the case study had,
 * {@code -Dseed=} for another. Prints what it measured.
 */
class OldBaseTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final int CARDS = Integer.getInteger("cards", 3000);
  private static final long SEED = Long.getLong("seed", 7L);

  private final Headquarters office = new Headquarters();

  @Test
  void rehearsesBringsInAndTakesBackAWholeBase() {
    var base = OldBase.of(SEED, CARDS, TODAY);
    var text = (String.join("\n", base.rows()) + "\n").getBytes(StandardCharsets.UTF_8);
    say("base seed=" + SEED + " rows=" + (base.rows().size() - 1) + " bytes=" + text.length);

    var first = timed("rehearsal", () -> office.runs("REHEARSE", "first", text));
    var second = timed("rehearsal again", () -> office.runs("REHEARSE", "second", text));
    var report = office.shown(first).path("report");
    say(report.toString());
    assertThat(office.shown(second).path("report")).isEqualTo(report);
    assertThat(report.path("bad").asInt()).isEqualTo(base.bad());
    writesToExactlyWhomItShould(base, first, report);

    var before = office.everything();
    var id = timed("import", () -> office.runs("RUN", "run", text));
    assertThat(office.shown(id).at("/progress/broughtIn").asInt()).isEqualTo(base.cards().size());
    assertThat(office.shown(id).at("/progress/refused").asInt()).isZero();
    timed("rollback", () -> office.rollsBack(id));
    var checksum = office.shown(id).path("checksum");
    assertThat(checksum.path("after")).isEqualTo(checksum.path("before"));
    assertThat(office.everything()).isEqualTo(before);
  }

  private void writesToExactlyWhomItShould(OldBase base, String id, JsonNode report) {
    var phones = new HashMap<String, String>();
    base.cards().forEach(card -> phones.put(card.card(), String.valueOf(card.phone())));
    var told = new TreeSet<String>();
    office
        .file(id, "outlook.csv")
        .lines()
        .map(line -> line.split(",", -1))
        .filter(fields -> fields[fields.length - 1].equals("true"))
        .forEach(fields -> told.add(String.valueOf(phones.get(fields[0]))));
    var expected = Addressees.of(base, TODAY);
    assertThat(told).isEqualTo(expected);
    assertThat(report.at("/mailing/recipients").asInt()).isEqualTo(expected.size());
    assertThat(report.at("/mailing/parts").asInt()).isEqualTo(3 * expected.size());
    say("told=" + told.size() + " reckoned apart=" + expected.size());
  }

  private interface Work<T> {
    T done();
  }

  private static <T> T timed(String what, Work<T> work) {
    var runtime = Runtime.getRuntime();
    var start = System.nanoTime();
    var done = work.done();
    var millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    var used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    var rate = 1000L * CARDS / Math.max(1, millis);
    say(what + " ms=" + millis + " rows/s=" + rate + " heap=" + used + " MB");
    return done;
  }

  private static void say(String text) {
    System.out.println("OLDBASE " + text);
  }
}
