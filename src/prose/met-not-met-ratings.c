/* Words that rate, and for who or what is rated. */
#include "met-not-met.h"

/* clang-format off */
static const tf_entry a[] = {
    {"a distinction", V_LABEL}, {"a fail", V_LABEL}, {"a merit", V_LABEL}, {"a minus", V_LABEL},
    {"a pass", V_LABEL}, {"about", V_FOR}, {"above expectations", V_LABEL | V_STRONG},
    {"above standard", V_LABEL}, {"academy is", V_APART}, {"academy was", V_APART},
    {"adequate", V_LABEL}, {"allotment", V_APART}, {"amber", V_COLOUR}, {"amber-green", V_COLOUR},
    {"amber-red", V_COLOUR}, {"ambers", V_COLOUR}, {"appraisal", V_WORK}, {"appraise", V_RATE},
    {"appraised", V_RATE}, {"as", V_FOR}, {"aspire", V_APART}, {"assess", V_RATE},
    {"assessed", V_RATE}, {"at", V_FOR}, {"audit", V_APART}, {"average", V_LABEL}, {"award", V_PUT},
    {"awarded", V_PUT},
};
static const tf_entry b[] = {
    {"b minus", V_LABEL}, {"b plus", V_LABEL}, {"banded", V_RATE}, {"become", V_APART},
    {"becoming", V_APART}, {"behaviour management", V_WORK},
    {"below expectations", V_LABEL | V_STRONG}, {"below standard", V_LABEL},
    {"benchmarked", V_RATE}, {"board", V_APART}, {"board game", V_APART}, {"boiler", V_APART},
    {"book", V_APART}, {"book look", V_WORK}, {"books", V_APART}, {"boy", V_APART},
    {"bridge", V_APART}, {"brother", V_APART}, {"building", V_APART}, {"bus", V_APART},
};
static const tf_entry c[] = {
    {"c minus", V_LABEL}, {"cake", V_APART}, {"cakes", V_APART}, {"call", V_PUT}, {"called", V_PUT},
    {"calls", V_PUT}, {"came back", V_PUT}, {"came out", V_PUT}, {"came out as", V_PUT},
    {"canteen", V_APART}, {"capability", V_WORK}, {"car", V_APART}, {"chapter", V_APART},
    {"child", V_APART}, {"children", V_APART}, {"choir", V_APART}, {"circle", V_PUT},
    {"circled", V_PUT}, {"class", V_APART}, {"class practice", V_WORK}, {"classed", V_RATE},
    {"classroom management", V_WORK}, {"classroom practice", V_WORK}, {"coach", V_APART},
    {"coffee", V_APART}, {"colleague", V_STAFF}, {"college was", V_APART}, {"come out", V_PUT},
    {"competent", V_LABEL}, {"computer", V_APART}, {"concert", V_APART}, {"considered", V_PUT},
    {"count", V_PUT}, {"counts", V_PUT}, {"course", V_APART},
};
static const tf_entry d[] = {
    {"dad", V_APART}, {"dance", V_APART}, {"daughter", V_APART}, {"deadline", V_APART},
    {"deemed", V_RATE | V_PUT}, {"delivery", V_WORK}, {"delivery note", V_APART},
    {"deputy", V_STAFF}, {"describe", V_PUT}, {"described", V_PUT}, {"deserve", V_PUT},
    {"deserved", V_PUT}, {"developing", V_LABEL}, {"dictation", V_APART}, {"display", V_APART},
    {"down as", V_PUT}, {"drawing", V_APART}, {"dream", V_APART}, {"driving", V_APART},
    {"driving test", V_APART},
};
static const tf_entry e[] = {
    {"each other", V_APART}, {"earned", V_PUT}, {"ect", V_STAFF}, {"ect year", V_WORK},
    {"effective", V_LABEL}, {"embedded", V_LABEL}, {"emerging", V_LABEL}, {"equation", V_APART},
    {"essay", V_APART}, {"essays", V_APART}, {"established", V_LABEL}, {"evaluated", V_RATE},
    {"evening", V_APART}, {"everyone", V_APART}, {"exam", V_APART}, {"exam board", V_APART},
    {"exceeding", V_LABEL}, {"exceeding expectations", V_LABEL | V_STRONG}, {"exceeds", V_LABEL},
    {"exceeds expectations", V_LABEL}, {"excellent", V_LABEL}, {"exceptional", V_LABEL | V_STRONG},
    {"exemplary", V_LABEL | V_STRONG}, {"exercise", V_APART}, {"expectations", V_APART},
    {"expected", V_LABEL}, {"experiment", V_APART}, {"expert", V_LABEL},
};
static const tf_entry f[] = {
    {"family", V_APART}, {"father", V_APART}, {"fence", V_APART}, {"filed", V_PUT},
    {"film", V_APART}, {"football", V_APART}, {"for", V_FOR}, {"form", V_APART},
    {"form time", V_APART}, {"found", V_PUT}, {"from", V_FOR},
};
static const tf_entry g[] = {
    {"game", V_APART}, {"garden", V_APART}, {"gate", V_APART}, {"gave", V_PUT}, {"gcse", V_APART},
    {"get", V_PUT}, {"girl", V_APART}, {"give", V_PUT}, {"given", V_PUT}, {"gives", V_PUT},
    {"giving", V_PUT}, {"goal post", V_APART}, {"good", V_LABEL}, {"good with", V_LABEL | V_STRONG},
    {"good with outstanding features", V_LABEL | V_STRONG},
    {"good with some outstanding features", V_LABEL | V_STRONG}, {"got", V_PUT},
    {"governors", V_APART}, {"grade", V_RATE}, {"graded", V_RATE}, {"grading", V_RATE},
    {"green", V_COLOUR}, {"green-amber", V_COLOUR}, {"greenhouse", V_APART}, {"greens", V_COLOUR},
    {"gym", V_APART},
};
static const tf_entry h[] = {
    {"had", V_PUT}, {"hall", V_APART}, {"has", V_PUT}, {"have", V_PUT},
    {"head of department", V_STAFF}, {"head of year", V_STAFF}, {"heating", V_APART},
    {"hedge", V_APART}, {"herself", V_SELF}, {"highlighted", V_PUT}, {"highly effective", V_LABEL},
    {"himself", V_SELF}, {"history", V_APART}, {"homework", V_APART}, {"homework diary", V_APART},
    {"hope", V_APART}, {"hotel", V_APART}, {"hygiene", V_APART},
};
static const tf_entry i[] = {
    {"inadequate", V_LABEL | V_STRONG}, {"ineffective", V_LABEL}, {"inspection", V_APART},
    {"internet", V_APART},
};
static const tf_entry j[] = {
    {"judge", V_RATE}, {"judged", V_RATE}, {"judging", V_RATE},
};
static const tf_entry k[] = {
    {"kid", V_APART}, {"kitchen", V_APART},
};
static const tf_entry l[] = {
    {"label", V_PUT}, {"labelled", V_PUT}, {"laptop", V_APART}, {"leader", V_STAFF},
    {"leadership", V_WORK}, {"league", V_APART}, {"learner", V_APART}, {"learning walk", V_WORK},
    {"lesson", V_WORK}, {"library", V_APART}, {"lift", V_APART}, {"lunch", V_APART},
};
static const tf_entry m[] = {
    {"machine", V_APART}, {"mark", V_PUT}, {"marked", V_RATE}, {"marking", V_WORK},
    {"marks", V_PUT}, {"mastering", V_LABEL}, {"match", V_APART}, {"maths", V_APART},
    {"me", V_SELF}, {"meeting expectations", V_LABEL | V_STRONG}, {"meeting the standard", V_LABEL},
    {"meeting the standards", V_LABEL}, {"meeting the teachers ' standards", V_LABEL},
    {"meets expectations", V_LABEL | V_STRONG}, {"mentee", V_STAFF}, {"mentor", V_STAFF},
    {"menu", V_APART}, {"merit", V_PUT}, {"minibus", V_APART}, {"mock", V_APART},
    {"model", V_APART}, {"mother", V_APART}, {"mum", V_APART}, {"my class teaching", V_WORK},
    {"my form", 0}, {"my part", V_WORK}, {"my support", V_WORK}, {"my year", V_WORK},
    {"myself", V_SELF},
};
static const tf_entry n[] = {
    {"named", V_PUT}, {"need", V_APART}, {"needs", V_APART}, {"neighbour", V_APART},
    {"netball", V_APART}, {"not up to standard", V_LABEL}, {"novel", V_APART}, {"nqt", V_STAFF},
    {"nqt year", V_WORK}, {"nursery children", V_APART}, {"nursery has been", V_APART},
    {"nursery is", V_APART}, {"nursery was", V_APART},
};
static const tf_entry o[] = {
    {"observation", V_WORK}, {"observations", V_WORK}, {"observed lesson", V_WORK}, {"on", V_FOR},
    {"on a scale from", V_RATE}, {"on a scale of", V_RATE}, {"ourselves", V_SELF},
    {"out of the review as", V_PUT}, {"outstanding", V_LABEL | V_STRONG},
};
static const tf_entry p[] = {
    {"painting", V_APART}, {"paper", V_APART}, {"parent", V_APART}, {"performance", V_WORK},
    {"performance review", V_WORK}, {"pgce", V_WORK}, {"phone system", V_APART},
    {"phonics", V_APART}, {"photocopier", V_APART}, {"piano", V_APART}, {"place", V_PUT},
    {"placed", V_PUT}, {"planning", V_WORK}, {"play", V_APART}, {"poem", V_APART},
    {"poems", V_APART}, {"pond", V_APART}, {"poor", V_LABEL}, {"poster", V_APART},
    {"practice", V_WORK}, {"practitioner", V_STAFF}, {"printer", V_APART}, {"probation", V_WORK},
    {"projector", V_APART}, {"pronounced", V_PUT}, {"pupil", V_APART}, {"put", V_PUT},
    {"put down as", V_PUT}, {"puts", V_PUT}, {"puzzle", V_APART},
};
static const tf_entry q[] = {
    {"questioning", V_WORK}, {"quiz", V_APART},
};
static const tf_entry r[] = {
    {"race", V_APART}, {"rag", V_RATE}, {"rag rate", V_RATE}, {"rag rated", V_RATE},
    {"rag-rate", V_RATE}, {"rag-rated", V_RATE}, {"rag-rating", V_RATE}, {"ragged", V_RATE},
    {"rang", V_PUT}, {"rank", V_RATE}, {"ranked", V_RATE}, {"rate", V_RATE}, {"rated", V_RATE},
    {"rating", V_RATE}, {"reader", V_APART}, {"reading record", V_APART}, {"received", V_PUT},
    {"recipe", V_APART}, {"recital", V_APART}, {"reckon", V_PUT}, {"reckons", V_PUT},
    {"red", V_COLOUR}, {"red-amber", V_COLOUR}, {"reds", V_COLOUR}, {"regraded", V_RATE},
    {"rehearsal", V_APART}, {"relay", V_APART}, {"require improvement", V_LABEL | V_STRONG},
    {"required improvement", V_LABEL | V_STRONG}, {"requires improvement", V_LABEL | V_STRONG},
    {"requires-improvement", V_LABEL | V_STRONG}, {"requiring improvement", V_LABEL | V_STRONG},
    {"ri", V_LABEL | V_STRONG}, {"ring", V_PUT}, {"ringed", V_PUT}, {"roof", V_APART},
    {"rota", V_APART},
};
static const tf_entry s[] = {
    {"said", V_PUT}, {"satisfactory", V_LABEL}, {"sats", V_APART}, {"say", V_PUT}, {"says", V_PUT},
    {"school has been", V_APART}, {"school is", V_APART}, {"school was", V_APART},
    {"score", V_RATE}, {"scored", V_RATE}, {"scores", V_PUT}, {"scoring", V_RATE},
    {"screen", V_APART}, {"sculpture", V_APART}, {"secure", V_LABEL}, {"seed", V_APART},
    {"shed", V_APART}, {"shopping", V_APART}, {"show", V_APART}, {"sister", V_APART},
    {"son", V_APART}, {"song", V_APART}, {"sonnet", V_APART},
    {"special measures", V_LABEL | V_STRONG}, {"spelling", V_APART}, {"spelling test", V_APART},
    {"squad", V_APART}, {"stamped", V_PUT}, {"standard", V_APART}, {"story", V_APART},
    {"strong", V_LABEL}, {"student", V_APART}, {"subject knowledge", V_WORK}, {"sum", V_APART},
};
static const tf_entry t[] = {
    {"ta", V_STAFF}, {"teacher", V_STAFF}, {"teaching", V_WORK}, {"teaching assistant", V_STAFF},
    {"team 's goal", V_APART}, {"team sheet", V_APART}, {"teenager", V_APART}, {"test", V_APART},
    {"the form", 0}, {"their", V_APART}, {"themself", V_SELF}, {"theory", V_APART},
    {"they", V_APART}, {"think", V_PUT}, {"thinks", V_PUT}, {"thought", V_PUT}, {"tick", V_PUT},
    {"ticked", V_PUT}, {"timetable", V_APART}, {"toddler", V_APART}, {"told", V_PUT},
    {"top marks", V_LABEL}, {"tower", V_APART}, {"traffic-lighted", V_RATE}, {"train", V_APART},
    {"trainee", V_STAFF}, {"tree", V_APART}, {"trip", V_APART}, {"trying", V_APART},
    {"tutee", V_APART},
};
static const tf_entry u[] = {
    {"unsatisfactory", V_LABEL | V_STRONG}, {"up to standard", V_LABEL},
};
static const tf_entry v[] = {
    {"van", V_APART}, {"very good", V_LABEL}, {"visitors", V_APART},
};
static const tf_entry w[] = {
    {"weak", V_LABEL}, {"well above average", V_LABEL}, {"wifi", V_APART}, {"window", V_APART},
    {"wish", V_APART}, {"working towards", V_LABEL}, {"worksheet", V_APART},
    {"worksheets", V_APART}, {"would say", V_PUT}, {"writes", V_PUT}, {"written down", V_PUT},
    {"wrote", V_PUT},
};
static const tf_entry y[] = {
    {"year 6", V_APART},
};
static const tf_entry others[] = {
    {"'d say", V_PUT}, {"☑", V_MARK}, {"☒", V_MARK}, {"✅", V_MARK}, {"✓", V_MARK}, {"✔", V_MARK},
    {"✖", V_MARK}, {"✗", V_MARK}, {"✘", V_MARK}, {"❌", V_MARK}, {"👍", V_MARK}, {"👎", V_MARK},
    {"🔴", V_MARK}, {"🟠", V_MARK}, {"🟡", V_MARK}, {"🟢", V_MARK}, {"🟥", V_MARK}, {"🟧", V_MARK},
    {"🟨", V_MARK}, {"🟩", V_MARK},
};

const tf_lexicon tf_met_not_met_ratings = {
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
