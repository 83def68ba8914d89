package org.kopilka.store.pack;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.PendingLot;
import org.kopilka.domain.ledger.Unannounced;
import org.kopilka.domain.ledger.Usage;
import org.kopilka.domain.programme.Expiry;

/**
 * An account as bytes: days and expiries as steps from the one before. Whose it is, the item around
 * it says. Where its points went stands at the end, and only of an account whose card was given up.
 */
public final class PackedAccount {
  /** Written first; a reader of an older schema refuses a newer one instead of misreading it. */
  private static final int SCHEMA = 2;

  /** The one before, which knows nothing of how an account is used. */
  private static final int WITHOUT_USAGE = 1;

  /** Seconds. */
  private static final long QUARTER = 900;

  private PackedAccount() {}

  public static byte[] pack(Account account) {
    var out = new Packer().number(SCHEMA);
    out.number(account.seq()).millis(account.recordedAt()).number(account.debt());
    out.text(account.tier());
    Pieces.facts(out, account.facts());
    out.optional(account.floor(), Pieces::floor);
    ready(out, account.ready());
    out.all(account.pending(), (p, lot) -> pending(p, lot, account));
    out.all(account.holds(), Pieces::hold);
    Pieces.days(out, account.spend());
    unannounced(out, account.unannounced());
    usage(out, account);
    if (account.merged() != null) {
      Shares.merged(out, account.merged());
    }
    return out.bytes();
  }

  public static Account unpack(String id, String memberId, String programme, byte[] bytes) {
    var in = new Unpacker(bytes);
    var schema = in.small();
    requireSchema(schema);
    var seq = in.number();
    var recordedAt = in.millis();
    var debt = in.number();
    var tier = in.text();
    var facts = Pieces.facts(in);
    var floor = in.optional(Pieces::floor);
    var ready = ready(in);
    var pending = in.all(p -> pending(p, seq, recordedAt));
    var holds = in.all(Pieces::hold);
    var spend = Pieces.days(in);
    var unannounced = unannounced(in);
    return new Account(
        id,
        memberId,
        programme,
        seq,
        recordedAt,
        ready,
        pending,
        holds,
        debt,
        spend,
        tier,
        floor,
        facts,
        unannounced,
        schema == WITHOUT_USAGE ? Usage.NEW : usage(in, recordedAt),
        in.ended() ? null : Shares.merged(in));
  }

  private static void requireSchema(int schema) {
    if (schema != SCHEMA && schema != WITHOUT_USAGE) {
      throw new IllegalStateException(
          "account of schema " + schema + ", this code reads " + SCHEMA);
    }
  }

  private static void ready(Packer out, NavigableMap<Instant, Long> ready) {
    out.number(ready.size());
    long before = 0;
    for (var lot : ready.entrySet()) {
      var never = lot.getKey().equals(Expiry.NEVER);
      var seconds = never ? before : lot.getKey().getEpochSecond();
      // A step of 0 marks the lot that never expires: it comes last, and no two expire together.
      step(out, seconds - before);
      out.number(lot.getValue());
      before = seconds;
    }
  }

  private static NavigableMap<Instant, Long> ready(Unpacker in) {
    var ready = new TreeMap<Instant, Long>();
    var count = in.small();
    long seconds = 0;
    for (int i = 0; i < count; i++) {
      var step = step(in);
      seconds += step;
      ready.put(step == 0 ? Expiry.NEVER : Instant.ofEpochSecond(seconds), in.number());
    }
    return ready;
  }

  /** Days begin on a quarter of an hour almost everywhere: the last bit says where they do not. */
  private static void step(Packer out, long seconds) {
    out.number(seconds % QUARTER == 0 ? 2 * (seconds / QUARTER) : 2 * seconds + 1);
  }

  private static long step(Unpacker in) {
    var step = in.number();
    return (step & 1) == 0 ? (step >> 1) * QUARTER : step >> 1;
  }

  private static void pending(Packer out, PendingLot lot, Account account) {
    out.number(account.seq() - lot.id());
    out.number(lot.availableAt().toEpochMilli() - account.recordedAt().toEpochMilli());
    out.expiry(lot.expiresAt()).number(lot.points());
  }

  private static PendingLot pending(Unpacker in, long seq, Instant recordedAt) {
    return new PendingLot(
        seq - in.number(), recordedAt.plusMillis(in.number()), in.expiry(), in.number());
  }

  /** Points have mostly moved by the last line itself. */
  private static void usage(Packer out, Account account) {
    var usage = account.usage();
    out.text(usage.variant()).flag(usage.reachable());
    out.optional(
        usage.movedAt(),
        (p, at) -> p.number(account.recordedAt().toEpochMilli() - at.toEpochMilli()));
  }

  private static Usage usage(Unpacker in, Instant recordedAt) {
    var variant = in.text();
    var reachable = in.flag();
    return new Usage(variant, in.optional(p -> recordedAt.minusMillis(p.number())), reachable);
  }

  private static void unannounced(Packer out, Unannounced unannounced) {
    out.number(unannounced.matured()).millis(unannounced.noticedUntil());
    out.all(unannounced.lapsed(), Pieces::lapsed);
  }

  private static Unannounced unannounced(Unpacker in) {
    var matured = in.number();
    var noticedUntil = in.millis();
    return new Unannounced(matured, in.all(Pieces::lapsed), noticedUntil);
  }
}
