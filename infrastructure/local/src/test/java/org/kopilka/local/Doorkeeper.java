package org.kopilka.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Lets in whoever has a key that begins with local; the key is the client. */
public final class Doorkeeper implements RequestStreamHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var key = JSON.readTree(input).path("identitySource").path(0).asText();
    var answer = JSON.createObjectNode().put("isAuthorized", key.startsWith("local"));
    answer.putObject("context").put("client", key);
    JSON.writeValue(output, answer);
  }
}
