/* The dictionary of quantities: numbers, what they count in, and what they name. */
#include "quantity.h"

#define SMALL(word, value)             \
    {                                  \
        word, N_SMALL | N_VALUE(value) \
    }
#define TENS(word, value)             \
    {                                 \
        word, N_TENS | N_VALUE(value) \
    }
#define HUNDRED(word, value)             \
    {                                    \
        word, N_HUNDRED | N_VALUE(value) \
    }
#define FRACTION(word, parts)             \
    {                                     \
        word, N_FRACTION | N_VALUE(parts) \
    }

/* clang-format off */
static const tf_entry entries[] = {
    {"%", N_PERCENT},
    {"a", N_A}, {"act", N_NAMING}, {"activity", N_NAMING}, {"advent", N_EVENT}, {"aged", N_NAMING},
    {"ages", N_NAMING}, {"am", N_CLOCK}, {"an", N_A}, {"and", N_AND}, {"appendix", N_NAMING},
    {"apprentice", N_COURSE}, {"apprenticeship", N_COURSE}, {"april", N_MONTH},
    {"article", N_NAMING}, {"at", N_LEADS}, {"august", N_MONTH}, {"autumn", N_EVENT},
    {"award", N_COURSE},
    {"band", N_GRADE}, {"bassoon", N_COURSE}, {"before", N_LEADS | N_BY}, {"benchmark", N_NAMING},
    {"billion", N_HUNDRED | N_VALUE(1000000000)}, {"block", N_NAMING}, {"btec", N_COURSE},
    {"building", N_NAMING}, {"bus", N_NAMING}, {"by", N_LEADS | N_BY},
    {"cello", N_COURSE}, {"certificate", N_COURSE}, {"chapter", N_NAMING}, {"christmas", N_EVENT},
    {"clarinet", N_COURSE}, {"classes", 0}, {"close", N_EVENT}, {"come", N_BY},
    {"course", N_COURSE},
    {"day", N_TIME | N_NAMING | N_MOMENT}, {"days", N_TIME}, {"december", N_MONTH},
    {"diploma", N_COURSE}, {"diwali", N_EVENT}, {"door", N_NAMING}, HUNDRED("dozen", 12),
    {"drum", N_COURSE}, {"drums", N_COURSE},
    {"easter", N_EVENT}, {"eid", N_EVENT}, SMALL("eight", 8), SMALL("eighteen", 18),
    FRACTION("eighth", 8), FRACTION("eighths", 8), TENS("eighty", 80), SMALL("eleven", 11),
    {"end", N_EVENT}, {"euro", N_COINS}, {"euros", N_COINS}, {"exam", N_COURSE}, {"exams", N_EVENT},
    {"exercise", N_NAMING},
    {"february", N_MONTH}, {"fewer", N_LEADS}, SMALL("fifteen", 15), FRACTION("fifth", 5),
    FRACTION("fifths", 5), TENS("fifty", 50), {"figure", N_NAMING}, {"finish", N_EVENT},
    SMALL("five", 5), {"floor", N_NAMING}, {"flute", N_COURSE}, {"form", N_NAMING},
    {"fortnight", N_TIME}, {"fortnights", N_TIME}, TENS("forty", 40), SMALL("four", 4),
    SMALL("fourteen", 14), {"from", N_LEADS},
    {"grade", N_GRADE}, {"grades", N_GRADE}, {"group", N_NAMING}, {"guitar", N_COURSE},
    {"half", N_HALF}, {"half past", N_CLOCK | N_HALF}, {"half terms", N_TIME},
    {"half-term", N_EVENT}, {"half-terms", N_TIME}, {"halves", N_FRACTION | N_VALUE(2)},
    {"holidays", N_EVENT}, {"horn", N_COURSE}, {"hour", N_TIME | N_MOMENT}, {"hours", N_TIME},
    {"house", N_NAMING}, HUNDRED("hundred", 100), {"hundreds", 0},
    {"in", N_IN}, {"in a", N_IN}, {"in every", N_IN}, {"issue", N_NAMING},
    {"january", N_MONTH}, {"july", N_MONTH}, {"june", N_MONTH},
    {"key stage", N_NAMING}, {"key stages", N_NAMING}, {"ks", N_NAMING},
    {"last", N_EVENT}, {"less", N_LEADS}, {"lesson", N_NAMING}, {"level", N_GRADE},
    {"levels", N_GRADE}, {"line", N_NAMING},
    {"march", N_MONTH}, {"may", N_MONTH}, {"midsummer", N_EVENT},
    {"million", N_HUNDRED | N_VALUE(1000000)}, {"min", N_TIME}, {"mins", N_TIME},
    {"minute", N_TIME | N_MOMENT}, {"minutes", N_TIME}, {"mocks", N_EVENT}, {"module", N_NAMING},
    {"month", N_TIME}, {"months", N_TIME}, {"more", N_LEADS},
    {"nil", N_ZERO}, SMALL("nine", 9), SMALL("nineteen", 19), TENS("ninety", 90), {"no.", N_NAMING},
    {"nought", N_ZERO}, {"november", N_MONTH}, {"number", N_NAMING}, {"nvq", N_NAMING},
    {"o'clock", N_CLOCK}, {"oboe", N_COURSE}, {"october", N_MONTH}, {"of", N_OF},
    {"of every", N_IN}, SMALL("one", 1), {"ones", 0}, {"organ", N_COURSE}, {"out of", N_OUT_OF},
    {"out of every", N_OUT_OF},
    {"page", N_NAMING}, {"pages", N_NAMING}, {"paper", N_NAMING}, {"paragraph", N_NAMING},
    {"part", N_NAMING}, {"past", N_CLOCK}, {"pence", N_COINS}, {"per cent", N_PERCENT},
    {"per hundred", N_PERCENT}, {"percent", N_PERCENT}, {"percentage point", N_PERCENT},
    {"percentage points", N_PERCENT}, {"period", N_NAMING}, {"phase", N_NAMING},
    {"phases", N_NAMING}, {"piano", N_COURSE}, {"piece", N_COURSE}, {"platform", N_NAMING},
    {"pm", N_CLOCK}, {"point", N_POINT}, {"points", N_POINT}, {"pound", N_COINS},
    {"pounds", N_COINS}, {"pp", N_PERCENT}, {"practical", N_COURSE}, {"principle", N_NAMING},
    {"priority", N_NAMING}, {"problem", N_NAMING},
    {"qualification", N_COURSE}, {"quarter", N_FRACTION | N_VALUE(4)},
    {"quarter past", N_CLOCK | N_HALF}, {"quarter to", N_CLOCK | N_HALF},
    {"quarters", N_FRACTION | N_VALUE(4)}, {"question", N_NAMING}, {"questions", 0},
    {"quid", N_COINS},
    {"reception", N_NAMING}, {"recorder", N_COURSE}, {"room", N_NAMING}, {"rooms", N_NAMING},
    {"route", N_NAMING},
    {"saxophone", N_COURSE}, {"scene", N_NAMING}, {"school year", N_TIME}, {"sec", N_TIME},
    {"second", N_TIME | N_MOMENT}, {"seconds", N_TIME}, {"secs", N_TIME}, {"section", N_NAMING},
    {"sections", N_NAMING}, {"september", N_MONTH}, {"set", N_NAMING}, {"sets", N_NAMING},
    SMALL("seven", 7), SMALL("seventeen", 17), TENS("seventy", 70), {"singing", N_COURSE},
    SMALL("six", 6), SMALL("sixteen", 16), FRACTION("sixth", 6), FRACTION("sixths", 6),
    TENS("sixty", 60), {"spring", N_EVENT}, {"stage", N_NAMING}, {"standard", N_NAMING},
    {"standards", N_NAMING}, {"step", N_NAMING}, {"steps", 0}, {"strand", N_NAMING},
    {"summer", N_EVENT},
    {"ta", N_COURSE}, {"table", N_NAMING}, {"tas", N_COURSE}, {"task", N_NAMING},
    {"teaching", N_COURSE}, SMALL("ten", 10), {"tens", 0}, FRACTION("tenth", 10),
    FRACTION("tenths", 10), {"term", N_TIME | N_NAMING}, {"terms", N_TIME}, {"theme", N_NAMING},
    {"then", N_EVENT}, {"theory", N_COURSE}, FRACTION("third", 3), FRACTION("thirds", 3),
    SMALL("thirteen", 13), TENS("thirty", 30), HUNDRED("thousand", 1000), {"thousands", 0},
    SMALL("three", 3), {"till", N_LEADS}, {"time", N_EVENT}, {"to", N_AND | N_LEADS},
    {"training", N_COURSE}, {"trumpet", N_COURSE}, SMALL("twelve", 12), TENS("twenty", 20),
    SMALL("two", 2),
    {"under", N_LEADS}, {"unit", N_NAMING}, {"until", N_LEADS},
    {"version", N_NAMING}, {"violin", N_COURSE}, {"volume", N_NAMING},
    {"week", N_TIME | N_NAMING}, {"weeks", N_TIME}, {"whitsun", N_EVENT}, {"winter", N_EVENT},
    {"year", N_NAMING | N_TIME}, {"years", N_NAMING | N_TIME},
    {"zero", N_ZERO},
    {"£", N_COINS},
    {"–", N_AND}, {"€", N_COINS},
};
/* clang-format on */

const tf_lexicon tf_quantity_words = {entries, TF_COUNT(entries)};
