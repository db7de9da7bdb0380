package org.watchkeeper.fx.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

/// What has the keyboard, and all that it stands in, the nearest first: a page that is built anew while something lies over it still gets the
/// keyboard back.
record Held(List<Node> path) {
    static Held by(@Nullable Node owner) {
        var path = new ArrayList<Node>();
        for (Node at = owner; at != null; at = at.getParent()) {
            path.add(at);
        }
        return new Held(List.copyOf(path));
    }

    /// To the same node; where that is gone and nothing else has taken the keyboard meanwhile (`isFree`), to the one that has its id now,
    /// else to the first that takes the keyboard where it stood.
    void giveBack(boolean isFree) {
        path.stream().limit(isFree ? path.size() : 1).filter(node -> node.getScene() != null).findFirst()
                .map(this::heir).ifPresent(Node::requestFocus);
    }

    private Node heir(Node left) {
        var id = path.getFirst().getId();
        if (left.equals(path.getFirst())) {
            return left;
        }
        left.applyCss(); // only then what scrolls is in the scene, and can take the focus
        return first(left, node -> id != null && id.equals(node.getId()))
                .or(() -> first(left, Node::isFocusTraversable)).orElse(left);
    }

    private static Optional<Node> first(Node from, Predicate<Node> wanted) {
        return all(from).filter(node -> node.isVisible() && !node.isDisabled()).filter(wanted).findFirst();
    }

    private static Stream<Node> all(Node from) {
        return from instanceof Parent parent
                ? Stream.concat(Stream.of(from), parent.getChildrenUnmodifiable().stream().flatMap(Held::all))
                : Stream.of(from);
    }
}
