/// What tests of notices share: subjects, contracts and the memory that keeps them.
@NullMarked
package org.watchkeeper.notice.testing;

import org.jspecify.annotations.NullMarked;
