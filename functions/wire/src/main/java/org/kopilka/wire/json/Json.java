package org.kopilka.wire.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.kopilka.wire.json.NotJsonException.Reason;

/**
 * The one set-up of Jackson: trees only, and by tokens, because binding to classes, and even making
 * ready for it, costs a cold start a tenth of a second. Integers become {@code long} or {@code
 * BigInteger}; fractions stay readable but no format of ours accepts one as a number.
 */
public final class Json {
  /** Levels of nesting, far more than any format of ours has. */
  public static final int DEPTH_MAX = 64;

  /** Characters of one number: longer ones take time to read, and mean nothing here. */
  private static final int NUMBER_LENGTH_MAX = 400;

  private static final JsonFactory FACTORY = factory();

  private Json() {}

  private static JsonFactory factory() {
    var limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH_MAX)
            .maxNumberLength(NUMBER_LENGTH_MAX)
            .build();
    // Names come from callers: interned, they would stay in memory for the life of the process.
    return new JsonFactoryBuilder()
        .streamReadConstraints(limits)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }

  /** An empty object to be filled. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An empty array to be filled. */
  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /**
   * Reads a text that is one JSON object and nothing else. A leading byte order mark is passed over
   * (RFC 8259, 8.1, allows it, and 1C writes one).
   *
   * @throws NotJsonException if it is anything else, names a field twice or passes a limit
   */
  public static ObjectNode parseObject(String text) {
    var start = text.startsWith("\uFEFF") ? 1 : 0;
    try (var parser = FACTORY.createParser(text.toCharArray(), start, text.length() - start)) {
      return onlyObject(parser);
    } catch (JsonProcessingException e) {
      throw new NotJsonException(reason(e), line(e.getLocation()), column(e.getLocation()));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
  }

  private static ObjectNode onlyObject(JsonParser parser) throws IOException {
    var root = Trees.read(parser);
    if (!(root instanceof ObjectNode object)) {
      throw new NotJsonException(Reason.NOT_AN_OBJECT, 1, 1);
    }
    if (parser.nextToken() != null) {
      var at = parser.currentTokenLocation();
      throw new NotJsonException(Reason.MORE_THAN_ONE_VALUE, line(at), column(at));
    }
    return object;
  }

  private static Reason reason(JsonProcessingException e) {
    return switch (e) {
      case StreamConstraintsException _ -> Reason.LIMIT_PASSED;
      default -> Reason.SYNTAX;
    };
  }

  private static int line(JsonLocation at) {
    return at == null ? 1 : Math.max(1, at.getLineNr());
  }

  private static int column(JsonLocation at) {
    return at == null ? 1 : Math.max(1, at.getColumnNr());
  }

  /**
   * Reads what Lambda hands to a function: trusted, therefore without a text of what is wrong.
   *
   * @throws IOException if it is not JSON
   */
  public static JsonNode read(InputStream input) throws IOException {
    try (var parser = FACTORY.createParser(input)) {
      return Trees.read(parser);
    }
  }

  /** The tree as compact JSON text. */
  public static String write(JsonNode tree) {
    var text = new StringWriter();
    try (var generator = FACTORY.createGenerator(text)) {
      Trees.write(tree, generator);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
    return text.toString();
  }
}
