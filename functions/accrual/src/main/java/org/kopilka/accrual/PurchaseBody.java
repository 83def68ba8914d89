package org.kopilka.accrual;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.receipt.Channel;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.PricedLine;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.member.MemberRefs;
import org.kopilka.wire.programme.ProgrammeChoice;

/**
 * The body of a purchase or of a quote (contract, Tills and shops).
 *
 * @param receiptId empty in a quote that has none yet
 * @param member null for an anonymous purchase
 * @param at null for now
 * @param coupons no promotion takes one yet; a receipt repeated with others is another receipt
 */
record PurchaseBody(
    String receiptId,
    @Nullable MemberRef member,
    @Nullable Channel channel,
    @Nullable String store,
    @Nullable String till,
    @Nullable String cashier,
    @Nullable Instant at,
    List<Goods> lines,
    Redeem redeem,
    List<String> coupons,
    @Nullable String programme) {

  private static final int COUPONS_MAX = 20;
  private static final int COUPON_LENGTH_MAX = 64;

  /** A purchase, with every fault of the body told at once. */
  static PurchaseBody purchase(BodyReader body) {
    return read(body, body.required("receiptId", TextFormats.ID));
  }

  /** The same of something not yet bought. */
  static PurchaseBody quote(BodyReader body) {
    return read(body, body.optional("receiptId", TextFormats.ID, ""));
  }

  private static PurchaseBody read(BodyReader body, String receiptId) {
    var read =
        new PurchaseBody(
            receiptId,
            MemberRefs.optional(body),
            body.optional("channel", TextFormats.oneOf(Channel.class)),
            body.optional("store", TextFormats.ID),
            body.optional("till", TextFormats.ID),
            body.optional("cashier", TextFormats.ID),
            body.optional("at", TimeFormats.INSTANT),
            BasketReader.read(body),
            RedeemReader.read(body),
            body.list("coupons", 0, COUPONS_MAX, TextFormats.text(COUPON_LENGTH_MAX)),
            body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE));
    body.check();
    return read;
  }

  /** Without the receipt's id and programme: those are the request's key. */
  String hash() {
    var hash = new RequestHash();
    MemberRefs.hash(hash, member);
    hash.text("channel", channel == null ? null : channel.name());
    hash.text("store", store).text("till", till).text("cashier", cashier).instant("at", at);
    hash.list("lines", lines, BasketReader::hash);
    RedeemReader.hash(hash, redeem);
    hash.list("coupons", coupons.stream().sorted().toList(), (h, coupon) -> h.text("", coupon));
    return hash.hex();
  }

  Command.Purchase command(Programmes programmes, Instant now) {
    var receipt =
        new Receipt(
            receiptId,
            at == null ? now : at,
            channel == null ? null : channel.name(),
            store,
            till,
            cashier);
    var priced = lines.stream().map(PricedLine::undiscounted).toList();
    return new Command.Purchase(receipt, priced, redeem, programmes);
  }
}
