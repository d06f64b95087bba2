package gongbo.request;

import java.util.List;

/** Thrown when parameters are unknown or wrong. Names each of them. */
@SuppressWarnings("serial") // thrown and caught within one request
public final class BadParametersException extends RuntimeException {
  private final SearchAddress readable;
  private final List<ParameterError> errors;

  public BadParametersException(SearchAddress readable, List<ParameterError> errors) {
    super("bad parameters: " + errors.size());
    this.readable = readable;
    this.errors = List.copyOf(errors);
  }

  /** The request as far as it could be read, without the wrong parameters. */
  public SearchAddress readable() {
    return readable;
  }

  public List<ParameterError> errors() {
    return errors;
  }
}
