package org.kopilka.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;

/** Texts what started it and what the clock showed then; fails at every event of the bus. */
public final class Diary implements RequestStreamHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SnsClient sns;
  private final Clock clock;

  public Diary(SnsClient sns, Clock clock, Map<String, String> environment) {
    this.sns = sns;
    this.clock = clock;
    if (!environment.containsKey("TABLE_NAME")) {
      throw new IllegalStateException("the globals are missing");
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var event = JSON.readTree(input);
    if (event.has("detail-type")) {
      throw new IllegalStateException("the diary is full");
    }
    var entry = clock.instant() + " " + event.path("what").asText();
    sns.publish(request -> request.phoneNumber("diary").message(entry));
  }
}
