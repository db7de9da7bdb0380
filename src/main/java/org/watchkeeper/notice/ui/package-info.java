/// Channels and templates in the settings, and a subject's notices for whoever shows the subject. Models are confined to the FX thread;
/// what blocks is done in the background.
@NullMarked
package org.watchkeeper.notice.ui;

import org.jspecify.annotations.NullMarked;
