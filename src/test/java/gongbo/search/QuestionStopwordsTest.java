package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.search.QueryClause.Word;
import org.junit.jupiter.api.Test;

class QuestionStopwordsTest {
  private final QuestionStopwords stopwords = QuestionStopwords.of(ConfigFolder.bundled());

  @Test
  void stopwordsOfOneAndTwoWordsAreRemoved() {
    QuestionStopwords.Filtered filtered = filter("참외 값은 얼마인가요? 누가 알 수 있나");

    assertThat(filtered.clauses()).containsExactly(new Word("참외"), new Word("값은"), new Word("알"));
    assertThat(filtered.stopwords()).containsExactly("얼마인가요?", "누가", "수 있나");
  }

  @Test
  void englishStopwordsAreRemovedInAnyCase() {
    QuestionStopwords.Filtered filtered = filter("How much does honey cost?");

    assertThat(filtered.clauses()).containsExactly(new Word("honey"), new Word("cost?"));
    assertThat(filtered.stopwords()).containsExactly("How much", "does");
  }

  @Test
  void abbreviationsAndForeignWordsOfKoreanQueriesAreNoStopwords() {
    assertThat(filter("WHO 참외").stopwords()).isEmpty();
    assertThat(filter("who 참외").stopwords()).isEmpty();
    assertThat(filter("ITS congress").stopwords()).isEmpty();
  }

  @Test
  void aQueryOfStopwordsAloneIsUnchanged() {
    assertThat(filter("누가").clauses()).containsExactly(new Word("누가"));
    assertThat(filter("누가").stopwords()).isEmpty();
  }

  @Test
  void aPhraseIsNeverAStopword() {
    assertThat(filter("참외 \"누가\"").stopwords()).isEmpty();
  }

  private QuestionStopwords.Filtered filter(String query) {
    return stopwords.filter(QueryParser.parse(query).clauses());
  }
}
