package org.kopilka.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.kopilka.local.bus.Rules;
import org.kopilka.local.replay.ReceiptFile;
import org.kopilka.local.replay.ReplayFault;
import org.kopilka.local.stream.RecordFilter;
import org.kopilka.local.template.Stack;
import org.kopilka.local.template.StackReader;
import org.kopilka.local.template.TemplateFault;
import org.kopilka.local.time.Recurrence;
import org.kopilka.wire.json.NotJsonException;
import org.kopilka.wire.problem.ProblemException;
import org.kopilka.wire.programme.ProgrammeJson;

/** Readers of whole files and what they may throw. */
final class Readers {
  private static final Instant NOW = Instant.parse("2026-11-21T07:20:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Minsk");

  private Readers() {}

  /** What was read is written and read again. */
  static void programme(String text) {
    try {
      var programme = ProgrammeJson.read(text);
      var again = ProgrammeJson.read(ProgrammeJson.write(programme));
      Finding.unless(again.equals(programme), () -> "another programme when it is read again");
    } catch (NotJsonException | ProblemException _) {
      return;
    }
  }

  static void receipts(byte[] bytes) {
    try {
      var file = ReceiptFile.read("fuzz.csv", new ByteArrayInputStream(bytes));
      for (var row : file.rows()) {
        Finding.unless(
            row.soldPrice() * row.soldQuantity() == row.amountMinor(),
            () -> "another amount: " + row);
      }
      file.bad()
          .forEach(bad -> Finding.unless(bad.reason().length() < 200, () -> "long reason: " + bad));
    } catch (ReplayFault _) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void template(String yaml) {
    try {
      StackReader.read(yaml, Map.of());
    } catch (TemplateFault e) {
      var message = e.getMessage();
      Finding.unless(
          message != null && message.length() < 4_000, () -> "a fault that nobody reads");
    }
  }

  /** The first line is an expression of a schedule; what follows is the pattern of a rule. */
  static void rule(String text) {
    var lines = text.split("\n", 2);
    schedule(lines[0]);
    pattern(lines.length > 1 ? lines[1] : "");
  }

  private static void schedule(String expression) {
    try {
      Finding.unless(
          Recurrence.of(expression, ZONE).next(NOW).isAfter(NOW), () -> "comes in the past");
    } catch (IllegalArgumentException | DateTimeException _) {
      return;
    }
  }

  private static void pattern(String pattern) {
    try {
      new RecordFilter("Fuzz", List.of(pattern));
      var rules = new Rules(List.of(new Stack.Rule("Fuzz", pattern, List.of())));
      Finding.unless(
          rules.targetsOf("{\"source\":\"crm\"}").isEmpty(), () -> "targets from nowhere");
    } catch (TemplateFault _) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
