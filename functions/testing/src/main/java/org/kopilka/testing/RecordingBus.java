package org.kopilka.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** A bus that keeps what it took, holds to EventBridge's limits and fails when told to. */
public final class RecordingBus implements EventBridgeClient {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int ENTRIES_MAX = 10;
  private static final int BYTES_MAX = 256 * 1024;

  private final List<PutEventsRequest> requests = new CopyOnWriteArrayList<>();
  private final List<ObjectNode> events = new CopyOnWriteArrayList<>();
  private volatile Function<PutEventsRequestEntry, @Nullable String> error = entry -> null;
  private volatile Runnable before = () -> {};
  private volatile Runnable after = () -> {};

  /** From now on entries are refused with the code that this gives, or taken where it is null. */
  public void refusing(Function<PutEventsRequestEntry, @Nullable String> error) {
    this.error = error;
  }

  /** Runs before each request does anything: throw here, and the request had no effect. */
  public void before(Runnable action) {
    this.before = action;
  }

  /** Runs after each request: throw here, and only the answer is lost. */
  public void after(Runnable action) {
    this.after = action;
  }

  /** All requests, also those it refused. */
  public List<PutEventsRequest> requests() {
    return List.copyOf(requests);
  }

  /** What it took, as it would deliver it, in the order of taking. */
  public List<ObjectNode> events() {
    return List.copyOf(events);
  }

  /** What it took of one type. */
  public List<ObjectNode> events(String type) {
    return events().stream().filter(e -> e.path("detail-type").asText().equals(type)).toList();
  }

  /** Hands over what it took and keeps nothing of it. */
  public List<ObjectNode> drain() {
    var taken = events();
    events.removeAll(taken);
    return taken;
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    before.run();
    requests.add(request);
    check(request.entries());
    var results = request.entries().stream().map(this::take).toList();
    after.run();
    var failed = results.stream().filter(each -> each.errorCode() != null).count();
    return PutEventsResponse.builder().entries(results).failedEntryCount((int) failed).build();
  }

  private static void check(List<PutEventsRequestEntry> entries) {
    var bytes = entries.stream().mapToLong(e -> e.detail().length() + e.source().length()).sum();
    if (entries.isEmpty() || entries.size() > ENTRIES_MAX || bytes > BYTES_MAX) {
      throw EventBridgeException.builder().message("ValidationException").statusCode(400).build();
    }
  }

  private PutEventsResultEntry take(PutEventsRequestEntry entry) {
    var code = error.apply(entry);
    if (code != null) {
      return PutEventsResultEntry.builder().errorCode(code).errorMessage("as told").build();
    }
    var id = "bus-" + (events.size() + 1);
    var envelope = JSON.createObjectNode().put("version", "0").put("id", id);
    envelope.put("source", entry.source()).put("detail-type", entry.detailType());
    envelope.put("time", "2026-11-21T07:15:00Z");
    envelope.set("detail", parsed(entry.detail()));
    events.add(envelope);
    return PutEventsResultEntry.builder().eventId(id).build();
  }

  private static JsonNode parsed(String detail) {
    try {
      return JSON.readTree(detail);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + detail, e);
    }
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
