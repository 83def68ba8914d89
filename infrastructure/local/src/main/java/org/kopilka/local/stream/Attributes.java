package org.kopilka.local.stream;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB's own JSON: {@code {"S": "text"}}. */
final class Attributes {
  private Attributes() {}

  static void write(JsonGenerator json, AttributeValue value) throws IOException {
    var type = value.type();
    json.writeStartObject();
    json.writeFieldName(type == AttributeValue.Type.NUL ? "NULL" : type.name());
    switch (type) {
      case S -> json.writeString(value.s());
      case N -> json.writeString(value.n());
      case B -> json.writeBinary(value.b().asByteArrayUnsafe());
      case BOOL -> json.writeBoolean(value.bool());
      case NUL -> json.writeBoolean(true);
      case SS -> writeTexts(json, value.ss());
      case NS -> writeTexts(json, value.ns());
      case BS -> writeBinaries(json, value.bs());
      case L -> writeList(json, value.l());
      case M -> writeMap(json, value);
      case UNKNOWN_TO_SDK_VERSION -> throw new IOException("An attribute of no known type");
    }
    json.writeEndObject();
  }

  private static void writeTexts(JsonGenerator json, List<String> texts) throws IOException {
    json.writeStartArray();
    for (var text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void writeBinaries(JsonGenerator json, List<SdkBytes> binaries)
      throws IOException {
    json.writeStartArray();
    for (var binary : binaries) {
      json.writeBinary(binary.asByteArrayUnsafe());
    }
    json.writeEndArray();
  }

  private static void writeList(JsonGenerator json, List<AttributeValue> values)
      throws IOException {
    json.writeStartArray();
    for (var value : values) {
      write(json, value);
    }
    json.writeEndArray();
  }

  private static void writeMap(JsonGenerator json, AttributeValue map) throws IOException {
    json.writeStartObject();
    for (var entry : map.m().entrySet()) {
      json.writeFieldName(entry.getKey());
      write(json, entry.getValue());
    }
    json.writeEndObject();
  }
}
