package gongbo.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads forms that only pages of this server may send. */
final class FormReader {
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Who may send forms, in the words of a browser (Fetch Metadata Request Headers). */
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private FormReader() {}

  /**
   * Returns the parameters of a form, encoded.
   *
   * @throws ForbiddenResponse when a page of another site sent it
   * @throws HttpResponseException when it is no form
   */
  static String ownForm(Context context) {
    refuseOtherSites(context);
    if (!RequestReader.header(context, Header.CONTENT_TYPE).startsWith(FORM)) {
      throw new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode());
    }
    return context.body();
  }

  /**
   * Refuses what a page of another site makes a browser send. Programs send neither header.
   *
   * @throws ForbiddenResponse when a page of another site sent the request
   */
  static void refuseOtherSites(Context context) {
    String site = RequestReader.header(context, "Sec-Fetch-Site");
    String origin = RequestReader.header(context, Header.ORIGIN);
    boolean isOwn =
        site.isEmpty()
            ? origin.isEmpty() || RequestReader.header(context, Header.HOST).equals(host(origin))
            : OWN.contains(site);
    if (!isOwn) {
      throw new ForbiddenResponse();
    }
  }

  private static @Nullable String host(String origin) {
    try {
      return new URI(origin).getRawAuthority();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /**
   * Returns what identifies the network of the client; null on this machine, where a proxy may
   * speak for everybody.
   */
  static @Nullable String network(Context context) {
    InetAddress address = ClientAddress.parse(context.ip());
    return address.isLoopbackAddress() ? null : ClientAddress.client(address);
  }
}
