package gongbo.source;

import gongbo.config.ConfigFolder;

/**
 * What the configuration says of reading.
 *
 * @param names what other systems call the fields of a release
 * @param limits how much may come out of an archive
 */
record SourceSettings(FieldNames names, UnpackingLimits limits) {
  /**
   * @throws gongbo.config.ConfigException when a file is missing or a line cannot be used
   */
  static SourceSettings of(ConfigFolder config) {
    return new SourceSettings(FieldNames.of(config), UnpackingLimits.of(config));
  }
}
