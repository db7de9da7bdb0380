#!/bin/sh
# Asks Ansible itself (Debian's ansible-core) what the sample inventories hold and records it beside them:
#   sh src/test/resources/org/watchkeeper/host/ansible/record.sh && git diff --stat
# A difference is something Ansible answers otherwise today. AnsibleInventoryTest compares what we read with what is recorded.
set -eu
cd "$(dirname "$0")"
for sample in */; do
    sample=${sample%/}
    source=$(cat "$sample/source" 2>/dev/null || echo .)
    (cd "$sample" && LC_ALL=C.UTF-8 ansible-inventory -i "$source" --list) > "$sample.list.json"
done
