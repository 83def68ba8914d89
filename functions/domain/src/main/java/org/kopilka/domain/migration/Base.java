package org.kopilka.domain.migration;

import java.util.ArrayList;
import java.util.List;
import org.kopilka.domain.card.Wallet;
import org.kopilka.domain.migration.Fault.Reason;

/**
 * A whole base, gone through twice in its order: first to count the cards on each phone, then to
 * bring them in. Both times the same rows are good.
 */
public final class Base {
  private static final long FNV_OFFSET = 0xCBF2_9CE4_8422_2325L;
  private static final long FNV_PRIME = 0x100_0000_01B3L;

  private final Numbers onPhone = new Numbers();
  private Numbers cards = new Numbers();

  /** Counts a row, the first time through. */
  public void count(Judged judged) {
    if (unique(judged) instanceof Judged.Good good && good.card().phone() != null) {
      onPhone.see(digits(good.card().phone()));
    }
  }

  /** To be called between the first time and the second. */
  public void again() {
    cards = new Numbers();
  }

  /** What a row is worth among all others, the second time through. */
  public Judged sift(Judged judged) {
    return switch (unique(judged)) {
      case Judged.Bad bad -> bad;
      case Judged.Good good -> cardsOn(good.card()) > Wallet.CARDS_MAX ? nobodys(good) : good;
    };
  }

  /** Cards of the base on this card's phone, itself among them; 0 without a phone. */
  public int cardsOn(OldCard card) {
    return card.phone() == null ? 0 : onPhone.seen(digits(card.phone()));
  }

  /** Of several rows of one card the first is the good one. */
  private Judged unique(Judged judged) {
    if (judged instanceof Judged.Good good && cards.see(number(good.card().number())) > 1) {
      return new Judged.Bad(good.line(), and(good, new Fault(Column.CARD, Reason.DUPLICATE)));
    }
    return judged;
  }

  /** A phone on more cards than anybody may have is a till's, not a holder's. */
  private static Judged nobodys(Judged.Good good) {
    var fault = new Fault(Column.PHONE, Reason.TOO_MANY_CARDS);
    return new Judged.Good(good.line(), good.card().withoutPhone(), and(good, fault));
  }

  private static List<Fault> and(Judged.Good good, Fault fault) {
    var faults = new ArrayList<>(good.faults());
    faults.add(fault);
    return faults;
  }

  /** Sixty-four bits of a hash (FNV-1a): of 300 000 cards two meet once in 400 million bases. */
  private static long number(String card) {
    var number = FNV_OFFSET;
    for (int i = 0; i < card.length(); i++) {
      number = (number ^ card.charAt(i)) * FNV_PRIME;
    }
    return number == 0 ? 1 : number;
  }

  /** All fifteen digits that a phone can have fit. */
  private static long digits(String e164) {
    return Long.parseLong(e164, 1, e164.length(), 10);
  }
}
