package org.kopilka.simulation.agree;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.simulation.world.Plan;
import org.kopilka.simulation.world.Simulation;
import org.kopilka.simulation.world.Tables;
import org.kopilka.table.Lag;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All that can be seen of a run.
 *
 * @param story line by line; a violation is its last
 * @param items that the table held at its end, in the order of their keys
 */
record Told(boolean isWell, List<String> story, List<String> items) {
  Told {
    story = List.copyOf(story);
    items = List.copyOf(items);
  }

  /** Takes a run on one of these tables; no read is behind, for only one kind of them can be. */
  static Told of(Blueprint blueprint, Plan plan, Tables tables) {
    var table = tables.table(Lag.NONE);
    var story = Story.told();
    var violation = new Simulation(blueprint, lag -> table).run(plan, story);
    var name = blueprint.stack().table().name();
    return new Told(violation.isEmpty(), story.lines(), items(table.client(), name));
  }

  private static List<String> items(DynamoDbClient client, String table) {
    var items = new TreeMap<String, String>();
    for (var page : client.scanPaginator(request -> request.tableName(table))) {
      page.items().forEach(item -> items.put(key(item), item(item)));
    }
    return List.copyOf(items.values());
  }

  private static String key(Map<String, AttributeValue> item) {
    return item.get("pk") + " " + item.get("sk");
  }

  private static String item(Map<String, AttributeValue> item) {
    var text = new TreeMap<String, String>();
    item.forEach((name, value) -> text.put(name, value(value)));
    return text.toString();
  }

  /** The order of a set's members says nothing, nor does that of a map's. */
  private static String value(AttributeValue value) {
    return switch (value.type()) {
      case SS -> "SS" + value.ss().stream().sorted().toList();
      case L -> "L" + value.l().stream().map(Told::value).toList();
      case M -> "M" + item(value.m());
      case S, N, B, BOOL, NUL, NS, BS, UNKNOWN_TO_SDK_VERSION -> value.toString();
    };
  }
}
