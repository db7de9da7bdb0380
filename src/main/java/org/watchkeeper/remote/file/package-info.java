/// Files of a host, copied by hand over SFTP. `FileHosts` is the port; `Copying` makes copies whole: partial name, size, checksum.
///
/// Names from hosts are data: `LocalName` makes them harmless before they name anything here. Calls block; any thread.
@NullMarked
package org.watchkeeper.remote.file;

import org.jspecify.annotations.NullMarked;
