package org.kopilka.local.table;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/**
 * DynamoDB Local's storage, which reads and parses a table's definition before each call. Here it
 * does so once: that halves what a read costs.
 */
final class RememberedDefinitions extends SQLiteDBAccess {
  private final Map<String, TableInfo> definitions = new ConcurrentHashMap<>();

  /** In memory. */
  RememberedDefinitions() {}

  /** In a file, which is made if it is missing. */
  RememberedDefinitions(File file) {
    super(file);
  }

  @Override
  public @Nullable TableInfo getTableInfo(String table) {
    var known = definitions.get(table);
    if (known != null) {
      return known;
    }
    var read = super.getTableInfo(table);
    if (read != null) {
      definitions.put(table, read);
    }
    return read;
  }

  @Override
  public void updateTable(
      String table,
      @Nullable ProvisionedThroughput provisioned,
      @Nullable OnDemandThroughput onDemand,
      @Nullable BillingMode billingMode,
      long updatedAt,
      @Nullable List<AttributeDefinition> attributes,
      @Nullable List<GlobalSecondaryIndexDescription> indexes,
      @Nullable Boolean protectedFromDeletion,
      @Nullable StreamSpecification stream) {
    super.updateTable(
        table,
        provisioned,
        onDemand,
        billingMode,
        updatedAt,
        attributes,
        indexes,
        protectedFromDeletion,
        stream);
    definitions.clear();
  }

  @Override
  public void deleteTable(String table) {
    super.deleteTable(table);
    definitions.clear();
  }
}
