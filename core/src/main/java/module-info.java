/// Parley's library: worlds, policies on them, and the equilibrium they lead to.
module org.parley.core {
    requires static org.jspecify;
    requires de.siegmar.fastcsv;
    requires org.snakeyaml.engine;

    exports org.parley.economy;
    exports org.parley.model;
}
