package gongbo.extract;

import gongbo.config.ConfigFolder;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import java.util.List;

/** Finds the metadata of releases. Safe for use by many threads at once. */
public final class Extractor {
  private Extractor() {}

  /**
   * An extractor that knows the gazetteers of a configuration.
   *
   * @throws gongbo.config.ConfigException when a gazetteer cannot be used
   */
  public static Extractor of(ConfigFolder config) {
    return new Extractor();
  }

  /** Everything that can be told from one release alone. */
  public Release extract(RawRelease raw) {
    return new Release(raw, null, null, List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
