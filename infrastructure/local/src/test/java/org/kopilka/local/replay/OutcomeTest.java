package org.kopilka.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static final Duration TOOK = Duration.ofMillis(1_001);

  private final Findings findings =
      Findings.about(Path.of("f"), new PrintStream(PrintStream.nullOutputStream()));

  @Test
  void endsWithALineForMachines() {
    findings.tally().add(Figure.PURCHASES, 3);
    findings.skipped(new FileLine.Bad(5, "is bad"));
    var outcome = new Outcome(findings, "BYN", List.of());
    assertThat(outcome.isGood()).isTrue();
    assertThat(outcome.text(TOOK))
        .endsWith("REPLAY purchases=3 skipped=1 dead=0 auditor=AGREES seconds=2");
  }

  @Test
  void isNotGoodIfAnythingDiffers() {
    findings.differences().add("one balance");
    var outcome = new Outcome(findings, "BYN", List.of());
    assertThat(outcome.isGood()).isFalse();
    assertThat(outcome.text(TOOK))
        .contains("Differs: one balance")
        .endsWith("REPLAY purchases=0 skipped=0 dead=0 auditor=DISAGREES seconds=2");
  }

  @Test
  void isNotGoodIfAnythingIsLost() {
    var outcome = new Outcome(findings, "BYN", List.of("SmsDeadLetters: why"));
    assertThat(outcome.isGood()).isFalse();
    assertThat(outcome.text(TOOK))
        .contains("Lost: SmsDeadLetters: why")
        .endsWith("REPLAY purchases=0 skipped=0 dead=1 auditor=AGREES seconds=2");
  }

  @Test
  void showsMoneyInItsCurrencyAndMembersByTier() {
    findings.tally().add(Figure.TURNOVER, 1_234_567);
    var balance = JsonNodeFactory.instance.objectNode().put("tier", "GOLD").put("available", 1_000);
    findings.tally().left(balance);
    findings.tally().left(balance);
    assertThat(new Outcome(findings, "BYN", List.of()).text(TOOK).lines())
        .anyMatch(line -> line.matches("goods sold +12,345.67 BYN"))
        .anyMatch(line -> line.matches("points available +2,000"))
        .anyMatch(line -> line.matches("members in GOLD +2"));
  }
}
