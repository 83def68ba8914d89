package org.kopilka.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Short names for DynamoDB's attribute values. */
public final class Attributes {
  private Attributes() {}

  public static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  public static AttributeValue bytes(byte[] value) {
    return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value));
  }

  /** The primary key of an item. */
  public static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", text(pk), "sk", text(sk));
  }

  /** The primary key of an item that was read. */
  public static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    return key(text(item, "pk"), text(item, "sk"));
  }

  /** A new item of this key, to be filled: its type is its sort key. */
  public static Map<String, AttributeValue> keyed(String pk, String sk) {
    var item = new HashMap<>(key(pk, sk));
    item.put("t", text(sk));
    return item;
  }

  public static String text(Map<String, AttributeValue> item, String name) {
    return require(item, name).s();
  }

  public static @Nullable String optionalText(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    return value == null ? null : value.s();
  }

  public static long number(Map<String, AttributeValue> item, String name) {
    return Long.parseLong(require(item, name).n());
  }

  public static @Nullable Long optionalNumber(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    return value == null ? null : Long.valueOf(value.n());
  }

  public static byte[] bytes(Map<String, AttributeValue> item, String name) {
    return require(item, name).b().asByteArrayUnsafe();
  }

  private static AttributeValue require(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("item " + item.get("pk") + " lacks " + name);
    }
    return value;
  }
}
