package org.kopilka.wire.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.json.NotJsonException;

/**
 * One event on the bus (contract, Events). Delivered at least once: consumers dedupe by {@code id}.
 *
 * @param id the same however often the event comes
 * @param type {@code detail-type}: the event's name
 * @param version always {@link #VERSION}: changes are additive, and a break is a new name
 * @param at when it happened
 * @param correlationId the {@code Request-Id} of what caused it
 * @param account whose points, or null
 * @param seq place among the account's events, or null
 * @param data the event's own fields; no personal data
 */
public record BusEvent(
    String id,
    String type,
    int version,
    Instant at,
    String correlationId,
    @Nullable String account,
    @Nullable Long seq,
    ObjectNode data) {

  /** The only version there is. */
  public static final int VERSION = 1;

  /** The bus takes 256 KB an event; ids are far below that. */
  private static final int ID_LENGTH_MAX = 512;

  private static final Format<String> IDENTIFIER = TextFormats.text(ID_LENGTH_MAX);
  private static final Format<String> TYPE =
      TextFormats.matching(Pattern.compile("[A-Z][A-Za-z]{1,63}"), "PointsEarned");

  /** Of another version nobody knows what it means: it is set aside, not guessed at. */
  static final Format<Long> VERSION_FORMAT = NumberFormats.integer(VERSION, VERSION);

  private static final Format<Long> SEQ = NumberFormats.amount(Long.MAX_VALUE);

  /** An event of the version there is. */
  public static BusEvent of(
      String id,
      String type,
      Instant at,
      String correlationId,
      @Nullable String account,
      @Nullable Long seq,
      ObjectNode data) {
    return new BusEvent(id, type, VERSION, at, correlationId, account, seq, data);
  }

  /** The {@code detail} as JSON text, ready for {@code PutEvents}. */
  public String encode() {
    var detail = Json.object();
    var metadata = detail.putObject("metadata");
    metadata.put("id", id);
    metadata.put("version", version);
    metadata.put("at", at.toString());
    metadata.put("correlationId", correlationId);
    metadata.put("account", account);
    metadata.put("seq", seq);
    detail.set("data", data);
    return Json.write(detail);
  }

  /**
   * Reads an event as the bus delivers it, from the text of a queue's message.
   *
   * @throws MalformedEventException if it is not JSON or not an event
   */
  public static BusEvent decode(String envelope) {
    try {
      return decode(Json.parseObject(envelope));
    } catch (NotJsonException e) {
      throw new MalformedEventException("The envelope: " + e.getMessage());
    }
  }

  /**
   * Reads an event as the bus delivers it. Who puts one on the bus from outside may leave the
   * metadata to the bus: its own id and time serve, and stay the same when it delivers again.
   *
   * @throws MalformedEventException if it is not an event
   */
  public static BusEvent decode(JsonNode envelope) {
    if (!(envelope instanceof ObjectNode root)) {
      throw new MalformedEventException("The envelope is no object");
    }
    var reader = BodyReader.of(root);
    var detail = reader.object("detail");
    var metadata = detail.object("metadata");
    detail.object("data");
    var id = either(metadata, "id", reader, "id", IDENTIFIER);
    var at = either(metadata, "at", reader, "time", TimeFormats.INSTANT);
    var event =
        new BusEvent(
            id,
            reader.required("detail-type", TYPE),
            metadata.optional("version", VERSION_FORMAT, (long) VERSION).intValue(),
            at,
            metadata.optional("correlationId", IDENTIFIER, id),
            metadata.optional("account", IDENTIFIER),
            metadata.optional("seq", SEQ),
            root.path("detail").path("data") instanceof ObjectNode data ? data : Json.object());
    check(reader);
    return event;
  }

  private static <T> T either(
      BodyReader metadata, String name, BodyReader envelope, String bus, Format<T> format) {
    return metadata.has(name) || !envelope.has(bus)
        ? metadata.required(name, format)
        : envelope.required(bus, format);
  }

  /**
   * Reads the event's own fields.
   *
   * @throws MalformedEventException if one of them has a fault
   */
  public <T> T read(Function<BodyReader, T> fields) {
    var reader = BodyReader.of(data);
    var read = fields.apply(reader);
    check(reader);
    return read;
  }

  static void check(BodyReader reader) {
    if (!reader.faults().isEmpty()) {
      throw new MalformedEventException(reader.faults());
    }
  }
}
