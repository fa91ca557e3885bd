package org.parley.model;

/// Where labour (the composite factor) can go within its economy. Between economies it never moves.
public enum Labour {
    /// From sector to sector, at one wage per economy: the long run.
    MOBILE,

    /// Nowhere: each sector keeps the labour of the base year and pays what it earns there, the
    /// short run. The wage of a sector moves with its sales.
    FIXED_IN_SECTOR
}
