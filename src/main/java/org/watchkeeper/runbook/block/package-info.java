/// What a block of text in a document is: commands, a terminal session, or something that is only read.
///
/// Fences lie and many say nothing, so `Look` judges by the text too: `Prompt` and `Transcript` know terminal sessions,
/// `Foreign` knows configuration and data, `Likeness` weighs each command. Pure functions of a text.
@NullMarked
package org.watchkeeper.runbook.block;

import org.jspecify.annotations.NullMarked;
