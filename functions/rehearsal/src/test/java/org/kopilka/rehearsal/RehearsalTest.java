package org.kopilka.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a snapshot must hold, and what a copy of it must not share with the next one. */
class RehearsalTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

  /** Nothing answers there: neither the table nor whoever hands out credentials. */
  private static final Map<String, String> OUT_OF_REACH =
      Map.of(
          "TABLE_NAME", "kopilka",
          "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
          "AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:1/");

  private final List<String> heard = new ArrayList<>();

  @Test
  void playsTheScriptThoughTheTableIsOutOfReach() {
    new Rehearsal(this::actor, OUT_OF_REACH, CLOCK, new SecureRandom()).beforeCheckpoint(nobody());
    assertThat(heard).containsExactly("{\"line\":1}", "{\"line\":2}");
  }

  @Test
  void doesNotStopASnapshotWhenThePlayFails() {
    Rehearsal.Role broken =
        (db, clock, environment) -> {
          throw new IllegalStateException("a bug");
        };
    new Rehearsal(broken, OUT_OF_REACH, CLOCK, new SecureRandom()).beforeCheckpoint(nobody());
    assertThat(heard).isEmpty();
  }

  @Test
  void isNotGivenWhereThereWillBeNoSnapshot() {
    var rehearsals = Rehearsal.registered();
    Rehearsal.beforeSnapshot(this::actor, Map.of(), CLOCK, new SecureRandom());
    assertThat(Rehearsal.registered()).isEqualTo(rehearsals);
    Rehearsal.beforeSnapshot(this::actor, OUT_OF_REACH, CLOCK, new SecureRandom());
    assertThat(Rehearsal.registered()).isEqualTo(rehearsals + 1);
  }

  @Test
  void givesEachCopyChanceOfItsOwn() throws NoSuchAlgorithmException {
    var one = twin();
    var other = twin();
    assertThat(one.nextLong()).as("as restored").isEqualTo(other.nextLong());
    for (var restored : List.of(one, other)) {
      new Rehearsal(this::actor, OUT_OF_REACH, CLOCK, restored).afterRestore(nobody());
    }
    assertThat(one.nextLong()).isNotEqualTo(other.nextLong());
  }

  /** One that, unlike the JDK's usual, depends on nothing but what it was given. */
  private static SecureRandom twin() throws NoSuchAlgorithmException {
    var random = SecureRandom.getInstance("SHA1PRNG");
    random.setSeed(1);
    return random;
  }

  private static org.crac.Context<org.crac.Resource> nobody() {
    return Core.getGlobalContext();
  }

  private RequestStreamHandler actor(
      DynamoDbClient db, Clock clock, Map<String, String> environment) {
    return new Actor(heard);
  }

  /** Has a script beside it. */
  private record Actor(List<String> heard) implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      heard.add(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
