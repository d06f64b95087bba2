package gongbo.http;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Limits what one client does at a time. The machine itself is not limited: its requests are the
 * operator's own or come from a proxy, which alone can distinguish clients.
 */
final class ClientSlots {
  private final int perClient;
  private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();

  /**
   * @param perClient the slots of a client, 1 or more
   */
  ClientSlots(int perClient) {
    this.perClient = perClient;
  }

  /** Takes a slot, to be freed in the end, and returns whether there was one. */
  boolean take(InetAddress address) {
    int now = taken.merge(ClientAddress.client(address), 1, Integer::sum);
    if (now <= perClient || address.isLoopbackAddress()) {
      return true;
    }
    free(address);
    return false;
  }

  /** Frees a slot that was taken. */
  void free(InetAddress address) {
    taken.computeIfPresent(
        ClientAddress.client(address), (client, slots) -> slots == 1 ? null : slots - 1);
  }
}
