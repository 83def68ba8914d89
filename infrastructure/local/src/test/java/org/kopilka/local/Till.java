package org.kopilka.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes a sale of the path's id to the phone in the body, and echoes the event it was given. */
public final class Till implements RequestStreamHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DynamoDbClient db;
  private final Map<String, String> environment;

  public Till() {
    throw new IllegalStateException("Lambda's constructor is not the widest");
  }

  public Till(DynamoDbClient db, Map<String, String> environment) {
    this.db = db;
    this.environment = environment;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var event = JSON.readTree(input);
    var id = event.path("pathParameters").path("id").asText();
    if (id.equals("crash")) {
      throw new IllegalStateException("the till is on fire");
    }
    if (!id.isEmpty()) {
      sell(id, event.path("body").asText());
    }
    var answer = JSON.createObjectNode().put("statusCode", 200).put("body", event.toString());
    answer.putObject("headers").put("X-Function", context.getFunctionName());
    JSON.writeValue(output, answer);
  }

  private void sell(String id, String phone) {
    db.putItem(
        request ->
            request
                .tableName(environment.get("TABLE_NAME"))
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS(id),
                        "sk", AttributeValue.fromS("SALE"),
                        "t", AttributeValue.fromS("SALE"),
                        "phone", AttributeValue.fromS(phone))));
  }
}
