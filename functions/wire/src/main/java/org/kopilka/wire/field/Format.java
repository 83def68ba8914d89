package org.kopilka.wire.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import org.kopilka.wire.problem.FaultCode;

/**
 * How one JSON value is read.
 *
 * @param standIn what a reader hands out for a value with a fault, so that reading goes on to the
 *     next fault; within the format's own limits, and gone when {@code check()} throws
 * @param parse the reading itself; is never given {@code null} or JSON's null
 */
public record Format<T>(T standIn, Function<JsonNode, Parsed<T>> parse) {
  /** A format whose values are JSON strings. */
  public static <T> Format<T> ofText(T standIn, Function<String, Parsed<T>> parse) {
    return new Format<>(
        standIn,
        node ->
            node.isTextual() ? parse.apply(node.textValue()) : Parsed.misfit(FaultCode.NOT_A_TEXT));
  }
}
