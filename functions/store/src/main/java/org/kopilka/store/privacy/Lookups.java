package org.kopilka.store.privacy;

import static org.kopilka.store.Attributes.keyed;
import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalText;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.privacy.Field;
import org.kopilka.domain.privacy.Lookup;
import org.kopilka.store.Partition;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who looked at members: one partition a member, one item a look, removed by its age. */
public record Lookups(TableItems table) {
  private static final String TYPE = "LOOKUP";

  /** Writes it down; the same request at the same instant is one look. */
  public void add(String programme, Lookup lookup) {
    var item = keyed(pk(programme, lookup.memberId()), place(lookup));
    item.put("t", text(TYPE));
    item.put("at", number(lookup.at().toEpochMilli()));
    item.put("client", text(lookup.client()));
    if (lookup.operator() != null) {
      item.put("operator", text(lookup.operator()));
    }
    item.put("route", text(lookup.route()));
    item.put("fields", text(fields(lookup)));
    item.put("request", text(lookup.requestId()));
    item.put("ttl", number(lookup.at().plus(Lookup.KEPT_FOR).getEpochSecond()));
    table.db().putItem(r -> r.tableName(table.name()).item(item));
  }

  private static String fields(Lookup lookup) {
    return lookup.fields().stream().sorted().map(Field::name).collect(Collectors.joining(","));
  }

  private static String pk(String programme, String memberId) {
    return programme + "#LOOKS#" + memberId;
  }

  /** Where a look stands among those at a member: in the order of time. */
  public static String place(Lookup lookup) {
    var at = String.format(Locale.ROOT, "%013d", lookup.at().toEpochMilli());
    return at + "." + lookup.requestId();
  }

  /**
   * Who looked at a member, newest first; what is too old to be remembered is left out, whether or
   * not the table has removed it.
   *
   * @param before only those before this place; null = from the newest
   */
  public List<Lookup> newestFirst(
      String programme, String memberId, @Nullable String before, int limit, Instant now) {
    return new Partition(table, pk(programme, memberId))
        .lastFirst(before, limit).stream()
            .map(item -> lookup(memberId, item))
            .filter(lookup -> lookup.isKept(now))
            .toList();
  }

  private static Lookup lookup(String memberId, Map<String, AttributeValue> item) {
    return new Lookup(
        memberId,
        Instant.ofEpochMilli(number(item, "at")),
        text(item, "client"),
        optionalText(item, "operator"),
        text(item, "route"),
        Stream.of(text(item, "fields").split(",", -1))
            .map(Field::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        text(item, "request"));
  }
}
