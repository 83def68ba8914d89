package org.kopilka.outbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kopilka.bus.Backoff;
import org.kopilka.bus.Bus;
import org.kopilka.bus.EventBridge;
import org.kopilka.bus.Outgoing;
import org.kopilka.wire.environment.Settings;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * Lambda of the table's stream: what was committed goes on the bus, and only that.
 *
 * <p>A record that cannot be read, or whose events the bus does not take, is reported, and the
 * platform brings it and those after it again. Those after it are put on the bus all the same: told
 * twice is harmless, for ids repeat, and told never is not.
 *
 * <p>Environment: {@code BUS_NAME}.
 */
public final class OutboxHandler implements RequestStreamHandler {
  private final Bus bus;

  /** What Lambda calls. */
  public OutboxHandler() {
    this(EventBridge.client(System.getenv()), System.getenv());
  }

  /** With everything that it meets outside handed in. */
  public OutboxHandler(EventBridgeClient client, Map<String, String> environment) {
    this.bus = new Bus(client, new Settings(environment).bus(), Backoff.doubling());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var log = new OutboxLog(context.getLogger());
    var told = StreamWire.batch(input).stream().map(record -> Told.of(record, log)).toList();
    var refused = put(told);
    refused.forEach(log::refused);
    StreamWire.answer(
        told.stream().filter(each -> each.failed(refused.keySet())).findFirst(), output);
  }

  private Map<String, String> put(List<Told> told) {
    var events = new ArrayList<Outgoing>();
    told.forEach(each -> events.addAll(each.events()));
    return bus.put(events);
  }
}
