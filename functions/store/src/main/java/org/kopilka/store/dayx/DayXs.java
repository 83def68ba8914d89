package org.kopilka.store.dayx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kopilka.domain.dayx.DayX;
import org.kopilka.domain.programme.Programme;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import org.kopilka.store.Versioned;
import org.kopilka.store.programme.ProgrammeShelf;
import software.amazon.awssdk.services.dynamodb.model.Put;

/** Keeps the day X of each programme, and the waves of its text. */
public final class DayXs {
  private final TableItems table;

  public DayXs(TableItems table) {
    this.table = table;
  }

  /** The programme's day X, over or not; empty if it never had one. */
  public Optional<KeptDayX> get(String programme) {
    return table.get(DayXItems.pk(programme), DayXItems.DAY).map(DayXItems::kept);
  }

  /**
   * Writes a day X together with the version of the programme that begins or ends with it, or
   * neither.
   *
   * @param json the version as it is kept
   * @return whether both are as they were read
   */
  public boolean save(KeptDayX next, Programme version, String json) {
    return Versioned.write(table, put(next), ProgrammeShelf.adding(table, version, json));
  }

  /** Replaces it as it was read; false when somebody else has. */
  public boolean save(KeptDayX next) {
    return Versioned.put(table, put(next));
  }

  /** The same with a wave that went out. */
  public boolean save(KeptDayX next, Wave wave) {
    return Versioned.write(table, put(next), wave(next.dayX(), wave));
  }

  private Put put(KeptDayX next) {
    return Versioned.replacing(next.revision(), DayXItems.item(next), table);
  }

  private Put wave(DayX of, Wave wave) {
    return Put.builder().tableName(table.name()).item(DayXItems.item(of, wave)).build();
  }

  /** Notes what became of a wave. */
  public void note(DayX of, Wave wave) {
    table.db().putItem(p -> p.tableName(table.name()).item(DayXItems.item(of, wave)));
  }

  /** All waves so far, in their order. */
  public List<Wave> waves(DayX of) {
    return table
        .db()
        .queryPaginator(
            q ->
                q.tableName(table.name())
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :wave)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", Attributes.text(DayXItems.pk(of)),
                            ":wave", Attributes.text(DayXItems.WAVE))))
        .items()
        .stream()
        .map(DayXItems::wave)
        .toList();
  }
}
