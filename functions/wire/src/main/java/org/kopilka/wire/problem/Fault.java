package org.kopilka.wire.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.Language;

/**
 * One fault of a request (contract, Conventions: {@code errors: [{pointer, code, detail}]}).
 *
 * @param place where {@code at} points
 * @param at a JSON pointer (RFC 6901) into the body, or the name of a parameter
 * @param code stable and upper-case; {@link FaultCode} has those that every body shares
 * @param detail what is wrong and what would be right
 */
public record Fault(Place place, String at, String code, Sentence detail) {
  /** Which part of the request a fault is in, and the member that says where. */
  public enum Place {
    BODY("pointer"),
    PARAMETER("parameter");

    private final String member;

    Place(String member) {
      this.member = member;
    }
  }

  private static final class Texts {
    private static final Catalogue CATALOGUE = new Catalogue("faults");
  }

  /** A fault of the shared kinds; {@code places} fill what its sentence leaves open. */
  public static Fault of(Place place, String at, FaultCode code, Map<String, String> places) {
    return new Fault(place, at, code.name(), sentence(code.name(), places));
  }

  static Sentence sentence(String key, Map<String, String> places) {
    return Texts.CATALOGUE.sentence(key, places);
  }

  /** A fault in the body that only this function knows, with its own words. */
  public static Fault inBody(String pointer, String code, Sentence detail) {
    return new Fault(Place.BODY, pointer, code, detail);
  }

  /** As it stands in {@code errors}. */
  ObjectNode json(Language language) {
    return Json.object().put(place.member, at).put("code", code).put("detail", detail.in(language));
  }
}
