package org.kopilka.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.http.RequestBody;
import org.kopilka.wire.problem.Problems;

/** Listens on 127.0.0.1, one virtual thread a request. */
public final class Gateway implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("org.kopilka.local");
  private static final int BODY_BYTES_MAX = 256 * 1024;

  private static final int NO_BODY = -1;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Supplier<String> ids;

  /**
   * Takes a port; who connects waits until it serves.
   *
   * @param port 0 takes any free one
   * @param ids for requests that bring none
   * @throws IOException if the port is taken
   */
  public Gateway(int port, Supplier<String> ids) throws IOException {
    // Answers are small: waiting to fill a packet would cost 40 ms each.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.ids = ids;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
  }

  /** Starts to answer. */
  public void serve(Endpoint endpoint) {
    server.createContext("/", exchange -> handle(exchange, endpoint));
    server.start();
  }

  /** Leaves a path and what is below it to another, with bodies of any size. */
  public void serve(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange, Endpoint endpoint) throws IOException {
    try (exchange) {
      var stream = exchange.getRequestBody();
      var body = stream.readNBytes(BODY_BYTES_MAX + 1);
      var request = request(exchange, body);
      if (body.length > BODY_BYTES_MAX) {
        // Read to the end, so that the caller gets to see why its body was refused.
        stream.transferTo(OutputStream.nullOutputStream());
        send(exchange, Reply.problem(Problems.bodyTooLarge(BODY_BYTES_MAX), request));
      } else {
        send(exchange, answer(endpoint, request));
      }
    }
  }

  private Reply answer(Endpoint endpoint, Request request) {
    try {
      return endpoint.answer(request);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, request.method() + " " + request.path(), e);
      return GatewayProblem.INTERNAL_ERROR.reply(request);
    }
  }

  private Request request(HttpExchange exchange, byte[] body) {
    var uri = exchange.getRequestURI();
    var headers = headers(exchange);
    var text = RequestBody.ofBytes(body).text();
    return new Request(
        id(headers.get("request-id")),
        exchange.getRequestMethod(),
        uri.getRawPath(),
        Objects.requireNonNullElse(uri.getRawQuery(), ""),
        headers,
        text == null ? Base64.getEncoder().encodeToString(body) : text,
        text == null,
        exchange.getRemoteAddress().getAddress().getHostAddress());
  }

  /** A caller's id goes into logs as it is, therefore only in these characters. */
  private String id(@Nullable String given) {
    return given != null && TextFormats.ID_PATTERN.matcher(given).matches() ? given : ids.get();
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    var headers = new LinkedHashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(lower(name), String.join(",", values)));
    return headers;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static void send(HttpExchange exchange, Reply answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    var body = answer.body().getBytes(StandardCharsets.UTF_8);
    if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(answer.status(), NO_BODY);
    } else {
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Stops to listen; requests under way are cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
