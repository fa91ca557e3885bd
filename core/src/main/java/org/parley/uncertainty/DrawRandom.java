package org.parley.uncertainty;

import java.util.SplittableRandom;

/// The random numbers of a draw, which depend on the seed and its number alone.
public final class DrawRandom {
    private DrawRandom() {}

    /// A stream of its own for each draw.
    ///
    /// @param number from 0; below 0, streams that no other draw has, for what else is drawn with
    ///   it
    public static SplittableRandom of(long seed, int number) {
        return new SplittableRandom(mixed(seed, number));
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014), so that seeds and numbers that are
    /// near each other give streams that are not.
    private static long mixed(long seed, int number) {
        long z = seed + 0x9e3779b97f4a7c15L * (number + 1L);
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
