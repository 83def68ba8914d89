package org.kopilka.store.member;

import static org.kopilka.store.Attributes.keyed;
import static org.kopilka.store.Attributes.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which card an address is of. The address itself lies nowhere: it is worked out from the secret,
 * and the item is found by its hash, so that a copy of the table opens no page.
 */
public final class CardPages {
  private static final String PAGE = "PAGE";

  /** 128 bits in base64url, without padding; of the last character only two bits count. */
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_-]{21}[AQgw]");

  private final TableItems table;
  private final Identity identity;

  public CardPages(TableItems table, Identity identity) {
    this.table = table;
    this.identity = identity;
  }

  /** The card that a page is of, and in whose hands. */
  public record CardPage(String programme, String memberId, String number) {}

  /** What stands behind an address; empty for one that was never given out. */
  public Optional<CardPage> find(String address) {
    // What cannot be one never reaches the table.
    return ADDRESS.matcher(address).matches()
        ? table.get(pk(address), PAGE).map(CardPages::page)
        : Optional.empty();
  }

  /** The address of a page; empty where there is none. */
  public Optional<String> address(CardPage page) {
    var address = identity.page(page.programme(), page.memberId(), page.number());
    return find(address).map(_ -> address);
  }

  /** The address of a page, which is there from now on if it was not before. */
  public String open(CardPage page) {
    table.db().putItem(r -> r.tableName(table.name()).item(item(identity, page)));
    return identity.page(page.programme(), page.memberId(), page.number());
  }

  /** The item of a page; written twice, it is the same. */
  static Map<String, AttributeValue> item(Identity identity, CardPage page) {
    var address = identity.page(page.programme(), page.memberId(), page.number());
    var item = keyed(pk(address), PAGE);
    item.put("p", text(page.programme()));
    item.put("m", text(page.memberId()));
    item.put("card", text(page.number()));
    return item;
  }

  private static CardPage page(Map<String, AttributeValue> item) {
    return new CardPage(text(item, "p"), text(item, "m"), text(item, "card"));
  }

  /** The address is long and random, so no salt is needed. */
  private static String pk(String address) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(address.getBytes(StandardCharsets.US_ASCII));
      return "PAGE#" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JVM has no SHA-256", e);
    }
  }
}
