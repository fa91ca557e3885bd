package org.parley.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.measure.HsEdition;
import org.parley.measure.ProductCode;
import org.parley.measure.Scope;

import java.util.List;
import java.util.Map;

/// The scope of a measure as fields with one key each: `everything`, `products`, `list`, `sectors`,
/// `firms`, `words`.
final class ScopeForm {
    private ScopeForm() {}

    static Map<String, Object> write(Scope scope) {
        return switch (scope) {
            case Scope.Everything _ -> new Fields().put("everything", true).map();
            case Scope.Products(var edition, var codes, var except) ->
                    new Fields()
                            .put("products", EntryForm.codes(codes))
                            .put("but", EntryForm.codes(except))
                            .put("edition", edition)
                            .map();
            case Scope.ListFile(String name) -> new Fields().put("list", name).map();
            case Scope.Sectors(var sectors) -> new Fields().put("sectors", sectors).map();
            case Scope.Firms(var names) -> new Fields().put("firms", names).map();
            case Scope.Words(String text) -> new Fields().put("words", text).map();
        };
    }

    static @Nullable Scope find(Fields fields, String key) {
        Fields below = fields.below(key);
        return below == null ? null : read(below);
    }

    static Scope read(Fields fields) {
        Scope scope = scope(fields);
        fields.done();
        return scope;
    }

    private static Scope scope(Fields fields) {
        if (fields.has("products")) {
            return new Scope.Products(
                    fields.get("edition", HsEdition::parse),
                    codes(fields.texts("products")),
                    codes(fields.texts("but")));
        }
        if (fields.has("list")) {
            return new Scope.ListFile(fields.text("list"));
        }
        if (fields.has("sectors")) {
            return new Scope.Sectors(fields.texts("sectors"));
        }
        if (fields.has("firms")) {
            return new Scope.Firms(fields.texts("firms"));
        }
        if (fields.has("words")) {
            return new Scope.Words(fields.text("words"));
        }
        fields.text("everything");
        return new Scope.Everything();
    }

    private static List<ProductCode> codes(List<String> texts) {
        return texts.stream().map(ProductCode::parse).toList();
    }
}
