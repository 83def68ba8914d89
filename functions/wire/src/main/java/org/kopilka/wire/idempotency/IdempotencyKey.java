package org.kopilka.wire.idempotency;

import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;

/**
 * The caller's own name for one operation (contract, Conventions), unique together with client and
 * route.
 */
public record IdempotencyKey(String value) {
  /** The header that carries it. */
  public static final String HEADER = "Idempotency-Key";

  public IdempotencyKey {
    if (!TextFormats.ID_PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an idempotency key");
    }
  }

  /**
   * The key of this request.
   *
   * @throws org.kopilka.wire.problem.ProblemException {@code IDEMPOTENCY_KEY_MISSING}, or {@code
   *     IDEMPOTENCY_KEY_INVALID} if it is not 1 to 64 of {@code [A-Za-z0-9._:-]}
   */
  public static IdempotencyKey of(HttpRequest request) {
    var value = request.header(HEADER);
    if (value == null || value.isBlank()) {
      throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_MISSING).exception();
    }
    if (!TextFormats.ID_PATTERN.matcher(value).matches()) {
      throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_INVALID).exception();
    }
    return new IdempotencyKey(value);
  }
}
