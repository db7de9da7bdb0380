package org.watchkeeper.drill;

/// What can be made to go wrong with any command, once: whichever comes next. Switched on and off like a story of the file.
public enum Mishap {
    NEXT_FAILS("next-command-fails", "The next command fails",
            "Whatever it is: exit status 1, and nothing changes on the host. Once."), NEXT_DROPS(
                    "next-connection-drops", "The connection drops in the middle of the next command",
                    "The command goes on; the console comes back to it. Once.");

    private final String id;
    private final String title;
    private final String about;

    Mishap(String id, String title, String about) {
        this.id = id;
        this.title = title;
        this.about = about;
    }

    /// How it is offered.
    public Story story() {
        return new Story(id, title, about);
    }

    /// Whether it is due on this host.
    public boolean isDue(Scene scene) {
        return scene.stories().contains(id);
    }

    /// The play as it becomes by this mishap.
    public Play befalls(Play play, Scene before) {
        return switch (this) {
            case NEXT_FAILS -> Fault.failing(before, 1);
            case NEXT_DROPS -> Fault.dropping(play);
        };
    }
}
