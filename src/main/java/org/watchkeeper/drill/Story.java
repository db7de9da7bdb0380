package org.watchkeeper.drill;

/// Something that can be made to go wrong on a practice host; off until it is switched on.
public record Story(String id, String title, String about) {}
