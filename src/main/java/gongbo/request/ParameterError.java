package gongbo.request;

import java.util.List;

/**
 * What is wrong with one parameter of a request.
 *
 * @param parameter its name as sent
 * @param value its value as sent, cut where it is long
 * @param key the message that says why
 * @param arguments what the message names
 */
public record ParameterError(String parameter, String value, String key, List<Object> arguments) {
  /** The message that names every parameter there is. */
  static final String UNKNOWN = "error.unknown";

  /** How much of a faulty value is repeated to the sender: enough to recognise it by. */
  private static final int SHOWN = 80;

  public ParameterError {
    arguments = List.copyOf(arguments);
    parameter = shorten(parameter);
    value = shorten(value);
  }

  public static ParameterError of(String parameter, String value, String key, Object... arguments) {
    return new ParameterError(parameter, value, key, List.of(arguments));
  }

  /** Why, in the language of the messages. */
  public String message(Messages messages) {
    return messages.get(key, arguments.toArray());
  }

  /** The same without all that would be right instead: people are led on by links. */
  public String brief(Messages messages) {
    return key.equals(UNKNOWN) ? messages.get("error.unknown-brief") : message(messages);
  }

  private static String shorten(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
