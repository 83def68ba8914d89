package org.kopilka.local.template;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the template asks for, in the words of the platform. Resources are named by their logical
 * ids; patterns and filters are JSON text for Amazon's event-ruler.
 *
 * @param bus the name that functions publish to
 * @param guards who is asked, by the names that routes have for them
 */
public record Stack(
    Table table,
    String bus,
    Map<String, Authorizer> guards,
    List<Function> functions,
    List<Queue> queues,
    List<Rule> rules,
    List<Route> routes,
    List<Schedule> schedules,
    List<QueueSource> queueSources,
    List<StreamSource> streamSources,
    List<UploadSource> uploadSources) {

  /** A table and its indexes. Types are DynamoDB's: S, N or B. */
  public record Table(
      String name,
      Map<String, String> attributeTypes,
      Key key,
      List<Index> indexes,
      String streamView) {}

  /** The names of the attributes that make a key. */
  public record Key(String hash, @Nullable String range) {}

  /** A global secondary index; {@code projection} is KEYS_ONLY or ALL. */
  public record Index(String name, Key key, String projection) {}

  /**
   * A function.
   *
   * @param handler the class, without {@code ::handleRequest}
   * @param onFailure what happens to an event that it was started with, asynchronously
   */
  public record Function(
      String id,
      String handler,
      Map<String, String> environment,
      Duration timeout,
      int memoryMb,
      Retries onFailure) {}

  /** How often a failed run is tried again, and which queue takes what failed for good. */
  public record Retries(int retriesMax, @Nullable String deadLetters) {}

  /**
   * A queue.
   *
   * @param hiddenFor how long a message that was received and not confirmed stays hidden
   * @param redrive null where messages are received for ever
   */
  public record Queue(String id, Duration hiddenFor, @Nullable Redrive redrive) {}

  /** After that many receives a message goes to the dead letters. */
  public record Redrive(String deadLetters, int receivesMax) {}

  /** Events of the bus that match the pattern go to the targets. */
  public record Rule(String id, String pattern, List<Target> targets) {}

  /**
   * Where a rule sends.
   *
   * @param input sent instead of the event, if not null
   */
  public record Target(Destination to, @Nullable String input) {}

  /** A queue or a function. */
  public sealed interface Destination {}

  /** A queue of the template. */
  public record ToQueue(String queue) implements Destination {}

  /** A function of the template, started asynchronously. */
  public record ToFunction(String function) implements Destination {}

  /** A lambda authorizer with simple responses; {@code header} in lower case. */
  public record Authorizer(String function, String header) {}

  /**
   * An HTTP route; {@code path} has names in braces.
   *
   * @param guard the name of its authorizer; null if it is open
   */
  public record Route(String method, String path, String function, @Nullable String guard) {
    /** Whether everybody is let in. */
    public boolean open() {
      return guard == null;
    }
  }

  /** A function started by time. */
  public record Schedule(
      String id, String function, String expression, ZoneId zone, String input) {}

  /** A function that works a queue. */
  public record QueueSource(
      String function, String queue, int batchSizeMax, boolean reportsFailedItems) {}

  /**
   * A function that follows the table's stream.
   *
   * @param filters records that match none of them are passed over; empty takes all
   * @param bisects whether a failed batch is halved until the culprit stands alone
   */
  public record StreamSource(
      String function,
      int batchSizeMax,
      List<String> filters,
      boolean reportsFailedItems,
      boolean bisects,
      Retries onFailure) {
    /** Copies what it is given. */
    public StreamSource {
      filters = List.copyOf(filters);
    }
  }

  /**
   * Objects put into a bucket start a function.
   *
   * @param bucket its name
   * @param suffix of the keys that do
   */
  public record UploadSource(String function, String bucket, String suffix) {}
}
