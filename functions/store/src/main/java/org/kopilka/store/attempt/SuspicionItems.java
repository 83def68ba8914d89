package org.kopilka.store.attempt;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalText;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.fraud.Figure;
import org.kopilka.domain.fraud.Kind;
import org.kopilka.domain.fraud.Post;
import org.kopilka.domain.fraud.Suspicion;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an alert's item has besides, when it is a suspicion. Ids have no spaces. */
final class SuspicionItems {
  static final String KIND = "kind";

  private SuspicionItems() {}

  static void put(Map<String, AttributeValue> item, Alert.Suspected suspected) {
    var suspicion = suspected.suspicion();
    item.put(KIND, text(suspicion.kind().name()));
    item.put("receipts", text(String.join(" ", suspicion.receipts())));
    item.put("figures", text(figures(suspicion)));
    var post = suspicion.post();
    if (post != null) {
      item.put("store", text(post.store()));
      item.put("cashier", text(post.cashier()));
    }
    var verdict = suspected.verdict();
    if (verdict != null) {
      item.put("finding", text(verdict.finding().name()));
      item.put("by", text(verdict.by()));
      item.put("reason", text(verdict.reason()));
      item.put("foundAt", number(verdict.at().toEpochMilli()));
    }
  }

  private static String figures(Suspicion suspicion) {
    return suspicion.figures().entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }

  static Alert.Suspected suspected(String programme, Map<String, AttributeValue> item) {
    return new Alert.Suspected(
        programme,
        text(item, "sk"),
        text(item, "m"),
        Instant.ofEpochMilli(number(item, "at")),
        suspicion(item),
        verdict(item),
        text(item, "c"));
  }

  private static Suspicion suspicion(Map<String, AttributeValue> item) {
    var store = optionalText(item, "store");
    var figures = new EnumMap<Figure, Long>(Figure.class);
    for (var each : text(item, "figures").split(" ", -1)) {
      int equals = each.indexOf('=');
      figures.put(
          Figure.valueOf(each.substring(0, equals)), Long.valueOf(each.substring(equals + 1)));
    }
    return new Suspicion(
        Kind.valueOf(text(item, KIND)),
        store == null ? null : new Post(store, text(item, "cashier")),
        List.of(text(item, "receipts").split(" ", -1)),
        figures);
  }

  private static @Nullable Verdict verdict(Map<String, AttributeValue> item) {
    var finding = optionalText(item, "finding");
    return finding == null
        ? null
        : new Verdict(
            Verdict.Finding.valueOf(finding),
            text(item, "by"),
            text(item, "reason"),
            Instant.ofEpochMilli(number(item, "foundAt")));
  }
}
