/**
 * The commands.
 *
 * <p>Takes arguments, gives an exit code; imports everything, and nothing imports it. Start with
 * {@link gongbo.cli.Main}; each command is a class.
 */
@NullMarked
package gongbo.cli;

import org.jspecify.annotations.NullMarked;
