package org.kopilka.wire.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.kopilka.wire.json.NotJsonException.Reason;

/**
 * Trees from tokens and back. Jackson's own mapper does the same, but first learns how to bind
 * classes, and a cold start waits for it.
 */
final class Trees {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Trees() {}

  /**
   * The parser's next value; missing if there is none. How deep it may be is the parser's matter.
   *
   * @throws NotJsonException if a name stands twice in an object
   */
  static JsonNode read(JsonParser parser) throws IOException {
    return parser.nextToken() == null ? MissingNode.getInstance() : value(parser);
  }

  private static JsonNode value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private static ObjectNode object(JsonParser parser) throws IOException {
    var object = NODES.objectNode();
    for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (object.replace(name, value(parser)) != null) {
        var at = parser.currentTokenLocation();
        throw new NotJsonException(Reason.NAME_TWICE, at.getLineNr(), at.getColumnNr());
      }
    }
    return object;
  }

  private static ArrayNode array(JsonParser parser) throws IOException {
    var array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  private static JsonNode integer(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  /** Writes a tree. */
  static void write(JsonNode tree, JsonGenerator json) throws IOException {
    switch (tree.getNodeType()) {
      case OBJECT -> {
        json.writeStartObject();
        for (var field : tree.properties()) {
          json.writeFieldName(field.getKey());
          write(field.getValue(), json);
        }
        json.writeEndObject();
      }
      case ARRAY -> {
        json.writeStartArray();
        for (var element : tree) {
          write(element, json);
        }
        json.writeEndArray();
      }
      case STRING -> json.writeString(tree.textValue());
      case NUMBER -> number(tree, json);
      case BOOLEAN -> json.writeBoolean(tree.booleanValue());
      case NULL -> json.writeNull();
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("no JSON is " + tree.getNodeType());
    }
  }

  private static void number(JsonNode number, JsonGenerator json) throws IOException {
    if (!number.isIntegralNumber()) {
      json.writeNumber(number.decimalValue());
    } else if (number.canConvertToLong()) {
      json.writeNumber(number.longValue());
    } else {
      json.writeNumber(number.bigIntegerValue());
    }
  }
}
