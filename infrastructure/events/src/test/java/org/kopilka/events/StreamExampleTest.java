package org.kopilka.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.Repository;

/**
 * The stream's example holds packed bytes, which nobody writes by hand: {@code -Drewrite=true}
 * writes it anew when their format has changed.
 */
class StreamExampleTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Test
  void isOfTodaysFormat() throws IOException {
    var batch = batch();
    if (Boolean.getBoolean("rewrite")) {
      var file = Repository.file("events/invoke/outbox.json");
      Files.writeString(file, JSON.writeValueAsString(batch) + "\n");
    }
    assertThat(Examples.read("invoke/outbox")).isEqualTo(batch);
  }

  /** A purchase, the message that told of it, and a programme. */
  private static ObjectNode batch() throws IOException {
    try (var world = new World()) {
      world.send("adjust-points");
      world.send("record-purchase");
      world.invoke("outbox", world.streamed());
      world.invoke("sms", Story.queued(world.bus.events("PointsEarned").getFirst()));
      var batch = world.streamed();
      var records = batch.withArray("Records").elements();
      while (records.hasNext()) {
        var image = records.next().at("/dynamodb/NewImage");
        if (!isOfTheExample(image)) {
          records.remove();
        } else if (image.has("json")) {
          // The rules themselves are in infrastructure/programmes, and no event tells them.
          ((ObjectNode) image).putObject("json").put("S", "{}");
        }
      }
      // Numbers as they are read back.
      return (ObjectNode) JSON.readTree(batch.toString());
    }
  }

  private static boolean isOfTheExample(JsonNode image) {
    var key = image.at("/pk/S").asText();
    return key.contains("#OP#P#") || key.contains("#MSG#") || key.equals("PROGRAMME#veska");
  }
}
