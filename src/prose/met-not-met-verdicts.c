/* Words that say how something ended, and about what. */
#include "met-not-met.h"

/* clang-format off */
static const tf_entry a[] = {
    {"a", V_YES}, {"a distinction", V_FAIL}, {"a fail", V_FAIL}, {"a failed", V_DONE},
    {"a failure", V_DONE}, {"a good many", 0}, {"a merit", V_FAIL}, {"a pass", V_FAIL | V_DONE},
    {"a reality", V_DONE}, {"a success", V_DONE}, {"abandoned", V_DONE}, {"about to", V_FAIL},
    {"accomplish", V_MEET}, {"accomplished", V_MET | V_HIT}, {"achieve", V_MEET},
    {"achieved", V_MET | V_HIT}, {"achieved / not achieved", V_STATUS},
    {"achieved ?", V_STATUS | V_MET | V_HIT}, {"achieved or not", V_STATUS | V_MET},
    {"achieved or not achieved", V_STATUS | V_MET}, {"achieving", V_MET}, {"ag", V_YES},
    {"ahead of schedule", V_TRACK}, {"ahead of target", V_TRACK}, {"ahead with", V_FAIL},
    {"aim", V_GOAL}, {"all but", V_DEGREE}, {"almost", V_DEGREE}, {"already", V_DEGREE},
    {"appraisal grade", V_STATUS}, {"appraisal outcome", V_STATUS}, {"appraisal rating", V_STATUS},
    {"are not judged", W_NO}, {"as expected", 0}, {"as good as", V_DEGREE},
    {"assessment", V_STATUS}, {"at last", V_DEGREE}, {"attain", V_MEET},
    {"attained", V_MET | V_HIT},
};
static const tf_entry b[] = {
    {"b", V_YES}, {"back on track", V_TRACK}, {"barely", V_DEGREE}, {"be done", 0},
    {"be expected", 0}, {"be met with", 0}, {"beat", V_HIT}, {"beaten", V_HIT},
    {"behind on", V_FAIL}, {"behind schedule", V_TRACK}, {"behind target", V_TRACK},
    {"behind with", V_FAIL}, {"being done", 0}, {"both", V_DEGREE}, {"broken", V_DONE | V_HIT},
};
static const tf_entry c[] = {
    {"c", V_YES}, {"carried forward", V_DONE}, {"carried over", V_DONE}, {"certain to", V_FAIL},
    {"certainly", V_DEGREE}, {"chalk up", V_AS}, {"class", V_AS}, {"classroom practice", V_GOAL},
    {"close", V_AS}, {"close to", V_FAIL}, {"closed", V_DONE | V_HIT | V_AS},
    {"colour rating", V_STATUS}, {"commitment", V_COMMIT}, {"commitment one", V_COMMIT},
    {"commitment status", V_STATUS}, {"commitment two", V_COMMIT}, {"commitments", V_COMMIT},
    {"complete", V_DONE | V_MEET}, {"complete ?", V_STATUS | V_DONE}, {"complete beginner", 0},
    {"complete beginners", 0}, {"complete circle", 0}, {"complete joy", 0}, {"complete mess", 0},
    {"complete rubbish", 0}, {"complete sentences", 0}, {"complete set", 0},
    {"complete shambles", 0}, {"complete silence", 0}, {"complete stories", 0},
    {"complete stranger", 0}, {"complete surprise", 0}, {"completed", V_DONE | V_HIT},
    {"completed ?", V_STATUS | V_DONE}, {"completed or not", V_STATUS}, {"completely", V_DEGREE},
    {"completion", V_STATUS}, {"confident that", V_FAIL}, {"consider", V_AS}, {"could not", V_FAIL},
    {"couldn't", V_FAIL}, {"count", V_AS}, {"counted", V_AS}, {"counting", V_AS},
    {"criteria for success", V_CRITERIA}, {"criterion for success", V_CRITERIA},
    {"crossed off", V_DONE}, {"current grade", V_STATUS}, {"current position", V_STATUS},
    {"current rating", V_STATUS}, {"current status", V_STATUS}, {"currently", V_DEGREE},
};
static const tf_entry d[] = {
    {"d", V_YES}, {"deferred", V_DONE}, {"definitely", V_DEGREE}, {"deliver", V_MEET},
    {"delivered", V_DONE | V_HIT}, {"delivered on", V_HIT}, {"did not", V_FAIL},
    {"did not quite", V_FAIL}, {"didn't", V_FAIL}, {"do not rag", W_NO}, {"done", V_DONE},
    {"done ?", V_STATUS | V_DONE}, {"done and dusted", V_DONE}, {"down", V_AS},
};
static const tf_entry e[] = {
    {"e", V_YES}, {"easier said than done", 0}, {"effort grade", V_STATUS},
    {"end of year judgement", V_STATUS}, {"end-of-year judgement", V_STATUS},
    {"end-of-year review", V_STATUS}, {"entirely", V_FULLY | V_DEGREE}, {"evaluation", V_STATUS},
    {"evaluation grade", V_STATUS}, {"evaluation so far", V_STATUS}, {"exceed", V_HIT},
    {"exceeded", V_MET | V_HIT}, {"expected level", 0}, {"expected standard", 0},
};
static const tf_entry f[] = {
    {"fail", V_FAIL | V_DONE}, {"failed", V_FAIL | V_DONE | V_HIT}, {"failed again", 0},
    {"failing", V_FAIL | V_HIT}, {"fails", V_FAIL}, {"failure", V_FAIL},
    {"fallen behind with", V_TRACK}, {"fallen short of", V_HIT}, {"falling behind with", V_TRACK},
    {"falling short of", V_HIT}, {"fell behind on", V_TRACK}, {"fell behind with", V_TRACK},
    {"fell short of", V_HIT}, {"final grade", V_STATUS}, {"final judgement", V_STATUS},
    {"final rating", V_STATUS}, {"final score", V_STATUS}, {"finally", V_DEGREE},
    {"finish", V_MEET}, {"finished", V_DONE | V_HIT}, {"finished ?", V_STATUS}, {"for good", 0},
    {"form used to", W_NO}, {"fulfil", V_MEET}, {"fulfill", V_MEET}, {"fulfilled", V_MET | V_HIT},
    {"fulfilled ?", V_STATUS | V_MET}, {"fully", V_FULLY | V_DEGREE | V_YES},
    {"fully met ?", V_STATUS},
};
static const tf_entry g[] = {
    {"g", V_YES}, {"get it done", 0}, {"goal", V_GOAL}, {"goal difference", 0}, {"goal keeper", 0},
    {"gone beyond", V_HIT}, {"good afternoon", 0}, {"good book", 0}, {"good chat", 0},
    {"good company", 0}, {"good conversation", 0}, {"good deal", 0}, {"good enough", 0},
    {"good friend", 0}, {"good fun", 0}, {"good grace", 0}, {"good humour", 0}, {"good idea", 0},
    {"good ideas", 0}, {"good lesson for me", 0}, {"good listener", 0}, {"good morning", 0},
    {"good news", 0}, {"good night", 0}, {"good place", 0}, {"good question", 0},
    {"good reason", 0}, {"good riddance", 0}, {"good start", 0}, {"good talk", 0}, {"good time", 0},
    {"good use", 0}, {"grade", V_STATUS}, {"grade so far", V_STATUS}, {"green belt", 0},
    {"green day", 0}, {"green light", 0}, {"green pen", 0},
};
static const tf_entry h[] = {
    {"half", V_DEGREE}, {"half finished", 0}, {"half met", V_MET | V_HIT}, {"half-met", V_MET},
    {"have not", V_FAIL}, {"haven't", V_FAIL}, {"hit", V_HIT}, {"hits", V_HIT}, {"hitting", V_HIT},
    {"honoured", V_DONE | V_HIT}, {"how am i doing", V_STATUS}, {"how are we doing", V_STATUS},
    {"how did i do", V_STATUS}, {"how did we do", V_STATUS}, {"how far", V_STATUS},
    {"how it went", V_STATUS},
};
static const tf_entry i[] = {
    {"i wonder who", W_NO}, {"in full", V_DEGREE}, {"in part", V_FULLY | V_DEGREE | V_DONE | V_YES},
    {"in progress", V_DONE}, {"in the bag", V_DONE}, {"incomplete", V_DONE}, {"is expected", 0},
    {"is not judged", W_NO},
};
static const tf_entry j[] = {
    {"judge", V_AS}, {"judged", V_AS}, {"judgement", V_STATUS}, {"judgement so far", V_STATUS},
    {"judgment", V_STATUS}, {"just about", V_DEGREE},
};
static const tf_entry k[] = {
    {"keep track", 0}, {"kept", V_DONE | V_HIT}, {"kept track", 0},
};
static const tf_entry l[] = {
    {"largely", V_FULLY | V_DEGREE}, {"last cycle 's", V_GOAL}, {"last year 's", V_GOAL},
    {"let down", V_HIT}, {"likely to", V_FAIL}, {"line manager 's judgement", V_STATUS},
    {"lived up to", V_HIT}, {"log", V_AS}, {"logged", V_AS}, {"long since", V_DEGREE},
};
static const tf_entry m[] = {
    {"made good on", V_HIT}, {"mainly", V_FULLY | V_DEGREE}, {"managed to", V_FAIL},
    {"mark", V_AS | V_STATUS}, {"marked", V_AS}, {"meet", V_MEET}, {"met", V_MET | V_HIT},
    {"met / not met", V_STATUS}, {"met ?", V_STATUS | V_MET | V_HIT}, {"met again", 0},
    {"met all", V_HIT}, {"met both", V_HIT}, {"met each", 0}, {"met each other", 0}, {"met for", 0},
    {"met halfway", 0}, {"met it", V_MET}, {"met me", 0}, {"met or exceeded", V_HIT},
    {"met or not", V_STATUS | V_MET}, {"met or not met", V_STATUS | V_MET},
    {"met or not yet", V_STATUS}, {"met them", 0}, {"met twice", 0}, {"met up", 0},
    {"met up with", 0}, {"met us", 0}, {"met with", 0}, {"mine", V_GOAL}, {"miss", V_HIT},
    {"missed", V_HIT}, {"more or less", V_FULLY | V_DEGREE}, {"mostly", V_FULLY | V_DEGREE | V_YES},
    {"mostly met", V_MET | V_HIT},
};
static const tf_entry n[] = {
    {"n", V_YES}, {"nailed", V_HIT}, {"nearly", V_DEGREE}, {"never", V_DEGREE},
    {"never be judged", W_NO}, {"never fail", 0}, {"no", V_YES}, {"no good", 0},
    {"no one asks", W_NO}, {"no one will", W_NO}, {"nobody asks", W_NO}, {"nobody here asks", W_NO},
    {"nobody will", W_NO}, {"not", V_DEGREE}, {"not be judged", W_NO}, {"not done", V_DONE},
    {"not fully", V_DEGREE}, {"not judge", W_NO}, {"not quite", V_DEGREE}, {"not started", V_DONE},
    {"not started yet", V_DONE}, {"not to judge", W_NO}, {"not yet", V_YES | V_DEGREE},
    {"not yet met", V_MET}, {"now", V_DEGREE},
};
static const tf_entry o[] = {
    {"objective", V_GOAL}, {"objective one", V_GOAL}, {"objective two", V_GOAL},
    {"off course", V_TRACK}, {"off target", V_TRACK}, {"off track", V_TRACK},
    {"on course", V_TRACK}, {"on course ?", V_STATUS | V_TRACK}, {"on schedule", V_TRACK},
    {"on target", V_TRACK}, {"on the way to", V_FAIL}, {"on track", V_TRACK},
    {"on track ?", V_STATUS | V_TRACK}, {"on track to be", 0}, {"ongoing", V_DONE},
    {"only", V_DEGREE}, {"only partially", V_FULLY | V_DEGREE}, {"only partly", V_FULLY | V_DEGREE},
    {"outcome", V_STATUS}, {"over and done with", V_DONE}, {"over the line", V_DONE},
    {"overachieved on", V_HIT}, {"overall", V_STATUS}, {"overall grade", V_STATUS},
    {"overall judgement", V_STATUS}, {"overall rating", V_STATUS}, {"overall score", V_STATUS},
    {"overdue", V_DONE}, {"overshot", V_HIT},
};
static const tf_entry p[] = {
    {"part", V_DEGREE}, {"part met", V_MET | V_HIT}, {"part-met", V_MET},
    {"partially", V_FULLY | V_DEGREE | V_YES}, {"partially met", V_MET | V_HIT},
    {"partly", V_FULLY | V_DEGREE | V_YES}, {"partly met", V_MET | V_HIT}, {"partly there", V_DONE},
    {"pass", V_FAIL}, {"passed", V_FAIL | V_DONE}, {"passed around", 0}, {"passed by", 0},
    {"passed me", 0}, {"passed on", 0}, {"passed the", 0}, {"passing", V_FAIL}, {"pending", V_DONE},
    {"performance rating", V_STATUS}, {"progress", V_STATUS}, {"progress check", V_STATUS},
    {"progress rating", V_STATUS}, {"progress score", V_STATUS}, {"progress so far", V_STATUS},
    {"put down", V_AS},
};
static const tf_entry r[] = {
    {"r", V_YES}, {"r / a / g", V_STATUS}, {"r a g", V_STATUS}, {"r a g rating", V_STATUS},
    {"ra", V_YES}, {"rag", V_STATUS}, {"rag rating", V_STATUS}, {"rag status", V_STATUS},
    {"ragged", V_STATUS}, {"rating", V_STATUS}, {"reach", V_MEET}, {"reached", V_HIT},
    {"record", V_AS}, {"recorded", V_AS}, {"recovery plan", V_GOAL},
    {"recovery plan commitment", V_COMMIT}, {"red card", 0}, {"red carpet", 0}, {"red herring", 0},
    {"red kite", 0}, {"red pen", 0}, {"red tape", 0}, {"regard", V_AS}, {"regarded", V_AS},
    {"report", V_AS}, {"reported", V_AS}, {"result", V_STATUS}, {"result so far", V_STATUS},
    {"review grade", V_STATUS}, {"review outcome", V_STATUS}, {"review rating", V_STATUS},
    {"reviewer 's judgement", V_STATUS}, {"running late with", V_TRACK},
};
static const tf_entry s[] = {
    {"satisfied", V_HIT}, {"satisfy", V_MEET}, {"score", V_STATUS}, {"score out of 10", V_STATUS},
    {"score out of 5", V_STATUS}, {"see", V_AS}, {"self assessment", V_STATUS},
    {"self check", V_STATUS}, {"self evaluation", V_STATUS}, {"self grade", V_STATUS},
    {"self rating", V_STATUS}, {"self score", V_STATUS}, {"self-assessment", V_STATUS},
    {"self-check", V_STATUS}, {"self-evaluation", V_STATUS}, {"self-grade", V_STATUS},
    {"self-rating", V_STATUS}, {"self-review", V_STATUS}, {"self-score", V_STATUS}, {"sign", V_AS},
    {"signed", V_AS}, {"signed it off", V_AS}, {"signed off", V_DONE | V_AS | V_STATUS},
    {"signing", V_AS}, {"smashed", V_HIT}, {"so far", V_DEGREE}, {"stand", V_AS}, {"stands", V_AS},
    {"state of play", V_STATUS}, {"status", V_STATUS}, {"still", V_DEGREE}, {"stop giving", W_NO},
    {"stop grading", W_NO}, {"struggled to", V_FAIL}, {"substantially", V_FULLY | V_DEGREE},
    {"succeed", V_FAIL}, {"succeeded", V_DONE | V_FAIL}, {"success criteria", V_CRITERIA},
    {"success criterion", V_CRITERIA}, {"success in", V_FAIL}, {"success measures", V_CRITERIA},
    {"success rating", V_STATUS}, {"successfully", V_DEGREE}, {"summary judgement", V_STATUS},
    {"sure to", V_FAIL}, {"surpass", V_HIT}, {"surpassed", V_MET | V_HIT},
};
static const tf_entry t[] = {
    {"target", V_GOAL}, {"target audience", 0}, {"target children", 0}, {"target group", 0},
    {"target groups", 0}, {"target language", 0}, {"target one", V_GOAL}, {"target practice", 0},
    {"target pupils", 0}, {"target reader", 0}, {"target readers", 0}, {"target setting", 0},
    {"target text", 0}, {"target texts", 0}, {"target two", V_GOAL}, {"target vocabulary", 0},
    {"target word", 0}, {"target words", 0}, {"that kind of form", W_NO},
    {"the classroom one", V_GOAL}, {"the first one", V_GOAL}, {"the form used to", W_NO},
    {"the other one", V_GOAL}, {"the recovery one", V_GOAL}, {"the second one", V_GOAL},
    {"the word", W_NO}, {"the words", W_NO}, {"those boxes", W_NO}, {"three quarters", V_DEGREE},
    {"tick", V_AS}, {"tick when complete", V_STATUS}, {"tick when done", V_STATUS},
    {"ticked", V_DONE | V_AS}, {"ticked off", V_DONE | V_HIT | V_AS}, {"ticking", V_AS},
    {"to be done", 0}, {"track of", 0}, {"traffic light", V_STATUS},
    {"traffic lights rating", V_STATUS}, {"traffic-light", V_STATUS}, {"treat", V_AS},
    {"treated", V_AS}, {"try not to", W_NO},
};
static const tf_entry u[] = {
    {"unable to", V_FAIL}, {"undertaking", V_COMMIT}, {"unfulfilled", V_MET}, {"unmet", V_MET},
    {"used to ask", W_NO},
};
static const tf_entry v[] = {
    {"verdict", V_STATUS}, {"verdict so far", V_STATUS}, {"very nearly", V_DEGREE},
};
static const tf_entry w[] = {
    {"was expected", 0}, {"was met with", 0}, {"well and truly", V_DEGREE}, {"well done", 0},
    {"well on the way to", V_FAIL}, {"well on track", V_TRACK}, {"went beyond", V_HIT},
    {"were expected", 0}, {"what i committed to", V_COMMIT}, {"what i set out to do", V_COMMIT},
    {"what i signed up to", V_COMMIT}, {"what we committed to", V_COMMIT},
    {"what we set out to do", V_COMMIT}, {"where am i", V_STATUS}, {"where i am", V_STATUS},
    {"who first called", W_NO}, {"wholly", V_FULLY | V_DEGREE}, {"without fail", 0},
    {"without grading", W_NO}, {"without judging", W_NO}, {"words fail", 0}, {"words like", W_NO},
    {"wrapped up", V_DONE | V_HIT},
};
static const tf_entry y[] = {
    {"y", V_YES}, {"yes", V_YES}, {"yet to", V_FAIL},
};

const tf_lexicon tf_met_not_met_verdicts = {
    .pages = {
        ['a' - 'a'] = TF_PAGE(a), ['b' - 'a'] = TF_PAGE(b), ['c' - 'a'] = TF_PAGE(c),
        ['d' - 'a'] = TF_PAGE(d), ['e' - 'a'] = TF_PAGE(e), ['f' - 'a'] = TF_PAGE(f),
        ['g' - 'a'] = TF_PAGE(g), ['h' - 'a'] = TF_PAGE(h), ['i' - 'a'] = TF_PAGE(i),
        ['j' - 'a'] = TF_PAGE(j), ['k' - 'a'] = TF_PAGE(k), ['l' - 'a'] = TF_PAGE(l),
        ['m' - 'a'] = TF_PAGE(m), ['n' - 'a'] = TF_PAGE(n), ['o' - 'a'] = TF_PAGE(o),
        ['p' - 'a'] = TF_PAGE(p), ['r' - 'a'] = TF_PAGE(r), ['s' - 'a'] = TF_PAGE(s),
        ['t' - 'a'] = TF_PAGE(t), ['u' - 'a'] = TF_PAGE(u), ['v' - 'a'] = TF_PAGE(v),
        ['w' - 'a'] = TF_PAGE(w), ['y' - 'a'] = TF_PAGE(y),
    },
};
/* clang-format on */
