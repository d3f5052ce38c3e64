/* Words for what is counted, and for what one does. */
#include "numeric-target.h"

/* clang-format off */
static const tf_entry a[] = {
    {"a8", T_MEASURE}, {"absence", T_MEASURE}, {"absences", T_MEASURE}, {"absentee", T_MEASURE},
    {"accident", T_MEASURE}, {"accompany", T_OWN}, {"accuracy", T_MEASURE}, {"act", T_OWN},
    {"activity", T_PROCESS}, {"adult", T_PROCESS}, {"agreement", T_MEASURE}, {"allow", T_OWN},
    {"an average", T_MEASURE}, {"an average of", T_MEASURE}, {"applicants", T_PEOPLE},
    {"applications", T_MEASURE}, {"apprentice", T_PEOPLE}, {"approach", T_PROCESS},
    {"article", T_PROCESS}, {"ask", T_OWN}, {"assembly", T_PROCESS}, {"assist", T_OWN},
    {"attainment", T_MEASURE}, {"attainment 8", T_MEASURE}, {"attend training", T_OWN},
    {"attendance", T_MEASURE}, {"audience", T_PEOPLE}, {"average", T_MEASURE},
};
static const tf_entry b[] = {
    {"backlog", T_MEASURE}, {"bake", T_OWN}, {"band", T_UNIT}, {"bands", T_UNIT}, {"begin", T_OWN},
    {"behaviour point", T_MEASURE}, {"behaviour points", T_MEASURE}, {"bill", T_MEASURE},
    {"bills", T_MEASURE}, {"book", T_PROCESS}, {"book band", T_UNIT}, {"book bands", T_UNIT},
    {"books borrowed", T_MEASURE}, {"borrow", T_OWN}, {"borrower", T_PEOPLE},
    {"borrowing", T_MEASURE}, {"bottom set", T_PEOPLE}, {"boxall", T_MEASURE}, {"boy", T_PEOPLE},
    {"boys and girls", T_PEOPLE}, {"break", T_PROCESS}, {"breakage", T_MEASURE},
    {"bullying", T_MEASURE}, {"buy", T_OWN},
};
static const tf_entry c[] = {
    {"call", T_OWN}, {"call-out", T_MEASURE}, {"callouts", T_MEASURE}, {"calls home", T_MEASURE},
    {"candidate", T_PEOPLE}, {"card", T_PROCESS}, {"carer", T_PEOPLE}, {"catch", T_OWN},
    {"chair", T_PROCESS}, {"chapter", T_PROCESS}, {"chat", T_PROCESS}, {"check", T_MEASURE},
    {"chemists", T_PEOPLE}, {"child", T_PEOPLE}, {"children", T_PEOPLE}, {"choice", T_PROCESS},
    {"choir", T_PEOPLE}, {"choose", T_OWN}, {"class", T_PEOPLE | T_PROCESS}, {"classes", T_PROCESS},
    {"classroom", T_PROCESS}, {"clean", T_OWN}, {"cleaning", T_MEASURE}, {"clip", T_PROCESS},
    {"coach", T_OWN}, {"coffee", T_PROCESS}, {"cohort", T_PEOPLE}, {"colleague", T_PROCESS},
    {"colleagues", T_PEOPLE}, {"collection", T_MEASURE}, {"commendation", T_MEASURE},
    {"complaint", T_MEASURE}, {"completion", T_MEASURE}, {"compliance", T_MEASURE},
    {"conversation", T_PROCESS}, {"cook", T_OWN}, {"corner", T_PROCESS}, {"costs", T_MEASURE},
    {"course", T_PROCESS}, {"cover", T_OWN}, {"cover lessons", T_MEASURE}, {"coverage", T_MEASURE},
    {"cpd", T_PROCESS}, {"cup", T_PROCESS}, {"customers", T_PEOPLE}, {"cyclists", T_PEOPLE},
};
static const tf_entry d[] = {
    {"dads", T_PEOPLE}, {"defect", T_MEASURE}, {"demerit", T_MEASURE}, {"department", T_PROCESS},
    {"design", T_OWN}, {"detention", T_MEASURE}, {"display", T_PROCESS}, {"donations", T_MEASURE},
    {"draft", T_PROCESS | T_OWN}, {"drawing", T_PROCESS}, {"drop in", T_OWN}, {"drop in on", T_OWN},
    {"drop-in", T_PROCESS}, {"drop-out", T_MEASURE}, {"drop-outs", T_MEASURE},
    {"dropout", T_MEASURE},
};
static const tf_entry e[] = {
    {"eal pupils", T_PEOPLE}, {"eat", T_OWN}, {"ebacc", T_MEASURE}, {"ecologists", T_PEOPLE},
    {"electricity", T_MEASURE}, {"element", T_PROCESS}, {"energy use", T_MEASURE},
    {"enrolment", T_MEASURE}, {"entrants", T_PEOPLE}, {"entries", T_PEOPLE}, {"entry", T_PEOPLE},
    {"error", T_MEASURE}, {"evening", T_PROCESS}, {"exam", T_MEASURE}, {"example", T_PROCESS},
    {"exclusion", T_MEASURE}, {"explore", T_OWN},
};
static const tf_entry f[] = {
    {"falls", T_MEASURE}, {"families", T_PEOPLE}, {"family", T_PEOPLE}, {"fathers", T_PEOPLE},
    {"fight", T_MEASURE}, {"film", T_OWN}, {"finalists", T_PEOPLE}, {"fines", T_MEASURE},
    {"follow", T_OWN}, {"follower", T_PEOPLE}, {"footfall", T_MEASURE},
    {"form", T_PEOPLE | T_PROCESS},
};
static const tf_entry g[] = {
    {"game", T_PROCESS}, {"gap", T_MEASURE}, {"gas use", T_MEASURE}, {"gcse", T_MEASURE},
    {"geographer", T_PEOPLE}, {"get to know", T_OWN}, {"girl", T_PEOPLE}, {"give", T_OWN},
    {"give myself", T_OWN}, {"gld", T_MEASURE}, {"goals", T_UNIT}, {"governor", T_PEOPLE},
    {"grade", T_UNIT}, {"grades", T_UNIT}, {"grandparents", T_PEOPLE}, {"greet", T_OWN},
    {"group", T_PEOPLE | T_UNIT | T_PROCESS}, {"groups", T_UNIT | T_PROCESS},
};
static const tf_entry h[] = {
    {"half the class", Q_PART | T_PEOPLE}, {"half the cohort", Q_PART | T_PEOPLE},
    {"half the group", Q_PART | T_PEOPLE}, {"half the staff", Q_PART | T_PEOPLE},
    {"half the team", Q_PART | T_PEOPLE}, {"half the year group", Q_PART | T_PEOPLE},
    {"half-past", T_MEASURE}, {"hands", T_PEOPLE}, {"hear", T_OWN}, {"help", T_OWN},
    {"hinge question", T_PROCESS}, {"historian", T_PEOPLE}, {"hold", T_OWN},
    {"home visits", T_MEASURE}, {"host", T_OWN}, {"hours", T_MEASURE},
    {"house", T_PEOPLE | T_PROCESS}, {"house point", T_UNIT}, {"house points", T_UNIT},
    {"household", T_PEOPLE}, {"houses", T_PEOPLE},
};
static const tf_entry i[] = {
    {"idea", T_PROCESS}, {"image", T_PROCESS}, {"incident", T_MEASURE}, {"income", T_MEASURE},
    {"individuals", T_PEOPLE}, {"infants", T_PEOPLE}, {"injury", T_MEASURE}, {"inset", T_PROCESS},
    {"interview", T_OWN}, {"introduce", T_OWN}, {"invite", T_OWN},
};
static const tf_entry j[] = {
    {"join", T_OWN}, {"juniors", T_PEOPLE},
};
static const tf_entry k[] = {
    {"key word", T_PROCESS}, {"kilograms", T_MEASURE}, {"kilos", T_MEASURE},
    {"knife crime", T_MEASURE}, {"know", T_OWN},
};
static const tf_entry l[] = {
    {"late mark", T_MEASURE}, {"late marks", T_MEASURE}, {"lateness", T_MEASURE},
    {"lates", T_MEASURE}, {"lead", T_OWN}, {"learn", T_OWN}, {"learner", T_PEOPLE},
    {"learning walk", T_PROCESS}, {"leave", T_OWN}, {"leaver", T_PEOPLE}, {"leavers", T_PEOPLE},
    {"lesson", T_PROCESS}, {"letter", T_PROCESS}, {"level", T_UNIT}, {"levels", T_UNIT},
    {"linguist", T_PEOPLE}, {"listen", T_OWN}, {"litres", T_MEASURE}, {"loan", T_MEASURE},
    {"loans", T_MEASURE}, {"look at", T_OWN}, {"lost days", T_MEASURE},
    {"lower attainers", T_PEOPLE},
};
static const tf_entry m[] = {
    {"mark", T_MEASURE | T_UNIT | T_OWN}, {"marking time", T_MEASURE},
    {"marks", T_MEASURE | T_UNIT}, {"mathematician", T_PEOPLE}, {"mean", T_MEASURE},
    {"meet with", T_OWN}, {"meeting", T_PROCESS}, {"member", T_PEOPLE}, {"membership", T_MEASURE},
    {"mentor", T_PROCESS | T_OWN}, {"merit", T_MEASURE}, {"merit marks", T_UNIT},
    {"minutes' walk", T_PROCESS}, {"missed homeworks", T_MEASURE}, {"missed lunches", T_MEASURE},
    {"missing homeworks", T_MEASURE}, {"mock", T_MEASURE}, {"model", T_OWN}, {"module", T_PROCESS},
    {"month of reading age", T_UNIT}, {"months ' progress", T_UNIT}, {"months of progress", T_UNIT},
    {"months of reading age", T_UNIT}, {"most of them", T_PEOPLE}, {"mothers", T_PEOPLE},
    {"mums", T_PEOPLE}, {"museum", T_PROCESS}, {"musician", T_PEOPLE}, {"my set", T_PEOPLE},
    {"my sets", T_PEOPLE}, {"my talk", T_MEASURE},
};
static const tf_entry n[] = {
    {"names", T_PROCESS}, {"near miss", T_MEASURE}, {"near misses", T_MEASURE},
    {"net promoter score", T_MEASURE}, {"new thing", T_PROCESS}, {"newcomers", T_PEOPLE},
    {"no-show", T_MEASURE}, {"note", T_PROCESS | T_OWN}, {"notice", T_OWN},
    {"number of", T_MEASURE}, {"numbers", T_MEASURE},
};
static const tf_entry o[] = {
    {"observation", T_PROCESS}, {"observe", T_OWN}, {"occupancy", T_MEASURE},
    {"of a grade", T_UNIT}, {"of progress", T_UNIT}, {"of reading age", T_UNIT},
    {"of spelling age", T_UNIT}, {"of us", T_PROCESS}, {"open", T_OWN}, {"option", T_PROCESS},
    {"order", T_OWN}, {"our sets", T_PEOPLE}, {"overdue", T_MEASURE}, {"overhear", T_OWN},
};
static const tf_entry p[] = {
    {"p8", T_MEASURE}, {"paint", T_OWN}, {"pair", T_PROCESS | T_OWN}, {"paper", T_PROCESS},
    {"paper use", T_MEASURE}, {"parent", T_PEOPLE}, {"participation", T_MEASURE},
    {"pass rate", T_MEASURE}, {"pass rates", T_MEASURE}, {"passes", T_MEASURE}, {"pause", T_OWN},
    {"people", T_PEOPLE}, {"percentage of", T_MEASURE}, {"percentile", T_MEASURE},
    {"perform", T_OWN}, {"persistent absence", T_MEASURE}, {"persistent absentee", T_MEASURE},
    {"persistent absentees", T_MEASURE}, {"phase", T_PROCESS}, {"phone", T_OWN},
    {"phone call", T_MEASURE}, {"phone calls", T_MEASURE}, {"phonics", T_MEASURE},
    {"piece", T_PROCESS}, {"pillar", T_PROCESS}, {"place", T_UNIT}, {"places", T_UNIT},
    {"plan", T_PROCESS | T_OWN}, {"plant", T_OWN}, {"plate waste", T_MEASURE},
    {"plates", T_MEASURE}, {"play", T_OWN}, {"player", T_PEOPLE}, {"players", T_PEOPLE},
    {"poem", T_PROCESS}, {"point", T_UNIT}, {"points", T_UNIT}, {"portions", T_MEASURE},
    {"practise", T_OWN}, {"prepare", T_OWN}, {"primary school", T_PROCESS},
    {"primary schools", T_PROCESS}, {"principle", T_PROCESS}, {"printing", T_MEASURE},
    {"progress", T_MEASURE | T_UNIT}, {"progress 8", T_MEASURE}, {"prompt", T_PROCESS},
    {"proportion of", T_MEASURE}, {"punctuality", T_MEASURE}, {"pupil", T_PEOPLE}, {"put", T_OWN},
};
static const tf_entry q[] = {
    {"question", T_PROCESS}, {"queue", T_MEASURE}, {"queues", T_MEASURE}, {"quiz", T_MEASURE},
};
static const tf_entry r[] = {
    {"racist incidents", T_MEASURE}, {"rate", T_MEASURE}, {"read", T_OWN}, {"read with", T_OWN},
    {"reader", T_PEOPLE}, {"reading age", T_UNIT}, {"reason", T_PROCESS}, {"record", T_OWN},
    {"recruitment", T_MEASURE}, {"red cards", T_MEASURE}, {"referral", T_MEASURE},
    {"rehearse", T_OWN}, {"removal", T_MEASURE}, {"removals", T_MEASURE}, {"repeat", T_MEASURE},
    {"research", T_OWN}, {"research paper", T_PROCESS}, {"residual", T_MEASURE},
    {"resource", T_PROCESS}, {"respondent", T_PEOPLE}, {"response", T_MEASURE},
    {"response rate", T_MEASURE}, {"responses", T_MEASURE}, {"result", T_MEASURE},
    {"retention", T_MEASURE}, {"returns", T_MEASURE}, {"rewrite", T_OWN}, {"ring", T_OWN},
    {"routine", T_PROCESS}, {"run", T_OWN}, {"rungs", T_UNIT},
};
static const tf_entry s[] = {
    {"sales", T_MEASURE}, {"sanction", T_MEASURE}, {"satisfaction", T_MEASURE},
    {"scaled score", T_MEASURE}, {"scholar", T_PEOPLE}, {"school", T_PROCESS},
    {"scientist", T_PEOPLE}, {"score", T_MEASURE}, {"screening", T_MEASURE}, {"sdq", T_MEASURE},
    {"see", T_OWN}, {"send pupils", T_PEOPLE}, {"sentence", T_PROCESS}, {"session", T_PROCESS},
    {"set aside", T_OWN}, {"shadow", T_OWN}, {"share", T_OWN}, {"share of", T_MEASURE},
    {"show", T_OWN}, {"sick days", T_MEASURE}, {"sickness", T_MEASURE},
    {"sickness absence", T_MEASURE}, {"sign-ups", T_MEASURE}, {"sing", T_OWN},
    {"singers", T_PEOPLE}, {"sit", T_OWN}, {"sixth", T_PEOPLE}, {"sixth former", T_PEOPLE},
    {"slide", T_PROCESS}, {"slips", T_MEASURE}, {"song", T_PROCESS}, {"sort", T_OWN},
    {"speak", T_OWN}, {"speed", T_MEASURE}, {"spelling age", T_MEASURE}, {"spend", T_OWN},
    {"spillage", T_MEASURE}, {"sportsmen", T_PEOPLE}, {"staff", T_PEOPLE},
    {"staff absence", T_MEASURE}, {"staff turnover", T_MEASURE}, {"stage", T_UNIT},
    {"stages", T_UNIT}, {"stand", T_OWN}, {"standardised score", T_MEASURE}, {"stars", T_UNIT},
    {"starter", T_PEOPLE}, {"starters", T_PEOPLE}, {"step", T_PROCESS}, {"sticky note", T_PROCESS},
    {"story", T_PROCESS}, {"strand", T_PROCESS}, {"strategy", T_PROCESS}, {"student", T_PEOPLE},
    {"study", T_OWN}, {"sub-level", T_UNIT}, {"sublevel", T_UNIT}, {"subscriber", T_PEOPLE},
    {"supply days", T_MEASURE}, {"survey", T_MEASURE}, {"suspension", T_MEASURE}, {"swap", T_OWN},
    {"swimmer", T_PEOPLE},
};
static const tf_entry t[] = {
    {"ta", T_PROCESS}, {"table", T_PROCESS}, {"take part", T_OWN}, {"take-up", T_MEASURE},
    {"talk", T_OWN}, {"talk time", T_MEASURE}, {"tally", T_MEASURE}, {"tardiness", T_MEASURE},
    {"tas", T_PROCESS}, {"task", T_PROCESS}, {"teach", T_OWN}, {"teacher", T_PROCESS},
    {"teacher talk", T_MEASURE}, {"team", T_PEOPLE | T_PROCESS}, {"team meeting", T_PROCESS},
    {"team-teach", T_OWN}, {"teenager", T_PEOPLE}, {"tell", T_OWN}, {"temperature", T_MEASURE},
    {"tests", T_MEASURE}, {"text", T_PROCESS}, {"the number of", T_MEASURE},
    {"the percentage of", T_MEASURE}, {"the proportion of", T_MEASURE},
    {"the time it takes", T_MEASURE}, {"them", T_PEOPLE}, {"theme", T_PROCESS},
    {"thing", T_PROCESS}, {"those", T_PEOPLE}, {"ticket sales", T_MEASURE}, {"tidy", T_OWN},
    {"time", T_PROCESS}, {"time slot", T_PROCESS}, {"time taken", T_MEASURE},
    {"time-out", T_MEASURE}, {"time-outs", T_MEASURE}, {"times", T_PROCESS}, {"toddler", T_PEOPLE},
    {"tonnes", T_MEASURE}, {"topic", T_PROCESS}, {"trainee", T_PROCESS}, {"transition", T_MEASURE},
    {"transitions", T_MEASURE}, {"trial", T_OWN}, {"trio", T_PROCESS}, {"trip", T_PROCESS},
    {"trips", T_MEASURE}, {"truancy", T_MEASURE}, {"try", T_OWN}, {"try out", T_OWN},
    {"turn-up", T_MEASURE}, {"turnout", T_MEASURE}, {"turnover", T_MEASURE}, {"tutee", T_PEOPLE},
    {"tutees", T_PEOPLE}, {"tutor group", T_PEOPLE | T_PROCESS},
};
static const tf_entry u[] = {
    {"unauthorised absence", T_MEASURE}, {"uniform slips", T_MEASURE}, {"uptake", T_MEASURE},
    {"use", T_OWN}, {"user", T_PEOPLE},
};
static const tf_entry v[] = {
    {"vacancy", T_MEASURE}, {"value added", T_MEASURE}, {"video", T_PROCESS},
    {"visit", T_PROCESS | T_OWN}, {"visits to the library", T_MEASURE}, {"volunteer", T_PEOPLE},
    {"volunteers", T_PEOPLE},
};
static const tf_entry w[] = {
    {"wait", T_MEASURE | T_OWN}, {"wait time", T_MEASURE}, {"waiting list", T_MEASURE},
    {"waiting time", T_MEASURE}, {"walk", T_PROCESS | T_OWN}, {"walkers", T_PEOPLE},
    {"walkout", T_MEASURE}, {"waste", T_MEASURE}, {"watch", T_OWN}, {"way", T_PROCESS},
    {"welcome", T_OWN}, {"whiteboard", T_PROCESS}, {"word", T_PROCESS}, {"words a minute", T_UNIT},
    {"words per minute", T_MEASURE | T_UNIT}, {"work", T_OWN}, {"work with", T_OWN},
    {"workload", T_MEASURE}, {"worksheet", T_PROCESS}, {"workshop", T_PROCESS}, {"wpm", T_MEASURE},
    {"write", T_OWN}, {"writer", T_PEOPLE},
};
static const tf_entry y[] = {
    {"year 13s", T_PEOPLE}, {"year group", T_PEOPLE}, {"youngster", T_PEOPLE},
};
static const tf_entry others[] = {
    {"7-9", T_MEASURE}, {"9-4", T_MEASURE}, {"9-5", T_MEASURE},
};

const tf_lexicon tf_numeric_target_things = {
    .pages = {
        ['a' - 'a'] = TF_PAGE(a), ['b' - 'a'] = TF_PAGE(b), ['c' - 'a'] = TF_PAGE(c),
        ['d' - 'a'] = TF_PAGE(d), ['e' - 'a'] = TF_PAGE(e), ['f' - 'a'] = TF_PAGE(f),
        ['g' - 'a'] = TF_PAGE(g), ['h' - 'a'] = TF_PAGE(h), ['i' - 'a'] = TF_PAGE(i),
        ['j' - 'a'] = TF_PAGE(j), ['k' - 'a'] = TF_PAGE(k), ['l' - 'a'] = TF_PAGE(l),
        ['m' - 'a'] = TF_PAGE(m), ['n' - 'a'] = TF_PAGE(n), ['o' - 'a'] = TF_PAGE(o),
        ['p' - 'a'] = TF_PAGE(p), ['q' - 'a'] = TF_PAGE(q), ['r' - 'a'] = TF_PAGE(r),
        ['s' - 'a'] = TF_PAGE(s), ['t' - 'a'] = TF_PAGE(t), ['u' - 'a'] = TF_PAGE(u),
        ['v' - 'a'] = TF_PAGE(v), ['w' - 'a'] = TF_PAGE(w), ['y' - 'a'] = TF_PAGE(y),
        [TF_OTHERS] = TF_PAGE(others),
    },
};
/* clang-format on */
