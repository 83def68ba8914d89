package org.kopilka.wire.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.Fault;
import org.kopilka.wire.problem.FaultCode;
import org.kopilka.wire.problem.ProblemCode;

/**
 * Reads a JSON object field by field and keeps going at a fault, so that a caller learns all of
 * them at once (contract, Conventions). Fields that nobody reads are ignored; {@code null} is the
 * same as absent. Values read before {@link #check()} may be stand-ins: nothing may be decided with
 * them.
 */
public final class BodyReader {
  private final JsonNode object;
  private final String pointer;
  private final Faults faults;

  private BodyReader(JsonNode object, String pointer, Faults faults) {
    this.object = object;
    this.pointer = pointer;
    this.faults = faults;
  }

  /** Reads from the root of a body. */
  public static BodyReader of(ObjectNode root) {
    return new BodyReader(root, "", new Faults(Fault.Place.BODY));
  }

  /** Whether the field is there and not null. */
  public boolean has(String field) {
    return object.hasNonNull(field);
  }

  /** A field that has to be there. */
  public <T> T required(String field, Format<T> format) {
    if (has(field)) {
      return value(at(field), object.get(field), format);
    }
    fault(field, FaultCode.REQUIRED);
    return format.standIn();
  }

  /** A field that may be absent, then {@code null}. */
  public <T> @Nullable T optional(String field, Format<T> format) {
    return has(field) ? value(at(field), object.get(field), format) : null;
  }

  /** A field that may be absent, then this. */
  public <T> T optional(String field, Format<T> format, T absent) {
    return has(field) ? value(at(field), object.get(field), format) : absent;
  }

  private <T> T value(String at, JsonNode node, Format<T> format) {
    return faults.fitOr(at, format, format.parse().apply(node));
  }

  /** An object that has to be there; where it is not, that is the only fault noted about it. */
  public BodyReader object(String field) {
    var inner = optionalObject(field);
    if (inner != null) {
      return inner;
    }
    fault(field, FaultCode.REQUIRED);
    return unheard(at(field));
  }

  /** An object that may be absent, then {@code null}. */
  public @Nullable BodyReader optionalObject(String field) {
    return has(field) ? objectAt(at(field), object.get(field)) : null;
  }

  private BodyReader objectAt(String at, JsonNode node) {
    if (node.isObject()) {
      return new BodyReader(node, at, faults);
    }
    faults.add(at, FaultCode.NOT_AN_OBJECT, Map.of());
    return unheard(at);
  }

  private static BodyReader unheard(String at) {
    return new BodyReader(Json.object(), at, new Faults(Fault.Place.BODY));
  }

  /** An array of {@code min} to {@code max} values; absent is the same as empty. */
  public <T> List<T> list(String field, int min, int max, Format<T> item) {
    return items(field, min, max, (at, node) -> value(at, node, item));
  }

  /** An array of {@code min} to {@code max} objects; absent is the same as empty. */
  public <T> List<T> objects(String field, int min, int max, Function<BodyReader, T> item) {
    return items(field, min, max, (at, node) -> item.apply(objectAt(at, node)));
  }

  private <T> List<T> items(String field, int min, int max, BiFunction<String, JsonNode, T> item) {
    var array = has(field) ? object.get(field) : Json.array();
    if (!array.isArray()) {
      fault(field, FaultCode.NOT_AN_ARRAY);
      return List.of();
    }
    if (array.size() < min) {
      fault(field, has(field) ? FaultCode.TOO_FEW : FaultCode.REQUIRED, "min", min);
    }
    if (array.size() > max) {
      fault(field, FaultCode.TOO_MANY, "max", max);
      return List.of();
    }
    var found = new ArrayList<T>(array.size());
    for (var node : array) {
      found.add(item.apply(at(field) + "/" + found.size(), node));
    }
    return List.copyOf(found);
  }

  /** Notes a fault unless exactly one of these fields is there. */
  public void exactlyOne(String... fields) {
    if (count(fields) != 1) {
      fault(FaultCode.EXACTLY_ONE, fields);
    }
  }

  /** Notes a fault if more than one of these fields is there. */
  public void atMostOne(String... fields) {
    if (count(fields) > 1) {
      fault(FaultCode.AT_MOST_ONE, fields);
    }
  }

  private long count(String... fields) {
    return Stream.of(fields).filter(this::has).count();
  }

  private void fault(FaultCode code, String... fields) {
    faults.add(pointer, code, Map.of("fields", String.join(", ", fields)));
  }

  private void fault(String field, FaultCode code, String place, int value) {
    faults.add(at(field), code, Map.of(place, Integer.toString(value)));
  }

  /** Notes a fault that only the reader's user can see, such as {@link FaultCode#DUPLICATE}. */
  public void fault(String field, FaultCode code) {
    faults.add(at(field), code, Map.of());
  }

  /** Notes a fault with words of its own. */
  public void fault(Fault fault) {
    faults.add(fault);
  }

  /** JSON pointer of a field of this object (RFC 6901). */
  public String at(String field) {
    return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
  }

  /** What has been noted so far, here and in every object of the same body. */
  public List<Fault> faults() {
    return faults.all();
  }

  /**
   * To be called when all has been read.
   *
   * @throws org.kopilka.wire.problem.ProblemException {@code BODY_INVALID} with every fault
   */
  public void check() {
    faults.check(ProblemCode.BODY_INVALID);
  }
}
