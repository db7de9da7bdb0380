/// How alerts reach whoever sits at the console, and the section of the settings about that. FX thread only, except where said.
@NullMarked
package org.watchkeeper.health.ui.alert;

import org.jspecify.annotations.NullMarked;
