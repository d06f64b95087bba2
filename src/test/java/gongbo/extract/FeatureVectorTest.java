package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureVectorTest {
  @Test
  void valueIsHashedAlikeFromAWordAndFromItsPlaceInAText() {
    FeatureVector word = new FeatureVector();
    word.add("next", "개최");
    FeatureVector place = new FeatureVector();
    place.add("next", "누리회관에서 개최했다", 7, 9);
    assertThat(word.indexes()).containsExactly(place.indexes());
  }

  @Test
  void nameAndValueDistinguishFeatures() {
    FeatureVector features = new FeatureVector();
    features.add("next", "개최");
    features.add("previous", "개최");
    features.add("next", "방문");
    features.addIf(false, "never");
    assertThat(features.indexes()).hasSize(3).isSorted();
  }

  @Test
  void repeatedFeatureCountsOnce() {
    FeatureVector features = new FeatureVector();
    for (int i = 0; i < 100; i++) {
      features.add("next", "개최");
    }
    assertThat(features.indexes()).hasSize(1);
  }
}
