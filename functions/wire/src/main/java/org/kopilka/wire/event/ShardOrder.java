package org.kopilka.wire.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.json.Json;

/**
 * An order to do what is due: {@code MaturePoints}, {@code ExpirePoints} or {@code ReviewTiers},
 * from a schedule, a marketer or the function itself.
 *
 * @param type the order's name
 * @param programme one programme only, or null for every one; a shard always belongs to one
 * @param shard the shard to work, or null to put one order per shard on the bus
 * @param asOf what is due by then, or null for now
 * @param after where an earlier run stopped, or null for the beginning
 * @param correlationId of the order, or null if it has none: a schedule's has not
 */
public record ShardOrder(
    String type,
    @Nullable String programme,
    @Nullable Integer shard,
    @Nullable Instant asOf,
    @Nullable String after,
    @Nullable String correlationId) {

  private static final int SHARD_MAX = 9_999;
  private static final int TEXT_LENGTH_MAX = 1024;

  /**
   * Reads an order as the bus or a schedule delivers it.
   *
   * @throws MalformedEventException if it is none
   */
  public static ShardOrder decode(JsonNode envelope) {
    if (!(envelope instanceof ObjectNode root)) {
      throw new MalformedEventException("The envelope is no object");
    }
    var reader = BodyReader.of(root);
    var detail = reader.object("detail");
    var metadata = orEmpty(detail.optionalObject("metadata"));
    metadata.optional("version", BusEvent.VERSION_FORMAT);
    var data = orEmpty(detail.optionalObject("data"));
    var text = TextFormats.text(TEXT_LENGTH_MAX);
    var shard = data.optional("shard", NumberFormats.integer(0, SHARD_MAX));
    var order =
        new ShardOrder(
            reader.required("detail-type", TextFormats.ID),
            shard == null
                ? data.optional("programme", TextFormats.ID)
                : data.required("programme", TextFormats.ID),
            shard == null ? null : shard.intValue(),
            data.optional("asOf", TimeFormats.INSTANT),
            data.optional("after", text),
            metadata.has("correlationId")
                ? metadata.required("correlationId", text)
                : reader.optional("id", text));
    BusEvent.check(reader);
    return order;
  }

  private static BodyReader orEmpty(@Nullable BodyReader reader) {
    return reader == null ? BodyReader.of(Json.object()) : reader;
  }

  /** Whether it is to be split into one order per shard. */
  public boolean fansOut() {
    return shard == null;
  }

  /** The same for one shard of one programme. */
  public ShardOrder forShard(String programme, int shard, Instant asOf) {
    return new ShardOrder(type, programme, shard, asOf, after, correlationId);
  }

  /** The same, going on where this run stops. */
  public ShardOrder goingOnAfter(String position) {
    return new ShardOrder(type, programme, shard, asOf, position, correlationId);
  }

  /** As it stands in an event's {@code data}. */
  public ObjectNode data() {
    var data = Json.object();
    if (programme != null) {
      data.put("programme", programme);
    }
    if (shard != null) {
      data.put("shard", shard);
    }
    if (asOf != null) {
      data.put("asOf", asOf.toString());
    }
    if (after != null) {
      data.put("after", after);
    }
    return data;
  }
}
