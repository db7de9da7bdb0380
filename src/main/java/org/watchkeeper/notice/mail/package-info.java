/// Notices that travel as mail, over SMTP with TLS.
@NullMarked
package org.watchkeeper.notice.mail;

import org.jspecify.annotations.NullMarked;
