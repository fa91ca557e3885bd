package org.parley.text;

import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.parley.files.Sha256;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/// Documents from files: plain text, HTML, PDF, Markdown and mail, told apart by what is in them
/// and, for Markdown, by their name.
public final class DocumentFile {

    /// A file that holds no document that can be read; the message is for people.
    public static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }

    /// Larger files are refused rather than read into memory.
    public static final int LARGEST = 64 << 20;

    private DocumentFile() {}

    /// The document that some bytes hold.
    ///
    /// @param fileName name of the file, with its extension, or `-`
    public static Document read(String fileName, byte[] bytes) throws IOException {
        String base = fileName.substring(fileName.lastIndexOf('/') + 1);
        String extension = base.substring(base.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String name = base.lastIndexOf('.') > 0 ? base.substring(0, base.lastIndexOf('.')) : base;
        if (bytes.length == 0) {
            throw new UnreadableException("is empty. Maybe it was not downloaded whole.");
        }
        if (bytes.length > LARGEST) {
            throw tooLarge(bytes.length);
        }
        if (starts(bytes, "%PDF-")) {
            return pdf(name, bytes);
        }
        if (Decoding.binary(bytes)) {
            throw new UnreadableException(
                    "is no text (it holds control characters). Maybe it is an image or an"
                            + " archive.");
        }
        String text = Decoding.decode(bytes);
        if (extension.equals("eml")
                || text.matches(
                                "(?s)\\A(?:[A-Za-z-]+: [^\\n"
                                        + "]*\\n"
                                        + "(?:[ \\t][^\\n"
                                        + "]*\\n"
                                        + ")*){3,}\\r"
                                        + "?\\n"
                                        + ".*")
                        && text.matches("(?is)\\A.{0,4000}?^?mime-version:.*")) {
            return mail(name, bytes);
        }
        if (extension.matches("html?|xhtml")
                || text.stripLeading()
                        .toLowerCase(Locale.ROOT)
                        .matches("(?s)\\A(?:<!doctype html|<html)\\b.*")) {
            Markup.Page page = Markup.html(text);
            return document(name, text, page.prose(), page.date(), "metadata");
        }
        String prose = List.of("md", "markdown").contains(extension) ? Markup.markdown(text) : text;
        return document(name, text, prose, null, "");
    }

    /// SHA-256 of a document's bytes, by which its quotations find it again, in hexadecimal.
    public static String sha256(byte[] bytes) {
        return Sha256.hex(bytes);
    }

    /// What is said of a file that is too large.
    public static UnreadableException tooLarge(long bytes) {
        return new UnreadableException(
                "has %d MB, and at most %d MB are read. Maybe split it."
                        .formatted(bytes >> 20, LARGEST >> 20));
    }

    private static Document document(
            String name, String text, String prose, @Nullable LocalDate date, String from)
            throws UnreadableException {
        if (prose.isBlank()) {
            throw new UnreadableException(
                    "holds no words. Maybe it is a scan or a page made by scripts.");
        }
        String foreign = Language.foreign(prose);
        if (foreign != null) {
            throw new UnreadableException(
                    "is not in English (it looks like %s), and only English is read. Maybe"
                                    .formatted(foreign)
                            + " translate it first.");
        }
        if (date != null) {
            return new Document(name, text, prose, date, from);
        }
        DocumentDate.Found found = DocumentDate.find(prose.strip());
        return found == null
                ? new Document(name, text, prose, null, "unknown")
                : new Document(name, text, prose, found.date(), found.from());
    }

    private static Document pdf(String name, byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            stripper.setParagraphEnd("\n");
            stripper.setLineSeparator("\n");
            String text = stripper.getText(pdf).replace("\r", "");
            return document(name, text, text, null, "");
        } catch (InvalidPasswordException _) {
            throw new UnreadableException(
                    "is locked with a password. Maybe save a copy without one.");
        } catch (IOException | RuntimeException e) {
            if (e instanceof UnreadableException) {
                throw e;
            }
            throw new UnreadableException(
                    "is a damaged PDF (%s). Maybe fetch it again.".formatted(e.getMessage()));
        }
    }

    private static Document mail(String name, byte[] bytes) throws IOException {
        try {
            Message message =
                    new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
            String subject = message.getSubject();
            String body = body(message);
            if (body == null) {
                throw new UnreadableException(
                        "is a mail without text. Maybe its text is in an attachment.");
            }
            String text = (subject == null ? "" : subject + "\n\n") + body.replace("\r", "");
            Date sent = message.getDate();
            LocalDate date =
                    sent == null ? null : sent.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            return document(name, text, text, date, "header");
        } catch (RuntimeException e) {
            throw new UnreadableException(
                    "is a damaged mail (%s). Maybe export it again.".formatted(e.getMessage()));
        }
    }

    /// The plain text of a mail, or its HTML with the markup blanked out.
    private static @Nullable String body(Entity entity) throws IOException {
        Body body = entity.getBody();
        if (body instanceof TextBody text) {
            String words = decode(text);
            return "text/html".equals(entity.getMimeType()) ? Markup.html(words).prose() : words;
        }
        if (body instanceof Message nested) {
            return body(nested);
        }
        if (body instanceof Multipart parts) {
            for (Entity part : parts.getBodyParts()) {
                String words = body(part);
                if (words != null && !words.isBlank()) {
                    return words;
                }
            }
        }
        return null;
    }

    private static String decode(TextBody text) throws IOException {
        try (InputStream in = text.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            String named = text.getMimeCharset();
            if (named != null
                    && java.nio.charset.Charset.isSupported(named)
                    && !named.equalsIgnoreCase("us-ascii")) {
                return new String(bytes, java.nio.charset.Charset.forName(named));
            }
            return Decoding.decode(bytes);
        }
    }

    private static boolean starts(byte[] bytes, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= bytes.length || bytes[i] != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
