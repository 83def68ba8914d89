package org.kopilka.store.member;

import java.util.Arrays;
import java.util.Base64;
import org.kopilka.store.KeyedHash;

/**
 * The key of an identity. A phone is kept only as a keyed hash: the table, its index and its
 * backups never hold the number there.
 */
public final class Identity {
  private static final int PAGE_BYTES = 16;

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

  /**
   * The address of a card's page: 128 bits that nobody can work out, and that tell neither the
   * member nor the card. A card has another one in other hands.
   */
  public String page(String programme, String memberId, String number) {
    var mac = hash.bytes(String.join("\n", "page", programme, memberId, number));
    var half = Arrays.copyOf(mac, PAGE_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(half);
  }

  /** A key that does not tell what it stands for, apart from other kinds of keys. */
  public String keyed(String programme, String kind, String value) {
    return programme + "#" + kind + "#" + hash.hex(programme + "#" + kind + "#" + value);
  }
}
