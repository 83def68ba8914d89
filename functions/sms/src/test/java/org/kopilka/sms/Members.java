package org.kopilka.sms;

import static org.kopilka.store.Attributes.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Profiles in the table of a test, as far as texts depend on them. */
record Members(TableItems table) {

  /** A member of {@code veska}, reached in Russian, opted out or not. */
  void put(String memberId, String phone, boolean optOut) {
    var profile = new HashMap<>(Map.of("phone", text(phone), "language", text("ru")));
    if (!optOut) {
      profile.put("consents", AttributeValue.fromSs(List.of("ADVERTISING.SMS")));
    }
    put(memberId, profile);
  }

  void putWithoutPhone(String memberId) {
    put(memberId, Map.of("language", text("ru")));
  }

  private void put(String memberId, Map<String, AttributeValue> profile) {
    var item = new HashMap<>(profile);
    item.putAll(Attributes.key("veska#M#" + memberId, "PROFILE"));
    table.db().putItem(put -> put.tableName(table.name()).item(item));
  }
}
