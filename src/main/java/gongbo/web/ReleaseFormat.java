package gongbo.web;

import gongbo.search.StoredRelease;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which a release can be had, the first where a client likes several alike. */
enum ReleaseFormat {
  JSON("json", "application/json") {
    @Override
    String write(StoredRelease stored) {
      return ReleaseJson.whole(stored.release()).put("generation", stored.generation()).toString();
    }
  },
  TEXT("text", "text/plain") {
    @Override
    String write(StoredRelease stored) {
      return ReleaseText.plain(stored.release());
    }
  },
  MARKDOWN("markdown", "text/markdown") {
    @Override
    String write(StoredRelease stored) {
      return ReleaseText.markdown(stored.release());
    }
  },
  RIS("ris", "application/x-research-info-systems") {
    @Override
    String write(StoredRelease stored) {
      return Citation.of(stored.release()).ris();
    }
  },
  BIBTEX("bibtex", "application/x-bibtex") {
    @Override
    String write(StoredRelease stored) {
      return Citation.of(stored.release()).bibtex();
    }
  },
  CSL_JSON("csl", "application/vnd.citationstyles.csl+json") {
    @Override
    String write(StoredRelease stored) {
      return Citation.of(stored.release()).cslJson().toString();
    }
  };

  /** The parameter that names a format where a client cannot set headers, as in a link. */
  static final String PARAMETER = "format";

  private static final Map<String, Optional<ReleaseFormat>> BY_KEY = byKey();

  private final String key;
  private final String mediaType;

  ReleaseFormat(String key, String mediaType) {
    this.key = key;
    this.mediaType = mediaType;
  }

  /** The release in this form. */
  abstract String write(StoredRelease stored);

  /** What the parameter calls it. */
  String key() {
    return key;
  }

  String mediaType() {
    return mediaType;
  }

  /** The media type as a header; only text needs to tell its encoding. */
  String contentType() {
    return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
  }

  /**
   * The format that a request wants: that of the parameter, or else of the header {@code Accept}.
   *
   * @throws BadParametersException when there are other parameters, or no format of that name
   * @throws NotAcceptableException when the header names none of them
   */
  static ReleaseFormat requested(String query, AcceptHeader accept) {
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
