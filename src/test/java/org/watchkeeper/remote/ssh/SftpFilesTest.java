package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.Buffer;
import com.jcraft.jsch.SftpATTRS;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SftpFilesTest {
    private static final int FILE = 0100644;
    private static final int FOLDER = 040755;
    private static final int WITHOUT_KIND = 0644;

    /// As the protocol has it (draft-ietf-secsh-filexfer-02, section 5): flags, then what they announce.
    private static SftpATTRS said(int flags, int permissions) throws ReflectiveOperationException {
        var buffer = new Buffer(64);
        buffer.putInt(flags);
        if ((flags & SftpATTRS.SSH_FILEXFER_ATTR_PERMISSIONS) != 0) {
            buffer.putInt(permissions);
        }
        var read = SftpATTRS.class.getDeclaredMethod("getATTR", Buffer.class);
        read.setAccessible(true);
        return (SftpATTRS) read.invoke(null, buffer);
    }

    @ParameterizedTest
    @CsvSource({"FILE,4,true", "FOLDER,4,true", "WITHOUT_KIND,4,false", "NOTHING,0,false"})
    void a_server_may_leave_out_what_kind_of_file_it_is(String what, int flags, boolean isTyped) throws Exception {
        var permissions = switch (what) {
            case "FILE" -> FILE;
            case "FOLDER" -> FOLDER;
            default -> WITHOUT_KIND;
        };
        assertThat(SftpFiles.isTyped(said(flags, permissions))).isEqualTo(isTyped);
    }
}
