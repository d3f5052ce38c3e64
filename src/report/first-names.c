/*
 * A list of our own: days, months, and first names of children in Britain that a dictionary has as
 * words too.
 */
#include <stdlib.h>

#include "first-names.h"

/* clang-format off */
const char *const tf_first_names[] = {
    "amber", "april", "art", "ash", "aspen", "august", "autumn", "basil", "bay", "bea", "beau",
    "bell", "bill", "billy", "blossom", "blue", "bob", "bonny", "brook", "carol", "chance",
    "chase", "cherry", "clay", "clover", "coral", "crystal", "daisy", "dale", "dawn", "dean",
    "december", "destiny", "don", "dot", "drew", "duke", "earl", "ebony", "eden", "faith",
    "february", "fern", "finn", "fleur", "flint", "flora", "forest", "frank", "friday", "gale",
    "gene", "ginger", "glen", "glory", "grace", "grant", "guy", "harmony", "harry", "haven",
    "hazel", "heath", "heather", "heaven", "holly", "honey", "hope", "hunter", "indigo", "iris",
    "ivy", "jack", "jade", "january", "jasmine", "jay", "jewel", "jo", "joy", "july", "june",
    "king", "lance", "lark", "laurel", "lily", "lotus", "ma", "maple", "march", "mark", "martin",
    "mason", "max", "may", "meadow", "mel", "melody", "mercy", "merry", "miles", "mo", "monday",
    "myrtle", "nick", "noble", "nova", "november", "ocean", "october", "olive", "opal", "pat",
    "patience", "patty", "paul", "pearl", "penny", "phoenix", "piper", "poppy", "prince",
    "prudence", "queen", "raven", "ray", "reed", "reuben", "rich", "river", "rob", "robin", "rod",
    "rose", "rosemary", "rosy", "rowan", "ruby", "rue", "rusty", "sage", "sandy", "saturday",
    "scarlet", "september", "serenity", "sky", "sol", "spring", "star", "storm", "sue", "summer",
    "sunday", "sunny", "terry", "thursday", "trinity", "tuesday", "unity", "verity", "victor",
    "violet", "wade", "ward", "wednesday", "will", "willow", "winter", "wolf", "woody", "wren",
};
/* clang-format on */
const size_t tf_first_names_n = TF_COUNT(tf_first_names);

static int compare(const void *key, const void *word)
{
    return tf_str_cmp(*(const tf_str *)key, tf_str_z(*(const char *const *)word));
}

bool tf_is_first_name(tf_str word)
{
    return bsearch(&word, tf_first_names, tf_first_names_n, sizeof(*tf_first_names), compare);
}
