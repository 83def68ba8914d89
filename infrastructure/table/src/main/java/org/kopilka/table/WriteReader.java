package org.kopilka.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.expression.Bindings;
import org.kopilka.table.expression.Condition;
import org.kopilka.table.expression.Expressions;
import org.kopilka.table.expression.Kind;
import org.kopilka.table.expression.Parsed;
import org.kopilka.table.expression.Scope;
import org.kopilka.table.expression.Update;
import org.kopilka.table.value.Refusal;
import org.kopilka.table.value.Sizes;
import org.kopilka.table.value.WellFormed;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads what is asked to be written, and refuses what makes no sense. */
final class WriteReader {
  private static final int ITEM_BYTES_MAX = 400 * 1024;

  private final Rows rows;
  private final Definition definition;
  private final KeyRules keys;
  private final Expressions expressions;

  WriteReader(Rows rows, Definition definition, Expressions expressions) {
    this.rows = rows;
    this.definition = definition;
    this.keys = new KeyRules(definition);
    this.expressions = expressions;
  }

  /**
   * A condition and the placeholders of its request.
   *
   * @param condition null: none
   */
  record Terms(
      @Nullable String condition,
      @Nullable Map<String, String> names,
      @Nullable Map<String, AttributeValue> values,
      boolean showsOld) {}

  Write put(Map<String, AttributeValue> given, Terms terms) {
    var condition = condition(terms);
    var bindings =
        RequestRules.bindings(
            terms.names(),
            terms.values(),
            List.of(Kind.CONDITION),
            Collections.singletonList(condition));
    var item = WellFormed.item(given);
    keys.checkItem(item);
    var place = rows.place(item);
    var row = rows.row(place, item);
    if (row.bytes() > ITEM_BYTES_MAX) {
      throw Refusal.invalid("Item size has exceeded the maximum allowed size");
    }
    return write(place, condition, bindings, before -> row, terms, row.bytes());
  }

  Write update(Map<String, AttributeValue> key, @Nullable String expression, Terms terms) {
    var update = expression == null ? null : expressions.update(expression);
    var condition = condition(terms);
    var bindings =
        RequestRules.bindings(
            terms.names(),
            terms.values(),
            List.of(Kind.UPDATE, Kind.CONDITION),
            Arrays.asList(update, condition));
    var canonical = key(key);
    if (update != null) {
      refuseKeys(update.tree(), bindings);
    }
    var place = rows.place(canonical);
    return write(
        place,
        condition,
        bindings,
        before -> updated(place, update, bindings, before == null ? canonical : before.item()),
        terms,
        Sizes.of(canonical) + Sizes.of(bindings.values()));
  }

  private void refuseKeys(Update update, Bindings bindings) {
    var touched = update.attributes(bindings);
    for (var name : definition.key().names()) {
      if (touched.contains(name)) {
        throw Refusal.invalidParameter(
            "Cannot update attribute " + name + ". This attribute is part of the key");
      }
    }
  }

  private Row updated(
      Place place,
      @Nullable Parsed<Update> update,
      Bindings bindings,
      Map<String, AttributeValue> before) {
    if (update == null) {
      return rows.row(place, before);
    }
    var after = update.tree().apply(new Scope(before, bindings));
    keys.checkUpdated(after);
    var row = rows.row(place, Collections.unmodifiableMap(after));
    if (row.bytes() > ITEM_BYTES_MAX) {
      throw Refusal.invalid("Item size to update has exceeded the maximum allowed size");
    }
    return row;
  }

  Write delete(Map<String, AttributeValue> key, Terms terms) {
    return keyed(key, terms, before -> null);
  }

  /** Only the condition counts. */
  Write check(Map<String, AttributeValue> key, Terms terms) {
    return keyed(key, terms, before -> before);
  }

  private Write keyed(Map<String, AttributeValue> key, Terms terms, Write.Effect effect) {
    var condition = condition(terms);
    var bindings =
        RequestRules.bindings(
            terms.names(),
            terms.values(),
            List.of(Kind.CONDITION),
            Collections.singletonList(condition));
    var canonical = key(key);
    return write(rows.place(canonical), condition, bindings, effect, terms, Sizes.of(canonical));
  }

  private Map<String, AttributeValue> key(Map<String, AttributeValue> key) {
    var canonical = WellFormed.item(key);
    keys.checkKey(canonical);
    return canonical;
  }

  private @Nullable Parsed<Condition> condition(Terms terms) {
    return terms.condition() == null
        ? null
        : expressions.condition(Kind.CONDITION, terms.condition());
  }

  private static Write write(
      Place place,
      @Nullable Parsed<Condition> condition,
      Bindings bindings,
      Write.Effect effect,
      Terms terms,
      int bytes) {
    return new Write(
        place,
        condition == null ? null : condition.tree(),
        bindings,
        effect,
        terms.showsOld(),
        bytes);
  }
}
