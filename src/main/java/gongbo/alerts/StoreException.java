package gongbo.alerts;

import java.sql.SQLException;

/** Thrown when the store of alerts cannot be read or written. */
@SuppressWarnings("serial") // never serialised
public final class StoreException extends RuntimeException {
  StoreException(SQLException cause) {
    super("the store of alerts failed: " + cause.getMessage(), cause);
  }
}
