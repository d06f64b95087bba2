package gongbo.extract;

import com.fasterxml.jackson.databind.JsonNode;
import gongbo.release.RawRelease;

/**
 * A release with what a reader found in it.
 *
 * @param raw the release
 * @param gold the annotation in the form of the guideline, with all names written out
 */
record AnnotatedRelease(RawRelease raw, JsonNode gold) {
  String id() {
    return gold.path("id").asText();
  }

  Split split() {
    return Split.of(id());
  }
}
