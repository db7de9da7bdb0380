/// The fidelity report: everything that was inferred, doubtful or dangerous in a document, and what people say to it.
///
/// `Fidelity` lists the findings, `Forms` knows which correction fits which, `FidelityModel` has them written into the
/// document in the background, `FidelityPane` shows it all. Confined to the FX thread; view-models hold no nodes.
@NullMarked
package org.watchkeeper.runbook.ui.fidelity;

import org.jspecify.annotations.NullMarked;
