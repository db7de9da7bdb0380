/// What only all commands of a document tell together: each `Survey` goes over them once, for names that disagree,
/// services left stopped, things deleted before they are needed.
@NullMarked
package org.watchkeeper.runbook.advice.survey;

import org.jspecify.annotations.NullMarked;
