package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody keeps the exports from others. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ExportLimitsTest {
  @Test
  void aClientHasAFewSlotsAndAnIpv6NetworkIsOneClient() {
    ClientSlots slots = new ClientSlots(2);
    InetAddress one = InetAddress.ofLiteral("2001:db8:1:2::1");
    InetAddress neighbour = InetAddress.ofLiteral("2001:db8:1:2:3::9");

    assertThat(slots.take(one)).isTrue();
    assertThat(slots.take(neighbour)).isTrue();
    assertThat(slots.take(one)).isFalse();
    assertThat(slots.take(InetAddress.ofLiteral("2001:db8:1:3::1"))).isTrue();
    assertThat(slots.take(InetAddress.ofLiteral("192.0.2.1"))).isTrue();

    slots.free(neighbour);
    assertThat(slots.take(one)).isTrue();
  }

  @Test
  void theMachineItselfHasAsManyAsItWants() {
    ClientSlots slots = new ClientSlots(1);

    assertThat(slots.take(InetAddress.getLoopbackAddress())).isTrue();
    assertThat(slots.take(InetAddress.getLoopbackAddress())).isTrue();
  }

  @Test
  void whoHardlyReadsIsCutOff() throws Exception {
    ServerLimits usual = ServerLimits.of(ConfigFolder.bundled());
    // So fast that the first buffer that a client leaves unread is late within a second.
    int pace = 1_000_000;
    try (SampleServer server =
            SampleServer.start(
                context -> {},
                ServerLimitsBuilder.builder(usual).exports(1).exportPace(pace).build());
        Socket client = new Socket()) {
      client.setReceiveBufferSize(1024);
      URI address = URI.create(server.url());
      client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
      String fields = "id,title,body,outline,findings";
      for (int i = 0; i < 200; i++) {
        // Many on one connection, since the system keeps some of what nobody reads.
        client
            .getOutputStream()
            .write(
                ("GET /api/v1/export?fields=" + fields + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
      }

      // The only slot is free again although the client has read nothing.
      while (server.get("/api/v1/export?fields=id").statusCode() != 200) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }
}
