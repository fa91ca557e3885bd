/// `parley serve`: what the commands answer, as a REST API under `/api/v1`, and the page.
///
/// A resource is a class that lists its routes. `openapi.yaml` says what they take and give; a test
/// compares the two, and validates every answer that tests get.
///
/// ## Design history
///
/// Answers are the trees that the commands print with `--json`, so that there is one form to know.
/// Work that takes longer than a moment is a job, and a job is a command with its options
/// (`docs/decisions/0075-jobs-are-commands.md`).
@NullMarked
package org.parley.app.serve;

import org.jspecify.annotations.NullMarked;
