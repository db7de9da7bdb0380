/// What tests of several packages need of runbooks.
@NullMarked
package org.watchkeeper.runbook.testing;

import org.jspecify.annotations.NullMarked;
