package gongbo.request;

import java.util.List;

/**
 * A parameter that is unknown or wrong.
 *
 * @param parameter the name as sent
 * @param value the value as sent, shortened where it is long
 * @param key the key of the message that explains the error
 * @param arguments the arguments of the message
 */
public record ParameterError(String parameter, String value, String key, List<Object> arguments) {
  /** The message that lists every known parameter. */
  static final String UNKNOWN = "error.unknown";

  /** The characters of a wrong value that are repeated to the client. */
  private static final int SHOWN = 80;

  public ParameterError {
    arguments = List.copyOf(arguments);
    parameter = ShortText.of(parameter, SHOWN);
    value = ShortText.of(value, SHOWN);
  }

  public static ParameterError of(String parameter, String value, String key, Object... arguments) {
    return new ParameterError(parameter, value, key, List.of(arguments));
  }

  /** Returns the explanation in the language of the messages. */
  public String message(Messages messages) {
    return messages.get(key, arguments.toArray());
  }

  /**
   * Returns the explanation without the list of valid values, for pages, which offer links instead.
   */
  public String brief(Messages messages) {
    return key.equals(UNKNOWN) ? messages.get("error.unknown-brief") : message(messages);
  }
}
