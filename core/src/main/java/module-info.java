/// Parley's library: worlds, policies on them, and the equilibrium they lead to.
module org.parley.core {
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires org.snakeyaml.engine;

    exports org.parley.economy;
    exports org.parley.files;
    exports org.parley.model;
    exports org.parley.scenario;
    exports org.parley.studies;
    exports org.parley.tables;
}
