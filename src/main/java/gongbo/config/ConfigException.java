package gongbo.config;

/** A configuration file that cannot be used, and why: the message names file, line and reason. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file the file as the operator knows it
   * @param line the line's number, or 0 when the whole file is meant
   * @param reason what is wrong
   */
  public ConfigException(String file, int line, String reason) {
    super(line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason);
  }
}
