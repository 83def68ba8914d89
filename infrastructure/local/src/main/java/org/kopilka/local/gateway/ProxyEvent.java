package org.kopilka.local.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** API Gateway's event of an HTTP API, payload 2.0: for functions and for the authorizer. */
final class ProxyEvent {
  private static final JsonFactory JSON = new JsonFactory(new ObjectMapper());
  private static final int TYPICAL_BYTES = 2048;

  private final Request request;
  private final Router.Found found;
  private final Instant now;

  ProxyEvent(Request request, Router.Found found, Instant now) {
    this.request = request;
    this.found = found;
    this.now = now;
  }

  /**
   * The event of a function.
   *
   * @param caller what the authorizer said; null on open routes
   */
  byte[] forFunction(@Nullable JsonNode caller) {
    return write(
        json -> {
          json.writeStringField("body", request.body());
          json.writeBooleanField("isBase64Encoded", request.base64());
          writeContext(json, caller);
        });
  }

  /** The event of the authorizer. */
  byte[] forAuthorizer(String identity) {
    return write(
        json -> {
          json.writeStringField("type", "REQUEST");
          json.writeStringField("routeArn", "arn:local:" + routeKey());
          json.writeArrayFieldStart("identitySource");
          json.writeString(identity);
          json.writeEndArray();
          writeContext(json, null);
        });
  }

  @FunctionalInterface
  private interface Part {
    void write(JsonGenerator json) throws IOException;
  }

  private byte[] write(Part part) {
    var bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
    try (var json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("version", "2.0");
      json.writeStringField("routeKey", routeKey());
      json.writeStringField("rawPath", Request.decode(request.path()));
      json.writeStringField("rawQueryString", request.query());
      writeMap(json, "headers", request.headers());
      writeMap(json, "queryStringParameters", request.parameters());
      writeMap(json, "pathParameters", found.pathParameters());
      part.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String routeKey() {
    return found.route().method() + " " + found.route().path();
  }

  private void writeContext(JsonGenerator json, @Nullable JsonNode caller) throws IOException {
    json.writeObjectFieldStart("requestContext");
    json.writeStringField("requestId", request.id());
    json.writeStringField("routeKey", routeKey());
    json.writeStringField("stage", "$default");
    json.writeNumberField("timeEpoch", now.toEpochMilli());
    json.writeObjectFieldStart("http");
    json.writeStringField("method", request.method());
    json.writeStringField("path", request.path());
    json.writeStringField("protocol", "HTTP/1.1");
    json.writeStringField("sourceIp", request.sourceIp());
    json.writeEndObject();
    if (caller != null) {
      json.writeObjectFieldStart("authorizer");
      json.writeFieldName("lambda");
      json.writeTree(caller);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** Left out when empty, as the gateway does. */
  private static void writeMap(JsonGenerator json, String name, Map<String, String> map)
      throws IOException {
    if (map.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart(name);
    for (var entry : map.entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }
}
