package org.kopilka.store.member;

import org.kopilka.store.KeyedHash;

/**
 * The key of an identity. A phone is kept only as a keyed hash: the table, its index and its
 * backups never hold the number there.
 */
public final class Identity {
  private final KeyedHash hash;

  /**
   * @param pepper the installation's secret
   */
  public Identity(String pepper) {
    this.hash = new KeyedHash(pepper);
  }

  public static String card(String programme, String number) {
    return programme + "#CARD#" + number;
  }

  public String phone(String programme, String phone) {
    return programme + "#PHONE#" + hash.hex(programme + "#" + phone);
  }

  /** A key that does not tell what it stands for, apart from other kinds of keys. */
  public String keyed(String programme, String kind, String value) {
    return programme + "#" + kind + "#" + hash.hex(programme + "#" + kind + "#" + value);
  }
}
