package org.kopilka.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.kopilka.store.Attributes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The platform of template.yaml, with members who sign in, a desk that serves them and an office.
 */
final class Registry implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  final List<String> log = new CopyOnWriteArrayList<>();
  private final Door door;
  private int requests;

  Registry() throws IOException {
    door = Door.ofAll(Map.of(), NOW, (line, level) -> log.add(line));
  }

  /** An answer, with the body that it had. */
  record Answer(int status, JsonNode body, int bytes) {
    String code() {
      return body.path("code").asText();
    }
  }

  /** A machine asks, whose key is {@code local-} and this. */
  Answer as(String key, String method, String path, String body) {
    return with(method, path, body, "X-Api-Key", "local-" + key);
  }

  /** A person who sits at a machine asks. */
  Answer at(String key, String operator, String method, String path) {
    return with(method, path, "", "X-Api-Key", "local-" + key, "Operator", operator);
  }

  /** A member asks. */
  Answer by(String token, String method, String path, String body) {
    return with(method, path, body, "Authorization", "Bearer " + token);
  }

  private Answer with(String method, String path, String body, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Idempotency-Key", "k-" + requests++));
    return answer(door.send(method, path, body, all.toArray(String[]::new)));
  }

  private static Answer answer(HttpResponse<String> got) {
    var bytes = got.body().getBytes(StandardCharsets.UTF_8).length;
    // A page is not read.
    var body = got.body().startsWith("<") ? MissingNode.getInstance() : Door.json(got);
    return new Answer(got.statusCode(), body, bytes);
  }

  /** Registers somebody at the till; their id. */
  String joins(String fields) {
    var form = "{\"source\": \"TILL\", " + fields + "}";
    var answer = as("till", "POST", "/v1/members", form);
    if (answer.status() != 201) {
      throw new AssertionError(answer);
    }
    return answer.body().path("memberId").asText();
  }

  /** The whole way in; the answer to the code. */
  JsonNode signsIn(String phone) {
    as("till", "POST", "/v1/login/codes", "{\"phone\": \"" + phone + "\"}");
    var form = "{\"phone\": \"" + phone + "\", \"code\": \"" + codeOn(phone) + "\"}";
    return as("till", "POST", "/v1/login", form).body();
  }

  private String codeOn(String phone) {
    var code = CODE.matcher(textsTo(phone).getLast());
    if (!code.find()) {
      throw new AssertionError("no code for " + phone);
    }
    return code.group();
  }

  /** Texts to a phone, oldest first. */
  List<String> textsTo(String phone) {
    settle();
    var to = URLEncoder.encode(phone, StandardCharsets.UTF_8);
    return as("admin", "GET", "/local/messages?to=" + to, "").body().findValuesAsText("text");
  }

  /** A purchase of 100.00 by whoever is so named. */
  Answer buys(String receipt, String member, Instant at) {
    var body =
        """
        {"receiptId": "%s", "member": %s, "at": "%s", "store": "s-1", "till": "1", "cashier": "c-1",
         "lines": [{"sku": "s", "quantity": "1", "price": 10000}]}\
        """
            .formatted(receipt, member, at);
    return as("till", "POST", "/v1/purchases", body);
  }

  void settle() {
    as("admin", "POST", "/local/settle", "");
  }

  void advance(String duration) {
    as("admin", "POST", "/local/clock", "{\"advance\": \"" + duration + "\"}");
  }

  /** Every item of the table. */
  List<Map<String, AttributeValue>> items() {
    var db = door.platform.table();
    return db.scanPaginator(s -> s.tableName("kopilka-Table")).items().stream().toList();
  }

  /** What kind of item it is; empty for the list of programmes. */
  static String type(Map<String, AttributeValue> item) {
    var type = Attributes.optionalText(item, "t");
    return type == null ? "" : type;
  }

  List<String> said() {
    settle();
    return door.platform.said();
  }

  String lost() {
    return door.platform.lost().toString();
  }

  /** A complete copy, its parts joined. */
  Map<String, List<JsonNode>> copy(String token) {
    var whole = new TreeMap<String, List<JsonNode>>();
    var cursor = "";
    while (cursor != null) {
      var part = by(token, "POST", "/v1/me/data-export" + cursor, "").body();
      part.properties()
          .forEach(
              field ->
                  whole
                      .computeIfAbsent(field.getKey(), _ -> new ArrayList<>())
                      .addAll(entries(field.getValue())));
      var next = part.path("nextCursor").asText(null);
      cursor = next == null ? null : "?cursor=" + next;
    }
    return whole;
  }

  private static List<JsonNode> entries(JsonNode value) {
    var entries = new ArrayList<JsonNode>();
    if (value.isArray()) {
      value.forEach(entries::add);
    } else {
      entries.add(value);
    }
    return entries;
  }

  @Override
  public void close() {
    door.close();
  }
}
