/// Values as Ansible reads them: Python's literals in INI files (`PythonLiteral`), YAML by PyYAML's rules (`YamlText`), and what
/// ansible-vault encrypted (`Vault`). All become JSON. No threads, no I/O.
@NullMarked
package org.watchkeeper.host.ansible.value;

import org.jspecify.annotations.NullMarked;
