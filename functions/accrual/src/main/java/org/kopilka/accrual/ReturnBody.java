package org.kopilka.accrual;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.domain.receipt.ReturnedLine;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.problem.FaultCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/**
 * The body of a return (contract, Tills and shops).
 *
 * @param at only recorded
 * @param parts null for all that is left of the receipt
 */
record ReturnBody(
    String returnId, @Nullable Instant at, @Nullable List<Part> parts, @Nullable String programme) {

  /**
   * A part of the receipt.
   *
   * @param line its number, from 1
   * @param quantity null for all that is left of the line
   */
  private record Part(int line, @Nullable Quantity quantity) {}

  /** With every fault of the body told at once. */
  static ReturnBody read(BodyReader body) {
    var read =
        new ReturnBody(
            body.required("returnId", TextFormats.ID),
            body.optional("at", TimeFormats.INSTANT),
            parts(body),
            body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE));
    body.check();
    return read;
  }

  /** An empty list is a mistake and not the whole receipt: that would give back too much. */
  private static @Nullable List<Part> parts(BodyReader body) {
    if (!body.has("lines")) {
      return null;
    }
    var seen = new HashSet<Long>();
    return body.objects("lines", 1, Limits.LINES_MAX, line -> part(line, seen));
  }

  private static Part part(BodyReader part, Set<Long> seen) {
    var line = part.required("line", NumberFormats.integer(1, Limits.LINES_MAX));
    if (part.has("line") && !seen.add(line)) {
      part.fault("line", FaultCode.DUPLICATE);
    }
    var quantity = part.optional("quantity", NumberFormats.QUANTITY);
    return new Part(Math.toIntExact(line), quantity);
  }

  /** Without the ids of receipt and return and the programme: those are the request's key. */
  String hash() {
    var hash = new RequestHash().instant("at", at);
    if (parts != null) {
      hash.list("lines", parts, ReturnBody::hash);
    }
    return hash.hex();
  }

  private static void hash(RequestHash hash, Part part) {
    hash.number("line", (long) part.line());
    hash.number("quantity", part.quantity() == null ? null : part.quantity().thousandths());
  }

  /** What goes back of a purchase of which so much is kept. */
  List<ReturnedLine> of(Kept kept) {
    return parts == null
        ? kept.whatIsLeft()
        : parts.stream().map(part -> goods(part, kept)).toList();
  }

  private static ReturnedLine goods(Part part, Kept kept) {
    return part.quantity() == null
        ? kept.whatIsLeftOf(part.line())
        : new ReturnedLine(part.line(), part.quantity());
  }
}
