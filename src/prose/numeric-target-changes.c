/* Words for limits, for change and for what is reached. */
#include "numeric-target.h"

/* clang-format off */
static const tf_entry a[] = {
    {"a drop of", T_CHANGE}, {"a fall of", T_CHANGE}, {"a maximum of", T_LEAST},
    {"a minimum of", T_LEAST}, {"a reduction of", T_CHANGE}, {"a rise of", T_CHANGE},
    {"able to", T_DONE}, {"above", T_OVER}, {"accurate", T_DONE}, {"achieve", T_ATTAIN},
    {"achieving", T_ATTAIN | T_DONE}, {"acknowledged", T_DONE}, {"actioned", T_DONE},
    {"add", T_MOVE}, {"all", T_ALL}, {"alone", T_DONE}, {"an extra", T_LEAST},
    {"an improvement of", T_CHANGE}, {"an increase of", T_CHANGE}, {"and above", T_OR_MORE},
    {"and better", T_OR_MORE}, {"and higher", T_OR_MORE}, {"and more", T_OR_MORE},
    {"and over", T_OR_MORE}, {"and up", T_OR_MORE}, {"and upwards", T_OR_MORE}, {"another", T_MORE},
    {"answered", T_DONE}, {"anything below", T_LEAST}, {"apply for", T_ATTAIN},
    {"approaching", T_LEAST}, {"as a minimum", T_OR_MORE}, {"as few as", T_LEAST},
    {"as high as", T_LEAST}, {"as low as", T_LEAST}, {"as many as", T_LEAST},
    {"at a minimum", T_OR_MORE}, {"at least", T_LEAST | T_OR_MORE},
    {"at most", T_LEAST | T_OR_MORE}, {"at or above", T_LEAST}, {"at school", T_DONE},
    {"at the least", T_LEAST | T_OR_MORE}, {"at the most", T_OR_MORE},
    {"at the very least", T_LEAST | T_OR_MORE}, {"at worst", T_OR_MORE}, {"attain", T_ATTAIN},
    {"attending", T_DONE}, {"attract", T_PASS}, {"audition for", T_ATTAIN}, {"average", T_ATTAIN},
    {"awarded", T_ATTAIN},
};
static const tf_entry b[] = {
    {"be", T_MOVE}, {"be awarded", T_ATTAIN}, {"beat", T_PASS}, {"below", T_OVER},
    {"better", T_MORE}, {"better than", T_LEAST}, {"between", T_FROM}, {"beyond", T_OVER},
    {"booked", T_DONE}, {"boost", T_CHANGE}, {"borrowed", T_DONE}, {"both", T_ALL},
    {"break", T_PASS}, {"bring", T_MOVE}, {"bring back", T_CHANGE}, {"bring down", T_CHANGE},
    {"bring in", T_PASS}, {"bring it down", T_CHANGE}, {"bring it up", T_CHANGE},
    {"bring up", T_CHANGE}, {"bringing", T_MOVE}, {"bringing in", T_PASS}, {"brought back", T_DONE},
    {"build", T_CHANGE}, {"build up", T_CHANGE}, {"building up", T_CHANGE}, {"bump up", T_CHANGE},
    {"by", T_FROM}, {"by half", T_MULTIPLY},
};
static const tf_entry c[] = {
    {"catalogued", T_DONE}, {"caught up", T_DONE}, {"change", T_MOVE}, {"changes", T_MOVE},
    {"checked", T_DONE}, {"choosing", T_DONE}, {"clean", T_DONE}, {"cleaned", T_DONE},
    {"clear", T_PASS}, {"cleared", T_DONE}, {"climb", T_CHANGE}, {"clock up", T_ATTAIN},
    {"close", T_MOVE}, {"close to", T_LEAST}, {"closed", T_DONE}, {"closer to", T_LEAST},
    {"closing", T_MOVE}, {"collect", T_PASS}, {"collected", T_DONE}, {"collecting", T_PASS},
    {"come", T_MOVE}, {"come away with", T_ATTAIN}, {"come down", T_CHANGE},
    {"come out with", T_ATTAIN}, {"come up", T_CHANGE}, {"comes away with", T_ATTAIN},
    {"comfortably above", T_LEAST}, {"comfortably over", T_LEAST}, {"completed", T_DONE},
    {"completing", T_DONE}, {"confident", T_DONE}, {"cooked", T_DONE}, {"correct", T_DONE},
    {"crack", T_PASS}, {"creep", T_CHANGE}, {"cross", T_ATTAIN | T_PASS},
    {"cut", T_CHANGE | T_MORE}, {"cut of", T_CHANGE}, {"cutting", T_CHANGE},
};
static const tf_entry d[] = {
    {"dealt with", T_DONE}, {"decrease", T_CHANGE | T_MORE}, {"delivered", T_DONE},
    {"diminish", T_CHANGE}, {"dip", T_CHANGE}, {"done", T_DONE}, {"double", T_MULTIPLY},
    {"doubling", T_MULTIPLY}, {"down", T_MOVE | T_MORE}, {"down to", T_LEAST | T_OVER},
    {"drive", T_MOVE}, {"drive down", T_CHANGE}, {"drive up", T_CHANGE},
    {"drop", T_CHANGE | T_MORE}, {"dwindle", T_CHANGE},
};
static const tf_entry e[] = {
    {"each", T_ALL}, {"each and every one", T_ALL | T_PEOPLE}, {"each one", T_ALL | T_PEOPLE},
    {"earn", T_ATTAIN | T_PASS}, {"eaten", T_DONE}, {"edge", T_CHANGE}, {"employed", T_DONE},
    {"end", T_MOVE}, {"end on", T_ATTAIN}, {"end up with", T_ATTAIN}, {"engaged", T_DONE},
    {"enrol", T_PASS}, {"enrolled", T_DONE}, {"entered", T_DONE}, {"equipped", T_DONE},
    {"error-free", T_DONE}, {"every", T_ALL}, {"every last one", T_ALL | T_PEOPLE},
    {"every one", T_ALL | T_PEOPLE}, {"every single one", T_ALL | T_PEOPLE},
    {"everybody", T_ALL | T_PEOPLE}, {"everyone", T_ALL | T_PEOPLE}, {"exceed", T_ATTAIN | T_PASS},
    {"exceeding", T_LEAST}, {"expand", T_MOVE}, {"extend", T_MOVE},
};
static const tf_entry f[] = {
    {"fall", T_CHANGE | T_MORE}, {"faster", T_MORE}, {"faster than", T_LEAST | T_OVER},
    {"fed", T_DONE}, {"fewer", T_MORE}, {"fewer than", T_LEAST | T_OVER}, {"filed", T_DONE},
    {"filled", T_DONE}, {"find", T_PASS}, {"finish with", T_ATTAIN}, {"finished", T_DONE},
    {"fivefold", T_MULTIPLY}, {"fixed", T_DONE}, {"fluent", T_DONE}, {"found", T_DONE},
    {"four times as many", T_MULTIPLY}, {"four times the", T_MULTIPLY}, {"fourfold", T_MULTIPLY},
    {"from", T_FROM}, {"fund-raise", T_PASS}, {"fundraise", T_PASS},
};
static const tf_entry g[] = {
    {"gain", T_CHANGE | T_ATTAIN}, {"gains", T_ATTAIN}, {"get", T_MOVE | T_ATTAIN},
    {"get down", T_CHANGE}, {"get through", T_PASS}, {"get up", T_CHANGE}, {"getting", T_ATTAIN},
    {"go", T_MOVE}, {"go down", T_CHANGE}, {"go for", T_ATTAIN}, {"go on to", T_ATTAIN},
    {"go up", T_CHANGE}, {"goes", T_MOVE}, {"goes up", T_CHANGE}, {"going down", T_CHANGE},
    {"going up", T_CHANGE}, {"greater than", T_LEAST}, {"grow", T_CHANGE}, {"grown", T_DONE},
    {"growth", T_MORE}, {"growth of", T_CHANGE},
};
static const tf_entry h[] = {
    {"half as many", T_MULTIPLY}, {"half as much", T_MULTIPLY}, {"half as often", T_MULTIPLY},
    {"half the current", T_MULTIPLY}, {"half the normal", T_MULTIPLY},
    {"half the number of", T_MULTIPLY}, {"half the present", T_MULTIPLY},
    {"half the usual", T_MULTIPLY}, {"halt", T_CHANGE}, {"halve", T_MULTIPLY},
    {"halving", T_MULTIPLY}, {"handed in", T_DONE}, {"higher", T_MORE}, {"higher than", T_LEAST},
    {"hit", T_ATTAIN | T_PASS}, {"hitting", T_PASS}, {"hold", T_MOVE},
};
static const tf_entry i[] = {
    {"improve", T_CHANGE}, {"improvement", T_MORE}, {"improvement in", T_CHANGE},
    {"improvement of", T_CHANGE}, {"improving", T_CHANGE}, {"in education", T_DONE},
    {"in excess of", T_LEAST}, {"in full", T_DONE}, {"in half", T_MULTIPLY},
    {"in less than", T_LEAST | T_OVER}, {"in place", T_DONE}, {"in school", T_DONE},
    {"in the region of", T_LEAST}, {"in training", T_DONE}, {"in under", T_LEAST | T_OVER},
    {"in work", T_DONE}, {"included", T_DONE}, {"increase", T_CHANGE | T_MORE},
    {"increase in", T_CHANGE}, {"increase of", T_CHANGE}, {"increasing", T_CHANGE},
    {"independently", T_DONE}, {"inside", T_OVER}, {"inspected", T_DONE}, {"involved", T_DONE},
    {"issued", T_DONE},
};
static const tf_entry j[] = {
    {"jump", T_CHANGE | T_MORE}, {"just over", T_LEAST}, {"just under", T_LEAST},
};
static const tf_entry k[] = {
    {"keep", T_MOVE}, {"kept", T_DONE}, {"kitted", T_DONE}, {"knock", T_CHANGE | T_FROM},
};
static const tf_entry l[] = {
    {"leave with", T_ATTAIN}, {"leaves with", T_ATTAIN}, {"leaving with", T_ATTAIN},
    {"lend", T_PASS}, {"lengthen", T_CHANGE}, {"less", T_MORE}, {"less than", T_LEAST | T_OVER},
    {"lessen", T_CHANGE}, {"lift", T_CHANGE}, {"locked", T_DONE}, {"log", T_PASS},
    {"logged", T_DONE}, {"longer than", T_LEAST | T_OVER}, {"lose", T_CHANGE},
    {"lower", T_CHANGE | T_MORE}, {"lower than", T_LEAST},
};
static const tf_entry m[] = {
    {"made", T_DONE}, {"maintain", T_MOVE}, {"make", T_MOVE | T_ATTAIN},
    {"make at least", T_ATTAIN}, {"making", T_DONE}, {"manage", T_ATTAIN}, {"marked", T_DONE},
    {"matched", T_DONE}, {"max", T_OR_MORE}, {"maximum", T_OR_MORE}, {"maximum of", T_LEAST},
    {"meeting", T_DONE}, {"mended", T_DONE}, {"minimise", T_CHANGE}, {"minimum", T_OR_MORE},
    {"minimum of", T_LEAST}, {"more", T_MORE}, {"more quickly than", T_LEAST | T_OVER},
    {"more than", T_LEAST}, {"move", T_MOVE}, {"move up", T_CHANGE | T_ATTAIN},
    {"moves up", T_CHANGE}, {"moving", T_MOVE}, {"moving up", T_CHANGE},
};
static const tf_entry n[] = {
    {"narrow", T_CHANGE}, {"nearer", T_LEAST}, {"net", T_PASS}, {"never below", T_LEAST},
    {"never drop below", T_LEAST}, {"never fall below", T_LEAST}, {"never fewer than", T_LEAST},
    {"never less than", T_LEAST}, {"never more than", T_LEAST}, {"no fewer than", T_LEAST},
    {"no higher than", T_LEAST}, {"no less than", T_LEAST}, {"no longer than", T_LEAST | T_OVER},
    {"no lower than", T_LEAST}, {"no more than", T_LEAST}, {"no one", T_ALL},
    {"no smaller than", T_LEAST}, {"no worse than", T_LEAST}, {"nobody", T_ALL}, {"none", T_ALL},
    {"not a single", T_ALL}, {"not a single one", T_ALL}, {"not below", T_LEAST},
    {"not dip below", T_LEAST}, {"not drop below", T_LEAST}, {"not exceed", T_LEAST},
    {"not fall below", T_LEAST}, {"not fewer than", T_LEAST}, {"not go above", T_LEAST},
    {"not go over", T_LEAST}, {"not less than", T_LEAST}, {"not longer than", T_LEAST | T_OVER},
    {"not more than", T_LEAST | T_OVER}, {"not one", T_ALL}, {"notch up", T_ATTAIN},
    {"nothing below", T_LEAST}, {"nothing less than", T_LEAST}, {"nothing short of", T_LEAST},
    {"nothing under", T_LEAST}, {"nudge", T_CHANGE},
};
static const tf_entry o[] = {
    {"obtain", T_ATTAIN}, {"off report", T_DONE}, {"on the shelf", T_DONE}, {"on time", T_DONE},
    {"on track", T_DONE}, {"on track for", T_ATTAIN}, {"one and all", T_ALL | T_PEOPLE},
    {"only just under", T_LEAST}, {"opt for", T_ATTAIN}, {"or above", T_OR_MORE},
    {"or below", T_OR_MORE}, {"or better", T_OR_MORE}, {"or beyond", T_OR_MORE},
    {"or faster", T_OR_MORE}, {"or fewer", T_OR_MORE}, {"or greater", T_OR_MORE},
    {"or higher", T_OR_MORE}, {"or less", T_OR_MORE}, {"or lower", T_OR_MORE},
    {"or more", T_OR_MORE}, {"or over", T_OR_MORE}, {"or quicker", T_OR_MORE},
    {"or shorter", T_OR_MORE}, {"or so", T_OR_MORE}, {"or under", T_OR_MORE}, {"ordered", T_DONE},
    {"outscore", T_PASS}, {"over", T_OVER},
};
static const tf_entry p[] = {
    {"paid", T_DONE}, {"pass", T_ATTAIN | T_PASS}, {"passing", T_PASS | T_DONE}, {"past", T_OVER},
    {"pick up", T_ATTAIN}, {"placed", T_DONE}, {"planted", T_DONE}, {"plus", T_OR_MORE},
    {"posted", T_DONE}, {"present", T_DONE}, {"processed", T_DONE}, {"progress by", T_ATTAIN},
    {"pull", T_MOVE}, {"push", T_CHANGE}, {"push up", T_CHANGE}, {"put in for", T_ATTAIN},
    {"put on", T_CHANGE | T_ATTAIN},
};
static const tf_entry q[] = {
    {"quadruple", T_MULTIPLY}, {"quadrupling", T_MULTIPLY}, {"quicken", T_CHANGE},
    {"quicker", T_MORE}, {"quicker than", T_LEAST | T_OVER},
};
static const tf_entry r[] = {
    {"raise", T_CHANGE | T_PASS}, {"raising", T_CHANGE | T_PASS},
    {"reach", T_MOVE | T_ATTAIN | T_PASS}, {"reaching", T_ATTAIN | T_PASS | T_DONE},
    {"read", T_DONE}, {"reading", T_DONE}, {"ready", T_DONE}, {"recorded", T_DONE},
    {"recover", T_CHANGE}, {"recruit", T_PASS}, {"recruited", T_DONE}, {"recycled", T_DONE},
    {"reduce", T_CHANGE}, {"reduction", T_MORE}, {"reduction in", T_CHANGE},
    {"reduction of", T_CHANGE}, {"remain", T_MOVE}, {"renewed", T_DONE}, {"repaired", T_DONE},
    {"replied to", T_DONE}, {"resolved", T_DONE}, {"restocked", T_DONE}, {"retained", T_DONE},
    {"returned", T_DONE}, {"returning", T_DONE}, {"right", T_DONE}, {"right first time", T_DONE},
    {"rise", T_CHANGE | T_MORE}, {"rise in", T_CHANGE}, {"rise of", T_CHANGE}, {"rising", T_CHANGE},
};
static const tf_entry s[] = {
    {"safe", T_DONE}, {"satisfied", T_DONE}, {"save", T_PASS}, {"saving", T_PASS},
    {"scale up", T_CHANGE}, {"score", T_ATTAIN}, {"secure", T_ATTAIN | T_DONE}, {"sell", T_PASS},
    {"sent", T_DONE}, {"served", T_DONE}, {"serviced", T_DONE}, {"settle", T_MOVE},
    {"settled", T_DONE}, {"shared", T_DONE}, {"shave", T_CHANGE | T_FROM}, {"shift", T_MOVE},
    {"shorten", T_CHANGE}, {"shorter than", T_LEAST | T_OVER}, {"shrink", T_CHANGE},
    {"sign up", T_PASS}, {"sign up for", T_ATTAIN | T_PASS}, {"signed", T_DONE},
    {"signed up", T_DONE}, {"sink", T_CHANGE}, {"sit", T_MOVE}, {"sit at", T_ATTAIN},
    {"slash", T_CHANGE}, {"soar", T_CHANGE}, {"sold", T_DONE}, {"sooner than", T_LEAST | T_OVER},
    {"sourced locally", T_DONE}, {"speed up", T_CHANGE}, {"start", T_MOVE}, {"stay", T_MOVE},
    {"step up", T_CHANGE}, {"stretch", T_CHANGE}, {"submitted", T_DONE}, {"surpass", T_PASS},
    {"swell", T_CHANGE},
};
static const tf_entry t[] = {
    {"take", T_MOVE}, {"taken", T_DONE}, {"taking", T_DONE}, {"tenfold", T_MULTIPLY},
    {"tested", T_DONE}, {"the lot", T_ALL}, {"the rest", T_ALL}, {"the whole", T_ALL},
    {"there", T_DONE}, {"three times as many", T_MULTIPLY}, {"three times the", T_MULTIPLY},
    {"threefold", T_MULTIPLY}, {"times as many", T_MULTIPLY}, {"times as much", T_MULTIPLY},
    {"times as often", T_MULTIPLY}, {"times the number", T_MULTIPLY}, {"top", T_PASS},
    {"topping", T_PASS}, {"trained", T_DONE}, {"trained up", T_DONE}, {"treble", T_MULTIPLY},
    {"trebling", T_MULTIPLY}, {"trim", T_CHANGE}, {"triple", T_MULTIPLY}, {"tripling", T_MULTIPLY},
    {"try for", T_ATTAIN}, {"turn", T_MOVE}, {"twice as many", T_MULTIPLY},
    {"twice as much", T_MULTIPLY}, {"twice as often", T_MULTIPLY}, {"twice the", T_MULTIPLY},
    {"twice the number", T_MULTIPLY}, {"two-fold", T_MULTIPLY},
};
static const tf_entry u[] = {
    {"unaided", T_DONE}, {"under", T_OVER}, {"up", T_MOVE | T_MORE}, {"up to date", T_DONE},
    {"updated", T_DONE}, {"uplift", T_CHANGE}, {"uploaded", T_DONE}, {"upward of", T_LEAST},
    {"upwards", T_OR_MORE}, {"upwards of", T_LEAST}, {"used", T_DONE},
};
static const tf_entry w[] = {
    {"walk away with", T_ATTAIN}, {"washed", T_DONE}, {"well over", T_LEAST},
    {"well under", T_LEAST}, {"whole", T_ALL}, {"widen", T_CHANGE}, {"widened", T_CHANGE},
    {"win", T_ATTAIN | T_PASS}, {"within as little as", T_LEAST | T_OVER}, {"work at", T_ATTAIN},
    {"work up", T_MOVE}, {"working at", T_ATTAIN | T_DONE}, {"working within", T_ATTAIN},
};
static const tf_entry x[] = {
    {"x2", T_MULTIPLY}, {"x3", T_MULTIPLY},
};
static const tf_entry others[] = {
    {"+", T_OR_MORE}, {"2x", T_MULTIPLY}, {"3x", T_MULTIPLY}, {"<", T_LEAST}, {"< =", T_LEAST},
    {">", T_LEAST}, {"> =", T_LEAST}, {"≤", T_LEAST}, {"≥", T_LEAST},
};

const tf_lexicon tf_numeric_target_changes = {
    .pages = {
        ['a' - 'a'] = TF_PAGE(a), ['b' - 'a'] = TF_PAGE(b), ['c' - 'a'] = TF_PAGE(c),
        ['d' - 'a'] = TF_PAGE(d), ['e' - 'a'] = TF_PAGE(e), ['f' - 'a'] = TF_PAGE(f),
        ['g' - 'a'] = TF_PAGE(g), ['h' - 'a'] = TF_PAGE(h), ['i' - 'a'] = TF_PAGE(i),
        ['j' - 'a'] = TF_PAGE(j), ['k' - 'a'] = TF_PAGE(k), ['l' - 'a'] = TF_PAGE(l),
        ['m' - 'a'] = TF_PAGE(m), ['n' - 'a'] = TF_PAGE(n), ['o' - 'a'] = TF_PAGE(o),
        ['p' - 'a'] = TF_PAGE(p), ['q' - 'a'] = TF_PAGE(q), ['r' - 'a'] = TF_PAGE(r),
        ['s' - 'a'] = TF_PAGE(s), ['t' - 'a'] = TF_PAGE(t), ['u' - 'a'] = TF_PAGE(u),
        ['w' - 'a'] = TF_PAGE(w), ['x' - 'a'] = TF_PAGE(x), [TF_OTHERS] = TF_PAGE(others),
    },
};
/* clang-format on */
