package org.parley.app.ledger;

import org.parley.app.ExitCode;
import org.parley.app.terminal.JsonTree;
import org.parley.app.terminal.Terminal;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Map;

/// The ways in which a question of `parley ledger` is answered: to people, as JSON, certified.
final class AnswerOption {
    @Option(names = "--json", description = "JSON on stdout instead of a table.")
    private boolean json;

    @Mixin private CertificateOption certificate = new CertificateOption();

    /// @return the exit code
    int give(
            LedgerQuestion asked,
            Map<String, Object> question,
            LedgerOptions.Opened opened,
            Terminal terminal)
            throws IOException {
        LedgerAnswer answer = asked.answer(question, opened.ledger());
        certify(answer, question, opened);
        if (json) {
            JsonTree.write(terminal.out(), answer.json());
        } else {
            answer.print(terminal);
        }
        return ExitCode.FINE;
    }

    /// Writes the certificate of an answer that was given in another way, if one is wanted.
    void certify(LedgerAnswer answer, Map<String, Object> question, LedgerOptions.Opened opened)
            throws IOException {
        certificate.write(opened, question, answer::json, answer::entries);
    }
}
