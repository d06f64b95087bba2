package gongbo.extract;

import gongbo.extract.RoleTriggers.RoleTrigger;
import gongbo.release.Paragraph;
import gongbo.release.Speaker.SpeakerRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides the roles of persons. Every mention is described by features, among them what the rules
 * say, and one model for each role gives its probability; that of a person is the highest of his or
 * her mentions.
 */
final class RoleModel {
  /** The number of sentences before a mention whose triggers count. */
  private static final int SENTENCES_BEFORE = 3;

  private final SentenceFeatures sentences;
  private final SpeechVerbs speechVerbs;
  private final NameCandidates names;
  private final Map<SpeakerRole, LinearModel> models = new EnumMap<>(SpeakerRole.class);

  /**
   * @param decisions the models by the name of their decision; a role without a model is left to
   *     the rules
   */
  RoleModel(Gazetteer gazetteer, SpeechVerbs speechVerbs, Map<String, LinearModel> decisions) {
    for (SpeakerRole role : SpeakerRole.values()) {
      LinearModel model = decisions.get(decision(role));
      if (model != null) {
        models.put(role, model);
      }
    }
    this.sentences = new SentenceFeatures(gazetteer);
    this.speechVerbs = speechVerbs;
    this.names = new NameCandidates(gazetteer);
  }

  /** A mention that may have roles, with its features. */
  record RoleCandidate(Mention mention, int sentence, FeatureVector features) {}

  /** Returns the name of the decision on a role. */
  static String decision(SpeakerRole role) {
    return "role-" + role.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The roles of a person.
   *
   * @param mention the mention with the most probable role
   * @param probabilities the probability of each role that is accepted
   */
  record Decided(Mention mention, Map<SpeakerRole, Double> probabilities) {
    double highest() {
      return probabilities.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
  }

  /** Returns the roles of each person with a role, by name, in text order. */
  Map<String, Decided> decide(List<RoleCandidate> candidates) {
    Map<String, Decided> decided = new LinkedHashMap<>();
    for (RoleCandidate candidate : candidates) {
      int[] indexes = candidate.features().indexes();
      models.forEach(
          (role, model) -> {
            double probability = model.probability(indexes);
            if (probability >= model.threshold()) {
              add(decided, candidate.mention(), role, probability);
            }
          });
    }
    return decided;
  }

  private static void add(
      Map<String, Decided> decided, Mention mention, SpeakerRole role, double probability) {
    Decided known = decided.get(mention.name());
    if (known == null) {
      known = new Decided(mention, new EnumMap<>(SpeakerRole.class));
    } else if (probability > known.highest()) {
      known = new Decided(mention, known.probabilities());
    }
    known.probabilities().merge(role, probability, Math::max);
    decided.put(mention.name(), known);
  }

  /** Returns the roles that a model decides on. */
  Set<SpeakerRole> learned() {
    return models.keySet();
  }

  /**
   * Returns the mentions of named persons with their features.
   *
   * @param triggered the triggers in each sentence
   * @param quoted the names of persons with a direct quotation
   * @param ruled the roles that the rules give to persons, by name
   */
  List<RoleCandidate> find(
      AnnotatedText annotated,
      MentionIndex index,
      List<List<RoleTrigger>> triggered,
      Set<String> quoted,
      Map<String, Set<SpeakerRole>> ruled) {
    List<RoleCandidate> found = new ArrayList<>();
    boolean programme = triggered.stream().anyMatch(inSentence -> !inSentence.isEmpty());
    for (int s = 0; s < annotated.sentences().size(); s++) {
      Sentence sentence = annotated.sentences().get(s);
      if (!programme && !hasSpeech(sentence)) {
        continue;
      }
      List<Mention> mentions = new ArrayList<>(index.inSentence(s));
      mentions.addAll(names.in(sentence, mentions));
      mentions.sort(Comparator.comparingInt(Mention::firstToken));
      if (mentions.isEmpty()) {
        continue;
      }
      FeatureVector shared = new FeatureVector();
      SentenceFeatures.addPosition(shared, annotated, s);
      for (int m = 0; m < mentions.size(); m++) {
        FeatureVector features = new FeatureVector();
        features.addAll(shared);
        addMention(features, mentions, m, quoted);
        Mention mention = mentions.get(m);
        sentences.addContext(features, sentence, mention.firstToken(), mention.lastToken());
        addTriggers(features, annotated, triggered, s, mentions, m);
        addVerbs(features, sentence, mentions, m);
        Set<SpeakerRole> roles = ruled.getOrDefault(mention.name(), Set.of());
        features.addIf(!roles.isEmpty(), "has role by rule");
        roles.forEach(role -> features.add("role by rule", role.name()));
        found.add(new RoleCandidate(mention, s, features));
      }
    }
    return found;
  }

  /**
   * Returns true if a sentence has a verb of speech or a quotation. In a release without any
   * trigger only such sentences can give a person a role.
   */
  private boolean hasSpeech(Sentence sentence) {
    return speechVerbs.anyIn(sentence.tokens(), 0, sentence.tokens().size())
        || sentence.tokens().stream().anyMatch(token -> token.kind() == Token.TokenType.QUOTE);
  }

  private static void addMention(
      FeatureVector features, List<Mention> mentions, int m, Set<String> quoted) {
    Mention mention = mentions.get(m);
    features.add("form", mention.form());
    features.add("particle", mention.particle());
    features.add("form and particle", mention.form(), mention.particle());
    String title = mention.title();
    if (title == null) {
      features.add("no title");
    } else {
      features.add("title", title);
      features.addEndings("title ending", title, 2);
    }
    features.addIf(mention.affiliation() != null, "affiliation");
    features.addIf(quoted.contains(mention.name()), "quoted");
    features.add("mentions", SentenceFeatures.bucket(mentions.size()));
    features.add("ordinal", Math.min(4, m));
    if (m + 1 < mentions.size()) {
      Mention next = mentions.get(m + 1);
      int gap = Math.min(5, next.firstToken() - mention.lastToken());
      features.add("next mention", gap);
      features.add("next form", next.form(), next.particle());
    }
    if (m > 0) {
      Mention previous = mentions.get(m - 1);
      features.add("previous mention", Math.min(5, mention.firstToken() - previous.lastToken()));
      features.add("previous form", previous.form(), previous.particle());
    }
  }

  private void addTriggers(
      FeatureVector features,
      AnnotatedText annotated,
      List<List<RoleTrigger>> triggered,
      int s,
      List<Mention> mentions,
      int m) {
    Mention mention = mentions.get(m);
    int listEnd = endOfList(mentions, m);
    RoleTrigger before = null;
    RoleTrigger after = null;
    for (RoleTrigger trigger : triggered.get(s)) {
      String role = trigger.role().name();
      if (trigger.token() < mention.firstToken()) {
        before = trigger;
        features.add("trigger before", role);
      } else if (trigger.token() > mention.lastToken()) {
        after = after == null ? trigger : after;
        features.add("trigger after", role);
      } else {
        features.add("trigger inside", role);
      }
    }
    if (before != null) {
      addNearest(features, "nearest before", before, mention.firstToken() - before.last());
    }
    if (after != null) {
      addNearest(features, "nearest after", after, after.token() - mention.lastToken());
      addNearest(features, "after list", after, after.token() - listEnd);
      features.add("nearest after and particle", after.role().name(), mention.particle());
      int limit = after.token();
      boolean between =
          mentions.subList(m + 1, mentions.size()).stream()
              .anyMatch(other -> other.isSubject() && other.lastToken() < limit);
      features.add("subject between", after.role().name(), String.valueOf(between));
    }
    Paragraph.Level level = annotated.sentences().get(s).level();
    for (int back = 1; back <= SENTENCES_BEFORE && s - back >= 0; back++) {
      String upper =
          annotated.sentences().get(s - back).level().compareTo(level) < 0 ? "upper" : "same";
      for (RoleTrigger trigger : triggered.get(s - back)) {
        features.add("trigger sentences before", trigger.role().name(), upper + back);
        features.add("earlier trigger", trigger.role().name());
      }
    }
  }

  private static void addNearest(
      FeatureVector features, String name, RoleTrigger trigger, int distance) {
    features.add(
        name,
        trigger.role().name(),
        String.valueOf(Math.min(8, SentenceFeatures.bucket(Math.max(0, distance)))));
    features.add(name, trigger.role().name());
  }

  /** Returns the index of the last token of the list of persons that a mention belongs to. */
  private static int endOfList(List<Mention> mentions, int m) {
    int end = mentions.get(m).lastToken();
    for (int k = m + 1; k < mentions.size(); k++) {
      Mention next = mentions.get(k);
      if (next.firstToken() - end > 3 || mentions.get(k - 1).isSubject()) {
        break;
      }
      end = next.lastToken();
    }
    return end;
  }

  private void addVerbs(FeatureVector features, Sentence sentence, List<Mention> mentions, int m) {
    List<Token> tokens = sentence.tokens();
    Mention mention = mentions.get(m);
    int end = tokens.size();
    for (int k = m + 1; k < mentions.size(); k++) {
      if (NounParticles.marksTopic(mentions.get(k).particle())) {
        end = mentions.get(k).firstToken();
        break;
      }
    }
    String subject = mention.isSubject() ? mention.particle() : "no";
    Token verb = speechVerbs.firstIn(tokens, mention.lastToken() + 1, end);
    features.add("speech verb", verb == null ? "none" : "some", subject);
    if (verb != null) {
      features.add("speech stem", SentenceFeatures.stem(verb.text()), subject);
      features.add(
          "speech ending",
          verb.text(),
          Math.max(0, verb.text().length() - 2),
          verb.text().length());
    }
    boolean quote = false;
    for (int i = mention.lastToken() + 1; i < end; i++) {
      quote |= tokens.get(i).kind() == Token.TokenType.QUOTE;
    }
    features.add("quotation after", quote ? "some" : "none", subject);
    int listEnd = endOfList(mentions, m);
    if (listEnd < tokens.size()) {
      String last = tokens.get(listEnd).text();
      features.add("list ending", last, Math.max(0, last.length() - 1), last.length());
      for (int i = listEnd + 1; i < Math.min(tokens.size(), listEnd + 4); i++) {
        if (tokens.get(i).isWord()) {
          features.add("after list word", SentenceFeatures.stem(tokens.get(i).text()));
        }
      }
    }
  }
}
