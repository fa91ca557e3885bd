package org.parley.tables;

import org.parley.economy.Axes;

/// What is summed up of a table while it is read, in million USD.
final class TableSums {
    final Axes axes;
    final double[] intermediate; // sold to industries, bilateral
    final double[] finalUse; // sold to final users, bilateral
    final double[] input; // what a user spends on an input, tariff included; see Axes.input
    final double[] tariff; // bilateral
    final Negatives negativeIntermediate = new Negatives();
    final Negatives negativeFinalUse = new Negatives();
    double statedValueAdded;
    double statedOutput;

    /// Flows below 0 that are taken as 0.
    static final class Negatives {
        int flows;
        double millionUsd;
        double largest;
        int largestAt = -1;

        void add(double flow, int at) {
            flows++;
            millionUsd -= flow;
            if (-flow > largest) {
                largest = -flow;
                largestAt = at;
            }
        }
    }

    /// @param tariff bilateral, by sector. Not modified, kept.
    TableSums(Axes axes, double[] tariff) {
        this.axes = axes;
        this.tariff = tariff;
        intermediate = new double[axes.bilateralSize()];
        finalUse = new double[axes.bilateralSize()];
        input = new double[axes.inputSize()];
    }

    /// Adds what an industry of `importer` buys.
    void buys(int sector, int exporter, int importer, int user, double millionUsd) {
        int at = axes.at(sector, importer, exporter);
        if (millionUsd < 0) {
            negativeIntermediate.add(millionUsd, at);
            return;
        }
        intermediate[at] += millionUsd;
        input[axes.input(importer, sector, user)] += millionUsd * (1 + tariff[at]);
    }

    /// Adds what a kind of final users of `importer` buys, which is below 0 where inventories are
    /// run down.
    void consumes(int sector, int exporter, int importer, double millionUsd) {
        finalUse[axes.at(sector, importer, exporter)] += millionUsd;
    }

    /// Takes final uses that are below 0 together as 0.
    void settle() {
        for (int at = 0; at < finalUse.length; at++) {
            if (finalUse[at] < 0) {
                negativeFinalUse.add(finalUse[at], at);
                finalUse[at] = 0;
            }
        }
    }
}
