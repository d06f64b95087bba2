/**
 * Reads the configuration files, line by line, and reports errors with file and line.
 *
 * <p>The input is the folder named by {@code --config}; the output is a list of {@link
 * gongbo.config.ConfigLine}s. The package imports only the JDK. Each package reads its own files
 * through {@link gongbo.config.ConfigFolder} and rejects an invalid line with a {@link
 * gongbo.config.ConfigException}. The files that several packages share are read here: {@link
 * gongbo.config.ListedAgency}, {@link gongbo.config.ListedRegion} and {@link
 * gongbo.config.Renamings}.
 */
@NullMarked
package gongbo.config;

import org.jspecify.annotations.NullMarked;
