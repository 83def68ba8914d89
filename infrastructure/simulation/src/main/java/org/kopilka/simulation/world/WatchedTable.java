package org.kopilka.simulation.world;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kopilka.domain.journal.Line;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Lines;
import org.kopilka.store.member.Erased;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.table.Change;
import org.kopilka.table.ChangeFeed;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of a world, and what is committed to it. */
final class WatchedTable {
  private static final String LINE = "LINE";

  private final DynamoDbClient client;
  private final ChangeFeed feed;
  private final TableItems items;

  /** A committed change of an item, and the line that it is, if it is one. */
  record Committed(Change change, Optional<Line> line, Optional<Erased> erased) {}

  WatchedTable(Blueprint blueprint, Tables.Kept table) {
    client = table.client();
    items = new TableItems(client, blueprint.stack().table().name());
    var shelf = new ProgrammeShelf(items, ProgrammeJson::read);
    shelf.list(blueprint.programme().code());
    shelf.add(blueprint.programme(), blueprint.programmeText());
    feed = table.follow().get();
  }

  DynamoDbClient client() {
    return client;
  }

  /** All that is in it. */
  Iterable<Map<String, AttributeValue>> everything() {
    return client.scanPaginator(request -> request.tableName(items.name())).items();
  }

  /** For those who look at the table past all faults. */
  TableItems items() {
    return items;
  }

  List<Committed> changes() {
    return feed.next().stream().map(WatchedTable::committed).toList();
  }

  private static Committed committed(Change change) {
    return new Committed(change, line(change), erased(change));
  }

  private static Optional<Erased> erased(Change change) {
    var image = change.newImage();
    return image != null && Erased.TYPE.equals(key(change, "sk"))
        ? Optional.of(Erased.of(image))
        : Optional.empty();
  }

  private static Optional<Line> line(Change change) {
    var image = change.newImage();
    var added = LINE.equals(key(change, "sk")) && "INSERT".equals(change.event());
    return image != null && added ? Optional.of(Lines.line(image)) : Optional.empty();
  }

  private static String key(Change change, String part) {
    return Objects.requireNonNull(change.keys().get(part)).s();
  }
}
