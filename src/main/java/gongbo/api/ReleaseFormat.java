package gongbo.api;

import gongbo.json.ReleaseJson;
import gongbo.release.ReleaseId;
import gongbo.request.AcceptHeader;
import gongbo.request.BadParametersException;
import gongbo.request.FormField;
import gongbo.request.Language;
import gongbo.request.NotAcceptableException;
import gongbo.request.ParameterReader;
import gongbo.request.SearchAddress;
import gongbo.search.StoredRelease;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats of a release; where a client accepts several equally, the first wins. */
public enum ReleaseFormat {
  JSON("json", "application/json") {
    @Override
    public String write(StoredRelease stored) {
      return ReleaseJson.whole(stored.release()).put("generation", stored.generation()).toString();
    }
  },
  TEXT("text", "text/plain") {
    @Override
    public String write(StoredRelease stored) {
      return ReleaseText.plain(stored.release());
    }
  },
  MARKDOWN("markdown", "text/markdown") {
    @Override
    public String write(StoredRelease stored) {
      return ReleaseText.markdown(stored.release());
    }
  },
  RIS("ris", "application/x-research-info-systems") {
    @Override
    public String write(StoredRelease stored) {
      return Citation.of(stored.release()).ris();
    }
  },
  BIBTEX("bibtex", "application/x-bibtex") {
    @Override
    public String write(StoredRelease stored) {
      return Citation.of(stored.release()).bibtex();
    }
  },
  CSL_JSON("csl", "application/vnd.citationstyles.csl+json") {
    @Override
    public String write(StoredRelease stored) {
      return Citation.of(stored.release()).cslJson().toString();
    }
  };

  /** The parameter that names a format, for links, which cannot set headers. */
  static final String PARAMETER = "format";

  private static final Map<String, Optional<ReleaseFormat>> BY_KEY = byKey();

  private final String key;
  private final String mediaType;

  ReleaseFormat(String key, String mediaType) {
    this.key = key;
    this.mediaType = mediaType;
  }

  /** Writes a release in this format. */
  public abstract String write(StoredRelease stored);

  /** The value of the parameter. */
  public String key() {
    return key;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Returns the address of a release in this format, from the root of the server. */
  public String address(ReleaseId id) {
    return "/api/v1/releases/"
        + SearchAddress.encode(id.value())
        + SearchAddress.query(List.of(new FormField(PARAMETER, key)));
  }

  /** Returns the value of the header {@code Content-Type}; only text formats name a charset. */
  public String contentType() {
    return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
  }

  /**
   * Returns the format that a request asks for: that of the parameter, else that of the header
   * {@code Accept}.
   *
   * @throws BadParametersException when there are other parameters, or no format of that name
   * @throws NotAcceptableException when the header names none of them
   */
  public static ReleaseFormat requested(String query, AcceptHeader accept) {
    ParameterReader reader = new ParameterReader(query);
    Optional<ReleaseFormat> format = reader.choice(PARAMETER, BY_KEY, best(accept));
    reader.finish(SearchAddress.in(Language.KOREAN));
    return format.orElseThrow(
        () ->
            new NotAcceptableException(
                List.of(values()).stream().map(it -> it.mediaType).toList()));
  }

  private static Optional<ReleaseFormat> best(AcceptHeader accept) {
    return Stream.of(values())
        .filter(format -> accept.weightOf(format.mediaType) > 0)
        .max(
            Comparator.<ReleaseFormat>comparingDouble(format -> accept.weightOf(format.mediaType))
                .thenComparing(Comparator.reverseOrder()));
  }

  private static Map<String, Optional<ReleaseFormat>> byKey() {
    return Stream.of(values())
        .collect(
            Collectors.toMap(
                ReleaseFormat::key, Optional::of, (one, other) -> one, LinkedHashMap::new));
  }
}
