/// Ansible inventories, read without Ansible: INI, YAML, a folder of both with `group_vars` and `host_vars`, and what
/// `ansible-inventory --list` prints.
///
/// `AnsibleInventory` opens one and says what it holds as Ansible itself would (`docs/inventory.md` has the comparison). Nothing is
/// run: inventories that are programs are refused with the command that exports them. Values encrypted by ansible-vault stay
/// encrypted and are told. No threads.
@NullMarked
package org.watchkeeper.host.ansible;

import org.jspecify.annotations.NullMarked;
