package org.kopilka.wire.problem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.json.NotJsonException;

/** The problems whose words need a number or a name: made here, none is forgotten. */
public final class Problems {
  private Problems() {}

  /** More points than may be spent; {@code max} is how many may. */
  public static Problem pointsOverLimit(long max) {
    return Problem.of(ProblemCode.POINTS_OVER_LIMIT).with("max", max);
  }

  /** The card only accumulates; {@code missing} names what would open it for spending. */
  public static Problem cardCannotSpend(Iterable<String> missing) {
    return Problem.of(ProblemCode.CARD_CANNOT_SPEND).with("missing", missing);
  }

  /**
   * The card is blocked; {@code cardInUse} is the masked number of the one in its place, if any.
   */
  public static Problem cardBlocked(@Nullable String cardInUse) {
    var problem = Problem.of(ProblemCode.CARD_BLOCKED);
    return cardInUse == null ? problem : problem.with("cardInUse", cardInUse);
  }

  /** The card belongs to another phone, of which only a masked hint is shown. */
  public static Problem cardLinkedElsewhere(String phoneHint) {
    return Problem.of(ProblemCode.CARD_LINKED_ELSEWHERE).with("phoneHint", phoneHint);
  }

  /** A wrong code from a text message. */
  public static Problem codeWrong(int attemptsLeft) {
    return Problem.of(ProblemCode.CODE_WRONG).with("attemptsLeft", attemptsLeft);
  }

  /** No text reaches this phone; {@code countries} are those whose mobile phones it would reach. */
  public static Problem phoneNotAccepted(Iterable<String> countries) {
    return Problem.of(ProblemCode.PHONE_NOT_ACCEPTED).with("countries", countries);
  }

  /** The key is known but none of these scopes is its own. */
  public static Problem scopeMissing(Iterable<String> scopes) {
    return Problem.of(ProblemCode.SCOPE_MISSING).with("scopes", scopes);
  }

  /** The path is known but not with this method (RFC 9110, 15.5.6: {@code Allow} is a must). */
  public static Problem methodNotAllowed(Collection<String> allowed) {
    return Problem.of(ProblemCode.METHOD_NOT_ALLOWED)
        .with("allowed", allowed)
        .header("Allow", String.join(", ", allowed));
  }

  /** The body is longer than may be. */
  public static Problem bodyTooLarge(int maxBytes) {
    return Problem.of(ProblemCode.BODY_TOO_LARGE).with("maxBytes", maxBytes);
  }

  /** The body is not one JSON object. */
  public static Problem bodyNotJson(NotJsonException e) {
    var words = Fault.sentence("BODY_" + e.reason().name(), Map.of());
    return Problem.of(ProblemCode.BODY_NOT_JSON)
        .with("line", e.line())
        .with("column", e.column())
        .with(List.of(Fault.inBody("", e.reason().name(), words)));
  }
}
