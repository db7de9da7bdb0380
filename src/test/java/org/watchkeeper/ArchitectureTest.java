package org.watchkeeper;

import org.junit.jupiter.api.Test;
import java.util.regex.Pattern;
import java.nio.file.Path;
import java.nio.file.Files;
import java.io.IOException;
import static org.assertj.core.api.Assertions.assertThat;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.jspecify.annotations.NullMarked;

/// The directions between packages, as docs/tour.md lists them.
@AnalyzeClasses(packages = "org.watchkeeper", importOptions = ArchitectureTest.MainCode.class)
class ArchitectureTest {
    private static final String ROOT = "org.watchkeeper";

    /// A feature uses only what stands before it.
    private static final List<String> FEATURES = List.of("kernel", "audit", "host", "remote", "condition", "runbook",
            "calendar",
            "checklist", "health", "notice", "change", "run", "routine", "report", "drill", "now");

    private static final DescribedPredicate<JavaClass> A_FEATURE = describe("belong to a feature",
            c -> !feature(c).isEmpty());
    private static final DescribedPredicate<JavaClass> A_CORE = describe("are a feature's core",
            ArchitectureTest::isCore);
    private static final DescribedPredicate<JavaClass> AN_ADAPTER = describe("are a feature's adapter",
            c -> !feature(c).isEmpty() && !isCore(c));

    @ArchTest
    static final ArchRule a_feature_uses_only_features_before_it = classes().that(A_FEATURE)
            .should(useOnlyFeaturesBeforeThem());

    @ArchTest
    static final ArchRule no_two_packages_need_each_other = slices().assignedFrom(packages()).should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule a_core_touches_neither_screen_nor_database_nor_network_nor_document_parser = noClasses()
            .that(A_CORE).should().dependOnClassesThat(resideInAnyPackage("javafx..", "atlantafx..", "java.sql..",
                    "javax.sql..", "org.jdbi..", "com.zaxxer..", "org.flywaydb..", "com.jcraft..", "org.apache.sshd..",
                    "org.commonmark..", "org.treesitter..", "java.net.http..", "java.nio.channels.."));

    @ArchTest
    static final ArchRule a_core_opens_neither_socket_nor_file = noClasses().that(A_CORE).should()
            .dependOnClassesThat().haveNameMatching(
                    "java\\.net\\.(Server|Datagram|Multicast)?Socket|java\\.nio\\.file\\.Files|java\\.io\\.(RandomAccess)?File.*");

    @ArchTest
    static final ArchRule a_core_is_handed_its_clock = noClasses().that(A_CORE).should()
            .accessTargetWhere(describe("the system's clock is read", ArchitectureTest::readsTheSystemClock));

    @ArchTest
    static final ArchRule a_core_knows_no_adapter = noClasses().that(A_CORE).should().dependOnClassesThat(AN_ADAPTER);

    @ArchTest
    static final ArchRule a_screen_knows_no_store = noClasses().that().resideInAPackage("org.watchkeeper..ui..")
            .should().dependOnClassesThat().resideInAPackage("org.watchkeeper..store..");

    @ArchTest
    static final ArchRule the_shared_store_and_the_shared_controls_know_no_feature = noClasses().that()
            .resideInAnyPackage("org.watchkeeper.store..", "org.watchkeeper.fx..").should()
            .dependOnClassesThat(A_FEATURE.and(not(resideInAPackage("org.watchkeeper.kernel"))));

    @ArchTest
    static final ArchRule of_features_only_store_adapters_use_the_shared_store = noClasses()
            .that(A_FEATURE.and(not(resideInAPackage("org.watchkeeper.*.store..")))).should().dependOnClassesThat()
            .resideInAPackage("org.watchkeeper.store..");

    @ArchTest
    static final ArchRule of_features_only_screens_use_the_shared_controls = noClasses()
            .that(A_FEATURE.and(not(resideInAPackage("org.watchkeeper.*.ui..")))).should().dependOnClassesThat()
            .resideInAPackage("org.watchkeeper.fx..");

    @ArchTest
    static final ArchRule only_fx_opens_the_door_to_the_fx_thread = noClasses().that()
            .resideOutsideOfPackage("org.watchkeeper.fx..").should()
            .accessTargetWhere(describe("Platform.runLater is used", access -> access.getTarget().getName().equals(
                    "runLater") && access.getTargetOwner().getName().equals("javafx.application.Platform")));

    @ArchTest
    static final ArchRule a_runbook_fetches_nothing = noClasses().that().resideInAPackage("org.watchkeeper.runbook..")
            .should().dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "javafx.scene.image..",
                    "javafx.scene.web..", "javafx.scene.media.."));

    @ArchTest
    static final ArchRule jsch_stays_in_one_package = noClasses().that()
            .resideOutsideOfPackage("org.watchkeeper.remote.ssh..").should().dependOnClassesThat()
            .resideInAPackage("com.jcraft..");

    /// Each has a defect that was reproduced (docs/jsch.md). A stream behind a pipe is right where a session is the one reader
    /// of it from the start, as that of a jump is.
    @ArchTest
    static final ArchRule what_jsch_does_wrong_is_not_used = noClasses().that()
            .resideInAPackage("org.watchkeeper.remote.ssh..").should()
            .accessTargetWhere(describe("something of JSch that is known to be defective",
                    ArchitectureTest::isDefectiveInJsch));

    @ArchTest
    static final ArchRule neither_jsch_s_known_hosts_nor_its_configuration_is_read = noClasses().should()
            .dependOnClassesThat().haveNameMatching(
                    "com\\.jcraft\\.jsch\\.(KnownHosts|OpenSSHConfig|ConfigRepository)(\\$.*)?");

    /// It reads from a pipe that holds up every other channel: right on a connection of its own alone.
    @ArchTest
    static final ArchRule sftp_is_spoken_in_one_place = noClasses().that()
            .haveNameNotMatching("org\\.watchkeeper\\.remote\\.ssh\\.(SftpFiles|SshWire)(\\$.*)?").should()
            .dependOnClassesThat().haveNameMatching("com\\.jcraft\\.jsch\\.ChannelSftp(\\$.*)?");

    @ArchTest
    static final ArchRule only_the_drill_plays_an_ssh_server = noClasses().that()
            .resideOutsideOfPackage("org.watchkeeper.drill..").should().dependOnClassesThat()
            .resideInAPackage("org.apache.sshd..");

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes().should(beInANullMarkedPackage());

    private static String feature(JavaClass type) {
        var below = type.getPackageName().startsWith(ROOT + ".")
                ? type.getPackageName().substring(ROOT.length() + 1)
                : "";
        return FEATURES.stream().filter(f -> below.equals(f) || below.startsWith(f + ".")).findFirst().orElse("");
    }

    private static boolean isCore(JavaClass type) {
        return type.getPackageName().equals(ROOT + "." + feature(type));
    }

    private static boolean readsTheSystemClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.Date" -> name.equals("<init>") && !takes(access, long.class);
            default -> owner.startsWith("java.time.") && name.equals("now") && !takes(access, Clock.class);
        };
    }

    private static boolean isDefectiveInJsch(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        if (!owner.startsWith("com.jcraft.jsch.") || access.getOriginOwner().getSimpleName().equals("JumpProxy")) {
            return false;
        }
        return switch (access.getTarget().getName()) {
            case "setServerAliveInterval", "setServerAliveCountMax", "setTimeout", "setKnownHosts",
                    "setConfigRepository", "setPortForwardingL", "getInputStream", "getErrStream",
                    "getExtInputStream" ->
                true;
            case "connect" -> takes(access, int.class);
            default -> false;
        };
    }

    /// Any other word of JSch's for it than these two accepts changed keys in silence.
    @Test
    void host_keys_are_checked_by_no_word_of_jsch_s_but_yes_and_ask() throws IOException {
        var word = Pattern
                .compile("StrictHostKeyChecking\"\\s*,\\s*\"(?!(yes|ask)\")|StrictHostKeyChecking\"\\s*,\\s*[^\"\\s]");
        var said = 0;
        for (var file : sources()) {
            var text = Files.readString(file);
            assertThat(word.matcher(text).find()).as(file.toString()).isFalse();
            said += text.contains("StrictHostKeyChecking\"") ? 1 : 0;
        }
        assertThat(said).as("JSch's own default is never relied on").isPositive();
    }

    private static List<Path> sources() throws IOException {
        try (var all = Files.walk(Path.of("src/main/java/org/watchkeeper/remote/ssh"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static boolean takes(JavaAccess<?> access, Class<?> parameter) {
        return access instanceof JavaCodeUnitAccess<?> call
                && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(parameter));
    }

    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith(ROOT)
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    private static ArchCondition<JavaClass> useOnlyFeaturesBeforeThem() {
        return new ArchCondition<>("use only features before them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream().filter(ArchitectureTest::isAgainstTheOrder)
                        .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
            }
        };
    }

    private static boolean isAgainstTheOrder(Dependency dependency) {
        var from = FEATURES.indexOf(feature(dependency.getOriginClass()));
        return FEATURES.indexOf(feature(dependency.getTargetClass())) > from;
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type,
                            type.getPackageName() + " has no package-info with @NullMarked (" + type.getName() + ")"));
                }
            }
        };
    }

    static final class MainCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }
}
