package org.parley.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelPlacesTest {
    private final LabelPlaces places = new LabelPlaces(30, 15, 385);

    @Test
    void leavesAloneWhatIsApart() {
        assertThat(places.place(0, 100, 200)).isEqualTo(200);
        assertThat(places.place(0, 100, 230)).isEqualTo(230);
        assertThat(places.place(100, 200, 200)).isEqualTo(200);
    }

    @Test
    void movesWhatWouldLieOnAnotherAsLittleAsCanBe() {
        places.place(0, 100, 200);
        assertThat(places.place(50, 150, 190)).isEqualTo(170);
        assertThat(places.place(50, 150, 200)).isEqualTo(230);
    }

    @Test
    void staysWithinThePicture() {
        places.place(0, 100, 380);
        assertThat(places.place(0, 100, 384)).isEqualTo(350);
        assertThat(places.place(0, 100, 5)).isEqualTo(15);
    }
}
