package org.kopilka.oldbase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A whole migration of a generated base on a local run, over HTTP: {@code -Dcards=300000} for as
 * many as the case study had, {@code -Dseed=} for another. Prints what it measured.
 */
class OldBaseTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final int CARDS = Integer.getInteger("cards", 1000);
  private static final long SEED = Long.getLong("seed", 7L);

  private final OldBase base = OldBase.of(SEED, CARDS, TODAY);
  private final byte[] text =
      (String.join("\n", base.rows()) + "\n").getBytes(StandardCharsets.UTF_8);
  private final Headquarters office = new Headquarters();

  @AfterEach
  void stop() {
    office.close();
  }

  @Test
  void aWholeBaseIsRehearsedBroughtInTakenBackAndBroughtIn() {
    say("base seed=" + SEED + " rows=" + (base.rows().size() - 1) + " bytes=" + text.length);
    var first = runs("rehearsal", "REHEARSE");
    var report = office.shown(first).path("report");
    say(report.toString());
    assertThat(office.shown(runs("rehearsal again", "REHEARSE")).path("report")).isEqualTo(report);
    assertThat(report.path("bad").asInt()).isEqualTo(base.bad());
    writesToExactlyWhomItShould(first, report);

    var before = office.everything();
    var id = runs("import", "RUN");
    var in = office.shown(id);
    isIn(in);
    takesBack(id);
    assertThat(office.everything()).isEqualTo(before);

    var again = runs("import again", "RUN");
    isIn(office.shown(again));
    assertThat(office.shown(again).path("report")).isEqualTo(in.path("report"));
    assertThat(office.file(again, "report")).isEqualTo(office.file(first, "report"));
    assertThat(office.lost()).isEmpty();
    // Nobody whose card was known is greeted, or sent a link to it.
    assertThat(office.texts()).isZero();
  }

  private void isIn(JsonNode migration) {
    assertThat(migration.path("stage").asText()).isEqualTo("DONE");
    assertThat(migration.at("/progress/broughtIn").asInt()).isEqualTo(base.cards().size());
    assertThat(migration.at("/progress/refused").asInt()).isZero();
  }

  private void takesBack(String id) {
    timed("rollback", () -> office.rollsBack(id));
    var shown = office.shown(id);
    assertThat(shown.path("stage").asText()).isEqualTo("ROLLED_BACK");
    assertThat(shown.at("/checksum/after")).isEqualTo(shown.at("/checksum/before"));
  }

  private void writesToExactlyWhomItShould(String id, JsonNode report) {
    var phones = new HashMap<String, String>();
    base.cards().forEach(card -> phones.put(card.card(), String.valueOf(card.phone())));
    var told = new TreeSet<String>();
    office
        .file(id, "outlook")
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

  private String runs(String what, String mode) {
    var id = new String[1];
    timed(what, () -> id[0] = office.runs(mode, text));
    return String.valueOf(id[0]);
  }

  /** Until the last listener has heard of it. */
  private void timed(String what, Runnable work) {
    var start = System.nanoTime();
    work.run();
    office.settles();
    var millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    say(what + " ms=" + millis + " rows/s=" + 1000L * CARDS / Math.max(1, millis));
  }

  private static void say(String text) {
    System.out.println("OLDBASE " + text);
  }
}
