package gongbo.source;

import gongbo.config.ConfigFolder;

/**
 * The settings for reading.
 *
 * @param names the names of fields in other systems
 * @param limits the limits for unpacking
 */
record SourceSettings(FieldNames names, UnpackingLimits limits) {
  /**
   * @throws gongbo.config.ConfigException when a file is missing or a line is invalid
   */
  static SourceSettings of(ConfigFolder config) {
    return new SourceSettings(FieldNames.of(config), UnpackingLimits.of(config));
  }
}
