package org.kopilka.members;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kopilka.domain.consent.Consent;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.Parsed;
import org.kopilka.wire.problem.FaultCode;

/**
 * Consents as callers send them: the codes of what was agreed to, {@code ["ADVERTISING"]}, or each
 * question with its answer, {@code {"ADVERTISING": true, "PROFILING": false}}; of one channel only,
 * {@code "ADVERTISING.EMAIL"}.
 */
final class Consents {
  /** Consents of one member. */
  static final int CONSENTS_MAX = 32;

  private static final String EXAMPLE = "[\"ADVERTISING\"]";

  static final Format<Set<String>> FORMAT = new Format<>(Set.of(), Consents::parse);

  private Consents() {}

  private static Parsed<Set<String>> parse(JsonNode node) {
    if (node.size() > CONSENTS_MAX) {
      return new Parsed.Misfit<>(FaultCode.TOO_MANY, Map.of("max", Integer.toString(CONSENTS_MAX)));
    }
    return switch (node.getNodeType()) {
      case ARRAY -> codes(node);
      case OBJECT -> answers(node);
      case BINARY, BOOLEAN, MISSING, NULL, NUMBER, POJO, STRING ->
          Parsed.misfit(FaultCode.NOT_AN_ARRAY);
    };
  }

  private static Parsed<Set<String>> codes(JsonNode array) {
    var given = new HashSet<String>();
    for (var code : array) {
      if (!Consent.isCode(code.asText())) {
        return misfit();
      }
      given.add(code.asText());
    }
    return Parsed.fit(given);
  }

  private static Parsed<Set<String>> answers(JsonNode object) {
    var given = new HashSet<String>();
    for (var answer : object.properties()) {
      if (!Consent.isCode(answer.getKey())) {
        return misfit();
      }
      if (!answer.getValue().isBoolean()) {
        return Parsed.misfit(FaultCode.NOT_A_BOOLEAN);
      }
      if (answer.getValue().booleanValue()) {
        given.add(answer.getKey());
      }
    }
    return Parsed.fit(given);
  }

  private static Parsed<Set<String>> misfit() {
    return new Parsed.Misfit<>(FaultCode.PATTERN_MISMATCH, Map.of("example", EXAMPLE));
  }
}
