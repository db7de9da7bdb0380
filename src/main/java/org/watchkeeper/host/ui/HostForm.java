package org.watchkeeper.host.ui;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;

/// The form that adds or changes a host. Each field has its objection; a host comes out only when there is none.
final class HostForm {
    private static final Pattern COMMAS = Pattern.compile("[,\\s]+");
    private static final int LAST_PORT = 65_535;

    private final HostId id;
    private final boolean isNew;
    private final Host before;
    private final List<Host> others;
    private final Input name;
    private final Input address;
    private final Input port;
    private final Input user;
    private final Input groups;
    private final Input tags;
    private final ObservableList<String> keyFiles;
    private final StringProperty typedKey = new SimpleStringProperty("");
    private final ObservableList<Host> jumps;
    private final BooleanProperty agent;
    private final BooleanProperty password;
    private final ObjectProperty<Optional<Environment>> environment;
    private final StringProperty objection = new SimpleStringProperty("");

    private HostForm(Host host, boolean isNew, List<Host> all) {
        this.id = host.id();
        this.isNew = isNew;
        this.before = host;
        this.others = all.stream().filter(other -> !other.id().equals(host.id())).toList();
        this.name = new Input(isNew ? "" : host.name(), this::objectionToName);
        this.address = new Input(isNew ? "" : host.endpoint().address(), this::objectionToAddress);
        this.port = new Input(Integer.toString(host.endpoint().port()), HostForm::objectionToPort);
        this.user = new Input(isNew ? "" : host.login().user(), this::objectionToUser);
        this.groups = new Input(String.join(", ", host.groups()), this::objectionToWords);
        this.tags = new Input(String.join(", ", host.tags()), this::objectionToWords);
        this.keyFiles = FXCollections.observableArrayList(host.login().keyFiles());
        this.jumps = FXCollections.observableArrayList(host.jumps().stream().flatMap(jump -> others.stream()
                .filter(other -> other.id().equals(jump))).toList());
        this.agent = new SimpleBooleanProperty(host.login().agent());
        this.password = new SimpleBooleanProperty(host.login().password());
        this.environment = new SimpleObjectProperty<>(
                isNew ? Optional.empty() : Optional.of(host.environment()));
    }

    /// For a host that is not in the inventory yet. Its environment has to be chosen: none is the harmless default.
    static HostForm fresh(List<Host> all) {
        var blank = new Host(new HostId(UUID.randomUUID()), "new", new Endpoint("new", Endpoint.SSH_PORT),
                new Login("new", List.of(), true, true), List.of(), Environment.PRODUCTION, new TreeSet<>(),
                new TreeSet<>(),
                false);
        return new HostForm(blank, true, all);
    }

    static HostForm of(Host host, List<Host> all) {
        return new HostForm(host, false, all);
    }

    boolean isNew() {
        return isNew;
    }

    /// Whether an ssh configuration decides how the host is reached, whatever stands here.
    boolean isOfSshConfig() {
        return before.sshConfig().isPresent();
    }

    Input name() {
        return name;
    }

    Input address() {
        return address;
    }

    Input port() {
        return port;
    }

    Input user() {
        return user;
    }

    Input groups() {
        return groups;
    }

    Input tags() {
        return tags;
    }

    ObservableList<String> keyFiles() {
        return keyFiles;
    }

    /// The path of a key file as it is being typed; it counts when the form is saved, too.
    StringProperty typedKey() {
        return typedKey;
    }

    /// Takes the typed path into the key files, unless it is blank or there already.
    void addTypedKey() {
        var typed = typedKey.get().strip();
        if (!typed.isEmpty() && !keyFiles.contains(typed)) {
            keyFiles.add(typed);
        }
        typedKey.set("");
    }

    ObservableList<Host> jumps() {
        return jumps;
    }

    BooleanProperty agent() {
        return agent;
    }

    BooleanProperty password() {
        return password;
    }

    ObjectProperty<Optional<Environment>> environment() {
        return environment;
    }

    /// What is wrong with the form as a whole; empty when nothing is.
    StringProperty objection() {
        return objection;
    }

    /// The hosts that could be the next one on the way.
    List<Host> possibleJumps() {
        return others.stream().filter(other -> !jumps.contains(other) && !other.jumps().contains(id)).toList();
    }

    /// The host as filled in; empty when something has to be corrected first, which its field then says.
    @SuppressWarnings("ShortCircuitBoolean") // every field is to say its objection
    Optional<Host> host() {
        addTypedKey();
        boolean isFilled = name.isGood() & address.isGood() & port.isGood() & user.isGood() & groups.isGood()
                & tags.isGood();
        objection.set(environment.get().isEmpty() ? "Choose the environment: it decides how this host is treated" : "");
        return isFilled ? environment.get().map(this::filled) : Optional.empty();
    }

    private Host filled(Environment chosen) {
        return new Host(id, name.value(), new Endpoint(address.value(), Integer.parseInt(port.value())),
                new Login(user.value(), List.copyOf(keyFiles), agent.get(), password.get()),
                jumps.stream().map(Host::id).toList(), chosen, words(groups.value()), words(tags.value()),
                before.practice(), before.origins(), before.variables());
    }

    private static SortedSet<String> words(String text) {
        return COMMAS.splitAsStream(text).filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String objectionToName(String text) {
        if (text.isEmpty()) {
            return "A host has a name";
        }
        var isTaken = others.stream().anyMatch(other -> other.name().equalsIgnoreCase(text));
        return isTaken ? "Another host is called " + text : unseen(text);
    }

    private String objectionToAddress(String text) {
        if (text.isEmpty()) {
            return "A DNS name or an IP address";
        }
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return "An address has no blanks";
        }
        return text.equals(before.endpoint().address()) ? "" : Endpoint.objectionTo(text);
    }

    private static String objectionToPort(String text) {
        var isPort = text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LAST_PORT;
        return isPort ? "" : "1 to 65535";
    }

    private String objectionToUser(String text) {
        return text.isEmpty() ? "Whom to log in as" : unseen(text);
    }

    private String objectionToWords(String text) {
        return words(text).stream().map(this::unseen).filter(why -> !why.isEmpty()).findFirst().orElse("");
    }

    /// What was there before can be kept.
    private String unseen(String word) {
        return before.words().anyMatch(word::equals) ? "" : Host.objectionTo(word);
    }
}
