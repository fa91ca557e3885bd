package org.parley.app.chart;

import java.awt.Color;
import java.util.List;

/// The colours of a page, and of series on it.
record Palette(Color paper, Color ink, Color faint, Color grid) {
    static final Palette LIGHT =
            new Palette(Color.WHITE, new Color(0x1F2429), new Color(0x5B646E), new Color(0xE3E7EB));
    static final Palette DARK =
            new Palette(
                    new Color(0x15191E),
                    new Color(0xE8EBEE),
                    new Color(0xA2ABB5),
                    new Color(0x2E353D));

    /// Colours that colour-blind people tell apart (Okabe and Ito 2008).
    static final List<Color> SERIES =
            List.of(
                    new Color(0x0072B2),
                    new Color(0xE69F00),
                    new Color(0x009E73),
                    new Color(0xCC79A7),
                    new Color(0x56B4E9));
}
