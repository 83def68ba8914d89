package org.kopilka.table.expression;

import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Which of a request's expressions one is. */
public enum Kind {
  CONDITION("ConditionExpression"),
  FILTER("FilterExpression"),
  KEY_CONDITION("KeyConditionExpression"),
  UPDATE("UpdateExpression"),
  PROJECTION("ProjectionExpression");

  private final String parameter;

  Kind(String parameter) {
    this.parameter = parameter;
  }

  /** The name of the parameter. */
  public String parameter() {
    return parameter;
  }

  /** Refuses the expression. */
  public DynamoDbException fault(String what) {
    return Refusal.invalid("Invalid " + parameter + ": " + what);
  }
}
