package org.kopilka.store.programme;

import java.util.Map;
import java.util.Optional;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;

/** Which version of a programme each shard of its accounts has been walked for. */
public final class RulesApplied {
  private static final String SORT_KEY = "RULES";

  private final TableItems table;

  public RulesApplied(TableItems table) {
    this.table = table;
  }

  /** The version that a shard was last walked for; empty if it never was. */
  public Optional<Integer> version(String programme, int shard) {
    return table
        .get(pk(programme), SORT_KEY)
        .map(item -> Attributes.optionalNumber(item, attribute(shard)))
        .map(Math::toIntExact);
  }

  /** Records that every account of a shard has been seen since this version came into force. */
  public void walked(String programme, int shard, int version) {
    table
        .db()
        .updateItem(
            u ->
                u.tableName(table.name())
                    .key(Attributes.key(pk(programme), SORT_KEY))
                    .updateExpression("SET t = :t, " + attribute(shard) + " = :version")
                    .expressionAttributeValues(
                        Map.of(
                            ":t", Attributes.text(SORT_KEY),
                            ":version", Attributes.number(version))));
  }

  private static String pk(String programme) {
    return programme + "#RULES";
  }

  private static String attribute(int shard) {
    return "s" + shard;
  }
}
