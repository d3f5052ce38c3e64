/*
 * A list of our own: what English holds together with (its closed classes, after Quirk et al., "A
 * Comprehensive Grammar of the English Language", 1985), the numerals, days and months, and the
 * worn verbs and nouns that every note has whatever it is about.
 */
#include <stdlib.h>

#include "stop-words.h"

/* clang-format off */
const char *const tf_stop_words[] = {
    "a", "about", "above", "across", "actually", "after", "afternoon", "afternoons", "afterwards",
    "again", "against", "ago", "all", "almost", "along", "already", "also", "although", "always",
    "am", "among", "an", "and", "another", "any", "anybody", "anyone", "anything", "anyway",
    "anywhere", "april", "are", "aren", "around", "as", "at", "august", "away", "back", "bad",
    "be", "became", "because", "become", "becomes", "been", "before", "beforehand", "began",
    "begin", "behind", "being", "below", "beneath", "beside", "besides", "best", "better",
    "between", "beyond", "big", "bit", "both", "but", "by", "came", "can", "cannot", "cant",
    "certainly", "come", "comes", "coming", "could", "couldn", "d", "day", "days", "december",
    "did", "didn", "different", "do", "does", "doesn", "doing", "don", "done", "down", "during",
    "each", "early", "easily", "eight", "either", "eleven", "else", "end", "enough", "especially",
    "etc", "even", "evening", "ever", "every", "everybody", "everyone", "everything", "exactly",
    "far", "february", "feel", "felt", "few", "fewer", "fifteen", "fifty", "finally", "first",
    "five", "for", "forty", "forward", "found", "four", "friday", "fridays", "from", "full",
    "further", "gave", "get", "gets", "getting", "give", "gives", "giving", "go", "goes", "going",
    "gone", "good", "got", "great", "had", "hadn", "half", "hardly", "has", "hasn", "have",
    "haven", "having", "he", "hence", "her", "here", "hers", "herself", "him", "himself", "his",
    "hour", "hours", "how", "however", "hundred", "i", "if", "in", "indeed", "inside", "instead",
    "into", "is", "isn", "it", "its", "itself", "january", "july", "june", "just", "keep",
    "keeps", "kept", "kind", "knew", "know", "known", "knows", "last", "late", "later", "least",
    "less", "let", "lets", "like", "likely", "little", "ll", "long", "longer", "look", "looked",
    "looking", "lot", "lots", "m", "ma", "made", "make", "makes", "making", "many", "march",
    "may", "maybe", "me", "mean", "means", "meant", "might", "mightn", "mine", "minute",
    "minutes", "monday", "mondays", "month", "months", "more", "morning", "mornings", "most",
    "mostly", "much", "must", "mustn", "my", "myself", "near", "nearly", "need", "needed",
    "needn", "needs", "neither", "never", "new", "next", "nine", "no", "nobody", "none", "nor",
    "not", "nothing", "notice", "noticed", "november", "now", "nowhere", "o", "october", "of",
    "off", "often", "oh", "ok", "okay", "old", "on", "once", "one", "ones", "only", "onto", "or",
    "other", "others", "otherwise", "ought", "our", "ours", "ourselves", "out", "outside", "over",
    "own", "people", "perhaps", "please", "possible", "probably", "put", "puts", "quite",
    "rather", "re", "really", "right", "s", "said", "same", "saturday", "saw", "say", "saying",
    "says", "second", "see", "seem", "seemed", "seems", "seen", "september", "set", "seven",
    "several", "shall", "shan", "she", "should", "shouldn", "side", "simply", "since", "six",
    "sixty", "small", "so", "some", "somebody", "somehow", "someone", "something", "sometimes",
    "somewhere", "soon", "still", "such", "sunday", "sure", "t", "take", "taken", "takes",
    "taking", "tell", "ten", "term", "terms", "than", "that", "the", "their", "theirs", "them",
    "themselves", "then", "there", "therefore", "these", "they", "thing", "things", "think",
    "thinking", "thirty", "this", "those", "though", "thought", "three", "through", "thursday",
    "thursdays", "thus", "till", "time", "times", "to", "today", "together", "told", "tomorrow",
    "too", "took", "top", "toward", "towards", "tried", "try", "trying", "tuesday", "tuesdays",
    "turn", "twelve", "twenty", "twice", "two", "under", "unless", "until", "up", "upon", "us",
    "use", "used", "using", "usual", "usually", "ve", "very", "want", "wanted", "wants", "was",
    "wasn", "way", "ways", "we", "wednesday", "wednesdays", "week", "weeks", "well", "went",
    "were", "weren", "what", "whatever", "when", "whenever", "where", "whether", "which", "while",
    "who", "whole", "whom", "whose", "why", "will", "with", "within", "without", "won", "wont",
    "worse", "worst", "would", "wouldn", "year", "years", "yes", "yesterday", "yet", "you",
    "your", "yours", "yourself", "yourselves",
};
/* clang-format on */
const size_t tf_stop_words_n = TF_COUNT(tf_stop_words);

static int compare(const void *key, const void *word)
{
    return tf_str_cmp(*(const tf_str *)key, tf_str_z(*(const char *const *)word));
}

bool tf_is_stop_word(tf_str word)
{
    return bsearch(&word, tf_stop_words, tf_stop_words_n, sizeof(*tf_stop_words), compare);
}
