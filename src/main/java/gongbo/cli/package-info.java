/**
 * The commands.
 *
 * <p>Takes arguments, gives an exit code; imports everything, and nobody imports it. Start with
 * {@link gongbo.cli.Main}; one class per command stands beside it.
 */
@NullMarked
package gongbo.cli;

import org.jspecify.annotations.NullMarked;
