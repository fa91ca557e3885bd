package org.parley.scenario;

import org.parley.duty.Weights;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.measure.GoodsNames;
import org.parley.measure.ProductCode;
import org.parley.measure.ProductDivisions;
import org.parley.measure.ProductList;
import org.parley.measure.Scope;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which part of each sector of a world a scope is.
sealed interface ScopeShares {
    /// Codes that are told one by one.
    int NAMED = 6;

    /// It can be told.
    ///
    /// @param share by sector, from 0 to 1
    /// @param how what had to be assumed; empty where nothing had
    record Found(List<Double> share, String how) implements ScopeShares {
        public Found {
            share = List.copyOf(share);
        }

        /// `30 % of C26-C27, all of C28`.
        String words(World world) {
            return each(sector -> part(share.get(sector), world, sector));
        }

        /// The sectors of which it is a part.
        String codes(World world) {
            return each(sector -> world.sectors().get(sector).code());
        }

        private String each(IntFunction<String> words) {
            return IntStream.range(0, share.size())
                    .filter(sector -> share.get(sector) > 0)
                    .mapToObj(words)
                    .collect(Collectors.joining(", "));
        }

        private static String part(double share, World world, int sector) {
            String much = share < 1 ? String.format(Locale.ROOT, "%.3g %%", 100 * share) : "all";
            return much + " of " + world.sectors().get(sector).code();
        }
    }

    /// It cannot.
    record Unknown(String why) implements ScopeShares {}

    /// @param knowledge where product lists stand
    static ScopeShares of(Scope scope, Knowledge knowledge, World world) {
        return switch (scope) {
            case Scope.Everything _ ->
                    new Found(
                            world.sectors().stream().map(one -> one.isGoods() ? 1.0 : 0).toList(),
                            "");
            case Scope.Sectors(List<String> names) -> sectors(names, world);
            case Scope.Products(var _, List<ProductCode> codes, List<ProductCode> except) ->
                    products(codes, except, world);
            case Scope.ListFile(String name) -> {
                ProductList list = knowledge.findList(name);
                yield list == null
                        ? new Unknown("its list %s is not known".formatted(name))
                        : products(
                                list.lines().stream()
                                        .map(line -> new ProductCode(line.digits()))
                                        .toList(),
                                List.of(),
                                world);
            }
            case Scope.Words(String text) -> words(text, world);
            case Scope.Firms _ ->
                    new Unknown(
                            "the share of the firms it names in trade is not known; state it with"
                                    + " --firm-share");
        };
    }

    private static ScopeShares words(String text, World world) {
        GoodsNames.Found named = GoodsNames.shipped().find(text);
        if (named.isEmpty()) {
            return new Unknown("its scope is known in words alone (%s)".formatted(text));
        }
        return switch (products(named.codes(), List.of(), world)) {
            case Unknown unknown -> unknown;
            case Found(var share, String how) ->
                    new Found(
                            share,
                            "its words (%s) are taken for HS %s, and %s"
                                    .formatted(text, codes(named.codes()), how));
        };
    }

    private static String codes(List<ProductCode> codes) {
        String few =
                codes.stream()
                        .limit(NAMED)
                        .map(ProductCode::digits)
                        .collect(Collectors.joining(", "));
        return codes.size() > NAMED ? few + " and more" : few;
    }

    private static ScopeShares sectors(List<String> names, World world) {
        var whole = new BitSet();
        var words = new SectorNames(world, List.of());
        names.forEach(name -> whole.or(words.find(name)));
        boolean parts = false;
        var share = new double[world.sectors().size()];
        for (int sector = 0; sector < share.length; sector++) {
            List<String> divisions = world.sectors().get(sector).isic();
            long named = divisions.stream().filter(names::contains).count();
            share[sector] = whole.get(sector) ? 1 : (double) named / Math.max(1, divisions.size());
            parts |= share[sector] > 0 && share[sector] < 1;
        }
        return settled(
                share,
                parts ? "divisions of one sector count alike" : "",
                String.join(", ", names));
    }

    /// A product of six digits belongs if a code above it, it, or a line below it is named.
    private static ScopeShares products(
            Collection<ProductCode> codes, Collection<ProductCode> except, World world) {
        Set<String> named = new HashSet<>();
        codes.forEach(code -> named.add(cut(code)));
        var all = new double[world.sectors().size()];
        var share = new double[all.length];
        for (ProductCode product : ProductDivisions.shipped().products()) {
            int sector = Weights.sector(world, product);
            if (sector >= 0) {
                all[sector]++;
                boolean out = except.stream().anyMatch(code -> code.covers(product));
                share[sector] += !out && isNamed(named, product) ? 1 : 0;
            }
        }
        for (int sector = 0; sector < share.length; sector++) {
            share[sector] = all[sector] == 0 ? 0 : share[sector] / all[sector];
        }
        return settled(
                share,
                "six-digit products of one sector count alike, one of which a line is named counts"
                        + " whole",
                "its products");
    }

    private static String cut(ProductCode code) {
        return code.digits().substring(0, Math.min(6, code.length()));
    }

    private static boolean isNamed(Set<String> named, ProductCode product) {
        return named.contains(product.digits())
                || named.contains(product.digits().substring(0, 4))
                || named.contains(product.digits().substring(0, 2));
    }

    private static ScopeShares settled(double[] share, String how, String what) {
        List<Double> shares = IntStream.range(0, share.length).mapToObj(j -> share[j]).toList();
        return shares.stream().anyMatch(one -> one > 0)
                ? new Found(shares, how)
                : new Unknown("no sector of the world makes %s".formatted(what));
    }
}
