/// Runbooks as JSON, for `show FILE --json` and other tools. The form is documented in docs/json.md and only grows.
@NullMarked
package org.watchkeeper.runbook.json;

import org.jspecify.annotations.NullMarked;
