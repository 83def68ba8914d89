package org.kopilka.table.expression;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an expression is asked of: an item, empty if there is none, and the placeholders. */
public record Scope(Map<String, AttributeValue> item, Bindings bindings) {}
