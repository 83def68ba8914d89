package org.kopilka.store.message;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kopilka.store.ByMember;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One conditional change of a message's item, put together piece by piece. */
final class MessageUpdate {

  private final MessageKey key;
  private final Map<String, AttributeValue> set = new HashMap<>();
  private final Map<String, AttributeValue> operands = new HashMap<>();
  private String furtherClauses = "";

  private MessageUpdate(MessageKey key, MessageStatus status, Instant at) {
    this.key = key;
    set("status", text(status.name())).set("at", number(at.toEpochMilli()));
  }

  /** The first thing known of a message, or all of it again when it is taken up once more. */
  static MessageUpdate opening(
      MessageKey key, MessageFacts facts, MessageStatus status, Instant at) {
    return new MessageUpdate(key, status, at)
        .set("t", text(MessageKey.TYPE))
        .set("h", text(key.indexed()))
        .set("hs", text(ByMember.place(at, key.pk())))
        .set("programme", text(key.programme()))
        .set("eventId", text(key.eventId()))
        .set("memberId", text(key.memberId()))
        .set("purpose", text(facts.purpose()))
        .set("parts", number(facts.parts()))
        .set("correlationId", text(facts.correlationId()));
  }

  static MessageUpdate closing(MessageKey key, MessageStatus status, Instant at) {
    return new MessageUpdate(key, status, at);
  }

  MessageUpdate set(String attribute, AttributeValue value) {
    set.put(attribute, value);
    return this;
  }

  MessageUpdate countingAttempt() {
    furtherClauses += " ADD attempt :one";
    return operand("one", number(1));
  }

  /** The reason of what no longer holds is no reason. */
  MessageUpdate withoutReason() {
    furtherClauses += " REMOVE reason";
    return this;
  }

  /** A value that the condition or a further clause speaks of. */
  MessageUpdate operand(String name, AttributeValue value) {
    operands.put(":" + name, value);
    return this;
  }

  UpdateItemRequest.Builder onlyIf(String table, String condition) {
    var values = new HashMap<>(operands);
    set.forEach((attribute, value) -> values.put(":new_" + attribute, value));
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(key.item())
        .updateExpression(assignments() + furtherClauses)
        .conditionExpression(condition)
        .expressionAttributeNames(
            set.keySet().stream().collect(Collectors.toMap(name -> "#" + name, name -> name)))
        .expressionAttributeValues(values);
  }

  /** Every name goes by a placeholder: several of them are words that DynamoDB keeps to itself. */
  private String assignments() {
    return set.keySet().stream()
        .map(name -> "#" + name + " = :new_" + name)
        .collect(Collectors.joining(", ", "SET ", ""));
  }
}
