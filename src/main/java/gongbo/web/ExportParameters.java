package gongbo.web;

import java.util.List;

/**
 * What the parameters of an export ask for.
 *
 * @param address what to search; its page does not matter
 * @param format the form of the answer
 * @param fields the keys of each row, in order
 */
record ExportParameters(SearchAddress address, ExportFormat format, List<String> fields) {
  ExportParameters {
    fields = List.copyOf(fields);
  }
}
