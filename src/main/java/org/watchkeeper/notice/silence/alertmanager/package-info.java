/// Silences of Alertmanager, by its API v2.
@NullMarked
package org.watchkeeper.notice.silence.alertmanager;

import org.jspecify.annotations.NullMarked;
