package org.kopilka.store.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** API keys, of which only the SHA-256 is kept: they are long and random, so no salt is needed. */
public final class ApiKeys {
  private static final String SORT_KEY = "KEY";

  private final TableItems table;

  public ApiKeys(TableItems table) {
    this.table = table;
  }

  /** Whose key it is. */
  public Optional<ApiClient> find(String key) {
    return table.get(pk(key), SORT_KEY).map(ApiKeys::client);
  }

  /** Gives a client a key. */
  public void put(String key, ApiClient client) {
    var item = new HashMap<>(Attributes.key(pk(key), SORT_KEY));
    item.put("t", Attributes.text(SORT_KEY));
    item.put("client", Attributes.text(client.name()));
    item.put("scopes", AttributeValue.fromSs(List.copyOf(client.scopes())));
    item.put("programme", Attributes.text(client.programme()));
    table.db().putItem(r -> r.tableName(table.name()).item(item));
  }

  private static ApiClient client(Map<String, AttributeValue> item) {
    var scopes = item.get("scopes");
    return new ApiClient(
        Attributes.text(item, "client"),
        scopes == null ? Set.of() : Set.copyOf(scopes.ss()),
        Attributes.text(item, "programme"));
  }

  private static String pk(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return "KEY#" + HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JVM has no SHA-256", e);
    }
  }
}
