package org.watchkeeper.fx;

import java.util.function.Supplier;
import javafx.scene.Parent;

/// A screen in one state, with realistic data, that can be rendered for people to look at. `name` is lower-case-words.
public record Shot(String name, Supplier<? extends Parent> screen) {}
