package gongbo.config;

/**
 * Thrown when a configuration file cannot be used. The message names the file, the line and the
 * reason.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file the file as shown to the operator
   * @param line the line number from 1, or 0 for the file as a whole
   * @param reason the reason
   */
  public ConfigException(String file, int line, String reason) {
    super(line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason);
  }
}
