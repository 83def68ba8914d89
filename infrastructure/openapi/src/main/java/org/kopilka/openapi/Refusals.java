package org.kopilka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kopilka.wire.problem.ProblemCode;

/** The problems that a route may answer: its own, and those that follow from what it takes. */
final class Refusals {
  private final SortedMap<Integer, SortedSet<String>> byStatus = new TreeMap<>();

  Refusals(JsonNode route, JsonNode schema, boolean open, boolean membersOwn) {
    route.path("refusals").forEach(code -> add(ProblemCode.valueOf(code.asText())));
    add(ProblemCode.NOT_FOUND, ProblemCode.METHOD_NOT_ALLOWED, ProblemCode.BODY_TOO_LARGE);
    if (membersOwn) {
      add(ProblemCode.SESSION_UNKNOWN);
    } else if (!open) {
      add(ProblemCode.API_KEY_MISSING, ProblemCode.API_KEY_UNKNOWN, ProblemCode.SCOPE_MISSING);
    }
    if (schema.has("path") || schema.has("query")) {
      add(ProblemCode.PARAMETER_INVALID);
    }
    if (schema.has("body")) {
      add(ProblemCode.BODY_NOT_JSON, ProblemCode.BODY_INVALID);
    }
    if (schema.has("headers")) {
      add(ProblemCode.IDEMPOTENCY_KEY_MISSING, ProblemCode.IDEMPOTENCY_KEY_INVALID);
      add(ProblemCode.IDEMPOTENCY_KEY_REUSED);
    }
    if (!open && !route.path("refusals").toString().contains("PROGRAMME")) {
      add(ProblemCode.PROGRAMME_FORBIDDEN, ProblemCode.PROGRAMME_NOT_FOUND);
    }
  }

  private void add(ProblemCode... codes) {
    for (var code : codes) {
      byStatus.computeIfAbsent(code.status(), _ -> new TreeSet<>()).add(code.name());
    }
  }

  SortedMap<Integer, SortedSet<String>> byStatus() {
    return byStatus;
  }
}
