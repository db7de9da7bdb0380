/// What the console asks by itself, over the network: whether a port answers, what a page says, how long a certificate is good.
/// Nothing is ever sent that is secret, and no answer is trusted.
@NullMarked
package org.watchkeeper.health.net;

import org.jspecify.annotations.NullMarked;
