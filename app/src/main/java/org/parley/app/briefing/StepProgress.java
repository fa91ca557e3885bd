package org.parley.app.briefing;

import org.parley.app.terminal.Terminal;

/// Says on a terminal what is being done; nothing into a pipe.
final class StepProgress implements BriefMaker.Progress {
    private final Terminal terminal;
    private final boolean shown;

    StepProgress(Terminal terminal) {
        this.terminal = terminal;
        shown = terminal.width() < Integer.MAX_VALUE;
    }

    @Override
    public void at(String step) {
        if (shown) {
            clear();
            terminal.err().print("parley: " + step + " …");
            terminal.err().flush();
        }
    }

    /// Takes the line away.
    @Override
    public void clear() {
        if (shown) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }
}
