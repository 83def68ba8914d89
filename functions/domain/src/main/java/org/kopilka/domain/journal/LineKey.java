package org.kopilka.domain.journal;

import org.kopilka.domain.ledger.Account;

/**
 * The key of a ledger line. It is the request's own identity, so putting a line that is absent is
 * idempotency.
 *
 * @param programme whose line it is
 * @param pk unique among all lines
 */
public record LineKey(String programme, String pk) {

  public static LineKey purchase(String programme, String receiptId) {
    return new LineKey(programme, programme + "#OP#P#" + receiptId);
  }

  public static LineKey returned(String programme, String receiptId, String returnId) {
    return new LineKey(programme, programme + "#OP#R#" + receiptId + "#" + returnId);
  }

  /** A request that carries an idempotency key, unique for its client and route. */
  public static LineKey request(String programme, String client, String route, String key) {
    return new LineKey(programme, programme + "#OP#" + client + "#" + route + "#" + key);
  }

  /** The merge of cards: its number is all that is needed to find it. */
  public static LineKey merge(String programme, String mergeId) {
    return new LineKey(programme, programme + "#OP#M#" + mergeId);
  }

  /** The card that a migration brings in by this line of its base. */
  public static LineKey imported(String programme, String migrationId, long line) {
    return new LineKey(programme, programme + "#OP#I#" + migrationId + "#" + line);
  }

  /** The line of another account that a line brings about. */
  public static LineKey elsewhere(LineKey line, String accountId) {
    return new LineKey(line.programme(), line.pk() + "#" + accountId);
  }

  /**
   * A line that a job writes. The account's next number makes it unique: of two runs at once one
   * loses the race for the account's version and then finds nothing due.
   */
  public static LineKey job(String job, Account account) {
    var programme = account.programme();
    return new LineKey(
        programme, programme + "#OP#J#" + account.id() + "#" + job + "#" + (account.seq() + 1));
  }
}
