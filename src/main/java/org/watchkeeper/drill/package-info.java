/// Practice hosts: what a practice file lets a host say and do. No command is ever executed.
///
/// `Practice` is the file, understood; `Director` turns a command and a host's `Scene` into a `Play`, whose `Timeline` is the
/// same whenever it is computed. Everything here is pure; `drill.yaml` reads files, `drill.server` plays them over SSH.
@NullMarked
package org.watchkeeper.drill;

import org.jspecify.annotations.NullMarked;
