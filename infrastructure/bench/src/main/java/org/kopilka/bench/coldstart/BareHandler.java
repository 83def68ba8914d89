package org.kopilka.bench.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kopilka.store.DynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The yardstick: a function that reads one item with a deployed function's client and does nothing
 * else. What it takes is the JVM's, the runtime client's and the SDK's; the rest is ours.
 */
public final class BareHandler implements RequestStreamHandler {
  private static final byte[] DONE = "{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8);

  private final DynamoDbClient db = DynamoDb.client(System.getenv());
  private final String table = System.getenv("TABLE_NAME");

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var none = AttributeValue.fromS("BARE");
    db.getItem(r -> r.tableName(table).key(Map.of("pk", none, "sk", none)));
    output.write(DONE);
  }
}
