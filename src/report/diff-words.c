/* Word by word: tokens, and the stretches that stayed or changed, made so that they read well. */
#include <string.h>

#include "diff.h"

enum {
    CHANGES_MOST = 1000, /* tokens that may differ in one passage */
    STAYED_LEAST = 25,   /* letters of a hundred that must have stayed in a rewording */
};

/* ---- tokens ---------------------------------------------------------------------------------- */

uint32_t tf_diff_number(tf_diff_numbers *numbers, tf_str text)
{
    uintptr_t id = (uintptr_t)tf_map_get(&numbers->ids, text);

    if (!id) {
        id = tf_map_count(&numbers->ids) + 1;
        tf_map_put(&numbers->ids, text, (void *)id);
    }
    return (uint32_t)id;
}

static bool is_space(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0;
}

/* Scripts that set no spaces between words: each sign is a word. */
static bool stands_alone(uint32_t c)
{
    return c >= 0x2E80 && c < 0xAC00;
}

static bool joins(uint32_t c)
{
    return c == '\'' || c == 0x2019 || c == '-';
}

/* The character at `at`; a byte that is not UTF-8 is one by itself. */
static size_t next(tf_str text, size_t at, uint32_t *c)
{
    size_t n = tf_utf8_next(tf_str_sub(text, at, text.n), c);

    return at >= text.n ? 0 : n ? n : 1;
}

static size_t end_of_word(tf_str text, size_t at)
{
    uint32_t c, after;
    size_t n;

    while ((n = next(text, at, &c)) > 0) {
        size_t behind = next(text, at + n, &after);
        bool more = (tf_utf8_is_word(c) && !stands_alone(c)) ||
                    (joins(c) && behind && tf_utf8_is_word(after) && !stands_alone(after));
        if (!more)
            break;
        at += n;
    }
    return at;
}

static size_t end_of_space(tf_str text, size_t at)
{
    uint32_t c;
    size_t n;

    while ((n = next(text, at, &c)) > 0 && is_space(c))
        at += n;
    return at;
}

/* A list's mark is the same whichever of its three signs it is. */
static bool is_bullet(tf_str text, size_t at)
{
    size_t line = at;

    if (!strchr("-*+", text.p[at]) || at + 1 >= text.n || !is_space((unsigned char)text.p[at + 1]))
        return false;
    while (line && (text.p[line - 1] == ' ' || text.p[line - 1] == '\t'))
        line--;
    return !line || text.p[line - 1] == '\n';
}

void tf_diff_tokens_read(tf_diff_numbers *numbers, tf_str text, tf_diff_tokens *tokens)
{
    for (size_t at = 0; at < text.n;) {
        uint32_t c;
        size_t n = next(text, at, &c), end = at + n;
        tf_str as;
        bool space = is_space(c);
        if (space)
            end = end_of_space(text, at);
        else if (tf_utf8_is_word(c) && !stands_alone(c))
            end = end_of_word(text, at);
        as = space                           ? TF_STR(" ")
             : n == 1 && is_bullet(text, at) ? TF_STR("-")
                                             : tf_str_sub(text, at, end);
        *TF_PUSH(numbers->arena, &tokens->found) =
            (tf_diff_token){tf_str_sub(text, at, end), tf_diff_number(numbers, as), space};
        at = end;
    }
}

/* ---- stretches ------------------------------------------------------------------------------- */

/* Tokens a0 to a1 of what was, b0 to b1 of what is. */
struct stretch {
    bool same;
    size_t a0, a1, b0, b1;
};

struct weaving {
    tf_arena *arena;
    const tf_diff_token *a, *b;
    size_t n, m;
    TF_VEC(struct stretch) stretches;
};

/* How much of a text a reader reads: white space is not counted. */
static size_t weight(const tf_diff_token *tokens, size_t from, size_t to)
{
    size_t sum = 0;

    for (size_t i = from; i < to; i++)
        sum += tokens[i].space ? 0 : tokens[i].text.n;
    return sum;
}

static bool has_word(const tf_diff_token *tokens, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        uint32_t c;
        tf_utf8_next(tokens[i].text, &c);
        if (!tokens[i].space && tf_utf8_is_word(c))
            return true;
    }
    return false;
}

static size_t weight_of_change(const struct weaving *weaving, const struct stretch *stretch)
{
    size_t was = weight(weaving->a, stretch->a0, stretch->a1);
    size_t is = weight(weaving->b, stretch->b0, stretch->b1);

    return was > is ? was : is;
}

/*
 * What stayed between two changes and is less than either is told with them: "a rewording" reads
 * better than a salad of single words.
 */
static bool is_too_small(const struct weaving *weaving, const struct stretch *same)
{
    size_t stayed = weight(weaving->a, same->a0, same->a1);

    return !has_word(weaving->a, same->a0, same->a1) ||
           (stayed <= weight_of_change(weaving, same - 1) &&
            stayed <= weight_of_change(weaving, same + 1));
}

static void add(struct weaving *weaving, struct stretch stretch)
{
    *TF_PUSH(weaving->arena, &weaving->stretches) = stretch;
    while (weaving->stretches.n >= 3 && !stretch.same) {
        struct stretch *last = &weaving->stretches.at[weaving->stretches.n - 1];
        if (last[-2].same || !is_too_small(weaving, last - 1))
            break;
        last[-2].a1 = last->a1;
        last[-2].b1 = last->b1;
        weaving->stretches.n -= 2;
    }
}

static void weave(struct weaving *weaving, const bool *in_a, const bool *in_b)
{
    size_t i = 0, j = 0;

    while (i < weaving->n || j < weaving->m) {
        struct stretch stretch = {.a0 = i, .b0 = j};
        stretch.same = i < weaving->n && j < weaving->m && in_a[i] && in_b[j];
        while (stretch.same && i < weaving->n && j < weaving->m && in_a[i] && in_b[j])
            i++, j++;
        while (!stretch.same && i < weaving->n && !in_a[i])
            i++;
        while (!stretch.same && j < weaving->m && !in_b[j])
            j++;
        stretch.a1 = i;
        stretch.b1 = j;
        add(weaving, stretch);
    }
}

/* ---- where a change stands ------------------------------------------------------------------- */

static bool ends_sentence(const tf_diff_token *tokens, size_t at)
{
    while (at && tokens[at - 1].space)
        at--;
    return !at || (tokens[at - 1].text.n == 1 && strchr(".?!:", tokens[at - 1].text.p[0]));
}

/* How well a stretch from `from` to `to` can be read by itself. */
static int fit(const tf_diff_token *tokens, size_t from, size_t to)
{
    int whole = (!from || tokens[from - 1].space) && !tokens[from].space;

    return 2 * whole + 2 * tokens[to - 1].space + ends_sentence(tokens, from);
}

/* What only came, or only went, may often be told a word earlier or later: "the [big ]boat" rather
 * than "the[ big] boat". */
static void slide(const tf_diff_token *tokens, struct stretch *change, size_t from, size_t to,
                  size_t left, size_t right)
{
    size_t back = 0, best = 0;
    int fitness, most;

    while (back < left && tokens[from - back - 1].id == tokens[to - back - 1].id)
        back++;
    from -= back, to -= back;
    most = fit(tokens, from, to);
    for (size_t ahead = 1; ahead <= back + right && tokens[from].id == tokens[to].id; ahead++) {
        from++, to++;
        fitness = fit(tokens, from, to);
        if (fitness > most) {
            most = fitness;
            best = ahead;
        }
    }
    /* `best` steps from the leftmost place; unsigned arithmetic goes round and comes back. */
    size_t by = best - back;
    change[-1].a1 += by, change[-1].b1 += by;
    change->a0 += by, change->a1 += by, change->b0 += by, change->b1 += by;
    change[1].a0 += by, change[1].b0 += by;
}

static void slide_all(struct weaving *weaving)
{
    for (size_t i = 1; i + 1 < weaving->stretches.n; i++) {
        struct stretch *change = &weaving->stretches.at[i];
        if (change->same)
            continue;
        /* One token of what stays, so that no stretch becomes empty. */
        size_t left = change[-1].a1 - change[-1].a0 - 1, right = change[1].a1 - change[1].a0 - 1;
        if (change->a0 == change->a1)
            slide(weaving->b, change, change->b0, change->b1, left, right);
        else if (change->b0 == change->b1)
            slide(weaving->a, change, change->a0, change->a1, left, right);
    }
}

/* ---- all of it ------------------------------------------------------------------------------- */

static tf_str text_of(const tf_diff_token *tokens, size_t from, size_t to)
{
    const char *end;

    if (from == to)
        return (tf_str){0};
    end = tokens[to - 1].text.p + tokens[to - 1].text.n;
    return (tf_str){tokens[from].text.p, (size_t)(end - tokens[from].text.p)};
}

static void tell(const struct weaving *weaving, tf_diff_runs *runs)
{
    for (size_t i = 0; i < weaving->stretches.n; i++) {
        const struct stretch *stretch = &weaving->stretches.at[i];
        *TF_PUSH(weaving->arena, &runs->found) =
            (tf_diff_run){stretch->same, text_of(weaving->a, stretch->a0, stretch->a1),
                          text_of(weaving->b, stretch->b0, stretch->b1)};
    }
}

static uint32_t *ids_of(tf_arena *arena, const tf_diff_tokens *tokens)
{
    uint32_t *ids = TF_NEW_N(arena, uint32_t, tokens->found.n + 1);

    for (size_t i = 0; i < tokens->found.n; i++)
        ids[i] = tokens->found.at[i].id;
    return ids;
}

static bool stayed(const struct weaving *weaving)
{
    size_t all = weight(weaving->a, 0, weaving->n) + weight(weaving->b, 0, weaving->m), same = 0;

    for (size_t i = 0; i < weaving->stretches.n; i++) {
        const struct stretch *stretch = &weaving->stretches.at[i];
        if (stretch->same)
            same += 2 * weight(weaving->a, stretch->a0, stretch->a1);
    }
    return same * 100 >= all * STAYED_LEAST;
}

bool tf_diff_runs_read(tf_arena *arena, const tf_diff_tokens *was, const tf_diff_tokens *is,
                       tf_diff_runs *runs)
{
    struct weaving weaving = {
        .arena = arena, .a = was->found.at, .b = is->found.at, .n = was->found.n, .m = is->found.n};
    bool *in_a = TF_NEW_N(arena, bool, weaving.n + 1), *in_b = TF_NEW_N(arena, bool, weaving.m + 1);
    bool found = tf_diff_common(ids_of(arena, was), weaving.n, ids_of(arena, is), weaving.m,
                                CHANGES_MOST, in_a, in_b);

    if (found) {
        weave(&weaving, in_a, in_b);
        slide_all(&weaving);
        found = stayed(&weaving);
    }
    if (found)
        tell(&weaving, runs);
    return found;
}
