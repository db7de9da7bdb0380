/// Reads practice files: YAML, strictly; an unknown word is an error with its file and line. docs/practice.md is the reference.
@NullMarked
package org.watchkeeper.drill.yaml;

import org.jspecify.annotations.NullMarked;
