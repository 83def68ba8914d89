package org.kopilka.domain.fraud;

/** A number that a suspicion rests on; a stranger finds it again in the receipts. */
public enum Figure {
  /** Days looked back. */
  DAYS,
  /** Receipts of this cashier that carry the card. */
  CARD_HERE,
  /** Receipts of this store that carry the card. */
  CARD_IN_STORE,
  /** Receipts of this cashier without the card. */
  OTHERS_HERE,
  /** Receipts of this store without the card. */
  OTHERS_IN_STORE,
  /** By chance, the card meets this cashier so often once in so many cases. */
  SHARE_ONE_IN,
  /** Days on which the card was in this store. */
  CARD_DAYS,
  /** Those of them on which this cashier worked. */
  CARD_DAYS_HERE,
  /** Days on which this cashier worked. */
  DAYS_WORKED,
  /** Days on which the store was open. */
  DAYS_OPEN,
  /** By chance, the card's days meet the cashier's so often once in so many cases. */
  DAYS_ONE_IN,
  /** Receipts here with the card within half a day after another of them. */
  AGAIN,
  /** Receipts of this store with other cards. */
  OTHERS_WITH_CARD,
  /** Those of them within half a day after another of the same card and cashier. */
  OTHERS_AGAIN,
  /** By chance, the card comes again so often once in so many cases. */
  AGAIN_ONE_IN,
  /** Receipts of this cashier with no card at all. */
  ANONYMOUS_HERE,
  /** Receipts of this store with no card at all. */
  ANONYMOUS_IN_STORE,
  /** Points that the card collected here. */
  EARNED,
  /** Points that the card paid with here, or in the store on the days on which it was here. */
  SPENT,
  /** Points that a rate gave which the returned purchase had lifted. */
  GAINED,
  /** Returns counted. */
  RETURNS,
  /** Points owed, or given another life. */
  POINTS
}
