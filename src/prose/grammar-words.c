/* The dictionary of grammar: what holds a sentence together, whatever it is about. */
#include "prose.h"

/* clang-format off */
static const tf_entry a[] = {
    {"a", W_DET}, {"about", W_SPAN}, {"across", W_SPAN}, {"after", W_SPAN}, {"ago", W_PAST},
    {"although", W_STARTS}, {"am", W_BE | W_VERB}, {"an", W_DET}, {"and", W_AND},
    {"and / or", W_AND}, {"another", W_SPAN}, {"any more", W_NO}, {"anymore", W_NO},
    {"anything", 0}, {"are", W_BE | W_VERB}, {"are meant to", W_FUTURE | W_VERB},
    {"are to", W_FUTURE | W_VERB}, {"aren't", W_BE | W_VERB | W_NOT}, {"around", W_SPAN},
    {"arrive", W_VERB}, {"arrives", W_VERB}, {"as if", 0}, {"as well as", 0}, {"ask", W_VERB},
    {"asked", W_PAST | W_VERB}, {"asks", W_VERB}, {"at that time", W_PAST},
    {"ate", W_PAST | W_VERB},
};
static const tf_entry b[] = {
    {"be", W_BE}, {"became", W_PAST | W_VERB}, {"because", W_STARTS}, {"become", W_VERB},
    {"becomes", W_VERB}, {"been", W_BE}, {"began", W_PAST | W_VERB}, {"begin", W_VERB},
    {"begins", W_VERB}, {"being", W_BE}, {"believe", W_VERB}, {"believes", W_VERB},
    {"bent", W_PAST | W_VERB}, {"bit", W_PAST | W_VERB}, {"blew", W_PAST | W_VERB},
    {"bought", W_PAST | W_VERB}, {"bring", W_VERB}, {"brings", W_VERB}, {"brought", W_ED},
    {"building", 0}, {"built", W_ED}, {"but", W_JOINS}, {"but also", 0},
};
static const tf_entry c[] = {
    {"came", W_PAST | W_VERB}, {"can", W_VERB}, {"can't", W_NOT | W_VERB},
    {"cannot", W_NOT | W_VERB}, {"caught", W_PAST | W_VERB}, {"ceiling", 0},
    {"chose", W_PAST | W_VERB}, {"come", W_VERB}, {"comes", W_VERB}, {"could", W_VERB},
    {"couldn't", W_NOT | W_PAST | W_VERB}, {"crept", W_PAST | W_VERB},
};
static const tf_entry d[] = {
    {"dealt", W_PAST | W_VERB}, {"did", W_PAST | W_VERB}, {"did away with", W_NO},
    {"didn't", W_NOT | W_PAST | W_VERB}, {"do", W_VERB}, {"do away with", W_NO},
    {"do not miss", W_NO}, {"does", W_VERB}, {"doesn't", W_NOT | W_VERB}, {"don't", W_NOT | W_VERB},
    {"don't miss", W_NO}, {"drank", W_PAST | W_VERB}, {"drew", W_PAST | W_VERB},
    {"drove", W_PAST | W_VERB}, {"due to", W_FUTURE | W_VERB}, {"during", W_SPAN},
};
static const tf_entry e[] = {
    {"eat", W_VERB}, {"eats", W_VERB}, {"enjoy", W_VERB}, {"enjoys", W_VERB}, {"even if", 0},
    {"evening", 0}, {"every", W_SPAN}, {"everybody", W_THEY}, {"everything", 0},
    {"expected to", W_FUTURE | W_VERB},
};
static const tf_entry f[] = {
    {"feel", W_VERB}, {"feels", W_VERB}, {"fell", W_PAST | W_VERB}, {"felt", W_PAST | W_VERB},
    {"find", W_VERB}, {"finds", W_VERB}, {"flew", W_PAST | W_VERB}, {"for", W_SPAN},
    {"forgot", W_PAST | W_VERB}, {"formerly", W_PAST}, {"fought", W_PAST | W_VERB}, {"found", W_ED},
    {"froze", W_PAST | W_VERB},
};
static const tf_entry g[] = {
    {"gave", W_PAST | W_VERB}, {"gave up", W_NO}, {"get", W_VERB}, {"gets", W_VERB},
    {"give", W_VERB}, {"given that", W_STARTS}, {"given up", W_NO}, {"gives", W_VERB},
    {"go", W_VERB}, {"goes", W_VERB}, {"going to", W_FUTURE | W_VERB}, {"gone are", W_NO},
    {"good riddance", W_NO}, {"got", W_PAST | W_VERB}, {"grew", W_PAST | W_VERB},
};
static const tf_entry h[] = {
    {"had", W_HAVE | W_PAST | W_VERB}, {"hadn't", W_HAVE | W_NOT | W_PAST | W_VERB},
    {"happen", W_VERB}, {"happened", W_PAST | W_VERB}, {"happens", W_VERB},
    {"has", W_HAVE | W_VERB}, {"hasn't", W_HAVE | W_NOT | W_VERB}, {"have", W_HAVE | W_VERB},
    {"have dropped", W_NO}, {"have to", W_FUTURE | W_VERB}, {"haven't", W_HAVE | W_NOT | W_VERB},
    {"having", W_HAVE}, {"he", W_THEY}, {"hear", W_VERB}, {"heard", W_PAST | W_VERB},
    {"hears", W_VERB}, {"held", W_ED}, {"help", W_VERB}, {"helps", W_VERB},
    {"hid", W_PAST | W_VERB}, {"his", 0}, {"hold", W_VERB}, {"holds", W_VERB}, {"hundred", 0},
};
static const tf_entry i[] = {
    {"i", W_I}, {"if", W_JOINS}, {"in", W_SPAN}, {"in the old days", W_NO}, {"in the past", W_PAST},
    {"inside", W_SPAN}, {"instead of", W_NO}, {"is", W_BE | W_VERB},
    {"is meant to", W_FUTURE | W_VERB}, {"is to", W_FUTURE | W_VERB},
    {"isn't", W_BE | W_VERB | W_NOT}, {"it", W_THEY},
};
static const tf_entry j[] = {
    {"join", W_VERB}, {"joins", W_VERB},
};
static const tf_entry k[] = {
    {"keep", W_VERB}, {"keeps", W_VERB}, {"kept", W_ED}, {"king", 0}, {"knew", W_PAST | W_VERB},
    {"know", W_VERB}, {"knows", W_VERB},
};
static const tf_entry l[] = {
    {"laid", W_PAST | W_VERB}, {"last autumn", W_PAST}, {"last month", W_PAST},
    {"last spring", W_PAST}, {"last summer", W_PAST}, {"last term", W_PAST}, {"last time", W_PAST},
    {"last week", W_PAST}, {"last year", W_PAST}, {"lasting", W_SPAN}, {"learn", W_VERB},
    {"learns", W_VERB}, {"learnt", W_ED}, {"leave", W_VERB}, {"leaves", W_VERB}, {"led", W_ED},
    {"left", W_ED}, {"left behind", W_NO}, {"lent", W_PAST | W_VERB}, {"less", 0}, {"let", W_VERB},
    {"let go of", W_NO}, {"lets", W_VERB}, {"letting go of", W_NO}, {"like", W_VERB},
    {"likes", W_VERB}, {"listen", W_VERB}, {"listens", W_VERB}, {"live", W_VERB}, {"lives", W_VERB},
    {"look", W_VERB}, {"looked", W_PAST | W_VERB}, {"looks", W_VERB}, {"lost", W_ED},
    {"love", W_VERB}, {"loves", W_VERB},
};
static const tf_entry m[] = {
    {"made", W_ED}, {"make", W_VERB}, {"makes", W_VERB}, {"matter", W_VERB}, {"matters", W_VERB},
    {"may", W_VERB}, {"mean", W_VERB}, {"means", W_VERB}, {"meant", W_PAST | W_VERB},
    {"meet", W_VERB}, {"meets", W_VERB}, {"might", W_VERB}, {"mine", W_MY}, {"morning", 0},
    {"must", W_FUTURE | W_VERB}, {"my", W_MY}, {"my old form", W_NO},
};
static const tf_entry n[] = {
    {"need", W_VERB}, {"need to", W_FUTURE | W_VERB}, {"needs", W_VERB},
    {"needs to", W_FUTURE | W_VERB}, {"neither", W_NOT}, {"never", W_NOT}, {"never again", W_NO},
    {"no longer", W_NO}, {"no more targets", W_NO}, {"no one", W_THEY}, {"nobody", W_THEY},
    {"nor", W_NOT}, {"not", W_NOT}, {"not any more", W_NO}, {"nothing", 0},
    {"noticed", W_PAST | W_VERB}, {"now that", W_STARTS},
};
static const tf_entry o[] = {
    {"of", W_OF}, {"old form", W_NO}, {"open", W_VERB}, {"opens", W_VERB}, {"or", W_AND},
    {"ought to", W_FUTURE | W_VERB}, {"our", W_MY}, {"ours", W_MY}, {"over", W_SPAN},
};
static const tf_entry p[] = {
    {"paid", W_ED}, {"plan", W_VERB}, {"plan to", W_FUTURE | W_VERB}, {"plans", W_VERB},
    {"plans to", W_FUTURE | W_VERB}, {"play", W_VERB}, {"plays", W_VERB}, {"previously", W_PAST},
    {"put", W_VERB}, {"puts", W_VERB},
};
static const tf_entry r[] = {
    {"ran", W_PAST | W_VERB}, {"rang", W_PAST | W_VERB}, {"rather than", W_NO},
    {"read", W_ED | W_VERB}, {"reads", W_VERB}, {"rose", W_PAST | W_VERB},
};
static const tf_entry s[] = {
    {"said", W_PAST | W_VERB}, {"sang", W_PAST | W_VERB}, {"sank", W_PAST | W_VERB},
    {"sat", W_PAST | W_VERB}, {"saw", W_PAST | W_VERB}, {"say", W_VERB}, {"says", W_VERB},
    {"see", W_VERB}, {"seem", W_VERB}, {"seemed", W_PAST | W_VERB}, {"seems", W_VERB},
    {"sees", W_VERB}, {"sent", W_ED}, {"set to", W_FUTURE | W_VERB}, {"shall", W_FUTURE | W_VERB},
    {"shan't", W_NOT | W_FUTURE | W_VERB}, {"share", W_VERB}, {"shares", W_VERB}, {"she", W_THEY},
    {"shook", W_PAST | W_VERB}, {"should", W_FUTURE | W_VERB},
    {"shouldn't", W_NOT | W_FUTURE | W_VERB}, {"show", W_VERB}, {"showed", W_PAST | W_VERB},
    {"shows", W_VERB}, {"sibling", 0}, {"since", W_SPAN | W_JOINS}, {"sit", W_VERB},
    {"sits", W_VERB}, {"slept", W_PAST | W_VERB}, {"slid", W_PAST | W_VERB}, {"so", W_JOINS},
    {"so as to", W_STARTS}, {"so that", W_STARTS}, {"somebody", W_THEY}, {"someone", W_THEY},
    {"something", 0}, {"sought", W_PAST | W_VERB}, {"speak", W_VERB}, {"speaks", W_VERB},
    {"spent", W_ED}, {"spoke", W_PAST | W_VERB}, {"spring", 0}, {"stand", W_VERB},
    {"stands", W_VERB}, {"start", W_VERB}, {"started", W_PAST | W_VERB}, {"starts", W_VERB},
    {"stood", W_PAST | W_VERB}, {"stopped", W_PAST | W_VERB}, {"stopped chasing", W_NO},
    {"string", 0}, {"swam", W_PAST | W_VERB}, {"swept", W_PAST | W_VERB},
    {"swore", W_PAST | W_VERB},
};
static const tf_entry t[] = {
    {"take", W_VERB}, {"takes", W_SPAN | W_VERB}, {"talk", W_VERB}, {"talks", W_VERB},
    {"taught", W_ED}, {"teach", W_VERB}, {"teaches", W_VERB}, {"tell", W_VERB}, {"tells", W_VERB},
    {"that", W_DET}, {"the", W_DET}, {"the old form", W_NO}, {"these", W_DET}, {"they", W_THEY},
    {"thing", 0}, {"things", 0}, {"think", W_VERB}, {"thinks", W_VERB}, {"this", W_DET},
    {"this time last year", W_PAST}, {"those", W_DET}, {"though", W_STARTS},
    {"thought", W_PAST | W_VERB}, {"threw", W_PAST | W_VERB}, {"throughout", W_SPAN},
    {"till", W_FUTURE | W_STARTS}, {"to", W_TO}, {"told", W_PAST | W_VERB},
    {"took", W_SPAN | W_PAST | W_VERB}, {"tried", W_PAST | W_VERB}, {"tries", W_VERB},
    {"try", W_VERB},
};
static const tf_entry u[] = {
    {"understood", W_PAST | W_VERB}, {"unless", W_JOINS}, {"until", W_FUTURE | W_STARTS},
    {"us", W_I}, {"use", W_VERB}, {"used", W_PAST | W_VERB}, {"used to", W_NO}, {"uses", W_VERB},
};
static const tf_entry w[] = {
    {"want", W_VERB}, {"wanted", W_PAST | W_VERB}, {"wants", W_VERB},
    {"was", W_BE | W_PAST | W_VERB}, {"wasn't", W_BE | W_NOT | W_PAST | W_VERB}, {"we", W_I},
    {"we dropped", W_NO}, {"went", W_PAST | W_VERB}, {"were", W_BE | W_PAST | W_VERB},
    {"weren't", W_BE | W_NOT | W_PAST | W_VERB}, {"when", W_STARTS}, {"where", W_STARTS},
    {"whereas", W_STARTS}, {"which", W_JOINS}, {"while", W_JOINS}, {"whilst", W_STARTS},
    {"who", W_JOINS}, {"whose", W_JOINS}, {"will", W_FUTURE | W_VERB}, {"within", W_SPAN},
    {"without", W_NOT}, {"woke", W_PAST | W_VERB}, {"won't", W_NOT | W_FUTURE | W_VERB},
    {"wondered", W_PAST | W_VERB}, {"wore", W_PAST | W_VERB}, {"work", W_VERB}, {"works", W_VERB},
    {"would", W_VERB}, {"wouldn't", W_NOT | W_PAST | W_VERB}, {"write", W_VERB}, {"writes", W_VERB},
    {"wrote", W_PAST | W_VERB},
};
static const tf_entry y[] = {
    {"yesterday", W_PAST}, {"yet", W_JOINS}, {"you", W_THEY},
};
static const tf_entry others[] = {
    {"!", W_END | W_BREAK}, {"&", W_AND}, {"'ll", W_FUTURE | W_VERB}, {"'m", W_BE | W_VERB},
    {"'re", W_BE | W_VERB}, {"'ve", W_HAVE | W_VERB}, {"(", W_BREAK}, {")", W_BREAK},
    {",", W_COMMA}, {"-", W_BREAK | W_COLON}, {"- >", W_TO}, {".", W_END | W_BREAK},
    {". . .", W_BREAK}, {":", W_BREAK | W_COLON}, {";", W_BREAK}, {"?", W_END | W_BREAK},
    {"[", W_BREAK}, {"]", W_BREAK}, {"–", W_BREAK | W_COLON}, {"—", W_BREAK | W_COLON},
    {"…", W_BREAK}, {"→", W_TO},
};

const tf_lexicon tf_grammar_words = {
    .pages = {
        ['a' - 'a'] = TF_PAGE(a), ['b' - 'a'] = TF_PAGE(b), ['c' - 'a'] = TF_PAGE(c),
        ['d' - 'a'] = TF_PAGE(d), ['e' - 'a'] = TF_PAGE(e), ['f' - 'a'] = TF_PAGE(f),
        ['g' - 'a'] = TF_PAGE(g), ['h' - 'a'] = TF_PAGE(h), ['i' - 'a'] = TF_PAGE(i),
        ['j' - 'a'] = TF_PAGE(j), ['k' - 'a'] = TF_PAGE(k), ['l' - 'a'] = TF_PAGE(l),
        ['m' - 'a'] = TF_PAGE(m), ['n' - 'a'] = TF_PAGE(n), ['o' - 'a'] = TF_PAGE(o),
        ['p' - 'a'] = TF_PAGE(p), ['r' - 'a'] = TF_PAGE(r), ['s' - 'a'] = TF_PAGE(s),
        ['t' - 'a'] = TF_PAGE(t), ['u' - 'a'] = TF_PAGE(u), ['w' - 'a'] = TF_PAGE(w),
        ['y' - 'a'] = TF_PAGE(y), [TF_OTHERS] = TF_PAGE(others),
    },
};
/* clang-format on */
