/// What hosts say of themselves: their system, what is installed and runs there, their clock, and which machine they are.
///
/// `HostFacts` is what one host said at a moment; `Known` is that and the machine it is known as; `FactBook` is the port that keeps
/// both. Everything here was said by a host and is not to be trusted: it is bounded and harmless to show, and never a command.
@NullMarked
package org.watchkeeper.host.fact;

import org.jspecify.annotations.NullMarked;
