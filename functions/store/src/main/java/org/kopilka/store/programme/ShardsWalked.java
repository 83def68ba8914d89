package org.kopilka.store.programme;

import java.util.Map;
import java.util.Optional;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;

/**
 * Which version of a programme each shard of its accounts has been walked for, to do one thing or
 * another.
 */
public final class ShardsWalked {
  private final TableItems table;
  private final String errand;

  private ShardsWalked(TableItems table, String errand) {
    this.table = table;
    this.errand = errand;
  }

  /** To review tiers by new rules. */
  public static ShardsWalked forRules(TableItems table) {
    return new ShardsWalked(table, "RULES");
  }

  /** To find whom a day X is told. */
  public static ShardsWalked forDayX(TableItems table) {
    return new ShardsWalked(table, "DAYX");
  }

  /** The version that a shard was last walked for; empty if it never was. */
  public Optional<Integer> version(String programme, int shard) {
    return table
        .get(pk(programme), errand)
        .map(item -> Attributes.optionalNumber(item, attribute(shard)))
        .map(Math::toIntExact);
  }

  /** Records that every account of a shard has been seen since this version came into force. */
  public void note(String programme, int shard, int version) {
    table
        .db()
        .updateItem(
            u ->
                u.tableName(table.name())
                    .key(Attributes.key(pk(programme), errand))
                    .updateExpression("SET t = :t, " + attribute(shard) + " = :version")
                    .expressionAttributeValues(
                        Map.of(
                            ":t", Attributes.text(errand),
                            ":version", Attributes.number(version))));
  }

  private static String pk(String programme) {
    return programme + "#RULES";
  }

  private static String attribute(int shard) {
    return "s" + shard;
  }
}
