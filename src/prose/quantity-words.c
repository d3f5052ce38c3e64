/* The dictionary of quantities: numbers, what they count in, and what they name. */
#include "quantity.h"

/* clang-format off */
static const tf_entry a[] = {
    {"a", N_A}, {"act", N_NAMING}, {"activities", N_NAMING}, {"activity", N_NAMING},
    {"acts", N_NAMING}, {"advent", N_EVENT}, {"afternoon", N_TIME | N_MOMENT},
    {"afternoons", N_TIME}, {"aged", N_NAMING}, {"ages", N_NAMING}, {"am", N_CLOCK}, {"an", N_A},
    {"and", N_AND}, {"appendix", N_NAMING}, {"apprentice", N_COURSE}, {"apprentices", N_COURSE},
    {"apprenticeship", N_COURSE}, {"apprenticeships", N_COURSE}, {"april", N_MONTH},
    {"article", N_NAMING}, {"articles", N_NAMING}, {"at", N_LEADS}, {"august", N_MONTH},
    {"autumn", N_EVENT}, {"autumns", N_EVENT}, {"award", N_COURSE}, {"awards", N_COURSE},
};
static const tf_entry b[] = {
    {"band", N_GRADE}, {"bands", N_GRADE}, {"bassoon", N_COURSE}, {"bassoons", N_COURSE},
    {"before", N_LEADS | N_BY}, {"benchmark", N_NAMING}, {"benchmarks", N_NAMING},
    {"billion", N_HUNDRED | N_VALUE(1000000000)}, {"block", N_NAMING}, {"blocks", N_NAMING},
    {"btec", N_COURSE}, {"building", N_NAMING}, {"buildings", N_NAMING}, {"bus", N_NAMING},
    {"by", N_LEADS | N_BY},
};
static const tf_entry c[] = {
    {"cello", N_COURSE}, {"cellos", N_COURSE}, {"certificate", N_COURSE},
    {"certificates", N_COURSE}, {"chapter", N_NAMING}, {"chapters", N_NAMING},
    {"christmas", N_EVENT}, {"clarinet", N_COURSE}, {"clarinets", N_COURSE}, {"close", N_EVENT},
    {"come", N_BY}, {"course", N_COURSE}, {"courses", N_COURSE},
};
static const tf_entry d[] = {
    {"day", N_TIME | N_NAMING | N_MOMENT}, {"days", N_TIME}, {"december", N_MONTH},
    {"diploma", N_COURSE}, {"diplomas", N_COURSE}, {"diwali", N_EVENT}, {"door", N_NAMING},
    {"doors", N_NAMING}, {"dozen", N_HUNDRED | N_VALUE(12)}, {"drum", N_COURSE},
    {"drums", N_COURSE},
};
static const tf_entry e[] = {
    {"easter", N_EVENT}, {"eid", N_EVENT}, {"eight", N_SMALL | N_VALUE(8)},
    {"eighteen", N_SMALL | N_VALUE(18)}, {"eighth", N_FRACTION | N_VALUE(8)},
    {"eighths", N_FRACTION | N_VALUE(8)}, {"eighty", N_TENS | N_VALUE(80)},
    {"eleven", N_SMALL | N_VALUE(11)}, {"end", N_EVENT}, {"euro", N_COINS}, {"euros", N_COINS},
    {"evening", N_TIME | N_MOMENT}, {"evenings", N_TIME}, {"exam", N_COURSE}, {"exams", N_EVENT},
    {"exercise", N_NAMING}, {"exercises", N_NAMING},
};
static const tf_entry f[] = {
    {"february", N_MONTH}, {"fewer", N_LEADS}, {"fifteen", N_SMALL | N_VALUE(15)},
    {"fifth", N_FRACTION | N_VALUE(5)}, {"fifths", N_FRACTION | N_VALUE(5)},
    {"fifty", N_TENS | N_VALUE(50)}, {"figure", N_NAMING}, {"figures", N_NAMING},
    {"finish", N_EVENT}, {"five", N_SMALL | N_VALUE(5)}, {"floor", N_NAMING}, {"floors", N_NAMING},
    {"flute", N_COURSE}, {"flutes", N_COURSE}, {"form", N_NAMING}, {"forms", N_NAMING},
    {"fortnight", N_TIME}, {"fortnights", N_TIME}, {"forty", N_TENS | N_VALUE(40)},
    {"four", N_SMALL | N_VALUE(4)}, {"fourteen", N_SMALL | N_VALUE(14)}, {"from", N_LEADS},
};
static const tf_entry g[] = {
    {"grade", N_GRADE}, {"grades", N_GRADE}, {"group", N_NAMING}, {"groups", N_NAMING},
    {"guitar", N_COURSE}, {"guitars", N_COURSE},
};
static const tf_entry h[] = {
    {"half", N_HALF}, {"half past", N_CLOCK | N_HALF}, {"half terms", N_TIME},
    {"half-term", N_EVENT}, {"half-terms", N_TIME}, {"halves", N_FRACTION | N_VALUE(2)},
    {"holidays", N_EVENT}, {"horn", N_COURSE}, {"horns", N_COURSE}, {"hour", N_TIME | N_MOMENT},
    {"hours", N_TIME}, {"house", N_NAMING}, {"houses", N_NAMING},
    {"hundred", N_HUNDRED | N_VALUE(100)},
};
static const tf_entry i[] = {
    {"in", N_IN}, {"in a", N_IN}, {"in every", N_IN}, {"issue", N_NAMING}, {"issues", N_NAMING},
};
static const tf_entry j[] = {
    {"january", N_MONTH}, {"july", N_MONTH}, {"june", N_MONTH},
};
static const tf_entry k[] = {
    {"key stage", N_NAMING}, {"key stages", N_NAMING}, {"ks", N_NAMING},
};
static const tf_entry l[] = {
    {"last", N_EVENT}, {"less", N_LEADS}, {"lesson", N_NAMING}, {"lessons", N_NAMING},
    {"level", N_GRADE}, {"levels", N_GRADE}, {"line", N_NAMING}, {"lines", N_NAMING},
    {"lunchtimes", N_TIME},
};
static const tf_entry m[] = {
    {"march", N_MONTH}, {"may", N_MONTH}, {"midsummer", N_EVENT},
    {"million", N_HUNDRED | N_VALUE(1000000)}, {"min", N_TIME}, {"mins", N_TIME},
    {"minute", N_TIME | N_MOMENT}, {"minutes", N_TIME}, {"mocks", N_EVENT}, {"module", N_NAMING},
    {"modules", N_NAMING}, {"month", N_TIME}, {"months", N_TIME}, {"more", N_LEADS},
    {"morning", N_TIME | N_MOMENT}, {"mornings", N_TIME},
};
static const tf_entry n[] = {
    {"nil", N_ZERO}, {"nine", N_SMALL | N_VALUE(9)}, {"nineteen", N_SMALL | N_VALUE(19)},
    {"ninety", N_TENS | N_VALUE(90)}, {"nought", N_ZERO}, {"november", N_MONTH},
    {"number", N_NAMING}, {"numbers", N_NAMING}, {"nvq", N_NAMING},
};
static const tf_entry o[] = {
    {"o'clock", N_CLOCK}, {"oboe", N_COURSE}, {"oboes", N_COURSE}, {"october", N_MONTH},
    {"of", N_OF}, {"of every", N_IN}, {"one", N_SMALL | N_VALUE(1)}, {"organ", N_COURSE},
    {"organs", N_COURSE}, {"out of", N_OUT_OF}, {"out of every", N_OUT_OF},
    {"out of the", N_OUT_OF},
};
static const tf_entry p[] = {
    {"page", N_NAMING}, {"pages", N_NAMING}, {"paper", N_NAMING}, {"papers", N_NAMING},
    {"paragraph", N_NAMING}, {"paragraphs", N_NAMING}, {"part", N_NAMING}, {"parts", N_NAMING},
    {"past", N_CLOCK}, {"pence", N_COINS}, {"per cent", N_PERCENT}, {"per hundred", N_PERCENT},
    {"percent", N_PERCENT}, {"percentage point", N_PERCENT}, {"percentage points", N_PERCENT},
    {"period", N_NAMING}, {"periods", N_NAMING}, {"phase", N_NAMING}, {"phases", N_NAMING},
    {"piano", N_COURSE}, {"pianos", N_COURSE}, {"piece", N_COURSE}, {"pieces", N_COURSE},
    {"platform", N_NAMING}, {"platforms", N_NAMING}, {"pm", N_CLOCK}, {"point", N_POINT},
    {"points", N_POINT}, {"pound", N_COINS}, {"pounds", N_COINS}, {"pp", N_PERCENT},
    {"practical", N_COURSE}, {"principle", N_NAMING}, {"principles", N_NAMING},
    {"priorities", N_NAMING}, {"priority", N_NAMING}, {"problem", N_NAMING}, {"problems", N_NAMING},
};
static const tf_entry q[] = {
    {"qualification", N_COURSE}, {"qualifications", N_COURSE}, {"quarter", N_FRACTION | N_VALUE(4)},
    {"quarter past", N_CLOCK | N_HALF}, {"quarter to", N_CLOCK | N_HALF},
    {"quarters", N_FRACTION | N_VALUE(4)}, {"question", N_NAMING}, {"quid", N_COINS},
};
static const tf_entry r[] = {
    {"reception", N_NAMING}, {"recorder", N_COURSE}, {"recorders", N_COURSE}, {"room", N_NAMING},
    {"rooms", N_NAMING}, {"route", N_NAMING}, {"routes", N_NAMING},
};
static const tf_entry s[] = {
    {"saxophone", N_COURSE}, {"saxophones", N_COURSE}, {"scene", N_NAMING}, {"scenes", N_NAMING},
    {"school year", N_TIME}, {"sec", N_TIME}, {"second", N_TIME | N_MOMENT}, {"seconds", N_TIME},
    {"secs", N_TIME}, {"section", N_NAMING}, {"sections", N_NAMING}, {"september", N_MONTH},
    {"set", N_NAMING}, {"sets", N_NAMING}, {"seven", N_SMALL | N_VALUE(7)},
    {"seventeen", N_SMALL | N_VALUE(17)}, {"seventy", N_TENS | N_VALUE(70)}, {"singing", N_COURSE},
    {"six", N_SMALL | N_VALUE(6)}, {"sixteen", N_SMALL | N_VALUE(16)},
    {"sixth", N_FRACTION | N_VALUE(6)}, {"sixths", N_FRACTION | N_VALUE(6)},
    {"sixty", N_TENS | N_VALUE(60)}, {"spring", N_EVENT}, {"stage", N_GRADE}, {"stages", N_GRADE},
    {"standard", N_NAMING}, {"standards", N_NAMING}, {"step", N_NAMING}, {"strand", N_NAMING},
    {"strands", N_NAMING}, {"summer", N_EVENT}, {"summers", N_EVENT},
};
static const tf_entry t[] = {
    {"ta", N_COURSE}, {"table", N_NAMING}, {"tables", N_NAMING}, {"tas", N_COURSE},
    {"task", N_NAMING}, {"tasks", N_NAMING}, {"teaching", N_COURSE}, {"ten", N_SMALL | N_VALUE(10)},
    {"tenth", N_FRACTION | N_VALUE(10)}, {"tenths", N_FRACTION | N_VALUE(10)},
    {"term", N_TIME | N_NAMING}, {"terms", N_TIME}, {"theme", N_NAMING}, {"themes", N_NAMING},
    {"then", N_EVENT}, {"theory", N_COURSE}, {"third", N_FRACTION | N_VALUE(3)},
    {"thirds", N_FRACTION | N_VALUE(3)}, {"thirteen", N_SMALL | N_VALUE(13)},
    {"thirty", N_TENS | N_VALUE(30)}, {"thousand", N_HUNDRED | N_VALUE(1000)},
    {"three", N_SMALL | N_VALUE(3)}, {"till", N_LEADS}, {"time", N_EVENT}, {"to", N_AND | N_LEADS},
    {"training", N_COURSE}, {"trumpet", N_COURSE}, {"trumpets", N_COURSE},
    {"twelve", N_SMALL | N_VALUE(12)}, {"twenty", N_TENS | N_VALUE(20)},
    {"two", N_SMALL | N_VALUE(2)},
};
static const tf_entry u[] = {
    {"under", N_LEADS}, {"unit", N_NAMING}, {"units", N_NAMING}, {"until", N_LEADS},
};
static const tf_entry v[] = {
    {"version", N_NAMING}, {"versions", N_NAMING}, {"violin", N_COURSE}, {"violins", N_COURSE},
    {"volume", N_NAMING}, {"volumes", N_NAMING},
};
static const tf_entry w[] = {
    {"week", N_TIME | N_NAMING}, {"weeks", N_TIME}, {"whitsun", N_EVENT}, {"winter", N_EVENT},
};
static const tf_entry y[] = {
    {"year", N_NAMING | N_TIME}, {"years", N_NAMING | N_TIME},
};
static const tf_entry z[] = {
    {"zero", N_ZERO},
};
static const tf_entry others[] = {
    {"%", N_PERCENT}, {"£", N_COINS}, {"¼", N_HALF}, {"½", N_HALF}, {"¾", N_HALF}, {"–", N_AND},
    {"€", N_COINS},
};

const tf_lexicon tf_quantity_words = {
    .pages = {
        ['a' - 'a'] = TF_PAGE(a), ['b' - 'a'] = TF_PAGE(b), ['c' - 'a'] = TF_PAGE(c),
        ['d' - 'a'] = TF_PAGE(d), ['e' - 'a'] = TF_PAGE(e), ['f' - 'a'] = TF_PAGE(f),
        ['g' - 'a'] = TF_PAGE(g), ['h' - 'a'] = TF_PAGE(h), ['i' - 'a'] = TF_PAGE(i),
        ['j' - 'a'] = TF_PAGE(j), ['k' - 'a'] = TF_PAGE(k), ['l' - 'a'] = TF_PAGE(l),
        ['m' - 'a'] = TF_PAGE(m), ['n' - 'a'] = TF_PAGE(n), ['o' - 'a'] = TF_PAGE(o),
        ['p' - 'a'] = TF_PAGE(p), ['q' - 'a'] = TF_PAGE(q), ['r' - 'a'] = TF_PAGE(r),
        ['s' - 'a'] = TF_PAGE(s), ['t' - 'a'] = TF_PAGE(t), ['u' - 'a'] = TF_PAGE(u),
        ['v' - 'a'] = TF_PAGE(v), ['w' - 'a'] = TF_PAGE(w), ['y' - 'a'] = TF_PAGE(y),
        ['z' - 'a'] = TF_PAGE(z), [TF_OTHERS] = TF_PAGE(others),
    },
};
/* clang-format on */
