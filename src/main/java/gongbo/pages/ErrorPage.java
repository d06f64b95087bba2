package gongbo.pages;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.ParameterError;
import gongbo.request.SearchAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page of a request that cannot be answered.
 *
 * @param frame what stands around it
 * @param heading what is the matter
 * @param detail what to do about it
 * @param faults the parameters that are wrong
 * @param corrected the address without those, or null when there are none
 */
public record ErrorPage(
    PageShell frame,
    String heading,
    String detail,
    List<Fault> faults,
    @Nullable String corrected) {
  /** The statuses with an explanation of their own; the others share those of 400 and 500. */
  private static final Set<Integer> EXPLAINED =
      Set.of(400, 401, 403, 404, 405, 406, 409, 413, 414, 429, 431, 500, 503);

  /**
   * A parameter that is wrong.
   *
   * @param parameter its name
   * @param value its value
   * @param message why
   */
  public record Fault(String parameter, String value, String message) {}

  public ErrorPage {
    faults = List.copyOf(faults);
  }

  /** The page of a status. */
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

  /** The page of a search whose parameters are wrong. */
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
