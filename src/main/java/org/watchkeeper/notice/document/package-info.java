/// Plans made of what documents say about notices.
@NullMarked
package org.watchkeeper.notice.document;

import org.jspecify.annotations.NullMarked;
