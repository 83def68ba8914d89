package org.kopilka.local.replay;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a replay ended.
 *
 * @param currency of the programme
 * @param lost what ended in dead letters, and why
 */
record Outcome(Findings findings, String currency, List<String> lost) {
  private static final int LOST_SHOWN_MAX = 5;
  private static final int MINOR_DIGITS = 2;

  /** Nothing differs and nothing is lost; skipped lines are the file's affair. */
  boolean isGood() {
    return findings.differences().count() == 0 && lost.isEmpty();
  }

  /** The table, what is wrong if anything is, and the line for machines as the last one. */
  String text(Duration took) {
    return Stream.of(table(), tiers(), wrong(), List.of(verdict(), machineLine(took)))
        .flatMap(List::stream)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private List<String> table() {
    return Stream.of(Figure.values()).map(each -> row(each.label(), shown(each))).toList();
  }

  private List<String> tiers() {
    return findings.tally().membersByTier().entrySet().stream()
        .map(each -> row("members in " + each.getKey(), shown(each.getValue())))
        .toList();
  }

  private static String row(String label, String value) {
    return String.format(Locale.ROOT, "%-32s %18s", label, value);
  }

  private String shown(Figure figure) {
    var sum = findings.tally().of(figure);
    return figure.isMoney()
        ? String.format(Locale.ROOT, "%,.2f %s", BigDecimal.valueOf(sum, MINOR_DIGITS), currency)
        : shown(sum);
  }

  private static String shown(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private List<String> wrong() {
    return Stream.concat(
            lost.stream().limit(LOST_SHOWN_MAX).map(each -> "Lost: " + each),
            findings.differences().first().stream().map(each -> "Differs: " + each))
        .toList();
  }

  private String verdict() {
    var count = findings.differences().count();
    return count == 0
        ? "The auditor, told the same receipts, agrees with every answer and every balance."
        : "The auditor, told the same receipts, differs " + count + " times.";
  }

  private String machineLine(Duration took) {
    return "REPLAY purchases=%d skipped=%d dead=%d auditor=%s seconds=%d"
        .formatted(
            findings.tally().of(Figure.PURCHASES),
            findings.tally().of(Figure.SKIPPED),
            lost.size(),
            findings.differences().count() == 0 ? "AGREES" : "DISAGREES",
            took.plusMillis(999).toSeconds());
  }
}
