package org.kopilka.accrual;

import java.util.Map;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.money.Limits;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.problem.Fault;
import org.kopilka.wire.problem.FaultCode;

/** How points are to pay: {@code {"points"}}, {@code {"max": true}}, {@code {"hold"}} or absent. */
final class RedeemReader {
  private RedeemReader() {}

  static Redeem read(BodyReader body) {
    var redeem = body.optionalObject("redeem");
    if (redeem == null) {
      return new Redeem.Nothing();
    }
    redeem.exactlyOne("points", "max", "hold");
    if (redeem.has("points")) {
      return new Redeem.Points(redeem.required("points", NumberFormats.amount(Limits.POINTS_MAX)));
    }
    return redeem.has("hold")
        ? new Redeem.FromHold(redeem.required("hold", TextFormats.ID))
        : max(redeem);
  }

  /** Not to pay with points is to leave {@code redeem} out: {@code false} is a mistake. */
  private static Redeem max(BodyReader redeem) {
    if (!redeem.optional("max", NumberFormats.FLAG, true)) {
      var allowed = Map.of("allowed", "true");
      redeem.fault(Fault.of(Fault.Place.BODY, redeem.at("max"), FaultCode.UNKNOWN_VALUE, allowed));
    }
    return new Redeem.Max();
  }

  static void hash(RequestHash hash, Redeem redeem) {
    switch (redeem) {
      case Redeem.Nothing _ -> {}
      case Redeem.Points(var points) -> hash.number("redeemPoints", points);
      case Redeem.Max _ -> hash.flag("redeemMax", true);
      case Redeem.FromHold(var holdId) -> hash.text("redeemHold", holdId);
    }
  }
}
