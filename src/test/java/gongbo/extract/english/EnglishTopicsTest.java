package gongbo.extract.english;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.extract.topics.TopicFindings;
import gongbo.release.Finding;
import gongbo.release.Topic;
import gongbo.release.TopicEvidence;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTopicsTest {
  private static final EnglishTopics TOPICS = EnglishTopics.of(ConfigFolder.of(Path.of("config")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUBLIC_SAFETY|Police arrest two after burglary|The suspects appeared in court and were"
            + " sentenced.",
        "SCIENCE|Telescope finds new moon|The spacecraft carries a quantum clock built by"
            + " scientists.",
        "EDUCATION|New curriculum for schools|Teachers and pupils will get new textbooks.",
        "TRANSPORT|Night buses for the north|Passengers change to the railway at the new station.",
        "DEFENCE|Navy completes exercise|Soldiers of the armed forces trained with a frigate.",
        "AGRICULTURE|Wheat harvest is down|Farmers lost crops and cattle to drought.",
        "CULTURE|Museum opens exhibition|Artists and musicians perform at the festival.",
        "HEALTH|Vaccines reach clinics|Hospitals treat patients with influenza.",
        "WELFARE|Foster carers get a retainer|Families and disabled people receive benefits.",
        "INDUSTRY|Exports of batteries grow|Companies trade in semiconductors and hydrogen.",
        "ADMINISTRATION|Civil servants cut paperwork|The public service issues certificates; voters"
            + " elect.",
        "FINANCE|Budget lowers taxes|Banks and the treasury expect less inflation and debt.",
        "REGIONAL_DEVELOPMENT|New homes for the town|Housing developers and tenants welcome urban"
            + " regeneration.",
        "COMMUNICATIONS|Broadband for all|Cyber security and personal data on online platforms.",
        "FOREIGN_AFFAIRS|Ambassadors meet|The foreign minister signed a treaty at the embassy.",
        "MARITIME|Ports and fisheries|Vessels, fishermen and the coast guard at the harbour.",
        "ENVIRONMENT|Emissions fall|Climate change, air quality and biodiversity improve.",
      })
  void everyTopicFollowsFromItsWords(Topic topic, String title, String body) {
    assertThat(find("Office", title, body, null).topics().getFirst().value()).isEqualTo(topic);
  }

  @Test
  void theNameOfThePublisherCounts() {
    assertThat(find("Ministry of Health", "Statement", "The plan was published.", null).topics())
        .extracting(Finding::value)
        .containsExactly(Topic.HEALTH);
  }

  @Test
  void theTopicOfAListedPublisherIsTheDefault() {
    assertThat(find("", "Statement", "The plan was published.", Topic.MARITIME).topics())
        .extracting(Finding::value)
        .containsExactly(Topic.MARITIME);
  }

  @Test
  void thePronounItIsNoTopic() {
    String body = "It said it would build it where it stood, and it did. It was done.";
    assertThat(find("", "Statement", body, null).topics()).isEmpty();
  }

  @Test
  void reportsWordsAsEvidence() {
    TopicEvidence evidence =
        find("", "Vaccines reach clinics", "Nurses are ready.", null).words().getFirst();
    assertThat(evidence.words()).contains("vaccines", "clinics", "nurses");
  }

  private static TopicFindings find(
      String publisher, String title, String body, @Nullable Topic topic) {
    return TOPICS.find(EnglishTexts.raw(publisher, title, body), topic);
  }
}
