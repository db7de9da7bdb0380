/// The same core without a screen, for a jump box and for CI: lint, show, hosts, run, resume, runs.
///
/// `Cli` turns arguments into an exit status (`Status`, documented in docs/cli.md). What is asked is asked on the terminal;
/// without one nothing is asked and nothing is assumed. Commands' stdout goes to stdout, everything of ours to stderr, except
/// the answers of `lint`, `show`, `hosts list` and `runs`, which are what was asked for.
@NullMarked
package org.watchkeeper.cli;

import org.jspecify.annotations.NullMarked;
