package org.kopilka.wallets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.json.Json;

/** A provider of cards as one would be met over HTTP: cards by id, and a list of what was asked. */
final class CardsElsewhere implements AutoCloseable {
  static final String KEY = "a key of the provider's";

  final Map<String, ObjectNode> cards = new ConcurrentHashMap<>();
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<String> bodies = new CopyOnWriteArrayList<>();
  volatile int status = 0;

  private final HttpServer server;

  CardsElsewhere() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** What it has of a card that is there. */
  ObjectNode card(String id) {
    return Objects.requireNonNull(cards.get(id), id);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var path = exchange.getRequestURI().getPath();
      asked.add(exchange.getRequestMethod() + " " + path);
      bodies.add(body);
      var id = path.substring(path.lastIndexOf('/') + 1);
      switch (status == 0 ? exchange.getRequestMethod() : "") {
        case "GET" -> send(exchange, cards.containsKey(id) ? 200 : 404, cards.get(id));
        case "PUT" -> put(exchange, id, body);
        case "PATCH" -> patch(exchange, id, body);
        case "DELETE" -> send(exchange, cards.remove(id) == null ? 404 : 204, null);
        case "POST" -> send(exchange, 200, Json.object().put("access_token", "a-token"));
        default -> send(exchange, status, null);
      }
    }
  }

  private void put(HttpExchange exchange, String id, String body) throws IOException {
    var first = "*".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    var before = first ? cards.putIfAbsent(id, Json.parseObject(body)) : null;
    send(exchange, before == null ? 201 : 412, null);
  }

  private void patch(HttpExchange exchange, String id, String body) throws IOException {
    var card = cards.computeIfPresent(id, (_, old) -> merged(old, body));
    send(exchange, card == null ? 404 : 200, card);
  }

  private static ObjectNode merged(ObjectNode old, String body) {
    var card = old.deepCopy();
    card.setAll(Json.parseObject(body));
    return card;
  }

  private static void send(HttpExchange exchange, int status, @Nullable ObjectNode json)
      throws IOException {
    var bytes = json == null ? new byte[0] : Json.write(json).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
