/**
 * The meaning of words and releases, learned from the releases themselves.
 *
 * <p>Takes a finished index of releases, gives a vector for every established term and for every
 * release, by latent semantic analysis (Deerwester et al., Indexing by latent semantic analysis,
 * JASIS 1990): words that releases use in the same company have similar vectors, and so have
 * releases on one subject, whatever their words. Imports Lucene and EJML. Start with {@link
 * gongbo.semantics.LatentSpace}.
 */
@NullMarked
package gongbo.semantics;

import org.jspecify.annotations.NullMarked;
