package org.kopilka.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.kopilka.rehearsal.Rehearsal;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.TableItems;
import org.kopilka.store.client.ApiKeys;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.json.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Tells whose key a request carries (contract, Conventions: {@code X-Api-Key}). It lets every
 * request through, those of unknown keys marked, because only a route can answer with a problem.
 */
public final class AuthorizerHandler implements RequestStreamHandler {
  private final KnownKeys keys;

  /** What Lambda calls. */
  public AuthorizerHandler() {
    this(DynamoDb.client(System.getenv()), Clock.systemUTC(), System.getenv());
    Rehearsal.beforeSnapshot(
        AuthorizerHandler::new, System.getenv(), Clock.systemUTC(), new SecureRandom());
  }

  /** With everything that it meets outside handed in. */
  public AuthorizerHandler(DynamoDbClient db, Clock clock, Map<String, String> environment) {
    var table = new TableItems(db, new Settings(environment).table());
    this.keys = new KnownKeys(new ApiKeys(table)::find, clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var key = AuthorizerWire.key(Json.read(input));
    var verdict = keys.owner(key).map(AuthorizerWire::known).orElseGet(AuthorizerWire::unknown);
    output.write(Json.write(verdict).getBytes(StandardCharsets.UTF_8));
  }
}
