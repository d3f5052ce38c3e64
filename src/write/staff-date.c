/* Days as staff systems export them. */
#include <ctype.h>
#include <string.h>

#include "staff.h"

enum { PARTS = 3 };

/* The parts of a day: what stands between blanks, dots, slashes and hyphens. One more than a day has
 * is counted too. */
static size_t split(tf_str text, tf_str parts[PARTS])
{
    size_t n = 0;

    while (text.n && n <= PARTS) {
        size_t end = 0;
        while (end < text.n && !strchr(" ./-,", text.p[end]))
            end++;
        if (end && n < PARTS)
            parts[n] = tf_str_sub(text, 0, end);
        n += end > 0;
        text = tf_str_sub(text, end + 1, text.n);
    }
    return n;
}

/* The number that a part is, an ending such as "st" apart; -1 where it is none. */
static int number_of(tf_str part)
{
    int number = 0;
    size_t i = 0;

    for (; i < part.n && isdigit((unsigned char)part.p[i]) && i < 4; i++)
        number = number * 10 + part.p[i] - '0';
    part = tf_str_sub(part, i, part.n);
    if (!i || (part.n && !tf_str_is(part, "st") && !tf_str_is(part, "nd") &&
               !tf_str_is(part, "rd") && !tf_str_is(part, "th")))
        return -1;
    return number;
}

/* A month in digits, or by at least the first three letters of its name. */
static int month_of(tf_str part)
{
    static const char *const names[] = {"january",   "february", "march",    "april",
                                        "may",       "june",     "july",     "august",
                                        "september", "october",  "november", "december"};

    if (part.n && isdigit((unsigned char)part.p[0]))
        return part.n <= 2 ? number_of(part) : -1;
    for (size_t i = 0; i < TF_COUNT(names); i++)
        if (part.n >= 3 && tf_str_starts(tf_str_z(names[i]), part))
            return (int)i + 1;
    return -1;
}

/* A time of day behind the date, as databases add it. */
static tf_str without_time(tf_str text)
{
    size_t colon = tf_str_find(text, ':'), at = colon;

    if (colon == text.n)
        return text;
    while (at && text.p[at] != ' ' && text.p[at] != 't')
        at--;
    return tf_str_trim(tf_str_sub(text, 0, at));
}

bool tf_staff_date(tf_arena *arena, tf_str text, tf_date *date)
{
    tf_str fold = without_time(tf_utf8_fold(arena, text)), parts[PARTS], made;

    if (tf_date_parse(fold, date))
        return true;
    if (split(fold, parts) != PARTS || parts[2].n != 4 || parts[0].n > 4)
        return false;
    made = tf_arena_printf(arena, "%04d-%02d-%02d", number_of(parts[2]), month_of(parts[1]),
                           number_of(parts[0]));
    return tf_date_parse(made, date);
}
