package org.kopilka.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.SnsException;

/** Texts the phone of each event; those the network refuses it reports. */
public final class Texter implements RequestStreamHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SnsClient sns;

  public Texter(SnsClient sns) {
    this.sns = sns;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var answer = JSON.createObjectNode();
    var failures = answer.putArray("batchItemFailures");
    for (var record : JSON.readTree(input).path("Records")) {
      var event = JSON.readTree(record.path("body").asText());
      try {
        text(event.path("detail").path("phone").asText());
      } catch (SnsException e) {
        failures.addObject().put("itemIdentifier", record.path("messageId").asText());
      }
    }
    JSON.writeValue(output, answer);
  }

  private void text(String phone) {
    sns.publish(
        request ->
            request
                .phoneNumber(phone)
                .message("sold")
                .messageAttributes(
                    Map.of(
                        "kopilka.purpose", attribute("TRANSACTIONAL"),
                        "kopilka.parts", attribute("1"))));
  }

  private static MessageAttributeValue attribute(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }
}
