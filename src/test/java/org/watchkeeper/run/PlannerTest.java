package org.watchkeeper.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Slot;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

class PlannerTest {
    private static final Host APP = Specimen.host("app-1");
    private static final Host DB = Specimen.host("db-1");
    private static final Parameter VERSION = new Parameter("version", "Version", Parameter.Type.VERSION, "",
            Lines.at(3));
    private static final Parameter NAME = new Parameter("name", "Name", Parameter.Type.TEXT, "", Lines.at(3));
    private static final Parameter TOKEN = new Parameter("token", "Token", Parameter.Type.SECRET, "", Lines.at(3));

    @Test
    void the_list_on_screen_is_the_list_executed() {
        var plan = ready(wish(upgrade(step("one", command("a"), command("b"))), Map.of(), APP, DB));
        assertEquals(List.of(APP, DB), plan.hosts());
        assertEquals(List.of(on(0, APP, 0), on(0, APP, 1), on(0, DB, 0), on(0, DB, 1)), plan.forward().tasks());
        var shown = Review.of(plan).forward().getFirst().hosts().stream().map(Review.OnHost::host).toList();
        assertEquals(plan.hosts(), shown);
    }

    @Test
    void an_empty_list_of_hosts_is_an_error_and_never_all() {
        assertEquals(List.of(Objection.Kind.NO_HOSTS), kinds(wish(upgrade(step("one", command("a"))), Map.of())));
    }

    @Test
    void a_host_is_not_in_the_list_twice() {
        assertEquals(List.of(Objection.Kind.SAME_HOST_TWICE),
                kinds(wish(upgrade(step("one", command("a"))), Map.of(), APP, APP)));
    }

    @Test
    void nothing_to_do_is_an_objection() {
        assertEquals(List.of(Objection.Kind.NO_STEPS),
                kinds(wish(procedure(ProcedureKind.UPGRADE, "", List.of()), Map.of(), APP)));
        var wish = wish(upgrade(step("one", command("a"))), Map.of(), APP);
        assertEquals(List.of(Objection.Kind.NO_PROCEDURE), kinds(new Wish("f", wish.runbook(), "other", wish.hosts(),
                Order.STEP_BY_STEP, Map.of(), Map.of(), "")));
    }

    @Test
    void what_a_parameter_holds_is_data() {
        var evil = "$(reboot)\"; rm -rf / #'";
        var plan = ready(wish(withParameters(List.of(NAME), step("one", slotted("echo NAME", "NAME", "name"))),
                Map.of("name", evil), APP));
        var command = plan.forward().command(on(0, APP, 0));
        assertEquals("echo \"${wk_name}\"", command.script());
        assertEquals("echo " + evil, command.shown());
        assertEquals(Map.of("name", evil), plan.values());
    }

    @Test
    void a_strange_version_is_an_objection_and_never_a_command() {
        assertEquals(List.of(Objection.Kind.INVALID_VALUE),
                kinds(wish(withParameters(List.of(VERSION), step("one", command("a"))),
                        Map.of("version", "1.0; rm -rf /"), APP)));
    }

    @Test
    void values_that_are_missing_or_unknown_are_objections() {
        var procedure = withParameters(List.of(VERSION), step("one", command("a")));
        assertEquals(List.of(Objection.Kind.MISSING_VALUE), kinds(wish(procedure, Map.of(), APP)));
        assertEquals(List.of(Objection.Kind.UNKNOWN_PARAMETER),
                kinds(wish(procedure, Map.of("version", "1.0", "colour", "red"), APP)));
    }

    @Test
    void a_place_that_nothing_fills_is_an_objection() {
        assertEquals(List.of(Objection.Kind.UNFILLED_SLOT),
                kinds(wish(upgrade(step("one", slotted("echo NAME", "NAME", "name"))), Map.of(), APP)));
    }

    @Test
    void a_secret_is_in_no_part_of_the_plan() {
        var procedure = withParameters(List.of(TOKEN), step("one", slotted("login TOKEN", "TOKEN", "token")));
        var wish = wish(procedure, Map.of(), APP);
        var plan = ready(new Wish(wish.file(), wish.runbook(), "p", wish.hosts(), Order.STEP_BY_STEP, Map.of(),
                Map.of("token", Secret.of("hunter2")), ""));
        assertFalse(plan.toString().contains("hunter2"));
        assertEquals(Map.of(), plan.values());
        assertEquals("login ••••••", plan.forward().command(on(0, APP, 0)).shown());
        assertEquals(Set.of("token"), plan.secretsIn(plan.forward().command(on(0, APP, 0)).script()));
    }

    @Test
    void a_secret_among_the_values_is_an_objection() {
        var procedure = withParameters(List.of(TOKEN), step("one", command("a")));
        assertEquals(List.of(Objection.Kind.SECRET_AS_TEXT, Objection.Kind.MISSING_VALUE),
                kinds(wish(procedure, Map.of("token", "hunter2"), APP)));
    }

    @Test
    void an_error_in_the_lines_of_the_procedure_is_an_objection() {
        var procedure = upgrade(step("one", command("a")));
        var inside = runbook(List.of(procedure),
                new Finding(5, Finding.Severity.ERROR, "bash", "the quote is not closed"),
                new Finding(6, Finding.Severity.WARNING, "rm", "dangerous"),
                new Finding(400, Finding.Severity.ERROR, "x", "y"));
        var planned = new Planner(ids())
                .plan(new Wish("f", inside, "p", List.of(APP), Order.STEP_BY_STEP, Map.of(), Map.of(), ""));
        assertEquals(List.of("Line 5: the quote is not closed"),
                ((Planned.Objected) planned).objections().stream().map(Objection::message).toList());
    }

    @Test
    void an_upgrade_without_a_way_back_needs_a_reason_that_is_recorded() {
        var step = new Step.Commands("s", "one", Lines.at(5), "", List.of(command("a")), List.of());
        var wish = wish(procedure(ProcedureKind.UPGRADE, "", List.of(step)), Map.of(), APP);
        var objection = ((Planned.Objected) new Planner(ids()).plan(wish)).objections().getFirst();
        assertEquals(Objection.Kind.NO_WAY_BACK, objection.kind());
        assertTrue(objection.yieldsToReason());
        var plan = ready(new Wish("f", wish.runbook(), "p", wish.hosts(), Order.STEP_BY_STEP, Map.of(), Map.of(),
                "vendor says so"));
        assertEquals("vendor says so", plan.withoutWayBack());
    }

    @Test
    void the_linked_rollback_is_bound_to_the_same_values() {
        var back = new Procedure("back", "Back", ProcedureKind.ROLLBACK, new Lines(200, 220), "", "", "", "",
                List.of(VERSION),
                List.of(new Step.Commands("b", "b", Lines.at(201), "", List.of(slotted("get V", "V", "version")),
                        List.of())));
        var forth = procedure(ProcedureKind.UPGRADE, "back",
                List.of(new Step.Commands("s", "one", Lines.at(5), "", List.of(command("a")), List.of())));
        var missing = new Wish("f", runbook(List.of(forth, back)), "p", List.of(APP), Order.STEP_BY_STEP, Map.of(),
                Map.of(), "");
        assertEquals(List.of(Objection.Kind.MISSING_VALUE), kinds(missing));
        var plan = ready(new Wish("f", missing.runbook(), "p", List.of(APP), Order.STEP_BY_STEP,
                Map.of("version", "1.2"), Map.of(), ""));
        assertEquals("Back", plan.rollbackTitle());
        assertTrue(plan.linkedRollback().toString().contains("get 1.2"));
    }

    @Test
    void T_141_of_several_ways_one_is_chosen_the_others_are_left_out_and_none_is_taken_by_itself() {
        var procedure = withParameters(List.of(), way("one", "apt", command("apt")), way("two", "dnf", command("dnf")));
        var objections = ((Planned.Objected) new Planner(ids()).plan(wish(procedure, Map.of(), APP))).objections();
        assertEquals(List.of(Objection.Kind.NOT_CHOSEN), objections.stream().map(Objection::kind).toList());
        assertTrue(objections.getFirst().message().contains("apt or dnf"), objections.getFirst().message());
        var plan = ready(choosing(procedure, Map.of("p/packages", "dnf"), APP));
        assertEquals(List.of(on(1, APP, 0)), plan.forward().tasks());
        assertEquals("not chosen: dnf is", plan.forward().steps().getFirst().leftOut());
        assertEquals(Set.of("dnf", "undo two"), plan.scripts());
        assertEquals(List.of(Objection.Kind.UNKNOWN_CHOICE),
                kinds(choosing(procedure, Map.of("p/packages", "yum"), APP)));
        assertEquals(List.of(Objection.Kind.NOT_CHOSEN, Objection.Kind.UNKNOWN_CHOICE),
                kinds(choosing(procedure, Map.of("p/other", "yum"), APP)));
    }

    @Test
    void T_146_a_conditional_step_is_asked_about_before_its_first_command_and_not_before_its_second() {
        var step = tied(new Proviso("if needed", "", Optional.empty(), Set.of(), ""), command("a"), command("b"));
        var passage = ready(wish(withParameters(List.of(), step), Map.of(), APP)).forward();
        var gate = assertInstanceOf(Gate.Confirm.class, Gate.of(passage, on(0, APP, 0)));
        assertTrue(gate.why().contains("'if needed'"), gate.why());
        assertInstanceOf(Gate.Free.class, Gate.of(passage, on(0, APP, 1)));
    }

    @Test
    void T_147_a_step_for_another_environment_is_not_run_and_a_procedure_of_such_steps_is_not_planned() {
        var production = Specimen.host("prod-1", org.watchkeeper.host.Environment.PRODUCTION);
        var step = tied(new Proviso("", "", Optional.empty(), Set.of(org.watchkeeper.host.Environment.STAGING), ""),
                command("a"));
        assertEquals(List.of(Objection.Kind.OTHER_ENVIRONMENT),
                kinds(wish(withParameters(List.of(), step), Map.of(), production)));
        var passage = ready(wish(withParameters(List.of(), step, step("two", command("b"))), Map.of(), APP, production))
                .forward();
        assertInstanceOf(Gate.Free.class, Gate.of(passage, on(0, APP, 0)));
        var gate = assertInstanceOf(Gate.Attended.class, Gate.of(passage, on(0, production, 0)));
        assertTrue(gate.why().contains("staging only"), gate.why());
    }

    @Test
    void T_140_what_only_stands_in_for_a_value_keeps_a_real_run_from_being_planned_and_not_a_practice_run() {
        var org = new Parameter("org", "Org", Parameter.Type.TEXT, "your-org", Lines.at(3));
        var procedure = withParameters(List.of(org), step("one", slotted("get your-org", "your-org", "org")));
        assertEquals(List.of(Objection.Kind.MISSING_VALUE), kinds(wish(procedure, Map.of(), APP)));
        assertEquals(List.of(Objection.Kind.PLACEHOLDER_LEFT), kinds(wish(procedure, Map.of("org", "your-org"), APP)));
        assertEquals("get acme", shown(ready(wish(procedure, Map.of("org", "acme"), APP))));
        var practice = ready(wish(procedure, Map.of(), Specimen.practiceHost("app-1")));
        assertEquals("get your-org", shown(practice));
        assertEquals(Map.of("org", "your-org"), practice.values());
    }

    @Test
    void T_139_a_run_is_not_planned_while_a_path_to_nowhere_is_in_a_command_that_cannot_be_filled() {
        var procedure = withParameters(List.of(), step("one", command("cat > r.sh <<'E'\ndu /path/to/unet.db\nE")),
                step("two", command("ls # see https://example.com/docs")));
        var objections = ((Planned.Objected) new Planner(ids()).plan(wish(procedure, Map.of(), APP))).objections();
        assertEquals(List.of(Objection.Kind.PLACEHOLDER_LEFT), objections.stream().map(Objection::kind).toList());
        assertTrue(objections.getFirst().message().contains("'/path/to/unet.db'"), objections.getFirst().message());
        ready(wish(procedure, Map.of(), Specimen.practiceHost("app-1")));
    }

    @Test
    void RB105_a_sample_address_that_a_document_lets_pass_is_refused_on_a_real_host_and_taken_in_practice() {
        var read = new MarkdownRunbooks().read("releases", """
                ---
                answers:
                  - {on: "wget -N https://releases.your-org.com/a.tgz", ignore: "RB105", because: "practice knows it"}
                ---
                # Fetch the release
                ```bash
                wget -N https://releases.your-org.com/a.tgz
                ```
                """.getBytes(StandardCharsets.UTF_8));
        var org = Map.of("org", "your-org");
        assertTrue(read.findings().stream().anyMatch(one -> one.code().equals("RB105") && !one.isOpen()));
        assertEquals(List.of(Objection.Kind.PLACEHOLDER_LEFT), kinds(fetch(read, org, APP)));
        ready(fetch(read, org, Specimen.practiceHost("app-1")));
        ready(fetch(read, Map.of("org", "acme"), APP));
    }

    private static Wish fetch(Runbook read, Map<String, String> values, Host host) {
        return new Wish("f", read, read.procedures().getFirst().id(), List.of(host), Order.STEP_BY_STEP, values,
                Map.of(), "a file that is fetched does no harm");
    }

    @Test
    void the_documents_own_value_is_taken_where_no_other_is_given() {
        var folder = new Parameter("folder", "Folder", Parameter.Type.PATH, "/b", Lines.at(3), List.of(), "/b",
                Optional.empty());
        var procedure = withParameters(List.of(folder), step("one", slotted("ls /b", "/b", "folder")));
        assertEquals(Map.of("folder", "/b"), ready(wish(procedure, Map.of(), APP)).values());
        assertEquals("ls /c", shown(ready(wish(procedure, Map.of("folder", "/c"), APP))));
    }

    private static String shown(Plan plan) {
        return plan.forward().command((Task.OnHost) plan.forward().tasks().getFirst()).shown();
    }

    @Test
    void host_by_host_finishes_one_host_before_the_next() {
        var passage = Passage.of(
                List.of(Specimen.instruction("tell"), Specimen.step("a", "a"), Specimen.instruction("look"),
                        Specimen.step("b", "b1", "b2"), Specimen.instruction("close")),
                List.of(APP, DB), Order.HOST_BY_HOST);
        assertEquals(List.of(new Task.ByPerson(0), on(1, APP, 0), new Task.ByPerson(2), on(3, APP, 0), on(3, APP, 1),
                on(1, DB, 0), on(3, DB, 0), on(3, DB, 1), new Task.ByPerson(4)), passage.tasks());
    }

    @Test
    void gates_follow_the_flags() {
        assertInstanceOf(Gate.Free.class, Gate.of(Set.of(Flag.SUDO, Flag.SERVICE, Flag.READ_ONLY)));
        assertEquals(Set.of(Flag.DESTRUCTIVE), ((Gate.Confirm) Gate.of(Set.of(Flag.DESTRUCTIVE, Flag.SUDO))).flags());
        assertInstanceOf(Gate.Confirm.class, Gate.of(Set.of(Flag.DISCONNECTS)));
        assertInstanceOf(Gate.Attended.class, Gate.of(Set.of(Flag.INTERACTIVE, Flag.DESTRUCTIVE)));
        assertInstanceOf(Gate.Attended.class, Gate.of(Set.of(Flag.ENDLESS)));
        assertInstanceOf(Gate.Attended.class, Gate.of(Specimen.command("htop", Flag.ENDLESS, Flag.INTERACTIVE)));
        var passage = Specimen.passage(List.of(APP), Specimen.instruction("tell"));
        assertInstanceOf(Gate.Person.class, Gate.of(passage, passage.tasks().getFirst()));
    }

    @Test
    void T_144_hosts_that_take_different_ways_get_each_its_own_steps_and_no_other() {
        var procedure = upgrade(way("apt", "apt", command("apt update")), way("dnf", "dnf", command("dnf update")),
                way("yum", "yum", command("yum update")), step("after", command("check")));
        var wish = new Wish("f", runbook(List.of(procedure)), "p", List.of(APP, DB), Order.STEP_BY_STEP, Map.of(),
                Map.of(), Map.of(),
                new Casting(Map.of(APP.id(), Map.of("p/packages", "apt"), DB.id(), Map.of("p/packages", "dnf")),
                        Map.of()),
                "");
        var plan = ready(wish);
        assertEquals(List.of(on(0, APP, 0), on(1, DB, 0), on(3, APP, 0), on(3, DB, 0)), plan.forward().tasks());
        assertEquals(Set.of(DB.id()), plan.forward().steps().getFirst().otherWay());
        assertEquals("not chosen: apt and dnf are", plan.forward().steps().get(2).leftOut());
    }

    @Test
    void a_host_for_which_nobody_has_chosen_a_way_keeps_all_of_them_from_starting() {
        var procedure = upgrade(way("apt", "apt", command("apt update")), way("dnf", "dnf", command("dnf update")));
        assertEquals(List.of(Objection.Kind.NOT_CHOSEN),
                kinds(new Wish("f", runbook(List.of(procedure)), "p", List.of(APP, DB), Order.STEP_BY_STEP, Map.of(),
                        Map.of(), Map.of(), new Casting(Map.of(APP.id(), Map.of("p/packages", "apt")), Map.of()), "")));
    }

    @Test
    void a_step_for_a_role_runs_on_the_hosts_that_play_it_and_on_no_other() {
        var role = new Proviso("", "", Optional.empty(), Set.of(), "", "database host");
        var procedure = procedure(ProcedureKind.DIAGNOSIS, "", List.of(tied(role, command("dump")),
                step("all", command("check"))));
        assertEquals(List.of(on(0, DB, 0), on(1, APP, 0), on(1, DB, 0)),
                ready(cast(procedure, Map.of("database host", Set.of(DB.id())))).forward().tasks());
        assertEquals(4, ready(cast(procedure, Map.of())).forward().tasks().size());
        assertEquals(List.of(Objection.Kind.NO_HOSTS), kinds(cast(procedure, Map.of("database host", Set.of()))));
        assertEquals(List.of(Objection.Kind.UNKNOWN_CHOICE),
                kinds(cast(procedure, Map.of("db host", Set.of(DB.id())))));
    }

    private static Wish cast(Procedure procedure, Map<String, Set<HostId>> roles) {
        return new Wish("f", runbook(List.of(procedure)), "p", List.of(APP, DB), Order.STEP_BY_STEP, Map.of(),
                Map.of(), Map.of(), new Casting(Map.of(), roles), "");
    }

    private static Plan ready(Wish wish) {
        return assertInstanceOf(Planned.Ready.class, new Planner(ids()).plan(wish)).plan();
    }

    private static List<Objection.Kind> kinds(Wish wish) {
        return assertInstanceOf(Planned.Objected.class, new Planner(ids()).plan(wish)).objections().stream()
                .map(Objection::kind).toList();
    }

    private static Ids ids() {
        return Ids.of(new Random(1));
    }

    private static Wish wish(Procedure procedure, Map<String, String> values, Host... hosts) {
        return new Wish("f", runbook(List.of(procedure)), "p", List.of(hosts), Order.STEP_BY_STEP, values, Map.of(),
                "");
    }

    private static Runbook runbook(List<Procedure> procedures, Finding... findings) {
        return new Runbook("Guide", "", "00", Map.of(), List.of(), procedures, List.of(), List.of(), List.of(),
                List.of(findings));
    }

    private static Procedure upgrade(Step... steps) {
        return procedure(ProcedureKind.UPGRADE, "", Arrays.asList(steps));
    }

    private static Procedure withParameters(List<Parameter> parameters, Step... steps) {
        return new Procedure("p", "Update", ProcedureKind.MAINTENANCE, new Lines(1, 99), "", "", "", "", parameters,
                List.of(steps));
    }

    private static Procedure procedure(ProcedureKind kind, String rollback, List<Step> steps) {
        return new Procedure("p", "Update", kind, new Lines(1, 99), "", "", "", rollback, List.of(), steps);
    }

    private static Step step(String title, ShellCommand... commands) {
        return new Step.Commands(title, title, Lines.at(5), "", List.of(commands), List.of(command("undo " + title)));
    }

    private static Step way(String title, String name, ShellCommand... commands) {
        var one = Optional.of(new Proviso.Alternative("p/packages", name, name, true));
        return new Step.Commands(title, title, Lines.at(5), "", List.of(commands), List.of(command("undo " + title)),
                new Proviso("", "", one, Set.of(), ""));
    }

    private static Step tied(Proviso proviso, ShellCommand... commands) {
        return new Step.Commands("tied", "tied", Lines.at(5), "", List.of(commands), List.of(), proviso);
    }

    private static Wish choosing(Procedure procedure, Map<String, String> choices, Host... hosts) {
        return new Wish("f", runbook(List.of(procedure)), "p", List.of(hosts), Order.STEP_BY_STEP, Map.of(), Map.of(),
                choices, "");
    }

    private static ShellCommand command(String text) {
        return new ShellCommand(text, Lines.at(5), Set.of(), Success.ZERO, List.of());
    }

    private static ShellCommand slotted(String text, String place, String parameter) {
        int at = text.indexOf(place);
        return new ShellCommand(text, Lines.at(5), Set.of(), Success.ZERO,
                List.of(new Slot(at, at + place.length(), parameter, Slot.Quoting.BARE)));
    }

    private static Task.OnHost on(int step, Host host, int command) {
        return new Task.OnHost(step, host.id(), command);
    }
}
