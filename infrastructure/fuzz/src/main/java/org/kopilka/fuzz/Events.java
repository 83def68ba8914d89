package org.kopilka.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.kopilka.local.function.FunctionFailed;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.event.MalformedEventException;
import org.kopilka.wire.json.NotJsonException;

/**
 * The functions that the bus starts. A queue's function sets what it cannot read aside; one that is
 * started itself throws, and its event goes to the dead letters.
 */
final class Events implements Target {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> STARTED =
      List.of("MaturityFunction", "ExpiryFunction", "TierFunction");
  private static final String FAILED = "{\"batchItemFailures\":[{\"itemIdentifier\":\"m\"}]}";
  private static final String DONE = "{\"batchItemFailures\":[]}";

  private final Shop shop;

  Events(Path root) {
    shop = new Shop(Shop.Plan.read(root));
  }

  @Override
  public void feed(byte[] input) {
    var text = shop.fill(new String(input, StandardCharsets.UTF_8));
    boolean isEvent = isEvent(text);
    var record = JSON.createObjectNode().put("messageId", "m").put("body", text);
    var told = shop.run("SmsFunction", "{\"Records\":[" + record + "]}");
    Finding.unless(told.equals(FAILED) || told.equals(DONE), () -> "answered " + told);
    Finding.unless(isEvent || told.equals(FAILED), () -> "took for done what it cannot read");
    if (isJson(text)) {
      STARTED.forEach(function -> start(function, text));
    }
  }

  private static boolean isEvent(String text) {
    try {
      return BusEvent.decode(text).version() == BusEvent.VERSION;
    } catch (MalformedEventException _) {
      return false;
    }
  }

  /** Lambda hands on nothing else. */
  private static boolean isJson(String text) {
    try {
      return JSON.readTree(text).isObject();
    } catch (IOException _) {
      return false;
    }
  }

  private void start(String function, String event) {
    try {
      shop.run(function, event);
    } catch (FunctionFailed e) {
      switch (e.getCause()) {
        case MalformedEventException _, NotJsonException _ -> {}
        case null, default -> throw e;
      }
    }
  }
}
