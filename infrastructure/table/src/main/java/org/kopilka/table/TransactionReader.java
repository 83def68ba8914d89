package org.kopilka.table;

import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Reads the parts of a transaction. */
final class TransactionReader {
  private final Definition definition;
  private final WriteReader reader;

  TransactionReader(Definition definition, WriteReader reader) {
    this.definition = definition;
    this.reader = reader;
  }

  Write write(TransactWriteItem item) {
    if (item.put() != null) {
      return write(item.put());
    }
    if (item.update() != null) {
      return write(item.update());
    }
    if (item.delete() != null) {
      return write(item.delete());
    }
    if (item.conditionCheck() != null) {
      return write(item.conditionCheck());
    }
    throw Refusal.invalid(
        "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request");
  }

  private Write write(Put put) {
    definition.checkName(put.tableName());
    return reader.put(
        put.item(),
        new WriteReader.Terms(
            put.conditionExpression(),
            put.hasExpressionAttributeNames() ? put.expressionAttributeNames() : null,
            put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null,
            SingleWrites.showsOld(put.returnValuesOnConditionCheckFailure())));
  }

  private Write write(Update update) {
    definition.checkName(update.tableName());
    return reader.update(
        update.key(),
        update.updateExpression(),
        new WriteReader.Terms(
            update.conditionExpression(),
            update.hasExpressionAttributeNames() ? update.expressionAttributeNames() : null,
            update.hasExpressionAttributeValues() ? update.expressionAttributeValues() : null,
            SingleWrites.showsOld(update.returnValuesOnConditionCheckFailure())));
  }

  private Write write(Delete delete) {
    definition.checkName(delete.tableName());
    return reader.delete(
        delete.key(),
        new WriteReader.Terms(
            delete.conditionExpression(),
            delete.hasExpressionAttributeNames() ? delete.expressionAttributeNames() : null,
            delete.hasExpressionAttributeValues() ? delete.expressionAttributeValues() : null,
            SingleWrites.showsOld(delete.returnValuesOnConditionCheckFailure())));
  }

  private Write write(ConditionCheck check) {
    definition.checkName(check.tableName());
    return reader.check(
        check.key(),
        new WriteReader.Terms(
            check.conditionExpression(),
            check.hasExpressionAttributeNames() ? check.expressionAttributeNames() : null,
            check.hasExpressionAttributeValues() ? check.expressionAttributeValues() : null,
            SingleWrites.showsOld(check.returnValuesOnConditionCheckFailure())));
  }
}
