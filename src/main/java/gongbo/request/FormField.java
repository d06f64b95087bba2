package gongbo.request;

/**
 * A parameter of an address, and a hidden field of a form that keeps it.
 *
 * @param name the parameter, such as {@code topic}
 * @param value its value, unescaped
 */
public record FormField(String name, String value) {}
