package org.kopilka.auditor;

/**
 * Everything that ever moved, in points, so that nothing can appear or get lost.
 *
 * @param earned by purchases, what paid debt included
 * @param spent by purchases and by bare captures
 * @param expired in lots, and in held pieces that came back too late
 * @param clawedBack by returns, what became debt or was withheld included
 * @param adjusted given less taken by administrators
 * @param returnedPoints given back by returns
 * @param withheld clawed back in money instead of points
 */
public record Totals(
    long earned,
    long spent,
    long expired,
    long clawedBack,
    long adjusted,
    long returnedPoints,
    long withheld) {

  /** What must be on the account: available + pending + held − debt. */
  public long left() {
    return earned + adjusted + returnedPoints + withheld - spent - expired - clawedBack;
  }
}
