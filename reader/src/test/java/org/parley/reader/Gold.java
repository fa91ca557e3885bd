package org.parley.reader;

import org.parley.text.Document;
import org.parley.text.DocumentFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A document with what annotators found in it.
record Gold(Document document, Map<String, Object> file) {

    /// The files with gold labels of one part of the corpus, by name.
    static List<Path> files(Path part) throws IOException {
        try (var golds = Files.list(part.resolve("gold"))) {
            return golds.sorted().toList();
        }
    }

    static Gold read(Path gold) throws IOException {
        Map<String, Object> file = Json.file(gold);
        Path text =
                gold.resolveSibling("..")
                        .resolve(String.valueOf(file.get("text_file")))
                        .normalize();
        Document document =
                DocumentFile.read(text.getFileName().toString(), Files.readAllBytes(text));
        return new Gold(document.dated(LocalDate.parse(String.valueOf(file.get("date")))), file);
    }

    List<Map<String, Object>> statements() {
        return Json.objects(Json.get(file, "statements"));
    }
}
