package org.parley.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Forms of English verbs and nouns, made from the base form by rule, with the irregular ones that
/// matter here in a table. A form too many does no harm: it only has to be found when it is there.
public final class Inflection {

    private static final Map<String, String> IRREGULAR =
            Map.ofEntries(
                    Map.entry("put", "put put"),
                    Map.entry("cut", "cut cut"),
                    Map.entry("hit", "hit hit"),
                    Map.entry("set", "set set"),
                    Map.entry("let", "let let"),
                    Map.entry("quit", "quit quit"),
                    Map.entry("give", "gave given"),
                    Map.entry("take", "took taken"),
                    Map.entry("make", "made made"),
                    Map.entry("say", "said said"),
                    Map.entry("tell", "told told"),
                    Map.entry("hold", "held held"),
                    Map.entry("meet", "met met"),
                    Map.entry("speak", "spoke spoken"),
                    Map.entry("break", "broke broken"),
                    Map.entry("fall", "fell fallen"),
                    Map.entry("rise", "rose risen"),
                    Map.entry("grow", "grew grown"),
                    Map.entry("stand", "stood stood"),
                    Map.entry("see", "saw seen"),
                    Map.entry("seek", "sought sought"),
                    Map.entry("buy", "bought bought"),
                    Map.entry("sell", "sold sold"),
                    Map.entry("send", "sent sent"),
                    Map.entry("win", "won won"),
                    Map.entry("lose", "lost lost"),
                    Map.entry("fight", "fought fought"),
                    Map.entry("bring", "brought brought"),
                    Map.entry("begin", "began begun"),
                    Map.entry("go", "went gone"),
                    Map.entry("come", "came come"),
                    Map.entry("run", "ran run"),
                    Map.entry("get", "got gotten"),
                    Map.entry("keep", "kept kept"),
                    Map.entry("leave", "left left"),
                    Map.entry("find", "found found"),
                    Map.entry("think", "thought thought"),
                    Map.entry("withdraw", "withdrew withdrawn"),
                    Map.entry("draw", "drew drawn"),
                    Map.entry("throw", "threw thrown"),
                    Map.entry("strike", "struck struck"),
                    Map.entry("forbid", "forbade forbidden"),
                    Map.entry("lay", "laid laid"),
                    Map.entry("pay", "paid paid"),
                    Map.entry("do", "did done"),
                    Map.entry("have", "had had"),
                    Map.entry("be", "was been"),
                    Map.entry("swear", "swore sworn"),
                    Map.entry("turn", "turned turned"),
                    Map.entry("mean", "meant meant"),
                    Map.entry("spend", "spent spent"),
                    Map.entry("ship", "shipped shipped"),
                    Map.entry("ban", "banned banned"),
                    Map.entry("bar", "barred barred"),
                    Map.entry("drop", "dropped dropped"),
                    Map.entry("stop", "stopped stopped"),
                    Map.entry("slap", "slapped slapped"),
                    Map.entry("scrap", "scrapped scrapped"),
                    Map.entry("cap", "capped capped"),
                    Map.entry("commit", "committed committed"),
                    Map.entry("permit", "permitted permitted"),
                    Map.entry("plan", "planned planned"),
                    Map.entry("rule", "ruled ruled"),
                    Map.entry("slam", "slammed slammed"),
                    Map.entry("refer", "referred referred"),
                    Map.entry("defer", "deferred deferred"),
                    Map.entry("prefer", "preferred preferred"),
                    Map.entry("regret", "regretted regretted"),
                    Map.entry("curb", "curbed curbed"),
                    Map.entry("rebut", "rebutted rebutted"),
                    Map.entry("step", "stepped stepped"),
                    Map.entry("shut", "shut shut"),
                    Map.entry("wrap", "wrapped wrapped"),
                    Map.entry("hurt", "hurt hurt"),
                    Map.entry("cost", "cost cost"),
                    Map.entry("read", "read read"),
                    Map.entry("know", "knew known"),
                    Map.entry("feel", "felt felt"),
                    Map.entry("show", "showed shown"),
                    Map.entry("write", "wrote written"),
                    Map.entry("overtake", "overtook overtaken"),
                    Map.entry("outbid", "outbid outbid"),
                    Map.entry("bid", "bid bid"),
                    Map.entry("shrink", "shrank shrunk"),
                    Map.entry("sit", "sat sat"),
                    Map.entry("fly", "flew flown"),
                    Map.entry("uphold", "upheld upheld"),
                    Map.entry("withhold", "withheld withheld"),
                    Map.entry("freeze", "froze frozen"),
                    Map.entry("bend", "bent bent"),
                    Map.entry("plug", "plugged plugged"),
                    Map.entry("rebuff", "rebuffed rebuffed"),
                    Map.entry("undertake", "undertook undertaken"),
                    Map.entry("undercut", "undercut undercut"),
                    Map.entry("lead", "led led"),
                    Map.entry("build", "built built"),
                    Map.entry("deal", "dealt dealt"),
                    Map.entry("tear", "tore torn"),
                    Map.entry("bear", "bore borne"),
                    Map.entry("choose", "chose chosen"),
                    Map.entry("sink", "sank sunk"),
                    Map.entry("overcome", "overcame overcome"),
                    Map.entry("confer", "conferred conferred"),
                    Map.entry("trim", "trimmed trimmed"));

    /// Verbs of one short syllable double their last letter: "strip", "stripped".
    private static final Pattern SHORT = Pattern.compile("[^aeiou]+[aeiou][^aeiouwxy]");

    private Inflection() {}

    /// Base, third person, past, participle and -ing form of a verb.
    public static Set<String> verb(String base) {
        var forms = new LinkedHashSet<String>();
        forms.add(base);
        forms.add(base.equals("have") ? "has" : base.equals("be") ? "is" : plural(base));
        String irregular = IRREGULAR.get(base);
        if (irregular != null) {
            forms.addAll(Set.of(irregular.split(" ")[0]));
            forms.add(irregular.split(" ")[1]);
        } else {
            forms.add(past(base));
        }
        forms.add(gerund(base, irregular));
        if (base.equals("be")) {
            forms.addAll(Set.of("am", "are", "were", "being", "'re", "'m"));
        }
        return forms;
    }

    /// Singular and plural of a noun.
    public static Set<String> noun(String base) {
        var forms = new LinkedHashSet<String>();
        forms.add(base);
        forms.add(plural(base));
        return forms;
    }

    private static String plural(String base) {
        if (base.endsWith("y") && base.length() > 1 && !vowel(base.charAt(base.length() - 2))) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        if (base.matches(".*(s|x|z|ch|sh|o)")) {
            return base + "es";
        }
        return base + "s";
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (base.endsWith("y") && base.length() > 1 && !vowel(base.charAt(base.length() - 2))) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        if (SHORT.matcher(base).matches()) {
            return base + base.charAt(base.length() - 1) + "ed";
        }
        return base + "ed";
    }

    private static String gerund(String base, @org.jspecify.annotations.Nullable String irregular) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e") && !base.endsWith("ee") && base.length() > 2) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        boolean doubled =
                SHORT.matcher(base).matches()
                        || irregular != null
                                && (irregular.contains(base + base.charAt(base.length() - 1))
                                        || List.of(
                                                        "put", "cut", "hit", "set", "let", "quit",
                                                        "get", "begin", "win", "run", "sit", "shut",
                                                        "forbid", "bid")
                                                .contains(base));
        return doubled ? base + base.charAt(base.length() - 1) + "ing" : base + "ing";
    }

    private static boolean vowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
