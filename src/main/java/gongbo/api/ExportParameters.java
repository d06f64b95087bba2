package gongbo.api;

import gongbo.request.BadParametersException;
import gongbo.request.Language;
import gongbo.request.ParameterReader;
import gongbo.request.SearchAddress;
import gongbo.request.SearchParameters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The parameters of an export.
 *
 * @param address the search; its page is ignored
 * @param format the format of the answer
 * @param fields the keys of each row, in order
 */
public record ExportParameters(SearchAddress address, ExportFormat format, List<String> fields) {
  public ExportParameters {
    fields = List.copyOf(fields);
  }

  /**
   * Reads the parameters of an export: those of a search without paging.
   *
   * @param fields the fields that a row can have
   * @param usual the fields of a row when the request names none
   * @throws BadParametersException when some are unknown or wrong
   */
  public static ExportParameters of(String query, List<String> fields, List<String> usual) {
    ParameterReader reader = new ParameterReader(query);
    SearchAddress address = SearchParameters.unpaged(reader, Language.KOREAN);
    ExportFormat format = reader.choice("format", ExportFormat.byKey(), ExportFormat.NDJSON);
    Set<String> chosen = reader.names("fields", fields, new LinkedHashSet<>(usual));
    if (chosen.isEmpty()) {
      reader.refuse("fields", "error.no-fields");
    }
    reader.finish(address);
    return new ExportParameters(address, format, List.copyOf(chosen));
  }
}
