/// Notices on this machine's desktop.
@NullMarked
package org.watchkeeper.notice.desktop;

import org.jspecify.annotations.NullMarked;
