/// The live output of commands on screen: a viewport of fixed rows over a compact, paged transcript.
///
/// `Transcript` is the model: it takes chunks on any thread, cuts them into rows (`StreamReader`, `Utf8`, `Escapes`,
/// `OpenLine`) and keeps them in byte pages (`RowPages`); the rows are the same for every way of chunking the same bytes.
/// `OutputView` shows it: follow, search, select and copy, wrap. Views are confined to the FX thread; however much is
/// printed, the viewport is laid out once a pulse. No stock control keeps up with 50,000 lines a second.
@NullMarked
package org.watchkeeper.fx.output;

import org.jspecify.annotations.NullMarked;
