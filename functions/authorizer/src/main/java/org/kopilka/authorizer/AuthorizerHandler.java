package org.kopilka.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.kopilka.rehearsal.Rehearsal;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.TableItems;
import org.kopilka.store.client.ApiKeys;
import org.kopilka.store.login.Sessions;
import org.kopilka.store.login.Tokens;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.ProblemCode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Tells whose key or session a request carries (contract, Conventions: {@code X-Api-Key}, {@code
 * Authorization: Bearer}). It lets every request through, those of strangers marked, because only a
 * route can answer with a problem.
 */
public final class AuthorizerHandler implements RequestStreamHandler {
  private final KnownKeys keys;
  private final Sessions sessions;
  private final Clock clock;

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
    this.sessions = new Sessions(table);
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var identity = AuthorizerWire.identity(Json.read(input));
    var verdict =
        AuthorizerWire.isSession(identity)
            ? session(AuthorizerWire.token(identity))
            : key(identity);
    output.write(Json.write(verdict).getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode key(String key) {
    return keys.owner(key)
        .map(AuthorizerWire::known)
        .orElseGet(() -> AuthorizerWire.unknown(ProblemCode.API_KEY_UNKNOWN));
  }

  /** Never from memory: who signs out is out. */
  private ObjectNode session(String token) {
    return Optional.of(token)
        .filter(Tokens::isOne)
        .flatMap(one -> sessions.use(one, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
        .map(AuthorizerWire::known)
        .orElseGet(() -> AuthorizerWire.unknown(ProblemCode.SESSION_UNKNOWN));
  }
}
