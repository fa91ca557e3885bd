package org.parley.app.terminal;

/// Says on a terminal how many of many things are done; nothing into a pipe. May be told from
/// several threads, in any order.
public final class CountProgress {
    private static final int TIMES = 50;

    private final int total;
    private final String things;
    private final Terminal terminal;
    private final boolean shown;
    private int said;

    /// @param things what is counted, such as `draws`
    public CountProgress(int total, String things, Terminal terminal) {
        this.total = total;
        this.things = things;
        this.terminal = terminal;
        shown = terminal.width() < Integer.MAX_VALUE;
    }

    /// Says so, a few times in all.
    public synchronized void done(int number) {
        if (shown && number - said >= Math.max(1, total / TIMES)) {
            said = number;
            terminal.err().print("\rparley: %,d of %,d %s ".formatted(number, total, things));
            terminal.err().flush();
        }
    }

    /// Takes the line away.
    public void clear() {
        if (shown) {
            terminal.err().print("\r" + " ".repeat(40) + "\r");
            terminal.err().flush();
        }
    }
}
