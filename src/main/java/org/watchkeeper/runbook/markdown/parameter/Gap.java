package org.watchkeeper.runbook.markdown.parameter;

import org.watchkeeper.runbook.Parameter;

/// A place `[start, end)` in a command's text that is to be filled, and the parameter that fills it. Where `needed`, a place that
/// cannot be filled is an error; elsewhere it stays as it is written.
record Gap(int start, int end, Parameter parameter, boolean needed) {}
