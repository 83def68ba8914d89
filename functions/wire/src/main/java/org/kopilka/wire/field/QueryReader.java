package org.kopilka.wire.field;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.problem.Fault;
import org.kopilka.wire.problem.FaultCode;
import org.kopilka.wire.problem.ProblemCode;

/**
 * Reads parameters of a path or a query like {@link BodyReader} reads a body. A parameter given
 * twice is a fault: caches, gateways and programs differ about which of the two counts. Parameters
 * that nobody reads are ignored; an empty one is the same as absent.
 */
public final class QueryReader {
  /** Items of a list's page unless the caller says otherwise. */
  private static final long LIMIT_DEFAULT = 50;

  private static final long LIMIT_MAX = 100;

  private static final Format<String> UNREAD = Format.ofText("", Parsed::fit);

  private final Map<String, List<String>> parameters;
  private final Faults faults = new Faults(Fault.Place.PARAMETER);

  public QueryReader(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /** Whether the parameter is there and not empty. */
  public boolean has(String name) {
    return values(name).stream().anyMatch(value -> !value.isEmpty());
  }

  private List<String> values(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /** A parameter that has to be there. */
  public <T> T required(String name, Format<T> format) {
    if (has(name)) {
      return value(name, format);
    }
    faults.add(name, FaultCode.REQUIRED, Map.of());
    return format.standIn();
  }

  /** A parameter that may be absent, then {@code null}. */
  public <T> @Nullable T optional(String name, Format<T> format) {
    return has(name) ? value(name, format) : null;
  }

  /** A parameter that may be absent, then this. */
  public <T> T optional(String name, Format<T> format, T absent) {
    return has(name) ? value(name, format) : absent;
  }

  private <T> T value(String name, Format<T> format) {
    Parsed<T> parsed =
        values(name).size() > 1
            ? Parsed.misfit(FaultCode.REPEATED)
            : format.parse().apply(TextNode.valueOf(values(name).getFirst()));
    return faults.fitOr(name, format, parsed);
  }

  /** Items of the page asked for: 1 to 100, by default 50. */
  public int limit() {
    var limit = optional("limit", NumberFormats.digits(1, LIMIT_MAX), LIMIT_DEFAULT);
    return Math.toIntExact(limit);
  }

  /** The cursor as it was handed back, unread, or null for the first page. */
  public @Nullable String cursor() {
    return optional("cursor", UNREAD);
  }

  /** Notes a fault unless exactly one of these parameters is there. */
  public void exactlyOne(String... names) {
    if (List.of(names).stream().filter(this::has).count() != 1) {
      var fields = Map.of("fields", String.join(", ", names));
      faults.add(names[0], FaultCode.EXACTLY_ONE, fields);
    }
  }

  /**
   * To be called when all has been read.
   *
   * @throws org.kopilka.wire.problem.ProblemException {@code PARAMETER_INVALID} with every fault
   */
  public void check() {
    faults.check(ProblemCode.PARAMETER_INVALID);
  }
}
