/// What a document says about itself: front matter and the answers given in it.
@NullMarked
package org.watchkeeper.runbook.markdown.front;

import org.jspecify.annotations.NullMarked;
