package nl.openbalie;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.http.annotation.Controller;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** What design.md says about the code, held by the build. */
@AnalyzeClasses(
    packages = "nl.openbalie",
    importOptions = {DoNotIncludeTests.class, OwnClasses.class})
class ArchitectureTest {

  /** The customer's way, from below: a step may use what stands in its list, and no other. */
  @ArchTest
  static final ArchRule STEPS_DEPEND_FORWARD_ONLY =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("nl.openbalie..")
          .layer("library")
          .definedBy("nl.openbalie.index..", "nl.openbalie.meaning..", "nl.openbalie.snapshot..")
          .layer("aws")
          .definedBy("nl.openbalie.aws..")
          .layer("web")
          .definedBy("nl.openbalie.web..")
          .layer("live")
          .definedBy("nl.openbalie.live..")
          .layer("versions")
          .definedBy("nl.openbalie.versions..")
          .layer("journey")
          .definedBy("nl.openbalie.journey..")
          .layer("identity")
          .definedBy("nl.openbalie.identity..")
          .layer("contact")
          .definedBy("nl.openbalie.contact..")
          .layer("rules")
          .definedBy("nl.openbalie.rules..")
          .layer("answers")
          .definedBy("nl.openbalie.answers..")
          .layer("limits")
          .definedBy("nl.openbalie.limits..")
          .layer("cases")
          .definedBy("nl.openbalie.cases..")
          .layer("appointment")
          .definedBy("nl.openbalie.appointment..")
          .layer("callback")
          .definedBy("nl.openbalie.callback..")
          .layer("forms")
          .definedBy("nl.openbalie.forms..")
          .layer("effort")
          .definedBy("nl.openbalie.effort..")
          .layer("story")
          .definedBy("nl.openbalie.story..")
          .layer("editing")
          .definedBy("nl.openbalie.editing..")
          .layer("desk")
          .definedBy("nl.openbalie.desk..")
          .layer("publishing")
          .definedBy("nl.openbalie.publishing..")
          .optionalLayer("api")
          .definedBy("nl.openbalie")
          .whereLayer("aws")
          .mayOnlyAccessLayers("library")
          .whereLayer("web")
          .mayOnlyAccessLayers("aws")
          .whereLayer("live")
          .mayOnlyAccessLayers("web", "library")
          .whereLayer("versions")
          .mayOnlyAccessLayers("web", "aws")
          .whereLayer("journey")
          .mayOnlyAccessLayers("live", "web", "aws")
          .whereLayer("identity")
          .mayOnlyAccessLayers("journey", "live", "web", "aws")
          .whereLayer("contact")
          .mayOnlyAccessLayers("identity", "journey", "live", "web", "aws", "library")
          .whereLayer("rules")
          .mayOnlyAccessLayers("live", "web", "library")
          .whereLayer("editing")
          .mayOnlyAccessLayers(
              "forms", "contact", "rules", "versions", "live", "web", "aws", "library")
          .whereLayer("answers")
          .mayOnlyAccessLayers("contact", "journey", "live", "web", "library")
          .whereLayer("limits")
          .mayOnlyAccessLayers("web", "aws")
          .whereLayer("cases")
          .mayOnlyAccessLayers("web", "aws")
          .whereLayer("appointment")
          .mayOnlyAccessLayers(
              "identity", "cases", "limits", "contact", "journey", "live", "web", "aws", "library")
          .whereLayer("callback")
          .mayOnlyAccessLayers(
              "cases", "limits", "identity", "contact", "journey", "live", "web", "aws", "library")
          .whereLayer("forms")
          .mayOnlyAccessLayers(
              "cases",
              "limits",
              "rules",
              "versions",
              "identity",
              "contact",
              "journey",
              "live",
              "web",
              "aws",
              "library")
          .whereLayer("effort")
          .mayOnlyAccessLayers("cases", "contact", "journey", "live", "web", "aws", "library")
          .whereLayer("story")
          .mayOnlyAccessLayers(
              "effort", "forms", "cases", "contact", "identity", "journey", "live", "web", "aws")
          .whereLayer("desk")
          .mayOnlyAccessLayers(
              "cases",
              "limits",
              "appointment",
              "callback",
              "forms",
              "identity",
              "journey",
              "editing",
              "live",
              "web",
              "aws",
              "library")
          .whereLayer("publishing")
          .mayOnlyAccessLayers("editing", "live", "web", "library")
          .whereLayer("answers")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("desk")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("publishing")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("nl.openbalie.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PUBLIC_IS_USED_ELSEWHERE =
      classes()
          .that(are(OwnClasses.inFunctions()))
          .and()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .and(not(OwnClasses.usedFromOutside()))
          .should(OwnClasses.beUsedByAnotherPackage());

  @ArchTest
  static final ArchRule STORES_ALONE_TALK_TO_DYNAMODB =
      noClasses()
          .that()
          .resideOutsideOfPackage("nl.openbalie.aws..")
          .and()
          .haveSimpleNameNotEndingWith("Store")
          .and()
          .doNotHaveFullyQualifiedName("nl.openbalie.web.Idempotency")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("software.amazon.awssdk.services.dynamodb.DynamoDbClient");

  @ArchTest
  static final ArchRule NOTHING_ELSE_OF_THE_INDEX =
      noClasses()
          .that(are(OwnClasses.inFunctions()))
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.apache.lucene..")
                  .or(resideInAPackage("nl.openbalie.evaluation..")));

  @ArchTest
  static final ArchRule ONE_CLOCK =
      noClasses()
          .that(are(OwnClasses.inFunctions()))
          .and()
          .doNotHaveFullyQualifiedName("nl.openbalie.web.TimeFactory")
          .should()
          .callMethod(Instant.class, "now")
          .orShould(OwnClasses.callAny("now", LocalDate.class, LocalDateTime.class))
          .orShould(OwnClasses.callAny("now", OffsetDateTime.class, ZonedDateTime.class))
          .orShould(OwnClasses.callAny("systemUTC", Clock.class))
          .orShould(OwnClasses.callAny("systemDefaultZone", Clock.class))
          .orShould(OwnClasses.callAny("system", Clock.class, InstantSource.class))
          .orShould(OwnClasses.callAny("currentTimeMillis", System.class));

  @ArchTest
  static final ArchRule ONE_WAY_TO_LOG =
      noClasses()
          .that(are(OwnClasses.inFunctions()))
          .should()
          .dependOnClassesThat(resideInAnyPackage("java.util.logging.."))
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule CONTROLLERS =
      classes()
          .that()
          .areAnnotatedWith(Controller.class)
          .should()
          .haveSimpleNameEndingWith("Controller")
          .andShould()
          .bePackagePrivate()
          .andShould()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule NOBODY_USES_A_CONTROLLER =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Controller")
          .should()
          .dependOnClassesThat(JavaClass.Predicates.simpleNameEndingWith("Controller"));
}
