package gongbo.request;

/**
 * A parameter of an address, also used as a hidden field of a form.
 *
 * @param name the name, such as {@code topic}
 * @param value the value, unescaped
 */
public record FormField(String name, String value) {}
