package org.kopilka.table;

import static org.kopilka.table.value.Refusal.invalidParameter;

import java.util.Map;
import org.kopilka.table.value.Refusal;
import org.kopilka.table.value.Sizes;
import org.kopilka.table.value.Values;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What keys must be like, of items and of requests. */
final class KeyRules {
  private static final int HASH_BYTES_MAX = 2048;
  private static final int RANGE_BYTES_MAX = 1024;

  private final Definition definition;

  KeyRules(Definition definition) {
    this.definition = definition;
  }

  /** A key of a request: all of its attributes and no other. */
  void checkKey(Map<String, AttributeValue> given) {
    var key = definition.key();
    if (given.size() != key.parts().size()) {
      throw mismatch();
    }
    for (var part : key.parts()) {
      var value = given.get(part.name());
      if (value == null || value.type() != part.type()) {
        throw mismatch();
      }
      checkNotEmpty(part, value);
      checkLength(definition.key(), part, value);
    }
  }

  private static RuntimeException mismatch() {
    return Refusal.invalid("The provided key element does not match the schema");
  }

  /** The keys in an item: its own must be there, those of indexes may be missing. */
  void checkItem(Map<String, AttributeValue> item) {
    for (var part : definition.key().parts()) {
      var value = item.get(part.name());
      if (value == null) {
        throw invalidParameter("Missing the key " + part.name() + " in the item");
      }
      if (value.type() != part.type()) {
        throw invalidParameter(
            "Type mismatch for key " + part.name() + expected(part.type().name(), value));
      }
      checkNotEmpty(part, value);
      checkLength(definition.key(), part, value);
    }
    checkIndexed(item);
  }

  /** The keys of indexes in an item that was updated. */
  void checkUpdated(Map<String, AttributeValue> item) {
    for (var index : definition.indexes()) {
      for (var part : index.key().parts()) {
        var value = item.get(part.name());
        if (value != null && isEmpty(value)) {
          throw Refusal.invalid(
              "One or more parameter values are not valid. The update expression attempted to"
                  + " update a secondary index key to a value that is not supported. The"
                  + " AttributeValue for a key attribute cannot contain an empty "
                  + kind(value)
                  + " value.");
        }
      }
    }
    checkIndexed(item);
  }

  /** The keys of indexes in an item. */
  private void checkIndexed(Map<String, AttributeValue> item) {
    for (var index : definition.indexes()) {
      for (var part : index.key().parts()) {
        var value = item.get(part.name());
        if (value != null) {
          checkIndexed(index, part, value);
        }
      }
    }
  }

  private static void checkIndexed(Definition.Index index, Key.Part part, AttributeValue value) {
    if (value.type() != part.type()) {
      throw invalidParameter(
          "Type mismatch for Index Key "
              + part.name()
              + " Expected: "
              + part.type()
              + " Actual: "
              + Values.typeName(value)
              + " IndexName: "
              + index.name());
    }
    if (isEmpty(value)) {
      throw Refusal.invalid(
          "One or more parameter values are not valid. A value specified for a secondary index key"
              + " is not supported. The AttributeValue for a key attribute cannot contain an empty "
              + kind(value)
              + " value. IndexName: "
              + index.name()
              + ", IndexKey: "
              + part.name());
    }
    checkLength(index.key(), part, value);
  }

  private static void checkNotEmpty(Key.Part part, AttributeValue value) {
    if (isEmpty(value)) {
      throw Refusal.invalid(
          "One or more parameter values are not valid. The AttributeValue for a key attribute"
              + " cannot contain an empty "
              + kind(value)
              + " value. Key: "
              + part.name());
    }
  }

  private static boolean isEmpty(AttributeValue value) {
    return "".equals(value.s()) || (value.b() != null && value.b().asByteArrayUnsafe().length == 0);
  }

  private static String kind(AttributeValue value) {
    return value.s() == null ? "binary" : "string";
  }

  private static void checkLength(Key key, Key.Part part, AttributeValue value) {
    var isHash = part.equals(key.hash());
    var max = isHash ? HASH_BYTES_MAX : RANGE_BYTES_MAX;
    if (Sizes.of(value) > max) {
      throw invalidParameter(
          isHash
              ? "Size of hashkey has exceeded the maximum size limit of" + max + " bytes"
              : "Aggregated size of all range keys has exceeded the size limit of "
                  + max
                  + " bytes");
    }
  }

  private static String expected(String type, AttributeValue value) {
    return " expected: " + type + " actual: " + Values.typeName(value);
  }
}
