package org.parley.app.simulate;

import org.parley.app.terminal.Terminal;
import org.parley.uncertainty.Ensemble;

/// Says on a terminal how many draws are done; nothing into a pipe.
final class DrawProgress implements Ensemble.Progress {
    private static final int TIMES = 50;

    private final int draws;
    private final Terminal terminal;
    private final boolean shown;
    private int said;

    DrawProgress(int draws, Terminal terminal) {
        this.draws = draws;
        this.terminal = terminal;
        shown = terminal.width() < Integer.MAX_VALUE;
    }

    @Override
    public synchronized void done(int number) {
        if (shown && number > said && number % Math.max(1, draws / TIMES) == 0) {
            said = number;
            terminal.err().print("\rparley: %,d of %,d draws ".formatted(number, draws));
            terminal.err().flush();
        }
    }

    /// Takes the line away.
    void clear() {
        if (shown) {
            terminal.err().print("\r" + " ".repeat(40) + "\r");
            terminal.err().flush();
        }
    }
}
