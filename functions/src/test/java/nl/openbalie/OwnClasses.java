package nl.openbalie;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that people wrote, without what Micronaut generates beside them. */
final class OwnClasses implements ImportOption {

  /** What Lambda and the development server, another module, need. */
  private static final Set<String> FROM_OUTSIDE =
      Set.of("ApiHandler", "ClockHandler", "FolderFiles", "NotifyHandler", "PublishHandler");

  OwnClasses() {}

  @Override
  public boolean includes(Location location) {
    return !location.contains("/$") && !location.contains("local-cloud");
  }

  static DescribedPredicate<JavaClass> inFunctions() {
    return DescribedPredicate.describe(
        "are in functions",
        type ->
            Stream.of("index", "meaning", "snapshot", "evaluation")
                .noneMatch(library -> type.getPackageName().equals("nl.openbalie." + library)));
  }

  static DescribedPredicate<JavaClass> usedFromOutside() {
    return DescribedPredicate.describe(
        "are used by Lambda or the development server",
        type -> FROM_OUTSIDE.contains(type.getSimpleName()));
  }

  static ArchCondition<JavaClass> beUsedByAnotherPackage() {
    return new ArchCondition<>("be used by another package, or be package-private") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean used =
            type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .anyMatch(user -> !user.getPackageName().equals(type.getPackageName()));
        events.add(new SimpleConditionEvent(type, used, type.getName() + " is public for nobody"));
      }
    };
  }

  static ArchCondition<JavaClass> callAny(String method, Class<?>... owners) {
    Set<String> names = Stream.of(owners).map(Class::getName).collect(Collectors.toSet());
    return new ArchCondition<>("call " + method + " of " + names) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
            .filter(call -> call.getName().equals(method))
            .filter(call -> names.contains(call.getTargetOwner().getName()))
            .forEach(
                call -> events.add(new SimpleConditionEvent(type, true, call.getDescription())));
      }
    };
  }
}
