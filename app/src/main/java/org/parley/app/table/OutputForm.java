package org.parley.app.table;

import org.jspecify.annotations.Nullable;
import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WholeFile;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// The options on the form of an answer.
public final class OutputForm {
    @ArgGroup private @Nullable Form form;

    /// Instead of tables for people.
    static final class Form {
        @Option(names = "--json", description = "JSON on stdout instead of tables.")
        boolean json;

        @Option(
                names = "--csv",
                paramLabel = "DIR",
                description = "Long CSV in a file in DIR instead of tables.")
        @Nullable Path csv;

        @Option(
                names = "--parquet",
                paramLabel = "DIR",
                description = "The same as Parquet in a file in DIR.")
        @Nullable Path parquet;
    }

    /// An answer that can be given in every form.
    public interface Answer {
        /// Prints tables for people.
        void text();

        void json(OutputStream out);

        LongTable table();
    }

    /// Gives an answer in the form asked for.
    ///
    /// @param name of a file, without what stands for its form
    public void print(Terminal terminal, String name, Answer answer) throws IOException {
        if (form == null) {
            answer.text();
        } else if (form.csv != null) {
            Path csv = form.csv.resolve(name + ".csv");
            WholeFile.write(csv, out -> LongCsv.write(out, answer.table()));
            terminal.err().println("parley: wrote " + csv);
        } else if (form.parquet != null) {
            Path parquet = form.parquet.resolve(name + ".parquet");
            WholeFile.write(parquet, out -> LongParquet.write(out, answer.table()));
            terminal.err().println("parley: wrote " + parquet);
        } else {
            answer.json(terminal.out());
            terminal.out().println();
        }
    }
}
