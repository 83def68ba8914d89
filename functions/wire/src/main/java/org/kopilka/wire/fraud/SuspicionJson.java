package org.kopilka.wire.fraud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.kopilka.domain.fraud.Figure;
import org.kopilka.domain.fraud.Suspicion;
import org.kopilka.wire.text.Language;

/** What a suspicion rests on, as an event and an answer say it. */
public final class SuspicionJson {
  private SuspicionJson() {}

  /** Completes what names the suspicion with whose till, which receipts, what numbers and why. */
  public static ObjectNode put(ObjectNode json, Suspicion suspicion) {
    json.put("kind", suspicion.kind().name());
    var post = suspicion.post();
    if (post != null) {
      json.put("store", post.store()).put("cashier", post.cashier());
    }
    suspicion.receipts().forEach(json.putArray("receipts")::add);
    var figures = json.putObject("figures");
    suspicion.figures().forEach((figure, number) -> figures.put(name(figure), number));
    var why = json.putObject("why");
    for (var language : Language.values()) {
      why.put(language.code(), SuspicionWords.of(suspicion, language));
    }
    return json;
  }

  /** {@code SHARE_ONE_IN} is {@code shareOneIn}. */
  static String name(Figure figure) {
    var name = new StringBuilder();
    for (var word : figure.name().split("_", -1)) {
      var rest = word.substring(1).toLowerCase(Locale.ROOT);
      name.append(name.isEmpty() ? Character.toLowerCase(word.charAt(0)) : word.charAt(0));
      name.append(rest);
    }
    return name.toString();
  }
}
