/// Statements that a language model proposes, and the gate that they must pass: each must quote the
/// document word for word, hold its numbers in the quotation, and use the vocabulary of the schema.
///
/// Optional and never in the default path. What is asked (`instructions.txt`) and the shape of the
/// answer (`schema.json`) are resources. Any endpoint that speaks the chat-completions protocol of
/// OpenAI will do, local ones included.
///
/// # Design history
///
/// A client library was looked at first; see decision 0058. Offsets are never asked for, since
/// models do not count characters; the gate finds the words.
@NullMarked
package org.parley.proposal;

import org.jspecify.annotations.NullMarked;
