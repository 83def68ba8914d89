package org.kopilka.domain.migration;

/** What is wrong with a field of a row. */
public record Fault(Column column, Reason reason) {
  /** Why. */
  public enum Reason {
    REQUIRED(true),
    MALFORMED(true),
    TOO_LONG(true),
    TOO_MUCH(true),
    IN_THE_FUTURE(true),
    UNKNOWN(true),
    DUPLICATE(true),
    TAKEN(true),
    NO_ROOM(true),
    UNREACHABLE(false),
    UNUSABLE(false),
    TOO_MANY_CARDS(false);

    private final boolean stops;

    Reason(boolean stops) {
      this.stops = stops;
    }

    /** Whether the row stays out; else it comes in without what is wrong. */
    public boolean stops() {
      return stops;
    }
  }
}
