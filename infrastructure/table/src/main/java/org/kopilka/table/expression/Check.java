package org.kopilka.table.expression;

/** Something that must be true of a request's placeholders, whatever the item. */
interface Check {
  /**
   * Does nothing if it is.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if it is not
   */
  void of(Kind kind, Bindings bindings);
}
