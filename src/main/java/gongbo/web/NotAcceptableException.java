package gongbo.web;

import java.util.List;

/** A client accepts none of the media types that there are. Names them. */
@SuppressWarnings("serial") // thrown and caught within one request
final class NotAcceptableException extends RuntimeException {
  private final List<String> available;

  NotAcceptableException(List<String> available) {
    super("available: " + available);
    this.available = List.copyOf(available);
  }

  /** The media types that there are. */
  List<String> available() {
    return available;
  }
}
