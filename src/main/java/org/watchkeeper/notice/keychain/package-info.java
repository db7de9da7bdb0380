/// Secrets of channels in the system's keychain, or in this session's memory where there is none.
@NullMarked
package org.watchkeeper.notice.keychain;

import org.jspecify.annotations.NullMarked;
