package org.kopilka.local;

import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kopilka.local.file.FileServer;
import org.kopilka.local.gateway.Api;
import org.kopilka.local.gateway.Endpoint;
import org.kopilka.local.gateway.Gateway;
import org.kopilka.local.message.SentMessage;
import org.kopilka.local.queue.DeadLetters;
import org.kopilka.local.template.Stack;
import org.kopilka.local.template.StackReader;
import org.kopilka.local.time.VirtualClock;
import org.kopilka.seeds.Seeds;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The whole stack of a template, running in this JVM. */
public final class Platform implements AutoCloseable {
  private static final String LOCAL_ONLY = "/local/";

  private final Storage storage;
  private final VirtualClock clock;
  private final Conductor conductor;
  private final Wiring wiring;
  private final Gateway gateway;
  private final Worker worker;

  private Platform(Stack stack, Storage storage, Settings settings, Gateway gateway)
      throws IOException {
    this.storage = storage;
    this.gateway = gateway;
    var target = target(settings, storage.progress());
    clock = new VirtualClock(settings.outside().clock(), beginning(target, storage.progress()));
    conductor = new Conductor(clock);
    wiring = new Wiring(stack, storage, clock, conductor::wake, settings.outside());
    var table = new TableItems(wiring.db(), stack.table().name());
    seed(settings.programmes(), table);
    DefaultProgramme.check(stack.functions(), table);
    conductor.conduct(wiring.stations(), wiring.timetable(clock));
    conductor.beforeMoving(storage::noteReaching);
    if (storage.wasKilled()) {
      comeBack(stack);
    }
    conductor.advanceTo(target);
    if (settings.startAt() == null) {
      clock.catchUpTo(storage.progress().clockOffset());
    }
    conductor.whenSettled(this::note);
    gateway.serve(FileServer.PATH, wiring.files("http://127.0.0.1:" + gateway.port()));
    gateway.serve(endpoint(stack));
    worker = new Worker(conductor);
  }

  /**
   * Starts a platform; it serves when this comes back.
   *
   * @throws org.kopilka.local.template.TemplateFault for a template that cannot be run
   * @throws org.kopilka.local.table.DataFileFault for a data file that cannot be used
   * @throws java.net.BindException if the port is taken
   */
  public static Platform start(Settings settings) throws IOException {
    var gateway = new Gateway(settings.port(), settings.outside().ids());
    try {
      return start(settings, gateway);
    } catch (IOException | RuntimeException e) {
      gateway.close();
      throw e;
    }
  }

  private static Platform start(Settings settings, Gateway gateway) throws IOException {
    var stack = StackReader.read(settings.template(), parameters(settings, gateway.port()));
    var storage = Storage.open(stack.table(), settings.data());
    try {
      return new Platform(stack, storage, settings, gateway);
    } catch (IOException | RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  /** Links in texts lead here, unless they are to lead elsewhere. */
  private static Map<String, String> parameters(Settings settings, int port) {
    var parameters = new HashMap<>(settings.parameters());
    parameters.putIfAbsent("CardPages", "http://127.0.0.1:" + port + "/v1/cards/");
    return Map.copyOf(parameters);
  }

  /**
   * Takes up what a killed platform may have left undone. What a killed function had under way is
   * delivered again when its queue no longer hides it, and by then nobody takes it for still alive.
   */
  private void comeBack(Stack stack) {
    var progress = storage.progress();
    if (progress.isKnown()) {
      var hidden = stack.queues().stream().map(Stack.Queue::hiddenFor).max(naturalOrder());
      conductor.advanceTo(progress.reachedAt().plus(hidden.orElse(Duration.ZERO)));
    }
    wiring.stream().redeliver(progress.settledAt());
  }

  /** A clock on a data file begins where it stopped, so that what fell due since is run. */
  private static Instant beginning(Instant target, Progress progress) {
    return progress.isKnown() ? progress.settledAt() : target;
  }

  private static Instant target(Settings settings, Progress progress) {
    var asked = settings.startAt();
    var now = settings.outside().clock().instant().plus(progress.clockOffset());
    var target = asked == null ? now : asked;
    return target.isBefore(progress.settledAt()) ? progress.settledAt() : target;
  }

  private static void seed(Path programmes, TableItems table) throws IOException {
    var seeds = new Seeds(table);
    seeds.knownKeys();
    seeds.programmes(programmes);
  }

  private Endpoint endpoint(Stack stack) {
    var api = new Api(stack.routes(), stack.guards(), wiring.functions(), clock);
    var local =
        new LocalRoutes(
            new LocalRoutes.Parts(
                clock,
                conductor,
                wiring.sms(),
                wiring.deadLetters(),
                wiring.busClient(),
                stack.bus()));
    return request ->
        request.path().startsWith(LOCAL_ONLY) ? local.answer(request) : api.answer(request);
  }

  private void note() {
    storage.note(progress(false));
  }

  private Progress progress(boolean stopped) {
    return new Progress(clock.instant(), clock.instant(), clock.offset(), stopped);
  }

  /** The port it listens on. */
  public int port() {
    return gateway.port();
  }

  /** Its clock. */
  public VirtualClock clock() {
    return clock;
  }

  /** Who settles it and moves its clock. */
  public Conductor conductor() {
    return conductor;
  }

  /** The texts that were sent, oldest first. */
  public List<SentMessage> messages() {
    return wiring.sms().sent();
  }

  /** What failed for good, oldest first. */
  public List<DeadLetters.Letter> lost() {
    return wiring.deadLetters().all();
  }

  /** What was said on the bus of late, oldest first. */
  public List<String> said() {
    return wiring.bus().said();
  }

  /** The table, for whoever wants to look behind the functions. */
  public DynamoDbClient table() {
    return wiring.db();
  }

  /** Stops to listen, lets what is in flight come to rest, and closes the table. */
  @Override
  public void close() {
    gateway.close();
    worker.close();
    conductor.settle();
    storage.noteNow(progress(true));
    storage.close();
  }
}
