package org.parley.app.simulate;

import org.parley.app.CommandFailure;
import org.parley.app.Ground;
import org.parley.economy.World;
import org.parley.model.Variant;
import org.parley.model.VariantModel;

/// Where worlds, and models prepared on them, come from.
public interface Models {
    /// Reads and prepares what is asked for anew each time, as a command does that asks once. A
    /// world may be a folder.
    Models FRESH =
            new Models() {
                @Override
                public World world(String name) {
                    return Ground.world(name);
                }

                @Override
                public VariantModel model(Variant variant, World world) {
                    return VariantModel.of(variant, world);
                }
            };

    /// The world of a name.
    ///
    /// @throws CommandFailure if there is none
    World world(String name);

    /// A variant of the model on a world that came from here.
    VariantModel model(Variant variant, World world);
}
