package org.kopilka.simulation.check;

/** What must hold (docs/proof.md). */
public enum Invariant {
  /** What came in is what there is and what went out. */
  I1_CONSERVATION,
  /** What was acknowledged is there; what was not is there wholly or not at all. */
  I2_NOTHING_LOST,
  /** A request has one effect, and one answer. */
  I3_IDEMPOTENT,
  /** No balance and no lot is below zero. */
  I4_NEVER_NEGATIVE,
  /** Points pay no more than the programme's share, and no more than there are. */
  I5_LIMITS,
  /** No point is spent before its time or after it. */
  I6_TIME,
  /** The stored account is the fold of its lines. */
  I7_FOLD,
  /** The tier is what the lines make it. */
  I8_TIER,
  /** One text per member and event, none to who does not want it, nothing private in it. */
  I9_TEXTS,
  /** Every line is told, and who listens knows the balance. */
  I10_TOLD,
  /** When faults stop, everything comes to rest and everybody can go on. */
  I11_LIVENESS,
  /** What is read is what was true at some instant between question and answer. */
  I12_LINEARIZABLE,
  /** Of a phone's cards one pays at most, and each may do what was chosen for it. */
  I13_CARDS,
  /**
   * A code opens once, in its time, for the phone it came to; and where the programme asks for a
   * phone, points pay only for whoever has shown it by one.
   */
  I14_CODES,
  /** Of whoever was erased nothing is left but a pseudonym, and all of the ledger. */
  I15_FORGOTTEN
}
