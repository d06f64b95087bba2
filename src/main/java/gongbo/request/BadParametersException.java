package gongbo.request;

import java.util.List;

/** A request has parameters that it cannot be answered with. Names each of them. */
@SuppressWarnings("serial") // thrown and caught within one request
public final class BadParametersException extends RuntimeException {
  private final SearchAddress readable;
  private final List<ParameterError> errors;

  public BadParametersException(SearchAddress readable, List<ParameterError> errors) {
    super("bad parameters: " + errors.size());
    this.readable = readable;
    this.errors = List.copyOf(errors);
  }

  /** The request as far as it could be read, the faulty parameters left out. */
  public SearchAddress readable() {
    return readable;
  }

  public List<ParameterError> errors() {
    return errors;
  }
}
