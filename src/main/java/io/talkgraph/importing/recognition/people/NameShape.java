package io.talkgraph.importing.recognition.people;

import io.talkgraph.importing.recognition.text.WordSet;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from its shape whether a text is the name of a person, a job title or an organization. */
public final class NameShape {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern TITLE = Pattern.compile("^(?:(?:Dr|Prof|Mr|Mrs|Ms|Dipl-Ing)\\.?\\s+)+");
    private static final Pattern SUFFIX = Pattern.compile(",?\\s+(?:Jr|Sr|II|III|PhD)\\.?$");
    private static final Pattern CAPITALISED =
            Pattern.compile("(?:von|van|de|di|da|le|mc)?\\p{Lu}[\\p{L}\\p{M}'’.\\-]*");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}");
    private static final Pattern HAS_LETTERS = Pattern.compile(".*\\p{L}{2}.*");
    private static final Pattern CJK_NAME =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}・]{2,8}");
    private static final Pattern HANDLE = Pattern.compile("\\p{Ll}[\\p{Ll}\\d]*(?:[-_]\\p{Ll}+)+");

    private static final Set<String> PARTICLES = WordSet.of(
            "van von der den de del della di da das dos do du la le el al bin" + " ibn ter ten zu zum y e i ur Ur");

    private static final Set<String> JOB_WORDS = WordSet.of(
            "engineer engineers engineering developer developers architect"
                    + " architects manager director ceo cto cio ciso coo cpo vp svp evp president founder cofounder co-founder"
                    + " evangelist advocate lead leader head chief officer consultant member chair co-chair cochair chairman"
                    + " scientist researcher professor lecturer student staff specialist analyst designer principal senior sr"
                    + " junior jr sre administrator sysadmin admin maintainer contributor committer owner freelancer freelance"
                    + " strategist technologist ambassador trainer coach author editor host moderator organizer intern fellow"
                    + " programmer tester eng dir arch dev mgr moderated s/w devrel pm investor partner"
                    + " entwickler entwicklerin ingenieur ingenieurin architektin berater beraterin leiter leiterin"
                    + " geschäftsführer geschäftsführerin mitgründer gründer développeur développeuse ingénieur ingénieure"
                    + " architecte directeur directrice responsable fondateur cofondateur ingeniero ingeniera desarrollador"
                    + " desarrolladora arquitecto arquitecta directora jefe jefa fundador cofundador profesor consultor");

    private static final Set<String> ORGANIZATION_WORDS =
            WordSet.of("inc corp corporation ltd llc gmbh ag se sa plc oy ab bv"
                    + " systems system labs lab solutions technologies technology foundation university institute group bank"
                    + " software networks services cloud security data company consulting studio studios media digital health"
                    + " team community project interactive international industries ventures partners capital games");

    /** Words of titles that stand where a name could: "Deep Dive", "Project Update", "Opening Remarks". */
    private static final Set<String> TITLE_WORDS =
            WordSet.of("a an the and or of in on at to for with without from by your our"
                    + " my we you i it is are how why what when where who this that not no new next best more all as"
                    + " deep dive update project updates remarks opening closing welcome introduction intro overview guide day"
                    + " part lessons learned story stories journey case study keynote panel workshop tutorial talk session"
                    + " lightning demo service mesh cloud native kubernetes docker container containers serverless"
                    + " microservices microservice platform platforms infrastructure storage network networking observability"
                    + " monitoring metrics logging tracing security operations operator operators cluster clusters"
                    + " production development deployment continuous delivery integration pipeline pipelines machine learning"
                    + " data science big open source software api apis web mobile code coding programming language languages"
                    + " testing tests performance scale scaling scalability future present past state art practice practices"
                    + " patterns pattern design architecture systems system distributed management beyond into under over"
                    + " building build running run using making getting started real time world life road ahead first second"
                    + " things thing everything nothing something revisited explained reloaded edition questions answers"
                    + " community conference summit meetup raw notes takes photo credit charlas taller vortrag einführung"
                    + " und der die das mit für ohne wie warum was von zu im am el los las una un para con sin por qué cómo"
                    + " des une pour avec sans comment pourquoi dans sur et north south america europe china asia");

    /** Words of titles that are also common last names. */
    private static final Set<String> SURNAMES =
            Set.of("Day", "Case", "Story", "North", "West", "Art", "Young", "World");

    private NameShape() {}

    private static List<String> tokens(String text) {
        return List.of(SPACE.split(text.strip()));
    }

    private static String bare(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") || lower.endsWith(",") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Whether the text has the shape of a person's full name: two to six capitalised words, particles between. */
    public static boolean isPerson(String text) {
        String name =
                SUFFIX.matcher(TITLE.matcher(text.strip()).replaceFirst("")).replaceFirst("");
        if (name.length() > 60 || name.isEmpty()) {
            return false;
        }
        if (CJK_NAME.matcher(name).matches()) {
            return name.length() <= 5;
        }
        List<String> tokens = tokens(name);
        if (tokens.size() < 2 || tokens.size() > 6 || !HAS_LETTERS.matcher(name).matches()) {
            return false;
        }
        int last = tokens.size() - 1;
        boolean surname = SURNAMES.contains(tokens.get(last)) || isNamePart(tokens.get(last));
        boolean parts = tokens.subList(0, last).stream().allMatch(NameShape::isNamePart) && surname;
        return parts && capitalised(tokens) >= 2 && !isAllAcronyms(tokens);
    }

    private static boolean isNamePart(String token) {
        String bare = bare(token);
        if (PARTICLES.contains(bare)) {
            return true;
        }
        return CAPITALISED.matcher(token).matches()
                && !TITLE_WORDS.contains(bare)
                && !JOB_WORDS.contains(bare)
                && !ORGANIZATION_WORDS.contains(bare);
    }

    private static long capitalised(List<String> tokens) {
        return tokens.stream().filter(t -> CAPITALISED.matcher(t).matches()).count();
    }

    private static boolean isAllAcronyms(List<String> tokens) {
        return tokens.stream().allMatch(t -> ACRONYM.matcher(t).matches() && t.length() < 5);
    }

    /** Whether a single word could stand for a person where the rest of the document names persons: "Hans". */
    public static boolean isSingleName(String text) {
        String bare = bare(text.strip());
        return tokens(text).size() == 1
                && (CAPITALISED.matcher(text.strip()).matches() || isHandle(text))
                && !ACRONYM.matcher(text.strip()).matches()
                && !TITLE_WORDS.contains(bare)
                && !JOB_WORDS.contains(bare)
                && !ORGANIZATION_WORDS.contains(bare);
    }

    /** Whether the text is a nickname in small letters: "serge-sans-paille". */
    static boolean isHandle(String text) {
        return HANDLE.matcher(text.strip()).matches();
    }

    /** Whether the text holds the word of a job: "Sr. Software Engineer", "Consultant". */
    public static boolean isJob(String text) {
        return tokens(text).stream().map(NameShape::bare).anyMatch(JOB_WORDS::contains);
    }

    /** Whether the text could be the name of an organization: it is short and no job. */
    public static boolean isOrganization(String text) {
        String name = text.strip();
        return !name.isEmpty() && name.length() <= 70 && tokens(name).size() <= 7 && !isJob(name);
    }

    /** Whether the text holds a word that only names of organizations have: "Labs", "GmbH". */
    static boolean hasOrganizationWord(String text) {
        return tokens(text).stream().map(NameShape::bare).anyMatch(ORGANIZATION_WORDS::contains)
                || ACRONYM.matcher(text.strip()).matches();
    }

    /** Whether the text is a group of speakers: "OSOR team". */
    public static boolean isTeam(String text) {
        List<String> tokens = tokens(text);
        String last = bare(tokens.get(tokens.size() - 1));
        return tokens.size() <= 4 && tokens.size() > 1 && (last.equals("team") || last.equals("equipo"));
    }

    /** Whether the text is only the legal form of the organization before it: "Inc", "Ltd.". */
    static boolean isLegalForm(String text) {
        return Set.of("inc", "ltd", "llc", "gmbh", "ag", "corp", "plc", "sa", "co")
                .contains(bare(text.strip()));
    }
}
