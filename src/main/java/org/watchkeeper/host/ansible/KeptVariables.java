package org.watchkeeper.host.ansible;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Variables;
import org.watchkeeper.host.ansible.value.Vault;
import org.watchkeeper.host.bring.Withheld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// A host's variables without secrets, and which were left out.
record KeptVariables(Variables variables, List<String> remarks) {
    private static final ObjectMapper PLAIN = JsonMapper.builder().build();

    static KeptVariables of(AnsibleHost host) {
        var kept = new TreeMap<String, @Nullable Object>();
        var encrypted = new ArrayList<String>();
        var secret = new ArrayList<String>();
        host.variables().forEach((name, value) -> {
            if (Vault.isIn(value)) {
                encrypted.add(name);
            } else if (Withheld.isSecret(name, plain(value))) {
                secret.add(name);
            } else {
                kept.put(name, plain(value));
            }
        });
        var remarks = new ArrayList<String>();
        if (!encrypted.isEmpty()) {
            remarks.add("Encrypted by ansible-vault, not taken over: " + String.join(", ", encrypted));
        }
        if (!secret.isEmpty()) {
            remarks.add("Secrets in plain text, not taken over: " + String.join(", ", secret));
        }
        return new KeptVariables(Variables.of(kept), remarks);
    }

    private static @Nullable Object plain(JsonNode value) {
        return value.isNull() ? null : PLAIN.convertValue(value, Object.class);
    }
}
