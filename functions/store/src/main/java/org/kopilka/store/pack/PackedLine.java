package org.kopilka.store.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Balance;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.receipt.Kept;

/**
 * The facts of a ledger line as bytes.
 *
 * @param memberId whose account it is; null for an anonymous purchase
 * @param balance the balance it left behind, without the days of expiry
 * @param correlationId of the request that made it
 */
public record PackedLine(
    @Nullable String memberId, Entry entry, @Nullable Balance balance, String correlationId) {
  private static final int SCHEMA = 1;

  public byte[] pack() {
    var out = new Packer().number(SCHEMA).optionalText(memberId);
    out.text(correlationId).number(entry.seq()).millis(entry.recordedAt());
    PackedEvent.write(out, entry.event());
    out.optional(balance, PackedLine::balance);
    return out.bytes();
  }

  public static PackedLine unpack(byte[] bytes) {
    var in = new Unpacker(bytes);
    var schema = in.small();
    if (schema != SCHEMA) {
      throw new IllegalStateException("line of schema " + schema + ", this code reads " + SCHEMA);
    }
    var member = in.optionalText();
    var correlationId = in.text();
    var entry = new Entry(in.number(), in.millis(), PackedEvent.read(in));
    return new PackedLine(member, entry, in.optional(PackedLine::balance), correlationId);
  }

  private static void balance(Packer out, Balance balance) {
    out.number(balance.available()).number(balance.pending());
    out.number(balance.held()).number(balance.debt());
  }

  private static Balance balance(Unpacker in) {
    return new Balance(in.number(), in.number(), in.number(), in.number(), List.of());
  }

  /** What returns have left of a purchase. */
  public static byte[] packKept(Kept kept) {
    return new Packer().all(kept.quantities(), (p, q) -> p.number(q.thousandths())).bytes();
  }

  public static Kept unpackKept(byte[] bytes) {
    return new Kept(new Unpacker(bytes).all(p -> new Quantity(p.number())));
  }
}
