package org.kopilka.domain.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card among a member's own.
 *
 * @param line number of the line of the member's account by which it came; 0 for one that an import
 *     brought, which writes no line there
 * @param electronic issued by us, not plastic
 * @param account the account that it came with, while its points are there; null from the start for
 *     a card without points of its own, and from the merge on
 * @param member the member whose card it was when it came; null if this one's from the start
 * @param waits whether it came to a member from elsewhere, and only accumulates until it is chosen
 * @param givenUpAt when another card was chosen instead; null while the card is not blocked
 */
public record LinkedCard(
    String number,
    Instant linkedAt,
    long line,
    boolean electronic,
    @Nullable String account,
    @Nullable String member,
    boolean waits,
    @Nullable Instant givenUpAt) {

  /** The line that opens an account, and brings the first card. */
  private static final long FIRST = 1;

  /** The card that a member begins with, whose points are in the member's account. */
  public static LinkedCard own(String number, Instant linkedAt, boolean electronic) {
    return new LinkedCard(number, linkedAt, FIRST, electronic, null, null, false, null);
  }

  /** A card of an older system beside others of its phone, with an account of its own. */
  public static LinkedCard imported(String number, Instant at, String account) {
    return new LinkedCard(number, at, 0, false, account, null, false, null);
  }

  /** Whether it is blocked because another card is in use. */
  public boolean isGivenUp() {
    return givenUpAt != null;
  }

  /** The same after another card was chosen; its points are in the member's account. */
  LinkedCard givenUp(Instant at) {
    return new LinkedCard(
        number,
        linkedAt,
        line,
        electronic,
        null,
        member,
        waits,
        givenUpAt == null ? at : givenUpAt);
  }

  /** The same after it was chosen. */
  LinkedCard chosen() {
    return new LinkedCard(number, linkedAt, line, electronic, null, member, false, null);
  }
}
