package org.kopilka.pages.pass;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes the few constructs of ASN.1 that a signature needs, by the DER rules (X.690). */
final class Der {
  private static final int INTEGER = 0x02;
  private static final int OCTETS = 0x04;
  private static final int NULL = 0x05;
  private static final int OID = 0x06;
  private static final int UTC_TIME = 0x17;
  private static final int SEQUENCE = 0x30;
  static final int SET = 0x31;

  /** Context tag 0, constructed. */
  static final int CONTEXT_0 = 0xA0;

  private static final int SHORT_LENGTH_MAX = 0x7F;
  private static final int SEVEN_BITS = 7;

  private Der() {}

  /** A value under a tag. */
  static byte[] tagged(int tag, byte[]... contents) {
    var content = joined(List.of(contents));
    var length = length(content.length);
    return joined(List.of(new byte[] {(byte) tag}, length, content));
  }

  static byte[] sequence(byte[]... parts) {
    return tagged(SEQUENCE, parts);
  }

  /** The elements of a set stand in the order of their bytes. */
  static byte[] set(byte[]... elements) {
    var sorted = elements.clone();
    Arrays.sort(sorted, Arrays::compareUnsigned);
    return tagged(SET, sorted);
  }

  static byte[] integer(BigInteger value) {
    return tagged(INTEGER, value.toByteArray());
  }

  static byte[] octets(byte[] bytes) {
    return tagged(OCTETS, bytes);
  }

  static byte[] nothing() {
    return tagged(NULL);
  }

  /** A time up to 2049, such as {@code 261122093000Z}. */
  static byte[] utcTime(String time) {
    return tagged(UTC_TIME, time.getBytes(StandardCharsets.US_ASCII));
  }

  /** An object identifier by its numbers. */
  static byte[] oid(String dotted) {
    var arcs = Arrays.stream(dotted.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    var bytes = new ByteArrayOutputStream();
    bytes.write(40 * arcs[0] + arcs[1]);
    for (int i = 2; i < arcs.length; i++) {
      base128(bytes, arcs[i]);
    }
    return tagged(OID, bytes.toByteArray());
  }

  private static void base128(ByteArrayOutputStream bytes, int arc) {
    var groups = Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(arc) + 6) / SEVEN_BITS);
    for (int group = groups - 1; group >= 0; group--) {
      var bits = (arc >> (group * SEVEN_BITS)) & SHORT_LENGTH_MAX;
      bytes.write(group == 0 ? bits : bits | (SHORT_LENGTH_MAX + 1));
    }
  }

  private static byte[] length(int length) {
    if (length <= SHORT_LENGTH_MAX) {
      return new byte[] {(byte) length};
    }
    var bytes = BigInteger.valueOf(length).toByteArray();
    var digits = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    return joined(List.of(new byte[] {(byte) (SHORT_LENGTH_MAX + 1 + digits.length)}, digits));
  }

  static byte[] joined(List<byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    parts.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
