package org.kopilka.wire.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.Language;

/**
 * A refusal as callers see it (RFC 9457). A value: build it with {@link #of} and the {@code with}
 * methods, or take a ready one from {@link Problems}.
 *
 * @param code what it is
 * @param members what else a caller can act on: {@code max}, {@code missing}, {@code attemptsLeft}
 * @param faults what is wrong with the request, all at once
 * @param headers headers of the answer, such as {@code Retry-After}
 */
public record Problem(
    ProblemCode code,
    Map<String, JsonNode> members,
    List<Fault> faults,
    Map<String, String> headers) {

  /** Header that tells after how many whole seconds to try again (RFC 9110, 10.2.3). */
  public static final String RETRY_AFTER = "Retry-After";

  /** After a lost race a second is plenty; whoever knows better says so. */
  private static final String RETRY_SOON = "1";

  private static final class Texts {
    private static final Catalogue CATALOGUE = new Catalogue("problems");
  }

  public Problem {
    // Not Map.copyOf: its order changes from run to run, and so would the document's bytes.
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    faults = List.copyOf(faults);
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** The plain problem; one that is over by itself says at once when to try again. */
  public static Problem of(ProblemCode code) {
    var passing = code.status() == 429 || code.status() == 503;
    return new Problem(
        code, Map.of(), List.of(), passing ? Map.of(RETRY_AFTER, RETRY_SOON) : Map.of());
  }

  /** The same with one member more. */
  public Problem with(String name, JsonNode value) {
    var more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Problem(code, more, faults, headers);
  }

  /** The same with a number for callers to act on. */
  public Problem with(String name, long value) {
    return with(name, Json.object().numberNode(value));
  }

  /** The same with a text for callers to act on. */
  public Problem with(String name, String value) {
    return with(name, Json.object().textNode(value));
  }

  /** The same with a list for callers to act on. */
  public Problem with(String name, Iterable<String> values) {
    var list = Json.array();
    values.forEach(list::add);
    return with(name, list);
  }

  /** The same with these faults after those it has. */
  public Problem with(List<Fault> more) {
    var all = new ArrayList<>(faults);
    all.addAll(more);
    return new Problem(code, members, all, headers);
  }

  /** The same with a header of the answer. */
  public Problem header(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(code, members, faults, more);
  }

  /** The same, to be tried again after this long: rounded up to whole seconds, at least one. */
  public Problem retryAfter(Duration wait) {
    var seconds = Math.max(1, Math.ceilDiv(wait.toMillis(), 1000));
    return header(RETRY_AFTER, Long.toString(seconds));
  }

  /** To be thrown where a value cannot be handed back. */
  public ProblemException exception() {
    return new ProblemException(this);
  }

  /**
   * The document of RFC 9457.
   *
   * @param instance URI reference of the request that was refused
   */
  public ObjectNode json(Language language, String instance, String requestId) {
    var document = Json.object();
    document.put("type", code.type());
    document.put("title", sentence(".title").in(language));
    document.put("status", code.status());
    document.put("detail", sentence(".detail").in(language));
    document.put("instance", instance);
    document.put("code", code.name());
    document.put("requestId", requestId);
    members.forEach(document::set);
    if (!faults.isEmpty()) {
      var errors = document.putArray("errors");
      faults.forEach(fault -> errors.add(fault.json(language)));
    }
    return document;
  }

  private Sentence sentence(String part) {
    var places = new LinkedHashMap<String, String>();
    members.forEach((name, value) -> places.put(name, spoken(value)));
    return Texts.CATALOGUE.sentence(code.name() + part, places);
  }

  private static String spoken(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    var list = new StringJoiner(", ");
    value.forEach(item -> list.add(item.asText()));
    return list.toString();
  }
}
