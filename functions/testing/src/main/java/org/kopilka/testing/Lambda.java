package org.kopilka.testing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;

/** Runs a handler as Lambda does: JSON in, JSON out, and a log. */
public final class Lambda {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final RequestStreamHandler handler;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private volatile IntSupplier remainingMs = () -> 300_000;

  public Lambda(RequestStreamHandler handler) {
    this.handler = handler;
  }

  /** How much time the function is told it has left, whenever it asks. */
  public void remainingMs(IntSupplier remaining) {
    remainingMs = remaining;
  }

  /** What the function has logged so far. */
  public List<String> log() {
    return log;
  }

  /** The function's answer to an event. */
  public JsonNode invoke(JsonNode event) {
    return invoke(event.toString());
  }

  /** The function's answer to an event. */
  public JsonNode invoke(String event) {
    var output = new ByteArrayOutputStream();
    try {
      var input = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
      handler.handleRequest(input, output, context());
      return MAPPER.readTree(output.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Delivers a batch of a queue; the places (from 0) of the messages that are to come again. */
  public List<Integer> deliver(List<String> bodies) {
    var batch = MAPPER.createObjectNode();
    var records = batch.putArray("Records");
    for (var body : bodies) {
      var place = Integer.toString(records.size());
      records.addObject().put("messageId", place).put("body", body);
    }
    return invoke(batch)
        .path("batchItemFailures")
        .valueStream()
        .map(failure -> failure.path("itemIdentifier").asInt())
        .toList();
  }

  private Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getLogger" -> logger();
                  case "getAwsRequestId" -> "lambda-1";
                  case "getRemainingTimeInMillis" -> remainingMs.getAsInt();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private LambdaLogger logger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        log.add(message);
      }

      @Override
      public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
