package org.kopilka.domain.card;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Balance;
import org.kopilka.domain.ledger.PendingLot;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.SpendRequirement;
import org.kopilka.domain.programme.Tier;
import org.kopilka.domain.tier.Ladder;

/**
 * A card as its holder sees it on a page or in a phone's wallet (requirements 52 to 56): nothing
 * that names the person.
 *
 * @param missing requirements of the programme that the holder does not meet
 * @param nextAt when the first of the points that wait become available; null if none wait
 * @param seq number of the last line behind these points: of two views the later has more
 * @param asOf the instant of balance and tier
 */
public record CardView(
    String programme,
    String memberId,
    String number,
    CardStatus status,
    Set<SpendRequirement> missing,
    Tier tier,
    Balance balance,
    @Nullable Instant nextAt,
    long seq,
    Instant asOf) {
  public CardView {
    missing = Set.copyOf(missing);
  }

  /**
   * A card with these points.
   *
   * @param version the programme in force
   * @param asOf not before the account's last line
   */
  public static CardView of(
      String number,
      CardStatus status,
      Set<SpendRequirement> missing,
      Account account,
      Programme version,
      Instant asOf) {
    return new CardView(
        version.code(),
        account.memberId(),
        number,
        status,
        missing,
        new Ladder(version, account.spend(), account.floor()).tierAt(asOf),
        account.balanceAt(asOf),
        nextAt(account, asOf),
        account.seq(),
        asOf);
  }

  private static @Nullable Instant nextAt(Account account, Instant asOf) {
    return account.pending().stream()
        .map(PendingLot::availableAt)
        .filter(availableAt -> availableAt.isAfter(asOf))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
