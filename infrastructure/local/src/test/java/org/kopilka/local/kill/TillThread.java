package org.kopilka.local.kill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A till that sells one thing after the other until the platform is gone. */
final class TillThread extends Thread {
  private final Child child;
  private final String name;
  private final String card;
  private final CountDownLatch first;
  private final Map<String, String> acknowledged =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  /**
   * A till.
   *
   * @param name that its receipts begin with
   * @param first counts the first sale that was acknowledged
   */
  TillThread(Child child, String name, String card, CountDownLatch first) {
    this.child = child;
    this.name = name;
    this.card = card;
    this.first = first;
  }

  /** The request of a receipt. */
  static String body(String receiptId, String card) {
    return """
    {"receiptId": "%s", "member": {"card": "%s"},
     "lines": [{"sku": "tea", "quantity": "1", "price": 20}]}\
    """
        .formatted(receiptId, card);
  }

  @Override
  public void run() {
    try {
      for (int i = 0; ; i++) {
        var id = name + "-" + i;
        var answer = child.send("POST", "/v1/purchases", id, body(id, card));
        if (answer.statusCode() == 200 || answer.statusCode() == 201) {
          acknowledged.put(id, answer.body());
          first.countDown();
        } else if (answer.statusCode() != 503) {
          faults.add(answer.statusCode() + " " + answer.body());
          first.countDown();
          return;
        }
      }
    } catch (IOException | InterruptedException _) {
      return; // It was killed.
    }
  }

  /** The answers by their receipts, oldest first. */
  Map<String, String> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /** What no till should hear. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  String card() {
    return card;
  }
}
