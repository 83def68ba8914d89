package org.kopilka.store.login;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalText;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.login.SentCode;
import org.kopilka.domain.login.SignIn;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How far phones have come, as items of the table. */
final class LoginItems {
  static final String SORT_KEY = "LOGIN";

  private LoginItems() {}

  static Map<String, AttributeValue> item(String pk, SignIn state, long version) {
    var item = keyed(pk, SORT_KEY);
    item.put("v", number(version));
    item.put("asked", instants(state.asked()));
    var code = state.code();
    if (code != null) {
      item.put("code", text(code.id()));
      item.put("hash", text(code.hash()));
      item.put("sentAt", number(code.sentAt().toEpochMilli()));
      item.put("tries", number(code.triesLeft()));
    }
    return item;
  }

  static SignIn state(Map<String, AttributeValue> item) {
    return new SignIn(instants(item.get("asked")), code(item));
  }

  private static @Nullable SentCode code(Map<String, AttributeValue> item) {
    var id = optionalText(item, "code");
    return id == null
        ? null
        : new SentCode(
            id,
            text(item, "hash"),
            Instant.ofEpochMilli(number(item, "sentAt")),
            Math.toIntExact(number(item, "tries")));
  }

  static AttributeValue instants(List<Instant> instants) {
    return AttributeValue.fromL(instants.stream().map(at -> number(at.toEpochMilli())).toList());
  }

  static List<Instant> instants(@Nullable AttributeValue list) {
    return list == null
        ? List.of()
        : list.l().stream().map(at -> Instant.ofEpochMilli(Long.parseLong(at.n()))).toList();
  }

  static Map<String, AttributeValue> keyed(String pk, String sk) {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(pk));
    item.put("sk", text(sk));
    item.put("t", text(sk));
    return item;
  }
}
