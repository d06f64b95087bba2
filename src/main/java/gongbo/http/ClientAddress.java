package gongbo.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** The addresses of clients. An IPv6 client usually has a /64 network, which counts as one. */
final class ClientAddress {
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** Parses an address; the servlet API puts brackets around some IPv6 ones. */
  static InetAddress parse(String literal) {
    return InetAddress.ofLiteral(
        literal.startsWith("[") ? literal.substring(1, literal.length() - 1) : literal);
  }

  /** Returns what identifies the client at an address: the address, or its /64 network. */
  static String client(InetAddress address) {
    byte[] bytes = address.getAddress();
    int counted = address instanceof Inet6Address ? NETWORK_BYTES : bytes.length;
    return HexFormat.of().formatHex(bytes, 0, counted);
  }
}
