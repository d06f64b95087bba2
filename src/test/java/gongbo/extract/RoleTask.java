package gongbo.extract;

import com.fasterxml.jackson.databind.JsonNode;
import gongbo.extract.RoleModel.RoleCandidate;
import gongbo.extract.RoleTriggers.RoleTrigger;
import gongbo.release.Finding;
import gongbo.release.Quotation;
import gongbo.release.Speaker.SpeakerRole;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The decisions which persons have a role, on annotated releases. */
final class RoleTask {
  private final SpeechVerbs verbs = new SpeechVerbs(Texts.GAZETTEER);
  private final MentionRules mentions = new MentionRules(Texts.GAZETTEER);
  private final QuotationAttributor quotations = new QuotationAttributor(Texts.GAZETTEER, verbs);
  private final RoleTriggers triggers = new RoleTriggers(Texts.GAZETTEER);
  private final RoleModel model = new RoleModel(Texts.GAZETTEER, verbs, Map.of());
  private final SpeakerRoleRules rules = new SpeakerRoleRules(Texts.GAZETTEER, verbs, model);
  private final boolean withRules;

  /**
   * @param withRules true if what the rules say is among the features
   */
  RoleTask(boolean withRules) {
    this.withRules = withRules;
  }

  /** The candidates of a release, shared by the decisions on all roles. */
  record Described(AnnotatedRelease release, List<RoleCandidate> candidates) {}

  Described describe(AnnotatedRelease release) {
    AnnotatedText annotated = AnnotatedText.of(release.raw());
    MentionIndex index = MentionIndex.of(annotated, mentions);
    List<Finding<Quotation>> direct = quotations.find(annotated, index);
    List<List<RoleTrigger>> triggered = triggers.bySentence(annotated);
    Map<String, Set<SpeakerRole>> ruled =
        withRules ? rules.rolesByRule(annotated, index, triggered, direct) : Map.of();
    Set<String> quoted = SpeakerRoleRules.namesOf(direct);
    return new Described(release, model.find(annotated, index, triggered, quoted, ruled));
  }

  /** Labels the candidates of a release for one role. */
  static LabelledRelease label(Described described, SpeakerRole role) {
    Set<String> gold = new HashSet<>();
    for (JsonNode speaker : described.release().gold().path("speakers")) {
      for (JsonNode act : speaker.path("acts")) {
        if (act.asText().equals(role.name().toLowerCase(Locale.ROOT))) {
          gold.add(AnnotationScorer.squeeze(speaker.path("name").asText()));
        }
      }
    }
    return LabelledByValue.of(
        described.candidates().stream().map(RoleCandidate::features).toList(),
        described.candidates().stream()
            .map(candidate -> AnnotationScorer.squeeze(candidate.mention().name()))
            .toList(),
        gold);
  }
}
