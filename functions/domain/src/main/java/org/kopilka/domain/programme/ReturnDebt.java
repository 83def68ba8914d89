package org.kopilka.domain.programme;

/** What happens to points that a return takes back and the account no longer has (rule 8). */
public enum ReturnDebt {
  /** They are owed, and whatever adds points later pays them first. */
  CARRY,
  /** Their value is withheld from the refund. */
  WITHHOLD
}
