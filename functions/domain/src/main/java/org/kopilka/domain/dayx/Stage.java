package org.kopilka.domain.dayx;

/** How far a day X is. */
public enum Stage {
  /** Its rules are stored and its instant is still to come. */
  ANNOUNCED,
  /** It has come; whoever is to be told is being looked for. */
  CHOOSING,
  /** Texts go out, wave by wave. */
  SENDING,
  /** All texts have gone, and of each it is known what became of it. */
  DONE,
  /** Called off: no further text goes out, and those under way are still counted. */
  CANCELLING,
  /** Called off, and nothing is under way any more. */
  CANCELLED;

  /** Whether nothing more will happen. */
  public boolean isOver() {
    return switch (this) {
      case DONE, CANCELLED -> true;
      case ANNOUNCED, CHOOSING, SENDING, CANCELLING -> false;
    };
  }

  /** Whether it may still be called off, halted or let go on. */
  public boolean isOpen() {
    return switch (this) {
      case ANNOUNCED, CHOOSING, SENDING -> true;
      case DONE, CANCELLING, CANCELLED -> false;
    };
  }
}
