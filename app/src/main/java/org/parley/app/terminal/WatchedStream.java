package org.parley.app.terminal;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.Optional;

/// Stdout, which remembers why it could not be written: `PrintStream` only remembers that. A reader
/// who has seen enough (`| head`) is no failure.
public final class WatchedStream extends FilterOutputStream {
    private static final int BUFFER = 1 << 16;

    private @Nullable IOException failure;

    /// @param descriptor [FileDescriptor#out] or [FileDescriptor#err]
    public WatchedStream(FileDescriptor descriptor) {
        super(new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER));
    }

    @Override
    public void write(int b) throws IOException {
        watched(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        watched(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        watched(out::flush);
    }

    private interface Action {
        void run() throws IOException;
    }

    private void watched(Action action) throws IOException {
        try {
            action.run();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /// Why not all was written, if the reader did not simply leave.
    public Optional<String> failure() {
        return Optional.ofNullable(failure)
                .map(IOException::getMessage)
                .filter(message -> !message.contains("Broken pipe"));
    }
}
