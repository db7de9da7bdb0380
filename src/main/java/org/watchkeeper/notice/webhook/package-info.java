/// Notices that travel as JSON over HTTP: Slack, Teams, a webhook, what feeds a status page.
@NullMarked
package org.watchkeeper.notice.webhook;

import org.jspecify.annotations.NullMarked;
