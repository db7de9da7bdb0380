package org.watchkeeper.runbook.markdown.outline;

import java.util.regex.Pattern;

import org.watchkeeper.runbook.phrase.Hint;

/// Orders in sentences that are not English: "Führen Sie `x` aus", "Exécutez `x`", "Detén el servicio con `x`". Only the words
/// directly around a command are looked at; no sentence is understood.
final class ForeignOrders {
    private static final Pattern NEVER = Pattern.compile(
            "(?iU)\\b(?:vermeid\\w*|ohne|évite[rz]?|evit[ae]r?|nicht|nie|niemals|keinesfalls|keine?n?|statt|anstatt|jamais|pas|sans|plutôt que|au lieu|nunca|jamás|no|sin|en lugar|em vez|não|non|mai|senza|invece)\\b[^.;]*$");
    private static final String START = "(?is)(?:^|.*[,;:–—-]\\s+|.*\\b(?:und|dann|et|puis|ensuite|y|luego|después|e|poi)\\s+)\\W*";
    private static final String AND_SO_ON = "(?: (?:dazu|dann|nun|jetzt|danach|anschließend|bitte|zuerst|noch|erneut|den befehl|das kommando|folgenden befehl|la commande|ensuite|puis|maintenant|alors|de nouveau|à nouveau|el comando|ahora|después|luego|de nuevo|il comando|o comando)){0,3}\\s*[:：]?\\s*\\**\\s*$";
    private static final Pattern RUN = Pattern.compile(START
            + "(?:exécutez|exécuter|lancez|lancer|tapez|saisissez|ejecuta|ejecute|ejecutar|ejecutamos|lanza|lance|escribe|escriba|teclee|execute|executar|rode|esegui|eseguire|eseguite|digita|lancia)"
            + AND_SO_ON);
    /// German puts the other half of its verb behind the command.
    private static final Pattern FRONT = Pattern.compile(START + "(?:führen sie|führe|geben sie|gib)" + AND_SO_ON);
    private static final Pattern BEHIND = Pattern.compile("(?s)\\s*(?:aus|ein)\\b.*");
    /// "Wenn Sie", "Sollten Sie", "Pouvez-vous".
    private static final String NO_ORDER = "(?!(?:wenn|sofern|wann|sollten|können|könnten|würden|wollen|wollten|möchten|müssen|müssten|dürfen|haben|hatten|hätten|werden|wurden|waren|wären|assez|pouvez|devez|voulez|savez)[ -])";
    private static final Pattern TOLD = Pattern.compile(
            "(?is)^\\W*(?:(?:dann|nun|anschließend|danach|zuletzt|ensuite|puis|enfin|luego|después|ahora|finalmente)[,:]? )?"
                    + "(?:" + NO_ORDER + "\\p{L}+n sie\\b|" + NO_ORDER
                    + "\\p{L}{3,}ez\\b|(?:dét[eé]n|det[eé]n|detenga|reinicia|reinicie|inicia|inicie|verifica|verifique|comprueba|compruebe|actualiza|actualice|crea|cree|elimina|elimine|restaura|restaure|copia|copie|instala|instale|descarga|descargue|arranca|arranque|pare)\\b).*"
                    + "\\b(?:mit|mittels|avec|via|en utilisant|à l['’]aide de|con|usando|mediante|ejecutando)(?: dem| le| la| el)?(?: befehl| kommando| commande| comando)?\\s*[:：]?\\s*$");

    /// What is said of a command: "`rm -rf /srv` es peligroso".
    private static final Pattern IS = Pattern.compile("(?isU)\\s*(?:ist|wäre|est|serait|es|sería|é|è)\\b.*");

    private static final Hint WORDS = Hint.of("cutez", "cuter", "lanc", "lanz", "tapez", "saisissez", "ejecut",
            "escrib",
            "teclee", "execut", "rode", "esegui", "digita", "hre", "hren sie", "geben sie", "gib", "mit", "avec",
            "via ",
            "utilisant", "aide de", "con ", "usando", "mediante");

    private ForeignOrders() {}

    /// Whether a span is ordered between the words of its sentence before and after it.
    static boolean isOne(String before, String after) {
        return WORDS.isIn(before) && !NEVER.matcher(before).find() && !IS.matcher(after).matches()
                && (RUN.matcher(before).matches() || TOLD.matcher(before).matches()
                        || FRONT.matcher(before).matches() && BEHIND.matcher(after).matches());
    }
}
