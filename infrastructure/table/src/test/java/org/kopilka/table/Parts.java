package org.kopilka.table;

import static org.kopilka.table.ThingsTable.NAME;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Parts of transactions put together by dice. */
final class Parts {
  private final Dice dice;
  private final Set<Map<String, AttributeValue>> checked = new HashSet<>();
  private final Set<Map<String, AttributeValue>> keys = new HashSet<>();

  Parts(Dice dice) {
    this.dice = dice;
  }

  /**
   * Some of them; now and then two of one item. Only a check stands alone: DynamoDB Local lets
   * another write stand beside it, and the cloud does not.
   */
  List<TransactWriteItem> some() {
    var parts = new ArrayList<TransactWriteItem>();
    for (int i = 0; i <= dice.below(3); i++) {
      var key = dice.key();
      var isCheck = dice.below(4) == 0;
      if (!checked.contains(key) && !(isCheck && keys.contains(key))) {
        keys.add(key);
        parts.add(isCheck ? check(key) : write(key));
      }
    }
    return parts;
  }

  private String shown() {
    return dice.one(List.of("NONE", "ALL_OLD"));
  }

  private TransactWriteItem check(Map<String, AttributeValue> key) {
    checked.add(key);
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
