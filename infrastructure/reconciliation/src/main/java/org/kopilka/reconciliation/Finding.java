package org.kopilka.reconciliation;

/**
 * One thing that is not as the lines say.
 *
 * @param where whose it is: a line by its number, its snapshot, the account's item
 * @param what which of its fields
 * @param stored what stands there
 * @param told what the lines before it make of it
 */
record Finding(String where, String what, String stored, String told) {

  static Finding of(String where, String what, Object stored, Object told) {
    return new Finding(where, what, stored.toString(), told.toString());
  }

  @Override
  public String toString() {
    return "%s: %s: stored %s, by the lines %s".formatted(where, what, stored, told);
  }
}
