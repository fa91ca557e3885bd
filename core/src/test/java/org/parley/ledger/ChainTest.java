package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainTest {
    /// As `printf '%s\n%s' "$previous" "$text" | sha256sum` prints it.
    @Test
    void anyoneCanRecomputeIt() {
        assertThat(Chain.hash(Chain.GENESIS, "{\"entry\":\"a\"}"))
                .isEqualTo("fdf00a2801c54f99ae9b205db9e7620e7a28fac6fa8917b15d4b6836d8e0c897");
    }
}
