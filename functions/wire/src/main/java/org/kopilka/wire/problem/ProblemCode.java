package org.kopilka.wire.problem;

import java.util.Locale;

/**
 * Every reason for which a request is refused, with its HTTP status (contract, "Codes a till must
 * know" and Conventions). The names are stable: callers branch on them. The words are in {@code
 * problems.ru.properties} and {@code problems.en.properties}; a {@code {name}} in them is a member
 * of the problem that must be given.
 */
public enum ProblemCode {
  // The request itself
  BODY_NOT_JSON(400),
  BODY_INVALID(400),
  BODY_TOO_LARGE(413),
  PARAMETER_INVALID(400),
  CURSOR_INVALID(400),
  IDEMPOTENCY_KEY_MISSING(400),
  IDEMPOTENCY_KEY_INVALID(400),
  IDEMPOTENCY_KEY_REUSED(422),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  TOO_MANY_REQUESTS(429),

  // Who asks
  API_KEY_MISSING(401),
  API_KEY_UNKNOWN(401),
  SESSION_UNKNOWN(401),
  SCOPE_MISSING(403),
  PROGRAMME_FORBIDDEN(403),

  // Purchases, returns, points
  MEMBER_REQUIRED(422),
  MEMBER_NOT_FOUND(404),
  CARD_BLOCKED(409),
  CARD_CANNOT_SPEND(409),
  POINTS_OVER_LIMIT(422),
  RECEIPT_CONFLICT(422),
  AT_OUT_OF_RANGE(422),
  PURCHASE_NOT_FOUND(404),
  RETURN_EXCEEDS_PURCHASE(422),
  HOLD_NOT_FOUND(404),
  HOLD_NOT_ACTIVE(409),
  TOO_MANY_HOLDS(409),
  TIER_UNKNOWN(422),
  ACCOUNT_BUSY(503),

  // Members and cards
  PHONE_TAKEN(409),
  CARD_TAKEN(409),
  CARD_NOT_FOUND(404),
  CARD_LINKED_ELSEWHERE(409),
  LINK_ATTEMPTS_EXHAUSTED(429),
  TOO_MANY_CARDS(409),
  PHONE_REQUIRED(409),
  MERGE_NOT_FOUND(404),
  UNDO_TOO_LATE(409),
  NOTHING_TO_UNDO(409),
  SUSPICION_NOT_FOUND(404),
  PHONE_NOT_ACCEPTED(422),
  CODE_WRONG(422),
  CODE_EXPIRED(422),
  CODE_BLOCKED(429),

  // Migrations
  MIGRATION_NOT_FOUND(404),
  MIGRATION_NOT_READY(409),
  MIGRATION_INVALID(422),
  DAY_X_NOT_FOUND(404),
  DAY_X_UNDER_WAY(409),
  DAY_X_OVER(409),
  DAY_X_INVALID(422),

  // Programmes
  PROGRAMME_NOT_FOUND(404),
  PROGRAMME_INVALID(422),
  PROGRAMME_CONFLICT(409);

  private final int status;

  ProblemCode(int status) {
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /**
   * The problem's {@code type}: relative to the API that answers (RFC 9457, 3.1.1, full path),
   * because each installation has a host of its own and the project owns none.
   */
  public String type() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
