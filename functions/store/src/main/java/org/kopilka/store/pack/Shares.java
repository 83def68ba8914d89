package org.kopilka.store.pack;

import java.util.HashMap;
import org.kopilka.domain.ledger.Merged;
import org.kopilka.domain.ledger.MovedLot;
import org.kopilka.domain.ledger.Share;

/** What a merge moves from card to card, as bytes. */
final class Shares {
  private Shares() {}

  static void share(Packer out, Share share) {
    out.text(share.account()).text(share.card());
    out.all(share.ready(), Pieces::piece).all(share.pending(), Shares::lot);
    out.all(share.holds(), Pieces::hold).number(share.debt());
    Pieces.days(out, share.spend());
    out.optional(share.floor(), Pieces::floor).number(share.matured());
    out.all(share.lapsed(), Pieces::lapsed).millis(share.noticedUntil());
  }

  static Share share(Unpacker in) {
    return new Share(
        in.text(),
        in.text(),
        in.all(Pieces::piece),
        in.all(Shares::lot),
        in.all(Pieces::hold),
        in.number(),
        Pieces.days(in),
        in.optional(Pieces::floor),
        in.number(),
        in.all(Pieces::lapsed),
        in.millis());
  }

  private static void lot(Packer out, MovedLot lot) {
    out.number(lot.from()).number(lot.to());
    out.millis(lot.availableAt()).expiry(lot.expiresAt()).number(lot.points());
  }

  private static MovedLot lot(Unpacker in) {
    return new MovedLot(in.number(), in.number(), in.millis(), in.expiry(), in.number());
  }

  static void merged(Packer out, Merged merged) {
    out.text(merged.mergeId()).text(merged.into()).text(merged.card()).millis(merged.at());
    out.all(merged.lots().entrySet(), (p, lot) -> p.number(lot.getKey()).number(lot.getValue()));
  }

  static Merged merged(Unpacker in) {
    var mergeId = in.text();
    var into = in.text();
    var card = in.text();
    var at = in.millis();
    var lots = new HashMap<Long, Long>();
    for (int left = in.small(); left > 0; left--) {
      lots.put(in.number(), in.number());
    }
    return new Merged(mergeId, into, card, at, lots);
  }
}
