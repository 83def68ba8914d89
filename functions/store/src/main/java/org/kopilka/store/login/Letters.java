package org.kopilka.store.login;

import static org.kopilka.store.Attributes.bytes;
import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Codes on their way, sealed. Whoever takes one to send it empties the item in the same write: of
 * many who try, one gets it, and nothing of it stays.
 */
public final class Letters {
  private static final String SORT_KEY = "CODE";

  private final TableItems table;
  private final Seal seal;

  public Letters(TableItems table, Seal seal) {
    this.table = table;
    this.seal = seal;
  }

  private static String pk(String programme, String id) {
    return programme + "#CODE#" + id;
  }

  /** The write that lays a letter down; the stream tells the outbox of it. */
  Put put(CodeLetter letter, String correlationId) {
    var item = Attributes.keyed(pk(letter.programme(), letter.id()), SORT_KEY);
    item.put("programme", text(letter.programme()));
    item.put("codeId", text(letter.id()));
    item.put("correlationId", text(correlationId));
    item.put("at", number(letter.writtenAt().toEpochMilli()));
    item.put("sealed", sealed(letter));
    return Put.builder()
        .tableName(table.name())
        .item(item)
        .conditionExpression("attribute_not_exists(pk)")
        .build();
  }

  private AttributeValue sealed(CodeLetter letter) {
    var lines = List.of(letter.phone(), letter.code(), letter.language());
    return bytes(seal.close(letter.id(), String.join("\n", lines)));
  }

  /** Takes a letter; empty if there is none, or somebody took it before. */
  public Optional<CodeLetter> take(String programme, String id, Instant now) {
    try {
      var old =
          table
              .db()
              .updateItem(
                  r ->
                      r.tableName(table.name())
                          .key(Attributes.key(pk(programme, id), SORT_KEY))
                          .updateExpression("SET takenAt = :now REMOVE sealed")
                          .conditionExpression("attribute_exists(sealed)")
                          .expressionAttributeValues(Map.of(":now", number(now.toEpochMilli())))
                          .returnValues(ReturnValue.ALL_OLD))
              .attributes();
      return Optional.of(letter(programme, id, old));
    } catch (ConditionalCheckFailedException _) {
      return Optional.empty();
    }
  }

  /** The write that empties a letter, whether somebody took it before or not. */
  TransactWriteItem emptying(String programme, String id) {
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName(table.name())
                    .key(Attributes.key(pk(programme, id), SORT_KEY))
                    .updateExpression("REMOVE sealed")
                    .conditionExpression("attribute_exists(pk)"))
        .build();
  }

  private CodeLetter letter(String programme, String id, Map<String, AttributeValue> item) {
    var lines = seal.open(id, bytes(item, "sealed")).split("\n", -1);
    var writtenAt = Instant.ofEpochMilli(number(item, "at"));
    return new CodeLetter(programme, id, lines[0], lines[1], lines[2], writtenAt);
  }

  /** Puts a letter back that surely was not sent. */
  public void putBack(CodeLetter letter) {
    changed(
        letter,
        "SET sealed = :sealed REMOVE takenAt",
        "attribute_exists(takenAt)",
        Map.of(":sealed", sealed(letter)));
  }

  /** Notes how it ended. */
  public void settle(CodeLetter letter, String fate, int parts) {
    changed(
        letter,
        "SET fate = :fate, parts = :parts",
        "attribute_exists(pk)",
        Map.of(":fate", text(fate), ":parts", number(parts)));
  }

  private void changed(
      CodeLetter letter, String update, String condition, Map<String, AttributeValue> values) {
    var pk = pk(letter.programme(), letter.id());
    if (!table.update(pk, SORT_KEY, update, condition, values)) {
      throw new IllegalStateException("nobody has taken the letter " + letter);
    }
  }
}
