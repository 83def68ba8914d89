package org.kopilka.table;

import static org.kopilka.table.ThingsTable.NAME;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Parts of transactions put together by dice. */
final class Parts {
  private final Dice dice;

  Parts(Dice dice) {
    this.dice = dice;
  }

  /** Some of them, of different items. */
  List<TransactWriteItem> some() {
    var parts = new ArrayList<TransactWriteItem>();
    var keys = new HashSet<Map<String, AttributeValue>>();
    for (int i = 0; i <= dice.below(4); i++) {
      var key = dice.key();
      if (keys.add(key)) {
        parts.add(dice.below(4) == 0 ? check(key) : write(key));
      }
    }
    return parts;
  }

  private String shown() {
    return dice.one(List.of("NONE", "ALL_OLD"));
  }

  private TransactWriteItem check(Map<String, AttributeValue> key) {
    var phrases = new Phrases(dice);
    return TransactWriteItem.builder()
        .conditionCheck(
            ConditionCheck.builder()
                .tableName(NAME)
                .key(key)
                .conditionExpression(phrases.condition(1))
                .expressionAttributeNames(phrases.names())
                .expressionAttributeValues(phrases.values())
                .returnValuesOnConditionCheckFailure(shown())
                .build())
        .build();
  }

  private TransactWriteItem write(Map<String, AttributeValue> key) {
    return switch (dice.below(3)) {
      case 0 -> put(key);
      case 1 -> update(key);
      default -> delete(key);
    };
  }

  private TransactWriteItem put(Map<String, AttributeValue> key) {
    var phrases = new Phrases(dice);
    var put = Put.builder().tableName(NAME).item(dice.item(key));
    if (dice.heads()) {
      put.conditionExpression(phrases.condition(1));
    }
    put.expressionAttributeNames(phrases.names())
        .expressionAttributeValues(phrases.values())
        .returnValuesOnConditionCheckFailure(shown());
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private TransactWriteItem update(Map<String, AttributeValue> key) {
    var phrases = new Phrases(dice);
    var update = Update.builder().tableName(NAME).key(key).updateExpression(phrases.update());
    if (dice.heads()) {
      update.conditionExpression(phrases.condition(1));
    }
    update
        .expressionAttributeNames(phrases.names())
        .expressionAttributeValues(phrases.values())
        .returnValuesOnConditionCheckFailure(shown());
    return TransactWriteItem.builder().update(update.build()).build();
  }

  private TransactWriteItem delete(Map<String, AttributeValue> key) {
    var phrases = new Phrases(dice);
    var delete = Delete.builder().tableName(NAME).key(key);
    if (dice.heads()) {
      delete.conditionExpression(phrases.condition(1));
    }
    delete
        .expressionAttributeNames(phrases.names())
        .expressionAttributeValues(phrases.values())
        .returnValuesOnConditionCheckFailure(shown());
    return TransactWriteItem.builder().delete(delete.build()).build();
  }
}
