package org.watchkeeper.host.ansible.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What ansible-vault encrypted: known to be there, never read. In JSON it stands as `ansible-inventory` writes it, without the
/// encrypted text.
public final class Vault {
    /// Stands for an encrypted value among plain objects.
    static final Object MARK = new Object();

    private static final String FIELD = "__ansible_vault";
    private static final String HEAD = "$ANSIBLE_VAULT;";

    private Vault() {}

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode().put(FIELD, "");
    }

    /// Whether the value is encrypted, as a whole or in a part.
    public static boolean isIn(JsonNode value) {
        if (value.has(FIELD) || value.isTextual() && value.asText().startsWith(HEAD)) {
            return true;
        }
        for (var part : value) {
            if (isIn(part)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the whole file is encrypted.
    public static boolean isFile(String text) {
        return text.startsWith(HEAD);
    }
}
