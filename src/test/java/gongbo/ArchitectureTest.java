package gongbo;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.soabase.recordbuilder.core.RecordBuilderGenerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The arrows of the design, one direction only: source, extract, index, search, web; and what every
 * class has to look like.
 */
class ArchitectureTest {
  private static final String LUCENE = "org.apache.lucene..";
  private static final String JACKSON = "com.fasterxml.jackson..";
  private static final String LOG = "org.slf4j..";

  /** Records with many components are built by name. */
  private static final String RECORD_BUILDER = "io.soabase.recordbuilder.core..";

  /** What jte makes of the templates; its names and shapes are not ours. */
  private static final String TEMPLATES = "gongbo.templates";

  /** Fewer classes than the first commits had mean that the importer saw nothing. */
  private static final int FEWEST_CLASSES = 40;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("gongbo")
          // Builders of records are made by an annotation processor.
          .that(not(annotatedWith(RecordBuilderGenerated.class)));

  /** The closed list of packages. */
  private static final List<Stage> STAGES =
      List.of(
          Stage.of("gongbo.release", 15),
          Stage.of("gongbo.config", 3),
          Stage.of(
              "gongbo.korean",
              1,
              "gongbo.config",
              "org.apache.lucene.analysis..",
              // Attributes and readers that every token stream is made of.
              "org.apache.lucene.util.."),
          Stage.of(
              "gongbo.source",
              25,
              "gongbo.release",
              "gongbo.korean",
              "gongbo.config",
              JACKSON,
              "org.jsoup..",
              "org.apache.pdfbox..",
              "de.siegmar.fastcsv..",
              "org.apache.commons.compress..",
              "org.apache.commons.io.."),
          Stage.of(
              "gongbo.download",
              1,
              "gongbo.release",
              "gongbo.config",
              "gongbo.korean",
              "gongbo.source",
              JACKSON),
          Stage.of("gongbo.extract.topics", 2, "gongbo.release"),
          Stage.of(
              "gongbo.extract.english",
              12,
              "gongbo.release",
              "gongbo.config",
              "gongbo.extract.topics"),
          Stage.of(
              "gongbo.extract",
              12,
              "gongbo.release",
              "gongbo.korean",
              "gongbo.config",
              "gongbo.extract.english",
              "gongbo.extract.topics"),
          Stage.of("gongbo.duplicates", 3, "gongbo.release", JACKSON),
          Stage.of(
              "gongbo.entities",
              3,
              "gongbo.release",
              "gongbo.config",
              "gongbo.duplicates",
              JACKSON),
          Stage.of("gongbo.semantics", 5, LUCENE, "org.ejml.."),
          Stage.of(
              "gongbo.index",
              6,
              "gongbo.release",
              "gongbo.korean",
              "gongbo.config",
              "gongbo.duplicates",
              "gongbo.entities",
              "gongbo.semantics",
              LUCENE,
              JACKSON,
              LOG),
          Stage.of(
              "gongbo.search",
              10,
              "gongbo.release",
              "gongbo.korean",
              "gongbo.config",
              "gongbo.duplicates",
              "gongbo.entities",
              "gongbo.index",
              "gongbo.semantics",
              LUCENE,
              LOG),
          Stage.of("gongbo.request", 10, "gongbo.release", "gongbo.index", "gongbo.search"),
          Stage.of("gongbo.json", 5, "gongbo.release", "gongbo.search", JACKSON),
          Stage.of(
              "gongbo.api",
              5,
              "gongbo.release",
              "gongbo.search",
              "gongbo.request",
              "gongbo.json",
              JACKSON),
          Stage.of(
              "gongbo.alerts",
              15,
              "gongbo.release",
              "gongbo.config",
              "gongbo.index",
              "gongbo.search",
              "gongbo.request",
              JACKSON,
              // The store and its migrations, and mail.
              "org.sqlite..",
              "org.flywaydb..",
              "jakarta.mail..",
              "org.eclipse.angus.mail.."),
          Stage.of(
              "gongbo.pages",
              20,
              "gongbo.alerts",
              "gongbo.release",
              "gongbo.config",
              "gongbo.index",
              "gongbo.search",
              "gongbo.request",
              "gongbo.api",
              JACKSON,
              "gg.jte.."),
          Stage.of(
              "gongbo.http",
              15,
              "gongbo.alerts",
              "gongbo.release",
              "gongbo.config",
              "gongbo.index",
              "gongbo.search",
              "gongbo.request",
              "gongbo.json",
              "gongbo.api",
              "gongbo.pages",
              JACKSON,
              "io.javalin..",
              // Javalin is written in Kotlin and hands out types of Jetty and the servlet API.
              "kotlin..",
              "jakarta.servlet..",
              "org.eclipse.jetty..",
              "io.modelcontextprotocol..",
              "io.micrometer..",
              "io.github.bucket4j..",
              "com.github.benmanes.caffeine..",
              LOG),
          // The command line puts everything together; nobody's list has it.
          Stage.of(
              "gongbo.cli", 8, "gongbo..", JACKSON, LOG, "picocli..", "me.tongfei.progressbar.."));

  /**
   * A package of the design.
   *
   * @param name the package
   * @param fewestClasses as many as it surely has, so that its rule never passes on nothing
   * @param imports what it may import beside the JDK, jspecify and itself
   */
  private record Stage(String name, int fewestClasses, List<String> imports) {
    static Stage of(String name, int fewestClasses, String... imports) {
      return new Stage(name, fewestClasses, List.of(imports));
    }

    String[] allowed() {
      return Stream.concat(
              Stream.of("java..", "javax..", "org.jspecify.annotations", RECORD_BUILDER, name),
              imports.stream())
          .toArray(String[]::new);
    }
  }

  @Test
  void theListOfPackagesIsClosed() {
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.startsWith(TEMPLATES))
            .collect(toSet());

    assertThat(packages)
        .containsExactlyInAnyOrderElementsOf(STAGES.stream().map(Stage::name).toList());
  }

  @Test
  void noRulePassesOnNothing() {
    Map<String, List<JavaClass>> byPackage =
        CLASSES.stream()
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getPackageName));

    assertThat(byPackage.values().stream().mapToInt(List::size).sum())
        .isGreaterThanOrEqualTo(FEWEST_CLASSES);
    for (Stage stage : STAGES) {
      assertThat(byPackage.getOrDefault(stage.name(), List.of()))
          .as(stage.name())
          .hasSizeGreaterThanOrEqualTo(stage.fewestClasses);
    }
  }

  @ParameterizedTest
  @FieldSource("STAGES")
  void aStageImportsOnlyWhatStandsBeforeIt(Stage stage) {
    classes()
        .that()
        .resideInAPackage(stage.name())
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(stage.allowed()))
        .check(CLASSES);
  }

  @Test
  void nobodyImportsTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("gongbo.cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("gongbo.cli")
        .check(CLASSES);
  }

  @Test
  void luceneEndsAtSearch() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "gongbo.release",
            "gongbo.config",
            "gongbo.source",
            "gongbo.extract",
            "gongbo.extract.english",
            "gongbo.extract.topics",
            "gongbo.duplicates",
            "gongbo.entities",
            "gongbo.request",
            "gongbo.json",
            "gongbo.api",
            "gongbo.alerts",
            "gongbo.pages",
            "gongbo.http")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(LUCENE)
        .check(CLASSES);
  }

  @Test
  void searchShowsNothingOfLucene() {
    classes()
        .that()
        .resideInAPackage("gongbo.search")
        .and()
        .arePublic()
        .should(exposeNothingOf("org.apache.lucene"))
        .check(CLASSES);
  }

  @Test
  void aClassIsNamedForWhatItIs() {
    noClasses()
        .that(not(resideInAnyPackage(TEMPLATES + "..")))
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    for (Stage stage : STAGES) {
      JavaPackage found = CLASSES.getPackage(stage.name());
      assertThat(found.isAnnotatedWith(NullMarked.class)).as(stage.name()).isTrue();
    }
  }

  /** A record and an enum are final or sealed by themselves. */
  @Test
  void aPublicClassIsClosed() {
    classes()
        .that(not(resideInAnyPackage(TEMPLATES + "..")))
        .and()
        .arePublic()
        .and()
        .areNotInterfaces()
        .should(
            new ArchCondition<JavaClass>("be final or sealed") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean closed =
                    type.getModifiers().contains(JavaModifier.FINAL) || type.reflect().isSealed();
                events.add(
                    new SimpleConditionEvent(
                        type, closed, type.getName() + " is " + (closed ? "closed" : "open")));
              }
            })
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> exposeNothingOf(String foreignPackage) {
    return new ArchCondition<>("expose no type of " + foreignPackage) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        List<JavaType> exposed = new ArrayList<>(type.getInterfaces());
        type.getSuperclass().ifPresent(exposed::add);
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          if (isExposed(unit.getModifiers())) {
            exposed.add(unit.getReturnType());
            exposed.addAll(unit.getParameterTypes());
            exposed.addAll(unit.getExceptionTypes());
          }
        }
        for (JavaField field : type.getFields()) {
          if (isExposed(field.getModifiers())) {
            exposed.add(field.getType());
          }
        }
        exposed.stream()
            .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
            .filter(raw -> raw.getPackageName().startsWith(foreignPackage))
            .forEach(
                raw ->
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " exposes " + raw.getName())));
      }
    };
  }

  private static boolean isExposed(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }
}
