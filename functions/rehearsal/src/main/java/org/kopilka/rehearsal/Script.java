package org.kopilka.rehearsal;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kopilka.wire.json.Json;

/** The events that a function rehearses: {@code rehearsal.json}, beside its handler. */
record Script(List<JsonNode> events) {
  static Script of(Class<? extends RequestStreamHandler> handler) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(handler.getResourceAsStream("rehearsal.json"), "no script")) {
      var events = new ArrayList<JsonNode>();
      Json.read(file).forEach(events::add);
      return new Script(List.copyOf(events));
    }
  }

  /** The answers, in the order of the events. */
  List<String> play(RequestStreamHandler handler) throws IOException {
    var answers = new ArrayList<String>();
    for (var event : events) {
      var output = new ByteArrayOutputStream();
      var input = new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8));
      handler.handleRequest(input, output, new StageContext());
      answers.add(output.toString(StandardCharsets.UTF_8));
    }
    return answers;
  }
}
