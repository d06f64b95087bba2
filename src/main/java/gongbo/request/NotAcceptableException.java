package gongbo.request;

import java.util.List;

/** A client accepts none of the media types that there are. Names them. */
@SuppressWarnings("serial") // thrown and caught within one request
public final class NotAcceptableException extends RuntimeException {
  private final List<String> available;

  public NotAcceptableException(List<String> available) {
    super("available: " + available);
    this.available = List.copyOf(available);
  }

  /** The media types that there are. */
  public List<String> available() {
    return available;
  }
}
