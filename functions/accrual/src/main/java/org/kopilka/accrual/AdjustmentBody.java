package org.kopilka.accrual;

import org.jspecify.annotations.Nullable;
import org.kopilka.domain.money.Limits;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.problem.Fault;
import org.kopilka.wire.problem.Sentence;
import org.kopilka.wire.programme.ProgrammeChoice;

/**
 * The body of an adjustment (contract, Administration).
 *
 * @param points above zero to add, below zero to take
 */
record AdjustmentBody(long points, String reason, @Nullable String programme) {
  private static final int REASON_MAX = 200;

  private static final Sentence NOTHING =
      new Sentence(
          "Нужно целое число больше или меньше нуля: ноль ничего не меняет.",
          "An integer above or below zero is needed: zero changes nothing.");

  /** With every fault of the body told at once. */
  static AdjustmentBody read(BodyReader body) {
    var points =
        body.required("points", NumberFormats.integer(-Limits.POINTS_MAX, Limits.POINTS_MAX));
    if (points == 0) {
      body.fault(Fault.inBody(body.at("points"), "ZERO", NOTHING));
    }
    var read =
        new AdjustmentBody(
            points,
            body.required("reason", TextFormats.text(REASON_MAX)),
            body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE));
    body.check();
    return read;
  }

  /** Whose points they are counts: the request's key does not say it. */
  String hash(String memberId) {
    return new RequestHash()
        .text("memberId", memberId)
        .number("points", points)
        .text("reason", reason)
        .hex();
  }
}
