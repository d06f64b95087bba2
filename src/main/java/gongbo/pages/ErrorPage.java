package gongbo.pages;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.ParameterError;
import gongbo.request.SearchAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page of a failed request.
 *
 * @param frame the shell of the page
 * @param heading the error
 * @param detail what to do about it
 * @param faults the wrong parameters
 * @param corrected the address without them; null when there are none
 */
public record ErrorPage(
    PageShell frame,
    String heading,
    String detail,
    List<Fault> faults,
    @Nullable String corrected) {
  /** The statuses with an explanation of their own; the others share those of 400 and 500. */
  private static final Set<Integer> EXPLAINED =
      Set.of(400, 401, 403, 404, 405, 406, 409, 410, 413, 414, 429, 431, 500, 503);

  /**
   * A wrong parameter.
   *
   * @param parameter the name
   * @param value the value
   * @param message the explanation
   */
  public record Fault(String parameter, String value, String message) {}

  public ErrorPage {
    faults = List.copyOf(faults);
  }

  /** Returns the page of a status. */
  public static ErrorPage ofStatus(int status, Language language) {
    Messages messages = Messages.of(language);
    SearchAddress home = SearchAddress.in(language);
    String kind = kind(status);
    String heading = messages.get("failure." + kind);
    return new ErrorPage(
        PageShell.of(home, heading, home.withLanguage(language.other()).toHome(), false),
        heading,
        messages.get("failure." + kind + ".detail"),
        List.of(),
        null);
  }

  /** Returns the page of a search with wrong parameters. */
  public static ErrorPage ofParameters(SearchAddress readable, List<ParameterError> errors) {
    Messages messages = Messages.of(readable.language());
    String heading = messages.get("failure.parameters");
    return new ErrorPage(
        PageShell.ofResults(readable, heading, false),
        heading,
        messages.get("failure.parameters.detail"),
        errors.stream()
            .map(error -> new Fault(error.parameter(), error.value(), error.brief(messages)))
            .toList(),
        readable.toString());
  }

  private static String kind(int status) {
    if (EXPLAINED.contains(status)) {
      return Integer.toString(status);
    }
    return status < 500 ? "400" : "500";
  }
}
