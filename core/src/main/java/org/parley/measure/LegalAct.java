package org.parley.measure;

/// The act that a measure rests on.
///
/// @param name as people cite it (`83 FR 47974`)
/// @param basis the law that empowers it, empty where it is not known
public record LegalAct(String name, String basis) {
    @Override
    public String toString() {
        return basis.isEmpty() ? name : name + " (" + basis + ")";
    }
}
