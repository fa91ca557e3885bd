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

    /// A line that falls by 1 for 2, through the corner from which the label goes.
    @Test
    void keepsOffALine() {
        places.avoid(0, 200, 200, 300);
        assertThat(places.place(10, 100, 205))
                .as("its lower edge at 204, where the line is at 205")
                .isEqualTo(189);
        places.avoid(0, 100, 200, 100);
        assertThat(places.place(110, 200, 60)).as("no line is near").isEqualTo(60);
    }

    @Test
    void saysHowFarALabelWouldGoWithoutPlacingIt() {
        places.place(0, 100, 200);
        assertThat(places.distance(50, 150, 190)).isEqualTo(20);
        assertThat(places.distance(50, 150, 190)).isEqualTo(20);
        assertThat(places.distance(100, 200, 190)).isZero();
    }

    @Test
    void staysWithinThePicture() {
        places.place(0, 100, 380);
        assertThat(places.place(0, 100, 384)).isEqualTo(350);
        assertThat(places.place(0, 100, 5)).isEqualTo(15);
    }
}
