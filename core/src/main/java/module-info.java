/// Parley's library: worlds, policies on them, and the equilibrium they lead to.
module org.parley.core {
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.numbers.rootfinder;
    requires org.snakeyaml.engine;

    exports org.parley.bargain;
    exports org.parley.climb;
    exports org.parley.deal;
    exports org.parley.duty;
    exports org.parley.economy;
    exports org.parley.files;
    exports org.parley.goal;
    exports org.parley.ledger;
    exports org.parley.review;
    exports org.parley.measure;
    exports org.parley.model;
    exports org.parley.nash;
    exports org.parley.scenario;
    exports org.parley.studies;
    exports org.parley.sweep;
    exports org.parley.tables;
    exports org.parley.talks;
    exports org.parley.uncertainty;
}
