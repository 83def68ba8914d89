package org.kopilka.table;

import static org.kopilka.table.value.Refusal.unlessUnused;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Writes of one item. */
final class SingleWrites {
  private record Done(@Nullable Row before, @Nullable Row after) {}

  private final Rows rows;
  private final Definition definition;
  private final WriteReader reader;

  SingleWrites(Rows rows, Definition definition, WriteReader reader) {
    this.rows = rows;
    this.definition = definition;
    this.reader = reader;
  }

  PutItemResponse put(PutItemRequest request) {
    unlessUnused(request.hasExpected(), "Expected");
    unlessUnused(request.returnConsumedCapacity() != null, "ReturnConsumedCapacity");
    definition.checkName(request.tableName());
    var wanted = request.returnValues();
    if (wanted != null && wanted != ReturnValue.NONE && wanted != ReturnValue.ALL_OLD) {
      throw Refusal.invalid("ReturnValues can only be ALL_OLD or NONE");
    }
    var done = done(reader.put(request.item(), terms(request)));
    var answer = PutItemResponse.builder();
    if (wanted == ReturnValue.ALL_OLD && done.before() != null) {
      answer.attributes(done.before().item());
    }
    return answer.build();
  }

  private static WriteReader.Terms terms(PutItemRequest request) {
    return new WriteReader.Terms(
        request.conditionExpression(),
        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
        showsOld(request.returnValuesOnConditionCheckFailure()));
  }

  UpdateItemResponse update(UpdateItemRequest request) {
    unlessUnused(request.hasExpected() || request.hasAttributeUpdates(), "Expected");
    unlessUnused(request.returnConsumedCapacity() != null, "ReturnConsumedCapacity");
    definition.checkName(request.tableName());
    var done = done(reader.update(request.key(), request.updateExpression(), terms(request)));
    var shown = shown(request.returnValues(), done);
    var answer = UpdateItemResponse.builder();
    if (shown != null) {
      answer.attributes(shown);
    }
    return answer.build();
  }

  private static WriteReader.Terms terms(UpdateItemRequest request) {
    return new WriteReader.Terms(
        request.conditionExpression(),
        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
        showsOld(request.returnValuesOnConditionCheckFailure()));
  }

  private static @Nullable Map<String, AttributeValue> shown(
      @Nullable ReturnValue wanted, Done done) {
    return switch (wanted) {
      case null -> null;
      case NONE -> null;
      case ALL_OLD -> done.before() == null ? null : done.before().item();
      case ALL_NEW -> done.after() == null ? null : done.after().item();
      case UPDATED_OLD, UPDATED_NEW, UNKNOWN_TO_SDK_VERSION ->
          throw new UnsupportedOperationException("The table in memory does not return " + wanted);
    };
  }

  static boolean showsOld(@Nullable ReturnValuesOnConditionCheckFailure wanted) {
    return wanted == ReturnValuesOnConditionCheckFailure.ALL_OLD;
  }

  private Done done(Write write) {
    return rows.alone(
        () -> {
          var before = rows.get(write.place());
          if (!write.mayBeDone(before)) {
            throw failed(write.showsOld() ? before : null);
          }
          var after = write.effect().after(before);
          rows.replace(before, after);
          return new Done(before, after);
        });
  }

  private static RuntimeException failed(@Nullable Row shown) {
    var failure = ConditionalCheckFailedException.builder();
    if (shown != null) {
      failure.item(shown.item());
    }
    return Refusal.refused(
        failure, "ConditionalCheckFailedException", "The conditional request failed");
  }
}
