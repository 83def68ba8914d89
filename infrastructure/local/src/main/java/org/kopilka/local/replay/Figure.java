package org.kopilka.local.replay;

/** What is counted in the platform's answers, in the order in which it is shown. */
enum Figure {
  MEMBERS("members"),
  PURCHASES("purchases"),
  REPLAYED("  recorded by an earlier replay"),
  RETURNS("  returned the next day"),
  SKIPPED("lines skipped"),
  TURNOVER("goods sold"),
  DUE("  paid with money"),
  REFUND("  refunded"),
  EARNED("points earned"),
  SPENT("points spent"),
  GIVEN_BACK("points returned"),
  CLAWED_BACK("points clawed back"),
  EXPIRED("points expired"),
  AVAILABLE("points available"),
  PENDING("points pending"),
  DEBT("points owed"),
  MESSAGES("messages sent"),
  DEAD("dead letters"),
  COMPARED("answers audited");

  private final String label;

  Figure(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Whether it is in minor units. */
  boolean isMoney() {
    return this == TURNOVER || this == DUE || this == REFUND;
  }
}
