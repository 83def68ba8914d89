package org.kopilka.simulation.versions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kopilka.local.stream.StreamRecord;
import org.kopilka.simulation.crash.Stage;
import org.kopilka.table.Change;
import org.kopilka.testing.Repository;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a version wrote: items as the stream shows them, and events as the bus takes them, one a
 * line.
 */
record Golden(List<String> items, List<String> events) {
  private static final String FOLDER = "infrastructure/simulation/golden";
  private static final ObjectMapper JSON = new ObjectMapper();

  Golden {
    items = List.copyOf(items);
    events = List.copyOf(events);
  }

  /** What the present version wrote on a stage. */
  static Golden of(Stage stage) {
    var items = new ArrayList<String>();
    stage.table.all().values().forEach(item -> items.add(record(items.size() + 1, item)));
    return new Golden(items, stage.cloud.said());
  }

  private static String record(int number, Map<String, AttributeValue> item) {
    var keys = new TreeMap<>(item);
    keys.keySet().retainAll(List.of("pk", "sk"));
    var change = new Change(Integer.toString(number), "INSERT", keys, new TreeMap<>(item), 0);
    return StreamRecord.of(change).json();
  }

  /** The folders of all versions, oldest first. */
  static List<Path> folders() {
    try (var folders = Files.list(Repository.file(FOLDER))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Golden read(Path folder) {
    try {
      return new Golden(
          Files.readAllLines(folder.resolve("items.jsonl")),
          Files.readAllLines(folder.resolve("events.jsonl")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("items.jsonl"), items);
      Files.write(folder.resolve("events.jsonl"), events);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its items as they are put into a table. */
  List<Map<String, AttributeValue>> images() {
    return items.stream().map(item -> image(json(item).at("/dynamodb/NewImage"))).toList();
  }

  private static Map<String, AttributeValue> image(JsonNode image) {
    var item = new TreeMap<String, AttributeValue>();
    image.properties().forEach(each -> item.put(each.getKey(), value(each.getValue())));
    return item;
  }

  private static AttributeValue value(JsonNode typed) {
    var type = typed.fieldNames().next();
    var value = typed.path(type);
    return switch (type) {
      case "S" -> AttributeValue.fromS(value.asText());
      case "N" -> AttributeValue.fromN(value.asText());
      case "B" ->
          AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(value.asText())));
      case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
      case "SS" -> AttributeValue.fromSs(texts(value));
      case "L" -> AttributeValue.fromL(values(value));
      case "M" -> AttributeValue.fromM(image(value));
      default -> throw new IllegalStateException("never written before: " + typed);
    };
  }

  private static List<AttributeValue> values(JsonNode typed) {
    var values = new ArrayList<AttributeValue>();
    typed.forEach(each -> values.add(value(each)));
    return values;
  }

  private static List<String> texts(JsonNode values) {
    var texts = new ArrayList<String>();
    values.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  /** Its events by their ids, but for the orders that jobs give themselves, which have none. */
  Map<String, JsonNode> told() {
    var told = new TreeMap<String, JsonNode>();
    for (var event : events) {
      var json = json(event);
      var id = json.at("/detail/metadata/id").asText();
      if (!id.isEmpty() && json.path("source").asText().startsWith("kopilka.")) {
        told.put(id, json);
      }
    }
    return told;
  }

  /** Lines as what they say: the order of fields says nothing. */
  static List<JsonNode> trees(List<String> lines) {
    return lines.stream().map(Golden::json).toList();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
