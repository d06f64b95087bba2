package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.EventDate;
import gongbo.release.Release;
import gongbo.release.Topic;
import gongbo.search.QueryClause.All;
import gongbo.search.QueryClause.Any;
import gongbo.search.QueryClause.DateField;
import gongbo.search.QueryClause.During;
import gongbo.search.QueryClause.Excluded;
import gongbo.search.QueryClause.FieldValue;
import gongbo.search.QueryClause.Phrase;
import gongbo.search.QueryClause.Prefix;
import gongbo.search.QueryClause.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryCompilerTest {
  /** Words of one morpheme without synonyms. */
  private static final List<String> WORDS = List.of("수소", "참외", "갯벌", "반도체", "등대");

  @TempDir static Path folder;
  private SmallSnapshot snapshot;

  @BeforeAll
  void index() throws Exception {
    List<Release> releases = new ArrayList<>();
    for (int month = 1; month <= 4; month++) {
      releases.add(release("bus" + month, "수소 버스 도입", month, "한도윤", "수소 버스를 도입한다."));
      releases.add(release("car" + month, "전기차 보급", month, "염지수", "전기 승용차를 보급한다."));
      releases.add(release("ai" + month, "AI반도체 전략", month, "염지수", "AI반도체 전략을 세운다. AIDT도 다룬다."));
    }
    snapshot = SmallSnapshot.of(folder, releases);
  }

  private static Release release(String id, String title, int month, String speaker, String text) {
    LocalDate day = LocalDate.of(2024, month, 10);
    return SmallIndex.release(
        id,
        title,
        day,
        List.of(speaker),
        List.of(Topic.ENVIRONMENT),
        List.of(new EventDate(day.plusDays(1), day.plusDays(2))),
        text);
  }

  @AfterAll
  void close() throws Exception {
    snapshot.close();
  }

  @Test
  void aQueryWithoutClausesMatchesEveryRelease() throws Exception {
    CompiledQuery compiled = compile();

    assertThat(compiled.matching()).hasToString("+*:*");
    assertThat(compiled.needed()).isZero();
    assertThat(snapshot.ids(compiled.matching())).hasSize(12);
  }

  @Test
  void oneAlternativeIsEnough() throws Exception {
    assertThat(groups(any(new Word("버스"), new Word("승용차")))).containsExactly("bus", "car");
    assertThat(groups(any(all(new Word("수소"), new Word("버스")), new Word("전략"))))
        .containsExactly("ai", "bus");
    assertThat(
            groups(
                any(new Word("버스"), new Word("승용차"), new Word("전략")),
                new Excluded(any(new Word("수소"), new Word("전기")))))
        .containsExactly("ai");
    assertThat(groups(any(new Word("버스"), new Excluded(new Word("수소")))))
        .containsExactly("ai", "bus", "car");
  }

  @Test
  void prefixesMatchTheBeginningsOfPrintedWords() throws Exception {
    assertThat(groups(new Prefix("승용"))).containsExactly("car");
    assertThat(groups(new Prefix("용차"))).isEmpty();
    assertThat(groups(new Prefix("AI"))).containsExactly("ai");
    assertThat(groups(new Prefix("AID"))).containsExactly("ai");
  }

  @Test
  void periodsRestrictDaysOfPublicationAndOfEvents() throws Exception {
    assertThat(ids(new Word("버스"), during(DateField.PUBLISHED, "2024-02..2024-03")))
        .containsExactly("bus2", "bus3");
    assertThat(ids(new Word("버스"), during(DateField.EVENT, "2024-04-12"))).containsExactly("bus4");
    assertThat(ids(new Excluded(during(DateField.PUBLISHED, "2024-02..")), new Word("버스")))
        .containsExactly("bus1");
  }

  @Test
  void aFieldValueRestrictsAndAWordThatNamesItDoesNot() throws Exception {
    assertThat(groups(new FieldValue(FacetField.SPEAKER, "한도윤"))).containsExactly("bus");
    assertThat(groups(any(new Word("한도윤"), new Word("전략")))).containsExactly("ai");
    CompiledQuery compiled = compile(new Word("한도윤"), new Word("전략"));
    assertThat(compiled.linked().entities())
        .extracting(QueryEntityLinker.LinkedEntity::meant)
        .containsExactly(new FieldValue(FacetField.SPEAKER, "한도윤"));
  }

  @Test
  void fewerWordsAreRequiredOnRequest() throws Exception {
    List<QueryClause> clauses = List.of(new Word("버스"), new Word("전략"), new Word("보급"));

    CompiledQuery every = compile(snapshot, Requirement.FULL, clauses);
    CompiledQuery one = compile(snapshot, Requirement.whole(words -> 1), clauses);

    assertThat(every.needed()).isEqualTo(3);
    assertThat(every.tiers().complete()).isNull();
    assertThat(snapshot.ids(every.matching())).isEmpty();
    assertThat(one.needed()).isEqualTo(1);
    assertThat(snapshot.ids(one.matching())).hasSize(12);
    assertThat(one.tiers().complete()).isNotNull();
  }

  @Test
  void excludedWordsAndFieldValuesAreNotHighlighted() throws Exception {
    CompiledQuery compiled =
        compile(
            new Excluded(new Word("수소")),
            new FieldValue(FacetField.SPEAKER, "한도윤"),
            new Phrase("수소 버스"),
            new Word("전략"));

    assertThat(snapshot.ids(compiled.highlighting())).hasSize(8);
  }

  @Test
  void aWordOfSignsAloneMatchesNothing() throws Exception {
    assertThat(
            snapshot
                .compiler()
                .wordQuery(new QueryWord("!", List.of(), "", true, List.of(), List.of())))
        .isInstanceOf(MatchNoDocsQuery.class);
  }

  /** Compares the matches of random clauses with an evaluation of the clauses on the text. */
  @Property(tries = 4)
  void clausesMatchAsInBooleanLogic(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    Map<String, List<String>> bodies = new TreeMap<>();
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      List<String> body =
          IntStream.range(0, 1 + random.nextInt(5)).mapToObj(_ -> word(random)).toList();
      bodies.put("r" + i, body);
      releases.add(SmallIndex.release("r" + i, "안내", String.join(" ", body)));
    }
    Path temporary = Files.createTempDirectory("compiler");
    try (SmallSnapshot small = SmallSnapshot.of(temporary, releases)) {
      for (int i = 0; i < 150; i++) {
        List<QueryClause> clauses =
            IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> clause(2, random)).toList();
        Set<String> expected = new TreeSet<>();
        bodies.forEach(
            (id, body) -> {
              if (clauses.stream().allMatch(clause -> matches(clause, body))) {
                expected.add(id);
              }
            });

        CompiledQuery compiled = compile(small, Requirement.FULL, clauses);

        assertThat(small.ids(compiled.matching()))
            .as(QueryClause.typed(clauses))
            .isEqualTo(expected);
      }
    } finally {
      IOUtils.rm(temporary);
    }
  }

  private static QueryClause clause(int depth, Random random) {
    return switch (random.nextInt(depth > 0 ? 6 : 2)) {
      case 0 -> new Word(word(random));
      case 1 -> new Phrase(word(random) + " " + word(random));
      case 2 -> new Prefix(word(random).substring(0, 2));
      case 3 -> new Any(List.of(clause(depth - 1, random), clause(depth - 1, random)));
      case 4 -> new All(List.of(clause(depth - 1, random), clause(depth - 1, random)));
      default -> new Excluded(clause(0, random));
    };
  }

  private static boolean matches(QueryClause clause, List<String> body) {
    return switch (clause) {
      case Word(String text) -> body.contains(text);
      case Phrase(String text) ->
          Collections.indexOfSubList(body, List.of(text.split(" ", -1))) >= 0;
      case Prefix(String prefix) -> body.stream().anyMatch(word -> word.startsWith(prefix));
      case Any(List<QueryClause> parts) -> parts.stream().anyMatch(part -> matches(part, body));
      case All(List<QueryClause> parts) -> parts.stream().allMatch(part -> matches(part, body));
      case Excluded(QueryClause excluded) -> !matches(excluded, body);
      case FieldValue _, During _ -> throw new IllegalArgumentException(clause.typed());
    };
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static QueryClause any(QueryClause... parts) {
    return new Any(List.of(parts));
  }

  private static QueryClause all(QueryClause... parts) {
    return new All(List.of(parts));
  }

  private static QueryClause during(DateField field, String period) {
    return new During(field, Period.parse(period).orElseThrow());
  }

  private CompiledQuery compile(QueryClause... clauses) throws Exception {
    return compile(snapshot, Requirement.FULL, List.of(clauses));
  }

  private static CompiledQuery compile(
      SmallSnapshot snapshot, Requirement required, List<QueryClause> clauses) throws Exception {
    QueryCompiler compiler = snapshot.compiler();
    return compiler.compile(compiler.link(clauses), required, Narrowing.NONE);
  }

  private Set<String> ids(QueryClause... clauses) throws Exception {
    return snapshot.ids(compile(clauses).matching());
  }

  private Set<String> groups(QueryClause... clauses) throws Exception {
    Set<String> groups = new TreeSet<>();
    ids(clauses).forEach(id -> groups.add(id.replaceAll("\\d", "")));
    return groups;
  }
}
