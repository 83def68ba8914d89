package org.kopilka.wire.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one network address, wherever attempts are counted by it. */
final class Network {
  /** A household or a server is given a whole /64. */
  private static final int IPV6_PREFIX_BYTES = 8;

  private Network() {}

  /**
   * The network of an address as the gateway wrote it; never looked up anywhere.
   *
   * @return the address itself, or the prefix of an IPv6 one
   */
  static String of(String sourceIp) {
    try {
      var address = InetAddress.ofLiteral(sourceIp);
      return address instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_PREFIX_BYTES))
          : address.getHostAddress();
    } catch (IllegalArgumentException _) {
      return sourceIp;
    }
  }
}
