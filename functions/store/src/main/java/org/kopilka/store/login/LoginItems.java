package org.kopilka.store.login;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalText;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.login.SentCode;
import org.kopilka.domain.login.SignIn;
import org.kopilka.store.Attributes;
import org.kopilka.store.limit.Tallies;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How far phones have come, as items of the table. */
final class LoginItems {
  static final String SORT_KEY = "LOGIN";

  private LoginItems() {}

  static Map<String, AttributeValue> item(String pk, SignIn state, long version) {
    var item = Attributes.keyed(pk, SORT_KEY);
    item.put("v", number(version));
    Tallies.put(item, state.asked());
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
    return new SignIn(Tallies.tally(item), code(item));
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
}
