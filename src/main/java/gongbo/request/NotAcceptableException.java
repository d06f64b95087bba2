package gongbo.request;

import java.util.List;

/** Thrown when a client accepts none of the available media types. Names them. */
@SuppressWarnings("serial") // thrown and caught within one request
public final class NotAcceptableException extends RuntimeException {
  private final List<String> available;

  public NotAcceptableException(List<String> available) {
    super("available: " + available);
    this.available = List.copyOf(available);
  }

  /** The available media types. */
  public List<String> available() {
    return available;
  }
}
