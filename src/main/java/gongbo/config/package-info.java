/**
 * The files an operator edits, read line by line, with errors that name the file and the line.
 *
 * <p>Takes the folder {@code --config} names; gives {@link gongbo.config.ConfigLine}s; imports the
 * JDK alone. Each package reads the files that are its own through {@link
 * gongbo.config.ConfigFolder} and refuses a bad line with a {@link gongbo.config.ConfigException}.
 * What several of them ask is read here: {@link gongbo.config.ListedAgency}, {@link
 * gongbo.config.ListedRegion}, {@link gongbo.config.Renamings}.
 */
@NullMarked
package gongbo.config;

import org.jspecify.annotations.NullMarked;
