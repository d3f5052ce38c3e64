/* Standards and benchmarks that stand for a number. */
#include "numeric-target.h"

/* clang-format off */
static const tf_entry a[] = {
    {"a distinction", T_STANDARD}, {"a full grade", T_RANK},
    {"a good level of development", T_STANDARD}, {"a grade and a half", T_RANK},
    {"a merit", T_STANDARD}, {"a positive p8", T_RANK}, {"a positive progress 8", T_RANK},
    {"a positive progress score", T_RANK}, {"a strong pass", T_STANDARD}, {"a whole grade", T_RANK},
    {"a year 's progress", T_STANDARD}, {"above", T_BEAT}, {"above zero", T_RANK},
    {"achieve are", T_STANDARD}, {"age related", T_STANDARD},
    {"age related expectations", T_STANDARD}, {"age-related", T_STANDARD},
    {"age-related expectations", T_STANDARD}, {"ahead of", T_BEAT}, {"are +", T_STANDARD},
    {"as good as", T_BEAT}, {"as high as", T_BEAT}, {"at are", T_STANDARD},
    {"at expected", T_STANDARD}, {"at expected standard", T_STANDARD},
    {"at least as good as", T_BEAT}, {"at least in line with", T_BEAT}, {"at or above", T_BEAT},
    {"average", T_BENCH},
};
static const tf_entry b[] = {
    {"beat", T_BEAT}, {"beating", T_BEAT}, {"benchmark", T_BENCH}, {"best", T_BEAT},
    {"best in the borough", T_RANK}, {"best in the cluster", T_RANK},
    {"best in the county", T_RANK}, {"best in the federation", T_RANK},
    {"best in the trust", T_RANK}, {"best quarter", T_RANK}, {"best third", T_RANK},
    {"better", T_BEAT}, {"better than", T_BEAT}, {"better than expected progress", T_STANDARD},
    {"borough average", T_BENCH}, {"borough figure", T_BENCH}, {"bottom", T_BEAT},
    {"bottom quartile", T_RANK}, {"broadly in line with", T_BEAT}, {"by a full year", T_RANK},
    {"by a whole year", T_RANK}, {"by a year", T_RANK},
};
static const tf_entry c[] = {
    {"catch up with", T_BEAT}, {"chance", T_BENCH}, {"clear of", T_BEAT},
    {"close the gap to", T_BEAT}, {"close the gap with", T_BEAT}, {"close to", T_BEAT},
    {"closer to", T_BEAT}, {"comfortably above", T_BEAT}, {"compare favourably with", T_BEAT},
    {"compare well with", T_BEAT}, {"compare with", T_BEAT}, {"county average", T_BENCH},
    {"county figure", T_BENCH},
};
static const tf_entry d[] = {
    {"departmental average", T_BENCH}, {"double digits", T_RANK}, {"double figures", T_RANK},
    {"double-digit", T_RANK},
};
static const tf_entry e[] = {
    {"early learning goal", T_STANDARD}, {"early learning goals", T_STANDARD}, {"england", T_BENCH},
    {"england average", T_BENCH}, {"exceed", T_BEAT}, {"exceeding", T_BEAT},
    {"expectations", T_STANDARD}, {"expected", T_BENCH}, {"expected level", T_STANDARD},
    {"expected progress", T_STANDARD}, {"expected standard", T_STANDARD},
};
static const tf_entry f[] = {
    {"fft", T_BENCH}, {"fft 20", T_BENCH}, {"fft 5", T_BENCH}, {"fft 50", T_BENCH},
    {"fft estimate", T_BENCH}, {"fft estimates", T_BENCH}, {"fft20", T_BENCH}, {"fft5", T_BENCH},
    {"fft50", T_BENCH}, {"first quartile", T_RANK}, {"five-figure", T_RANK},
    {"floor standard", T_BENCH}, {"four-figure", T_RANK}, {"full marks", T_STANDARD},
};
static const tf_entry g[] = {
    {"gds", T_STANDARD}, {"gld", T_STANDARD}, {"good level of development", T_STANDARD},
    {"greater depth", T_STANDARD},
};
static const tf_entry h[] = {
    {"half a grade", T_RANK}, {"higher standard", T_STANDARD}, {"higher than", T_BEAT},
    {"highest", T_BEAT}, {"highest fifth", T_RANK}, {"highest quarter", T_RANK},
    {"highest quartile", T_RANK}, {"highest tenth", T_RANK}, {"highest third", T_RANK},
    {"hold our own with", T_BEAT},
};
static const tf_entry i[] = {
    {"improve on", T_BEAT}, {"in half the time", T_RANK}, {"in line with", T_BEAT},
    {"in the eighties", T_RANK}, {"in the high eighties", T_RANK}, {"in the high nineties", T_RANK},
    {"in the nineties", T_RANK}, {"in the seventies", T_RANK},
};
static const tf_entry k[] = {
    {"keep pace with", T_BEAT},
};
static const tf_entry l[] = {
    {"la average", T_BENCH}, {"league leaders", T_RANK}, {"league table", T_RANK},
    {"less than a day", T_RANK}, {"less than a week", T_RANK}, {"level with", T_BEAT},
    {"local authority average", T_BENCH}, {"local average", T_BENCH}, {"lower than", T_BEAT},
};
static const tf_entry m[] = {
    {"match", T_BEAT}, {"match or beat", T_BEAT}, {"matching", T_BEAT},
    {"minimum expected grade", T_STANDARD | T_BENCH}, {"minimum target grade", T_BENCH},
};
static const tf_entry n[] = {
    {"narrow the gap to", T_BEAT}, {"national", T_BENCH}, {"national average", T_BENCH},
    {"national averages", T_BENCH}, {"national expectations", T_STANDARD},
    {"national figure", T_BENCH}, {"national figures", T_BENCH}, {"national mean", T_BENCH},
    {"national median", T_BENCH}, {"national norms", T_BENCH}, {"national rates", T_BENCH},
    {"national standard", T_STANDARD}, {"nationals", T_BENCH}, {"neighbouring schools", T_BENCH},
    {"no lower than", T_BEAT}, {"no worse than", T_BEAT},
};
static const tf_entry o[] = {
    {"on a level with", T_BEAT}, {"on a par with", T_BEAT}, {"on or above", T_STANDARD | T_BEAT},
    {"on par with", T_BEAT}, {"other schools", T_BENCH}, {"others nationally", T_BENCH},
    {"our neighbours", T_BENCH}, {"outdo", T_BEAT}, {"outperform", T_BEAT},
    {"outperforming", T_BEAT}, {"outperforms", T_BEAT}, {"outscore", T_BEAT},
    {"outscoring", T_BEAT}, {"outshine", T_BEAT}, {"outstrip", T_BEAT}, {"overtake", T_BEAT},
};
static const tf_entry p[] = {
    {"pass", T_STANDARD}, {"percentile", T_RANK}, {"positive p8", T_RANK},
    {"positive progress 8", T_RANK}, {"positive progress score", T_RANK},
    {"positive residual", T_RANK}, {"positive residuals", T_RANK}, {"positive value added", T_RANK},
    {"positive value-added", T_RANK}, {"predicted grade", T_STANDARD | T_BENCH},
    {"predicted grades", T_STANDARD | T_BENCH}, {"pupils nationally", T_BENCH},
};
static const tf_entry r[] = {
    {"rank above", T_BEAT}, {"rank with", T_BEAT}, {"reach are", T_STANDARD},
    {"reaching are", T_STANDARD}, {"regional average", T_BENCH},
};
static const tf_entry s[] = {
    {"school average", T_BENCH}, {"schools like ours", T_BENCH}, {"second quartile", T_RANK},
    {"similar pupils", T_BENCH}, {"similar schools", T_BENCH}, {"single digits", T_RANK},
    {"single figures", T_RANK}, {"single-digit", T_RANK}, {"stand above", T_BEAT},
    {"standard pass", T_STANDARD}, {"surpass", T_BEAT},
};
static const tf_entry t[] = {
    {"target grade", T_STANDARD | T_BENCH}, {"target grades", T_STANDARD | T_BENCH},
    {"the area average", T_BENCH}, {"the authority", T_BENCH}, {"the authority 's", 0},
    {"the benchmark", T_BENCH}, {"the best in the cluster", T_RANK}, {"the borough", T_BENCH},
    {"the borough 's", 0}, {"the borough average", T_BENCH}, {"the borough figure", T_BENCH},
    {"the cluster", T_BENCH}, {"the cluster 's", 0}, {"the cluster average", T_BENCH},
    {"the cohort average", T_BENCH}, {"the consortium", T_BENCH}, {"the consortium 's", 0},
    {"the country", T_BENCH}, {"the country 's", 0}, {"the county", T_BENCH}, {"the county 's", 0},
    {"the county average", T_BENCH}, {"the county figure", T_BENCH},
    {"the department average", T_BENCH}, {"the early learning goals", T_STANDARD},
    {"the england average", T_BENCH}, {"the england figure", T_BENCH},
    {"the english average", T_BENCH}, {"the expected level", T_STANDARD},
    {"the expected line", T_BENCH}, {"the expected standard", T_STANDARD},
    {"the federation", T_BENCH}, {"the federation 's", 0}, {"the fft estimate", T_BENCH},
    {"the floor", T_BENCH}, {"the floor standard", T_BENCH}, {"the group average", T_BENCH},
    {"the higher standard", T_STANDARD}, {"the la average", T_BENCH}, {"the league", T_BENCH},
    {"the local authority", T_BENCH}, {"the local authority 's", 0},
    {"the local authority average", T_BENCH}, {"the local average", T_BENCH},
    {"the local figure", T_BENCH}, {"the median", T_BENCH}, {"the national average", T_BENCH},
    {"the national figure", T_BENCH}, {"the national mean", T_BENCH},
    {"the national median", T_BENCH}, {"the national norm", T_BENCH},
    {"the national percentage", T_BENCH}, {"the national picture", T_BENCH},
    {"the national rate", T_BENCH}, {"the norm", T_BENCH}, {"the region", T_BENCH},
    {"the region 's", 0}, {"the regional average", T_BENCH}, {"the rest of the country", T_BENCH},
    {"the rest of the county", T_BENCH}, {"the school average", T_BENCH},
    {"the school figure", T_BENCH}, {"the sector average", T_BENCH}, {"the state average", T_BENCH},
    {"the top grade", T_STANDARD}, {"the top quartile", T_RANK}, {"the trust", T_BENCH},
    {"the trust 's", 0}, {"the trust 's average", T_BENCH}, {"the trust average", T_BENCH},
    {"the trust figure", T_BENCH}, {"the trust mean", T_BENCH}, {"the upper quartile", T_RANK},
    {"the whole school", T_BENCH}, {"the whole school 's", 0}, {"the year average", T_BENCH},
    {"their baseline", T_BENCH}, {"their estimates", T_BENCH},
    {"their predicted grade", T_STANDARD | T_BENCH}, {"their target", T_BENCH},
    {"their target grade", T_STANDARD}, {"their target grades", T_STANDARD},
    {"their targets", T_BENCH}, {"three figures", T_RANK}, {"three-figure", T_RANK},
    {"to are", T_STANDARD}, {"top", T_BEAT}, {"top 10", T_RANK}, {"top 100", T_RANK},
    {"top 20", T_RANK}, {"top 5", T_RANK}, {"top band", T_RANK}, {"top decile", T_RANK},
    {"top fifth", T_RANK}, {"top five", T_RANK}, {"top five schools", T_RANK},
    {"top grade", T_STANDARD}, {"top grades", T_STANDARD}, {"top half", T_RANK},
    {"top of the league", T_RANK}, {"top of the table", T_RANK}, {"top quarter", T_RANK},
    {"top quartile", T_RANK}, {"top quintile", T_RANK}, {"top ten", T_RANK},
    {"top ten schools", T_RANK}, {"top tenth", T_RANK}, {"top that of", T_BEAT},
    {"top third", T_RANK}, {"top three", T_RANK}, {"top three schools", T_RANK},
    {"top tier", T_RANK}, {"top twenty", T_RANK}, {"triple figures", T_RANK},
    {"trust average", T_BENCH}, {"trust figure", T_BENCH},
};
static const tf_entry u[] = {
    {"under a day", T_RANK}, {"under a week", T_RANK}, {"under an hour", T_RANK}, {"upper", T_BEAT},
    {"upper band", T_RANK}, {"upper decile", T_RANK}, {"upper half", T_RANK},
    {"upper quarter", T_RANK}, {"upper quartile", T_RANK}, {"upper quintile", T_RANK},
    {"upper third", T_RANK},
};
static const tf_entry w[] = {
    {"well above", T_BEAT}, {"whole-school average", T_BENCH}, {"whole-school figure", T_BENCH},
    {"within a point of", T_BEAT}, {"within touching distance of", T_BEAT},
    {"within two points of", T_BEAT},
};
static const tf_entry y[] = {
    {"year 's progress", T_STANDARD}, {"year group average", T_BENCH},
    {"year of progress", T_STANDARD}, {"years ' progress", T_STANDARD},
};
static const tf_entry z[] = {
    {"zero", T_BENCH},
};
static const tf_entry others[] = {
    {"0", T_BENCH},
};

const tf_lexicon tf_numeric_target_standards = {
    .pages = {
        ['a' - 'a'] = TF_PAGE(a), ['b' - 'a'] = TF_PAGE(b), ['c' - 'a'] = TF_PAGE(c),
        ['d' - 'a'] = TF_PAGE(d), ['e' - 'a'] = TF_PAGE(e), ['f' - 'a'] = TF_PAGE(f),
        ['g' - 'a'] = TF_PAGE(g), ['h' - 'a'] = TF_PAGE(h), ['i' - 'a'] = TF_PAGE(i),
        ['k' - 'a'] = TF_PAGE(k), ['l' - 'a'] = TF_PAGE(l), ['m' - 'a'] = TF_PAGE(m),
        ['n' - 'a'] = TF_PAGE(n), ['o' - 'a'] = TF_PAGE(o), ['p' - 'a'] = TF_PAGE(p),
        ['r' - 'a'] = TF_PAGE(r), ['s' - 'a'] = TF_PAGE(s), ['t' - 'a'] = TF_PAGE(t),
        ['u' - 'a'] = TF_PAGE(u), ['w' - 'a'] = TF_PAGE(w), ['y' - 'a'] = TF_PAGE(y),
        ['z' - 'a'] = TF_PAGE(z), [TF_OTHERS] = TF_PAGE(others),
    },
};
/* clang-format on */
