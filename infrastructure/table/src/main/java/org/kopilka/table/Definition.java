package org.kopilka.table;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** What a table is called and what its items are found by. */
record Definition(String name, Key key, List<Index> indexes) {

  /**
   * A global secondary index.
   *
   * @param keysOnly whether it shows keys only, or whole items
   */
  record Index(String name, Key key, boolean keysOnly) {}

  static Definition of(CreateTableRequest request) {
    if (request.hasLocalSecondaryIndexes()) {
      throw new UnsupportedOperationException("The table in memory has no local indexes");
    }
    return new Definition(
        request.tableName(),
        key(request, request.keySchema()),
        request.globalSecondaryIndexes().stream().map(index -> index(request, index)).toList());
  }

  /**
   * Refuses another table's name.
   *
   * @throws ResourceNotFoundException if it is one
   */
  void checkName(@Nullable String asked) {
    if (!name.equals(asked)) {
      throw unknown();
    }
  }

  RuntimeException unknown() {
    return Refusal.refused(
        ResourceNotFoundException.builder(),
        "ResourceNotFoundException",
        "Cannot do operations on a non-existent table");
  }

  private static Index index(CreateTableRequest request, GlobalSecondaryIndex index) {
    var projection = index.projection().projectionType();
    if (projection != ProjectionType.KEYS_ONLY && projection != ProjectionType.ALL) {
      throw new UnsupportedOperationException("The table in memory projects keys or all");
    }
    return new Index(
        index.indexName(), key(request, index.keySchema()), projection == ProjectionType.KEYS_ONLY);
  }

  private static Key key(CreateTableRequest request, List<KeySchemaElement> schema) {
    var types =
        request.attributeDefinitions().stream()
            .collect(
                Collectors.toMap(
                    AttributeDefinition::attributeName,
                    each -> AttributeValue.Type.valueOf(each.attributeTypeAsString())));
    Key.@Nullable Part hash = null;
    Key.@Nullable Part range = null;
    for (var element : schema) {
      var type = types.get(element.attributeName());
      if (type == null) {
        throw new IllegalArgumentException("no type for " + element.attributeName());
      }
      var part = new Key.Part(element.attributeName(), type);
      hash = element.keyType() == KeyType.HASH ? part : hash;
      range = element.keyType() == KeyType.RANGE ? part : range;
    }
    if (hash == null) {
      throw new IllegalArgumentException("no hash key");
    }
    return new Key(hash, range);
  }
}
