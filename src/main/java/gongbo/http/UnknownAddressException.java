package gongbo.http;

/** Refuses a document of absolute addresses, since the server does not know its own. */
final class UnknownAddressException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
