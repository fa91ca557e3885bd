package org.parley.app.simulate;

/// What `parley simulate` says when it is given no file.
final class Example {
    static final String TEXT =
            """
            parley simulate works out what a policy does to a world economy: who gains, who loses,
            and why. The policy stands in a file. Write this into both-ways.yaml:

                name: Twenty-five both ways
                world: wiod-2014                # or icio-2017, or a folder
                tariffs:
                  - between: [USA, CHN]         # or importer: and exporter:, for one way
                    sectors: goods              # or services, all, codes, names
                    add: 25%                    # or set: 10%, or scale: 1.5
                bans:
                  - exporter: USA
                    importer: CHN
                    sectors: [C26-C27]
                    share: 30%                  # of the flow; without it, all of it

            and run

                parley simulate both-ways.yaml
                parley simulate both-ways.yaml --json
                parley simulate both-ways.yaml --chart both-ways.svg

            Further measures are exportTaxes, nonTariffCosts and subsidies; several policies side
            by side stand under 'scenarios:' by name. 'parley simulate --help' lists the options,
            'parley world show wiod-2014' economies and sectors.
            """;

    private Example() {}
}
