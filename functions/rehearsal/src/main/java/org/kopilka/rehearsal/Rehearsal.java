package org.kopilka.rehearsal;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.kopilka.store.DynamoDb;
import org.kopilka.wire.environment.Settings;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Lambda snapshots a function that has been made but has not worked yet, and restores copies of it.
 * So that a copy's first purchase is not slow, the function's part is played before by a double, on
 * a table of paper; the function itself stays as it was made, and nothing of the play is in it.
 * Afterwards each copy is given chance of its own.
 */
public final class Rehearsal implements Resource {
  private static final int SEED_BYTES = 32;

  /** Lambda holds its resources weakly. */
  private static final List<Rehearsal> KEPT = new CopyOnWriteArrayList<>();

  /** What is played: the function's widest constructor. */
  @FunctionalInterface
  public interface Role {
    /** Made like the function, of other things. */
    RequestStreamHandler of(DynamoDbClient db, Clock clock, Map<String, String> environment);
  }

  private final Role role;
  private final Map<String, String> environment;
  private final Clock clock;
  private final SecureRandom random;

  Rehearsal(Role role, Map<String, String> environment, Clock clock, SecureRandom random) {
    this.role = role;
    this.environment = environment;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Has the function rehearsed before its snapshot, if there will be one. Nothing happens
   * otherwise.
   *
   * @param environment of the function; Lambda sets {@code AWS_LAMBDA_INITIALIZATION_TYPE} in it
   * @param random of the kind that the JDK gives to everybody
   */
  public static void beforeSnapshot(
      Role role, Map<String, String> environment, Clock clock, SecureRandom random) {
    if ("snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      var rehearsal = new Rehearsal(role, environment, clock, random);
      KEPT.add(rehearsal);
      Core.getGlobalContext().register(rehearsal);
    }
  }

  static int registered() {
    return KEPT.size();
  }

  /** What goes wrong here must not stop a deployment: the function will only start slower. */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      play(role, clock);
    } catch (IOException | RuntimeException e) {
      say("The rehearsal ended early", e);
    }
    try {
      DynamoDb.greet(environment, new Settings(environment).table());
    } catch (SdkException e) {
      say("The table was not greeted", e);
    }
  }

  /** Plays the function's part once: the answers, in the order of its script. */
  public static List<String> play(Role role, Clock clock) throws IOException {
    var actor = role.of(Stage.set(clock), clock, Stage.ENVIRONMENT);
    return Script.of(actor.getClass()).play(actor);
  }

  /** Mixed into the source that the JDK's generators share: ids of requests are drawn from it. */
  @Override
  public void afterRestore(Context<? extends Resource> context) {
    random.setSeed(random.generateSeed(SEED_BYTES));
  }

  private static void say(String what, Exception e) {
    LambdaRuntime.getLogger().log(what + ": " + e.getClass().getName());
  }
}
