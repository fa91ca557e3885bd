package org.parley.measure;

import java.util.List;

/// What a measure falls on, as it was written.
public sealed interface Scope {

    /// All that the target sells.
    record Everything() implements Scope {}

    /// Products by code; each code covers all below it, those excluded do not belong.
    record Products(HsEdition edition, List<ProductCode> codes, List<ProductCode> except)
            implements Scope {
        public Products {
            codes = List.copyOf(codes);
            except = List.copyOf(except);
        }

        /// Whether a product belongs.
        public boolean contains(ProductCode product) {
            return codes.stream().anyMatch(code -> code.covers(product))
                    && except.stream().noneMatch(code -> code.covers(product));
        }
    }

    /// A product list that is kept under its own name, often with a rate for each product.
    record ListFile(String name) implements Scope {}

    /// Industries, by ISIC Rev. 4 division or by name.
    record Sectors(List<String> sectors) implements Scope {
        public Sectors {
            sectors = List.copyOf(sectors);
        }
    }

    /// Named firms and those they own.
    record Firms(List<String> names) implements Scope {
        public Firms {
            names = List.copyOf(names);
        }
    }

    /// Only words; no product can be looked up in it.
    record Words(String text) implements Scope {}
}
