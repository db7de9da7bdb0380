/// Windows and blackouts as people enter them: typed in plain words (`Sentence`), taken over from runbooks (`FoundWindow`), with all
/// that a form asks (`RulingForm`).
@NullMarked
package org.watchkeeper.calendar.ui.form;

import org.jspecify.annotations.NullMarked;
