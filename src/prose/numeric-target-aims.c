/* Words that look ahead, back, or at what numbers are about. */
#include "numeric-target.h"

/* clang-format off */
static const tf_entry a[] = {
    {"a hundred per cent behind", 0}, {"a little", 0}, {"a success if", T_AIM | W_FUTURE},
    {"a thousand times", 0}, {"a year from now", W_FUTURE}, {"abandon", W_NO}, {"above all", 0},
    {"add and subtract", T_CONTENT}, {"add up", T_CONTENT}, {"after all", 0}, {"agreed on", T_AIM},
    {"aim", T_AIM | T_GOAL}, {"aim at", T_AIM | T_GOAL}, {"aim for", T_AIM | T_GOAL},
    {"aiming", T_AIM | T_GOAL}, {"aiming at", T_AIM | T_GOAL}, {"aiming for", T_AIM | T_GOAL},
    {"aims", T_AIM | T_GOAL}, {"all about", 0}, {"all being well", T_AIM}, {"all for", T_AIM},
    {"all i ask", T_AIM}, {"all i want", T_AIM}, {"all in all", 0}, {"all of a sudden", 0},
    {"all right", 0}, {"all the time", 0}, {"all together", 0}, {"am after", T_AIM},
    {"ambition", T_AIM | T_GOAL}, {"and no less", T_AIM}, {"are after", T_AIM},
    {"are heading", T_AIM}, {"are needed", T_AIM}, {"ask for", T_AIM | T_GOAL},
    {"aspiration", T_AIM | T_GOAL}, {"aspire", T_AIM}, {"at a time", W_NO}, {"at all", 0},
    {"at first", 0}, {"at last", 0}, {"at most of", 0}, {"at once", 0}, {"at one", 0},
    {"at stake", T_AIM}, {"at the", 0}, {"at the end of the cycle", W_FUTURE},
    {"at the end of the year", W_FUTURE}, {"average day", 0}, {"average lesson", 0},
    {"average week", 0}, {"away from", T_CONTENT},
};
static const tf_entry b[] = {
    {"bank on", T_AIM}, {"be a sign that", T_AIM | W_FUTURE}, {"be able to", T_AIM | W_FUTURE},
    {"be after", T_AIM}, {"be content", T_AIM}, {"be delighted", T_AIM},
    {"be enough if", T_AIM | W_FUTURE}, {"be glad", T_AIM}, {"be good if", T_AIM},
    {"be good to", T_AIM}, {"be good to have", T_AIM}, {"be great if", T_AIM},
    {"be great to", T_AIM}, {"be happy", T_AIM}, {"be lovely if", T_AIM}, {"be lovely to", T_AIM},
    {"be pleased", T_AIM}, {"be proud", T_AIM}, {"be satisfied", T_AIM}, {"be wonderful if", T_AIM},
    {"be wonderful to", T_AIM}, {"before they leave", W_FUTURE}, {"before we break up", W_FUTURE},
    {"believe that", T_CONTENT}, {"bigger than", T_CONTENT}, {"bonds to", T_CONTENT},
    {"break down", 0}, {"bring about", T_AIM}, {"bring together", 0}, {"budget", T_CONTENT},
    {"build towards", T_AIM}, {"building towards", T_AIM}, {"by heart", T_CONTENT},
    {"by when , and how many", T_AIM | T_GOAL}, {"by when and how many", T_AIM | T_GOAL},
    {"by when and how much", T_AIM | T_GOAL},
};
static const tf_entry c[] = {
    {"calculate", T_CONTENT}, {"called", T_CONTENT}, {"calm down", 0}, {"chase", T_AIM},
    {"chasing", T_AIM}, {"close to home", 0}, {"close to my heart", 0}, {"colour in", T_CONTENT},
    {"commit myself", T_AIM}, {"commit ourselves", T_AIM}, {"commit to", T_AIM},
    {"commitment is", T_AIM | T_GOAL}, {"committed to", T_AIM}, {"compare", T_CONTENT},
    {"content if", T_AIM | W_FUTURE}, {"content with", T_AIM | T_GOAL}, {"convert", T_CONTENT},
    {"converting", T_CONTENT}, {"count on", T_AIM}, {"count to", T_CONTENT},
    {"counting in", T_CONTENT}, {"counting on", T_AIM | T_GOAL}, {"counting to", T_CONTENT},
    {"curious about", T_CONTENT},
};
static const tf_entry d[] = {
    {"dare hope", T_AIM}, {"dare to hope", T_AIM}, {"day one", 0}, {"decimal", T_CONTENT},
    {"delighted if", T_AIM | W_FUTURE}, {"delighted when", T_AIM},
    {"delighted with", T_AIM | T_GOAL}, {"desire", T_AIM}, {"desired outcome", T_AIM | T_GOAL},
    {"desired outcomes", T_AIM | T_GOAL}, {"determined", T_AIM}, {"digits", T_CONTENT},
    {"ditch", W_NO}, {"divide", T_CONTENT}, {"done my bit when", T_AIM},
    {"done our bit when", T_AIM}, {"done well if", T_AIM}, {"done with", W_NO}, {"double act", 0},
    {"double bass", 0}, {"double check", 0}, {"double down", 0}, {"double lesson", 0},
    {"double lessons", 0}, {"double page", 0}, {"double period", 0}, {"double science", 0},
    {"double up", 0}, {"double-check", 0}, {"draw", T_CONTENT}, {"dream", T_AIM},
    {"dream of", T_AIM | T_GOAL}, {"dreaming", T_AIM}, {"dreaming of", T_AIM | T_GOAL},
    {"drop the", W_NO},
};
static const tf_entry e[] = {
    {"e.g", T_CONTENT}, {"each group", W_NO}, {"eager to", T_AIM}, {"end point", T_AIM | T_GOAL},
    {"enough if", T_AIM}, {"enough of", W_NO}, {"ensure", T_AIM}, {"ensuring", T_AIM},
    {"entitled", T_CONTENT}, {"equivalent to", T_CONTENT}, {"even", T_CONTENT}, {"even better", 0},
    {"even more", 0}, {"evening", 0}, {"every day of", W_FUTURE},
    {"evidence of success", T_AIM | T_GOAL}, {"evidence that", T_AIM | T_GOAL},
    {"expected gain", T_AIM | T_GOAL}, {"expected outcome", T_AIM | T_GOAL},
    {"expected outcomes", T_AIM | T_GOAL}, {"expects", T_AIM}, {"explain", T_CONTENT},
    {"explain why", T_CONTENT},
};
static const tf_entry f[] = {
    {"find out", T_CONTENT}, {"finished with", W_NO}, {"first and foremost", 0},
    {"fold", T_CONTENT}, {"for all", 0}, {"for example", T_CONTENT}, {"forget", W_NO},
    {"fraction", T_CONTENT}, {"free of", W_NO}, {"from zero", 0},
};
static const tf_entry g[] = {
    {"gatsby benchmark", 0}, {"gatsby benchmarks", 0}, {"gave up on", W_NO}, {"get to know", 0},
    {"get together", 0}, {"getting to know", 0}, {"give 100 %", 0}, {"give ourselves", T_AIM},
    {"given myself", T_AIM}, {"given up on", W_NO}, {"glad if", T_AIM | W_FUTURE},
    {"glad of", T_AIM | T_GOAL}, {"glad when", T_AIM}, {"goal", T_AIM | T_GOAL},
    {"goals", T_AIM | T_GOAL}, {"going for", T_AIM}, {"good term if", T_AIM},
    {"good to see", T_AIM}, {"good year if", T_AIM}, {"got there when", T_AIM},
    {"grant", T_CONTENT}, {"ground zero", 0}, {"guarantee", T_AIM},
};
static const tf_entry h[] = {
    {"had enough of", W_NO}, {"half an eye", 0}, {"half asleep", 0}, {"half empty", 0},
    {"half expect", 0}, {"half expected", 0}, {"half full", 0}, {"half hour", 0}, {"half of me", 0},
    {"half term", 0}, {"half terms", 0}, {"half the battle", 0}, {"half the day", 0},
    {"half the fun", 0}, {"half the lesson", 0}, {"half the room", 0}, {"half the story", 0},
    {"half the term", 0}, {"half the time", 0}, {"half the year", 0}, {"half way", 0},
    {"half-term", 0}, {"happy if", T_AIM | W_FUTURE}, {"happy when", T_AIM},
    {"happy with", T_AIM | T_GOAL}, {"has no", W_NO}, {"have done it when", T_AIM | W_FUTURE},
    {"have in mind", T_AIM}, {"have no", W_NO}, {"have worked if", T_AIM | W_FUTURE},
    {"hold out for", T_AIM}, {"hope", T_AIM}, {"hope for", T_AIM | T_GOAL}, {"hope is", T_AIM},
    {"hoped-for", T_AIM | T_GOAL}, {"hopeful", T_AIM}, {"hopefully", T_AIM}, {"hopes", T_AIM},
    {"hopes for", T_AIM | T_GOAL}, {"hoping", T_AIM}, {"hoping for", T_AIM | T_GOAL},
    {"how i 'll know", T_AIM | T_GOAL}, {"how i will know", T_AIM | T_GOAL},
    {"how many", T_CONTENT}, {"how much", T_CONTENT}, {"how shall i know", T_AIM | T_GOAL},
    {"how shall we know", T_AIM | T_GOAL}, {"how we 'll know", T_AIM | T_GOAL},
    {"how we will know", T_AIM | T_GOAL}, {"how we'll know", T_AIM | T_GOAL},
    {"how will i know", T_AIM | T_GOAL}, {"how will we know", T_AIM | T_GOAL},
    {"hundred per cent behind", 0},
};
static const tf_entry i[] = {
    {"i 'd call it", T_AIM}, {"i 'll know", T_AIM}, {"i am hoping", T_AIM}, {"i ask for", T_AIM},
    {"i long for", T_AIM}, {"i look forward to", T_AIM}, {"i mean to", T_AIM}, {"i need", T_AIM},
    {"i shall know", T_AIM}, {"i trust", T_AIM}, {"i will be able to say", T_AIM | T_GOAL},
    {"i will count it", T_AIM}, {"i will know", T_AIM}, {"i will see", T_AIM},
    {"i would call it", T_AIM}, {"ideal", T_AIM}, {"ideally", T_AIM}, {"if all goes well", T_AIM},
    {"if only", T_AIM}, {"imagine", T_AIM}, {"impact", T_GOAL}, {"in a group", W_NO}, {"in all", 0},
    {"in each group", W_NO}, {"in mind", T_AIM | T_GOAL}, {"in my dreams", T_AIM}, {"in one go", 0},
    {"in order that", T_AIM}, {"in pursuit of", T_AIM}, {"in rotation", W_NO},
    {"in search of", T_AIM}, {"in turn", W_NO}, {"in two years", W_FUTURE},
    {"indicator", T_AIM | T_GOAL}, {"indicators", T_AIM | T_GOAL}, {"intend", T_AIM},
    {"intended impact", T_AIM | T_GOAL}, {"intended outcome", T_AIM | T_GOAL},
    {"intended outcomes", T_AIM | T_GOAL}, {"intends", T_AIM}, {"intention", T_AIM},
    {"intentions", T_AIM}, {"is after", T_AIM}, {"is bigger than", T_CONTENT},
    {"is my hope", T_AIM}, {"is needed", T_AIM}, {"is not the", W_NO}, {"is our hope", T_AIM},
    {"is said that", T_CONTENT}, {"is what", T_AIM}, {"is where", T_AIM}, {"is where i", T_AIM},
    {"is where we", T_AIM}, {"it is said", T_CONTENT},
};
static const tf_entry j[] = {
    {"job is done when", T_AIM}, {"judged by", T_AIM | T_GOAL}, {"just", T_CONTENT},
};
static const tf_entry k[] = {
    {"keen to", T_AIM}, {"know it has worked", T_AIM}, {"know that", T_CONTENT},
    {"kpi", T_AIM | T_GOAL}, {"kpis", T_AIM | T_GOAL},
};
static const tf_entry l[] = {
    {"last summer 's", 0}, {"last term 's", 0}, {"last year 's", 0}, {"learn that", T_CONTENT},
    {"let 's", T_AIM | W_FUTURE}, {"let us", T_AIM | W_FUTURE}, {"long for", T_AIM | T_GOAL},
    {"look forward to", T_AIM}, {"look like", T_AIM | T_GOAL}, {"look to", T_AIM}, {"look up", 0},
    {"looking for", T_AIM}, {"looking to", T_AIM}, {"looks like", T_AIM | T_GOAL},
    {"love to see", T_AIM},
};
static const tf_entry m[] = {
    {"made it when", T_AIM}, {"make me proud", T_AIM}, {"make sure", T_AIM}, {"making sure", T_AIM},
    {"mean to", T_AIM}, {"means that", T_CONTENT}, {"measure", T_AIM | T_GOAL}, {"measure each", 0},
    {"measure how", 0}, {"measure it", 0}, {"measure of", T_AIM | T_GOAL},
    {"measure of success", T_AIM | T_GOAL}, {"measure our", 0}, {"measure the", 0},
    {"measure their", 0}, {"measure them", 0}, {"measure what", 0}, {"measure whether", 0},
    {"measured by", T_AIM | T_GOAL}, {"middle", T_KNOWN}, {"milestone", T_AIM | T_GOAL},
    {"milestones", T_AIM | T_GOAL}, {"million", 0}, {"move away from", W_NO},
    {"moving away from", W_NO}, {"multiply", T_CONTENT}, {"my ambition", T_AIM},
    {"my dream", T_AIM}, {"my hope", T_AIM}, {"my ideal", T_AIM}, {"my job is", T_AIM},
    {"my promise", T_AIM}, {"my task", T_AIM}, {"my vision", T_AIM}, {"my wish", T_AIM},
};
static const tf_entry n[] = {
    {"national anthem", 0}, {"national archives", 0}, {"national college", 0},
    {"national conference", 0}, {"national curriculum", 0}, {"national event", 0},
    {"national level", 0}, {"national lottery", 0}, {"national park", 0}, {"national service", 0},
    {"national theatre", 0}, {"national trust", 0}, {"nationally", 0}, {"net zero", 0},
    {"next autumn", W_FUTURE}, {"next easter", W_FUTURE}, {"next july", W_FUTURE},
    {"next june", W_FUTURE}, {"next summer", W_FUTURE}, {"next year", W_FUTURE},
    {"nice to see", T_AIM}, {"nine times out of ten", 0}, {"no interest in", W_NO},
    {"no more talk of", W_NO}, {"no one else", 0}, {"no one is", W_NO}, {"no such", W_NO},
    {"nobody here", W_NO}, {"nobody is", W_NO}, {"none of my", W_NO}, {"none of us", W_NO},
    {"not a target", W_NO}, {"not about", W_NO}, {"not chasing", W_NO}, {"not interested in", W_NO},
    {"not just", W_NOT}, {"not merely", W_NOT}, {"not one of those", W_NO}, {"not only", W_NOT},
    {"not rest until", T_AIM}, {"not simply", W_NOT}, {"not the point", W_NO},
    {"nothing would please me more", T_AIM}, {"number bonds to", T_CONTENT}, {"number one", 0},
};
static const tf_entry o[] = {
    {"objective", T_AIM | T_GOAL}, {"objectives", T_AIM | T_GOAL}, {"of all", 0},
    {"old target", W_NO}, {"old targets", W_NO}, {"on a mission", T_AIM}, {"on all fours", 0},
    {"on the one hand", 0}, {"on the way to", T_AIM}, {"once and for all", 0}, {"one another", 0},
    {"one at a time", 0}, {"one by one", 0}, {"one day", 0}, {"one hundred per cent behind", 0},
    {"one hundred per cent sure", 0}, {"one in particular", 0}, {"one of", 0}, {"one of the", 0},
    {"one step at a time", 0}, {"one to one", 0}, {"one-to-one", 0}, {"only", T_CONTENT},
    {"only then", 0}, {"other", T_KNOWN}, {"other half", 0}, {"our", T_KNOWN}, {"our dream", T_AIM},
    {"our hope", T_AIM}, {"our wish", T_AIM}, {"out to", T_AIM}, {"outcome", T_GOAL},
    {"outcomes", T_GOAL}, {"over a", 0}, {"over and over", 0}, {"over lunch", 0}, {"over my", 0},
    {"over the", 0}, {"over the moon if", T_AIM}, {"over the next", 0}, {"over the term", 0},
    {"over the two", 0}, {"over the year", 0}, {"over three", 0}, {"over time", 0}, {"over to", 0},
    {"over two", 0},
};
static const tf_entry p[] = {
    {"paid off if", T_AIM}, {"paid off when", T_AIM}, {"past few", 0}, {"past month", 0},
    {"past three", 0}, {"past two", 0}, {"past year", 0}, {"per adult", W_NO}, {"per group", W_NO},
    {"per table", W_NO}, {"percentages", T_CONTENT}, {"picture", T_AIM}, {"place value", T_CONTENT},
    {"plan for", T_AIM}, {"planning for", T_AIM}, {"please me", T_AIM},
    {"pleased if", T_AIM | W_FUTURE}, {"pleased to see", T_AIM}, {"pleased with", T_AIM | T_GOAL},
    {"pledge", T_AIM}, {"press for", T_AIM | T_GOAL}, {"prices", T_CONTENT}, {"promise", T_AIM},
    {"promised", T_AIM}, {"proof of", T_AIM | T_GOAL}, {"proud if", T_AIM | W_FUTURE},
    {"proud to see", T_AIM}, {"push for", T_AIM}, {"pushing for", T_AIM | T_GOAL}, {"put down", 0},
};
static const tf_entry r[] = {
    {"ratio", T_CONTENT}, {"ratios", T_CONTENT}, {"reckon on", T_AIM}, {"refuse to", W_NO},
    {"regardless of", T_CONTENT}, {"remaining", T_KNOWN}, {"research says", T_CONTENT},
    {"resolve", T_AIM}, {"resolved", T_AIM}, {"rid of", W_NO}, {"room for one more", 0},
    {"round to", T_CONTENT}, {"rounding to", T_CONTENT}, {"run down", 0},
};
static const tf_entry s[] = {
    {"same", T_KNOWN}, {"same as", T_CONTENT}, {"satisfied when", T_AIM},
    {"satisfied with", T_AIM | T_GOAL}, {"say that", T_CONTENT}, {"says that", T_CONTENT},
    {"scrap", W_NO}, {"second nature", 0}, {"second to none", 0}, {"see that", T_AIM | T_CONTENT},
    {"see to it that", T_AIM}, {"see why", 0}, {"seek", T_AIM}, {"seeking", T_AIM},
    {"set my heart on", T_AIM}, {"set myself", T_AIM}, {"set no", W_NO}, {"set ourselves", T_AIM},
    {"set out to", T_AIM}, {"set themselves", T_AIM}, {"settle down", 0},
    {"settle for", T_AIM | T_GOAL}, {"shade", T_CONTENT}, {"shooting for", T_AIM},
    {"should be able to", T_AIM | W_FUTURE}, {"show that", T_CONTENT}, {"shows that", T_CONTENT},
    {"sick of", W_NO}, {"signs of success", T_AIM | T_GOAL}, {"simplify", T_CONTENT},
    {"sit down", 0}, {"slow down", 0}, {"so as to", T_AIM}, {"so that", T_AIM},
    {"spare", T_CONTENT}, {"spend", T_CONTENT}, {"stop chasing", W_NO}, {"stopped counting", W_NO},
    {"strive", T_AIM}, {"striving", T_AIM}, {"succeeded", T_AIM | T_GOAL},
    {"success", T_AIM | T_GOAL}, {"success if", T_AIM | W_FUTURE},
    {"success measure", T_AIM | T_GOAL}, {"success measures", T_AIM | T_GOAL},
    {"successful", T_AIM | T_GOAL}, {"such as", T_CONTENT}, {"sums", T_CONTENT},
    {"sure that", T_AIM},
};
static const tf_entry t[] = {
    {"tables facts", T_CONTENT}, {"take turns", W_NO}, {"target", T_AIM | T_GOAL},
    {"targets", T_AIM | T_GOAL}, {"teach", T_CONTENT}, {"tell me it worked", T_AIM | T_GOAL},
    {"tell us that", T_CONTENT}, {"tells us that", T_CONTENT}, {"the", T_KNOWN},
    {"the challenge", T_AIM}, {"the hope is", T_AIM}, {"the idea is", T_AIM},
    {"the idea that", T_CONTENT}, {"the job is", T_AIM}, {"the mark of", T_AIM | T_GOAL},
    {"the measure", T_AIM | T_GOAL}, {"the nearest", T_CONTENT}, {"the old target", W_NO},
    {"the other half", 0}, {"the past", 0}, {"the plan is", T_AIM}, {"the point is", T_AIM},
    {"the prize", T_AIM}, {"the proof", T_AIM | T_GOAL}, {"the sign", T_AIM | T_GOAL},
    {"the task", T_AIM}, {"the test", T_AIM | T_GOAL}, {"there are no", W_NO},
    {"there is no", W_NO}, {"there will be no", W_NO}, {"these", T_KNOWN},
    {"this summer", W_FUTURE}, {"this time next year", W_FUTURE}, {"those", T_KNOWN},
    {"thrilled if", T_AIM | W_FUTURE}, {"thrilled with", T_AIM | T_GOAL},
    {"times table", T_CONTENT}, {"times tables", T_CONTENT}, {"tired of", W_NO},
    {"titled", T_CONTENT}, {"to a group", W_NO}, {"to a table", W_NO}, {"to have", T_AIM},
    {"to see", T_AIM}, {"to win", T_AIM}, {"told that", T_CONTENT}, {"top set", 0},
    {"top table", 0}, {"top tips", 0}, {"toward", T_AIM}, {"towards", T_AIM}, {"try to", T_AIM},
    {"trying to", T_AIM}, {"two heads", 0}, {"two-way", 0},
};
static const tf_entry u[] = {
    {"under one roof", 0}, {"under pressure", 0}, {"under the", 0}, {"under way", 0},
    {"understand that", T_CONTENT}, {"understand why", T_CONTENT}, {"undertake", T_AIM},
    {"until we have", T_AIM}, {"up to date", 0}, {"up to scratch", 0}, {"used to promise", W_NO},
};
static const tf_entry v[] = {
    {"vision", T_AIM}, {"vow", T_AIM},
};
static const tf_entry w[] = {
    {"wait and see", 0}, {"walk away from", W_NO}, {"want", T_AIM}, {"want no", W_NO},
    {"wanting", T_AIM}, {"wants", T_AIM}, {"was hoping for", T_AIM}, {"we are after", T_AIM},
    {"we do not set", W_NO}, {"we head", T_AIM}, {"we need", T_AIM},
    {"we want to see", T_AIM | T_GOAL}, {"we will know", T_AIM | T_GOAL}, {"we will see", T_AIM},
    {"well if", T_AIM}, {"what counts is", T_AIM}, {"what i 'd like", T_AIM},
    {"what i want to see", T_AIM | T_GOAL}, {"what it takes", T_AIM}, {"what matters is", T_AIM},
    {"what we need", T_AIM}, {"whatever", T_CONTENT}, {"where i want", T_AIM | T_GOAL},
    {"where we want", T_AIM | T_GOAL}, {"whether", T_CONTENT}, {"why", T_CONTENT},
    {"will be enough if", T_AIM | W_FUTURE}, {"will be happy", T_AIM}, {"will be no", W_NO},
    {"will have succeeded", T_AIM | W_FUTURE}, {"will have worked if", T_AIM | W_FUTURE},
    {"will not chase", W_NO}, {"will prove", T_AIM}, {"will tell me", T_AIM | T_GOAL},
    {"will tell us", T_AIM | T_GOAL}, {"wish", T_AIM}, {"wish for", T_AIM | T_GOAL},
    {"wishing", T_AIM}, {"with a view to", T_AIM}, {"with luck", T_AIM}, {"with no", W_NO},
    {"within the year", W_FUTURE}, {"without any", W_NO}, {"won't chase", W_NO},
    {"wonder", T_CONTENT}, {"work to", T_AIM}, {"work towards", T_AIM},
    {"worked if", T_AIM | T_GOAL}, {"worked when", T_AIM}, {"working if", T_AIM},
    {"working towards", T_AIM}, {"worth", T_CONTENT}, {"worth having when", T_AIM},
    {"worth it if", T_AIM}, {"worth it when", T_AIM}, {"would be", T_AIM},
    {"would be proud", T_AIM}, {"would count it", T_AIM}, {"would like", T_AIM},
    {"would love", T_AIM}, {"would mean", T_AIM}, {"would please me", T_AIM},
    {"would prove", T_AIM}, {"would show", T_AIM}, {"would tell", T_AIM},
    {"would tell me", T_AIM | T_GOAL}, {"would tell us", T_AIM | T_GOAL}, {"write down", 0},
};
static const tf_entry y[] = {
    {"yardstick", T_AIM | T_GOAL}, {"year on year", 0}, {"yearn", T_AIM},
};
static const tf_entry z[] = {
    {"zero doubt", 0}, {"zero effort", 0}, {"zero excuses", 0}, {"zero fuss", 0}, {"zero hour", 0},
    {"zero idea", 0}, {"zero interest", 0}, {"zero pressure", 0}, {"zero stress", 0},
    {"zero to hero", 0}, {"zero tolerance", 0}, {"zero waste", 0}, {"zero waste week", 0},
    {"zero-hours", 0},
};
static const tf_entry others[] = {
    {"'d like", T_AIM}, {"'d love", T_AIM}, {"'m after", T_AIM}, {"'m heading", T_AIM},
    {"'re after", T_AIM}, {"'re heading", T_AIM}, {"100 % behind", 0}, {"100 % sure", 0},
    {"110 %", 0}, {"24 / 7", 0}, {"50 / 50", 0},
};

const tf_lexicon tf_numeric_target_aims = {
    .pages = {
        ['a' - 'a'] = TF_PAGE(a), ['b' - 'a'] = TF_PAGE(b), ['c' - 'a'] = TF_PAGE(c),
        ['d' - 'a'] = TF_PAGE(d), ['e' - 'a'] = TF_PAGE(e), ['f' - 'a'] = TF_PAGE(f),
        ['g' - 'a'] = TF_PAGE(g), ['h' - 'a'] = TF_PAGE(h), ['i' - 'a'] = TF_PAGE(i),
        ['j' - 'a'] = TF_PAGE(j), ['k' - 'a'] = TF_PAGE(k), ['l' - 'a'] = TF_PAGE(l),
        ['m' - 'a'] = TF_PAGE(m), ['n' - 'a'] = TF_PAGE(n), ['o' - 'a'] = TF_PAGE(o),
        ['p' - 'a'] = TF_PAGE(p), ['r' - 'a'] = TF_PAGE(r), ['s' - 'a'] = TF_PAGE(s),
        ['t' - 'a'] = TF_PAGE(t), ['u' - 'a'] = TF_PAGE(u), ['v' - 'a'] = TF_PAGE(v),
        ['w' - 'a'] = TF_PAGE(w), ['y' - 'a'] = TF_PAGE(y), ['z' - 'a'] = TF_PAGE(z),
        [TF_OTHERS] = TF_PAGE(others),
    },
};
/* clang-format on */
