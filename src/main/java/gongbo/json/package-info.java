/**
 * The JSON forms of releases and of answers, shared by the API and the command line.
 *
 * <p>Takes values of release and search, gives Jackson trees; imports those two and Jackson. Start
 * with {@link gongbo.json.ReleaseJson} for one release and {@link gongbo.json.SearchJson} for the
 * answer to a search. The forms are contracts: keys may be added, never renamed or dropped. They
 * hold no markup; highlights are offsets.
 */
@NullMarked
package gongbo.json;

import org.jspecify.annotations.NullMarked;
