package org.kopilka.bench.coldstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * As much of Lambda's runtime API as one invocation takes: hands one event to whoever asks for the
 * next, takes the answer, and never answers who asks again (developer guide, "Using the Lambda
 * runtime API").
 */
final class RuntimeApi implements AutoCloseable {
  /**
   * What became of the event.
   *
   * @param askedNanos when the function was made and asked for the event, by {@link
   *     System#nanoTime}
   * @param answeredNanos when its answer was there
   */
  record Outcome(long askedNanos, long answeredNanos, boolean failed, String answer) {}

  private static final String VERSION = "/2018-06-01/runtime";
  private static final String ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
  private static final Duration DEADLINE = Duration.ofMinutes(1);

  private final HttpServer server;
  private final byte[] event;
  private final long deadlineMs;
  private final BlockingQueue<Outcome> outcomes = new ArrayBlockingQueue<>(8);
  private volatile long askedNanos;

  private RuntimeApi(HttpServer server, String event, long nowMs) {
    this.server = server;
    this.event = event.getBytes(StandardCharsets.UTF_8);
    this.deadlineMs = nowMs + DEADLINE.toMillis();
  }

  /** One that has this event to give. */
  static RuntimeApi serve(String event, long nowMs) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var api = new RuntimeApi(server, event, nowMs);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(VERSION, api::answer);
    server.start();
    return api;
  }

  /** What a runtime client is told in {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** To be called when there is nobody left who could answer. */
  void ended() {
    outcomes.offer(new Outcome(askedNanos, System.nanoTime(), true, "the process ended"));
  }

  /** What became of the event; null if nothing did in time. */
  @Nullable Outcome await() throws InterruptedException {
    return outcomes.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().substring(VERSION.length());
    if (path.equals("/invocation/next")) {
      next(exchange);
    } else {
      told(exchange, !path.endsWith("/response"));
    }
  }

  /** Who asks again waits: its connection is left open. */
  private void next(HttpExchange exchange) throws IOException {
    if (askedNanos == 0) {
      askedNanos = System.nanoTime();
      // The client's native part takes a type that is not there for a null it may follow.
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", ID);
      exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(deadlineMs));
      exchange
          .getResponseHeaders()
          .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:cold");
      exchange.sendResponseHeaders(200, event.length);
      exchange.getResponseBody().write(event);
      exchange.close();
    }
  }

  private void told(HttpExchange exchange, boolean failed) throws IOException {
    var answer = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var now = System.nanoTime();
    outcomes.add(new Outcome(askedNanos, now, failed, answer));
    exchange.sendResponseHeaders(202, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
