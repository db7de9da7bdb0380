/// Notices that a program on a host sends.
@NullMarked
package org.watchkeeper.notice.script;

import org.jspecify.annotations.NullMarked;
