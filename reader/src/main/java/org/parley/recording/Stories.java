package org.parley.recording;

import org.parley.ledger.Entry;
import org.parley.ledger.Evidence;
import org.parley.ledger.Ledger;
import org.parley.ledger.Quote;
import org.parley.ledger.Recorded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which documents print the same story. Two do where half the words of the shorter, in runs of
/// five, stand in the other; a story that the ledger already holds is known by its quotes.
final class Stories {
    /// Half: papers cut a wire story by a third and add paragraphs of their own; two stories of one
    /// event by two hands share below a tenth, quotations of the same speech included.
    private static final double SAME = 0.5;

    /// Below this many runs in common, a short notice could agree by chance.
    private static final int LEAST = 15;

    private final List<ReadDocument> documents;
    private final List<Shingles> shingles;
    private final int[] group;
    private final double[] overlap;

    private Stories(List<ReadDocument> documents) {
        this.documents = documents;
        shingles = documents.stream().map(d -> Shingles.of(d.document().prose())).toList();
        group = new int[documents.size()];
        overlap = new double[documents.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            overlap[i] = 1;
        }
    }

    /// @param documents in their order
    static List<Story> of(List<ReadDocument> documents, Ledger ledger) {
        var stories = new Stories(documents);
        stories.join();
        return stories.named(ledger);
    }

    private void join() {
        var holders = new HashMap<Long, List<Integer>>();
        for (int i = 0; i < group.length; i++) {
            int at = i;
            int[] shared = new int[i];
            shingles.get(i)
                    .forEach(
                            run -> {
                                List<Integer> all =
                                        holders.computeIfAbsent(run, _ -> new ArrayList<>());
                                all.forEach(earlier -> shared[earlier]++);
                                all.add(at);
                            });
            for (int j = 0; j < i; j++) {
                int shorter = Math.min(shingles.get(i).size(), shingles.get(j).size());
                if (shared[j] >= LEAST && shared[j] >= SAME * shorter) {
                    merge(group[i], group[j], (double) shared[j] / shorter);
                }
            }
        }
    }

    private void merge(int first, int second, double share) {
        int to = Math.min(first, second);
        int from = Math.max(first, second);
        overlap[to] = Math.min(Math.min(overlap[to], overlap[from]), share);
        for (int k = 0; k < group.length; k++) {
            group[k] = group[k] == from ? to : group[k];
        }
    }

    private List<Story> named(Ledger ledger) {
        Map<String, Shingles> known = quotes(ledger);
        Map<String, String> hashes = accountsByHash(ledger);
        var taken = new TreeSet<>(known.keySet());
        var found = new ArrayList<Story>();
        for (int lead = 0; lead < group.length; lead++) {
            var members = new ArrayList<ReadDocument>();
            String account = "";
            for (int i = lead; i < group.length; i++) {
                if (group[i] == lead) {
                    members.add(documents.get(i));
                    account = account.isEmpty() ? account(i, hashes, known) : account;
                }
            }
            if (!members.isEmpty()) {
                account = account.isEmpty() ? fresh(members.getFirst(), taken) : account;
                taken.add(account);
                found.add(new Story(account, members, overlap[lead]));
            }
        }
        return found;
    }

    /// The account under which the ledger holds a document or a print of the same story, empty
    /// where it holds none.
    private String account(int at, Map<String, String> hashes, Map<String, Shingles> known) {
        String byHash = hashes.get(documents.get(at).sha256());
        if (byHash != null) {
            return byHash;
        }
        for (var one : known.entrySet()) {
            int shared = one.getValue().shared(shingles.get(at));
            if (shared >= LEAST && shared >= SAME * one.getValue().size()) {
                return one.getKey();
            }
        }
        return "";
    }

    private static String fresh(ReadDocument document, Set<String> taken) {
        String name = document.name();
        return taken.contains(name) ? name + " " + document.sha256().substring(0, 8) : name;
    }

    private static Map<String, Shingles> quotes(Ledger ledger) {
        var known = new TreeMap<String, Shingles>();
        for (Recorded record : ledger.records()) {
            if (record.entry().origin() == Entry.Origin.READER) {
                var runs = known.computeIfAbsent(record.entry().account(), _ -> new Shingles());
                for (Evidence evidence : record.entry().evidence()) {
                    Quote quote = evidence.quote();
                    if (quote != null) {
                        runs.add(quote.exact());
                    }
                }
            }
        }
        return known;
    }

    private static Map<String, String> accountsByHash(Ledger ledger) {
        var accounts = new TreeMap<String, String>();
        for (Recorded record : ledger.records()) {
            for (Evidence evidence : record.entry().evidence()) {
                Quote quote = evidence.quote();
                if (quote != null && record.entry().origin() == Entry.Origin.READER) {
                    accounts.putIfAbsent(quote.sha256(), record.entry().account());
                }
            }
        }
        return accounts;
    }
}
