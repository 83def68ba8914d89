package org.kopilka.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.json.Json;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * What DynamoDB would answer, from memory: the SDK writes, signs and reads as ever, and nothing
 * leaves the process. It remembers what is put, finds it by key, and holds no condition: that much
 * a rehearsal takes.
 */
final class PaperTable implements SdkHttpClient {
  private final Map<String, JsonNode> items = new LinkedHashMap<>();

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    var operation = target.substring(target.indexOf('.') + 1);
    return new PaperCall(() -> answer(operation, body(request)));
  }

  private static JsonNode body(HttpExecuteRequest request) throws IOException {
    try (InputStream content = request.contentStreamProvider().orElseThrow().newStream()) {
      return Json.read(content);
    }
  }

  private ObjectNode answer(String operation, JsonNode asked) {
    var answer = Json.object();
    switch (operation) {
      case "GetItem" -> put(answer, "Item", items.get(key(asked.path("Key"))));
      case "Query" -> found(answer, asked.path("ExpressionAttributeValues"));
      case "PutItem" -> remember(asked.path("Item"));
      case "TransactWriteItems" ->
          asked.path("TransactItems").forEach(write -> remember(write.path("Put").path("Item")));
      default -> {
        // Nothing that a rehearsal would look up later.
      }
    }
    return answer;
  }

  private void found(ObjectNode answer, JsonNode values) {
    var list = answer.putArray("Items");
    var prefix = values.path(":prefix").path("S").asText();
    items.values().stream()
        .filter(item -> item.path("pk").equals(values.path(":pk")))
        .filter(item -> item.path("sk").path("S").asText().startsWith(prefix))
        .forEach(list::add);
    answer.put("Count", list.size());
  }

  private void remember(JsonNode item) {
    if (item.isObject()) {
      items.put(key(item), item);
    }
  }

  private static void put(ObjectNode answer, String name, @Nullable JsonNode item) {
    if (item != null) {
      answer.set(name, item);
    }
  }

  private static String key(JsonNode item) {
    return item.path("pk").path("S").asText() + ' ' + item.path("sk").path("S").asText();
  }

  @Override
  public String clientName() {
    return "PaperTable";
  }

  @Override
  public void close() {
    // There is nothing behind it.
  }
}
