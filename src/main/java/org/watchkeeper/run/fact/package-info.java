/// What hosts say of themselves before a run, asked by checks that only look, and what follows from it.
///
/// `FactRound` asks and keeps; `FactAnswers` reads what was answered; `Ways` tells which of several ways that means for each host,
/// and says why; `MachineGate` stands against working on a machine that is not the known one, `MachineRuns` at the last moment before
/// a run starts, `KnownWires` at each connection; `StartQuestions` asks for a password once in a start;
/// `FactNotes` are what else an operator should know. Where nothing follows from the facts a person is asked as before.
@NullMarked
package org.watchkeeper.run.fact;

import org.jspecify.annotations.NullMarked;
