/* Passages: which of them are the same, which of the others are a rewording of each other. */
#include <string.h>

#include "diff.h"

enum {
    CHANGES_MOST = 1000, /* passages that may differ in one text */
    GAP_MOST = 2500,     /* pairs that are compared between two passages that stayed */
    ALIKE_LEAST = 35,    /* words of a hundred that two wordings of a passage have in common */
};

/* ---- passages of one text -------------------------------------------------------------------- */

struct part {
    tf_str text;
    bool item;
    tf_diff_tokens tokens;
    uint32_t id;     /* by its words */
    uint32_t *words; /* sorted once bags of them are compared */
    size_t words_n;
};

struct parts {
    TF_VEC(struct part) found;
};

static tf_str line_at(tf_str text, size_t at)
{
    tf_str rest = tf_str_sub(text, at, text.n);

    return tf_str_sub(rest, 0, tf_str_find(rest, '\n') + 1);
}

static bool is_item(tf_str line)
{
    size_t digits = 0;

    line = tf_str_trim(line);
    if (line.n > 1 && strchr("-*+", line.p[0]) && strchr(" \t", line.p[1]))
        return true;
    while (digits < line.n && line.p[digits] >= '0' && line.p[digits] <= '9')
        digits++;
    return digits && digits + 1 < line.n && strchr(".)", line.p[digits]) &&
           strchr(" \t", line.p[digits + 1]);
}

static bool is_fence(tf_str line)
{
    line = tf_str_trim(line);
    return tf_str_starts(line, TF_STR("```")) || tf_str_starts(line, TF_STR("~~~"));
}

static void add_part(tf_arena *arena, struct parts *parts, tf_str text, bool item)
{
    struct part *part = TF_PUSH(arena, &parts->found);

    part->text = text;
    part->item = item;
}

/* A passage ends before an empty line's next text, before an item, around a heading. */
static void split(tf_arena *arena, tf_str text, struct parts *parts)
{
    bool gap = false, fenced = false, any = false, item = false, heading = false;
    size_t from = 0;

    for (size_t at = 0; at < text.n;) {
        tf_str line = line_at(text, at);
        bool empty = !tf_str_trim(line).n, begins = is_item(line);
        bool head = tf_str_starts(line, TF_STR("#"));
        if (!empty && !fenced && any && (gap || begins || head || heading)) {
            add_part(arena, parts, tf_str_sub(text, from, at), item);
            from = at;
            any = item = false;
        }
        if (!fenced && !empty && !any)
            item = begins;
        heading = (heading && empty) || (head && !fenced);
        fenced ^= is_fence(line);
        any |= !empty;
        gap = empty;
        at += line.n;
    }
    if (from < text.n)
        add_part(arena, parts, tf_str_sub(text, from, text.n), item);
}

/* ---- comparing passages ---------------------------------------------------------------------- */

/* Two sorted rows, one behind the other in `from`, as one in `to`. */
static void merge(uint32_t *to, const uint32_t *from, size_t n, size_t both)
{
    for (size_t i = 0, j = n, at = 0; at < both; at++)
        to[at] = j >= both || (i < n && from[i] <= from[j]) ? from[i++] : from[j++];
}

/* By merging rows of one, two, four…: no order of words is worse than another. */
static uint32_t *sort(tf_arena *arena, uint32_t *at, size_t n)
{
    uint32_t *other = TF_NEW_N(arena, uint32_t, n + 1);

    for (size_t row = 1; row < n; row *= 2) {
        for (size_t from = 0; from < n; from += 2 * row) {
            size_t left = n - from;
            merge(other + from, at + from, left < row ? left : row,
                  left < 2 * row ? left : 2 * row);
        }
        uint32_t *sorted = other;
        other = at;
        at = sorted;
    }
    return at;
}

/* The row of a passage's words as text, which is like no word: it begins with a NUL. */
static tf_str row_of(tf_arena *arena, const struct part *part)
{
    size_t n = part->words_n * sizeof(uint32_t);
    char *bytes = tf_arena_bytes(arena, n + 1);

    bytes[0] = '\0';
    memcpy(bytes + 1, part->words, n);
    return (tf_str){bytes, n + 1};
}

static void read_words(tf_diff_numbers *numbers, struct part *part)
{
    tf_diff_tokens_read(numbers, part->text, &part->tokens);
    part->words = TF_NEW_N(numbers->arena, uint32_t, part->tokens.found.n + 1);
    for (size_t i = 0; i < part->tokens.found.n; i++)
        if (!part->tokens.found.at[i].space)
            part->words[part->words_n++] = part->tokens.found.at[i].id;
    part->id = tf_diff_number(numbers, row_of(numbers->arena, part));
}

/* Of a hundred words in both, those that both have; 0 where one is too short for there to be enough,
 * so that a long passage is not read once for each short one. */
static size_t alike(const struct part *a, const struct part *b)
{
    size_t i = 0, j = 0, common = 0, all = a->words_n + b->words_n;
    size_t least = a->words_n < b->words_n ? a->words_n : b->words_n;

    if (200 * least < ALIKE_LEAST * all)
        return 0;

    while (i < a->words_n && j < b->words_n) {
        common += a->words[i] == b->words[j];
        size_t step = a->words[i] <= b->words[j];
        j += b->words[j] <= a->words[i];
        i += step;
    }
    return all ? 200 * common / all : 0;
}

struct alignment {
    tf_arena *arena; /* of what is told */
    tf_arena scratch;
    struct parts was, is;
    tf_diff *diff;
};

/* One of `was` and `is` may be NULL. */
static void tell(struct alignment *alignment, tf_diff_kind kind, const struct part *was,
                 const struct part *is)
{
    const struct part *one = is ? is : was;
    tf_diff_passage *passage = TF_PUSH(alignment->arena, &alignment->diff->found);

    passage->kind = kind;
    passage->item = one->item;
    passage->was = was ? was->text : (tf_str){0};
    passage->is = is ? is->text : (tf_str){0};
    alignment->diff->reworded |= kind != TF_DIFF_SAME;
}

static void tell_pair(struct alignment *alignment, const struct part *was, const struct part *is)
{
    tf_diff_runs runs = {0};

    if (tf_diff_runs_read(&alignment->scratch, &was->tokens, &is->tokens, &runs)) {
        tell(alignment, TF_DIFF_REWORDED, was, is);
        tf_diff_passage *passage = &alignment->diff->found.at[alignment->diff->found.n - 1];
        for (size_t i = 0; i < runs.found.n; i++)
            *TF_PUSH(alignment->arena, &passage->runs.found) = runs.found.at[i];
    } else {
        tell(alignment, TF_DIFF_REMOVED, was, NULL);
        tell(alignment, TF_DIFF_ADDED, NULL, is);
    }
}

/* ---- between passages that stayed ------------------------------------------------------------ */

struct gap {
    struct part *was, *is;
    size_t n, m;
};

static void sort_words(struct alignment *alignment, struct part *parts, size_t n)
{
    for (size_t i = 0; i < n; i++)
        parts[i].words = sort(&alignment->scratch, parts[i].words, parts[i].words_n);
}

/* The most that passages from i and j on have in common, for all of both. */
static size_t *weigh(struct alignment *alignment, const struct gap *gap)
{
    size_t width = gap->m + 1;
    size_t *best = TF_NEW_N(&alignment->scratch, size_t, (gap->n + 1) * width);

    sort_words(alignment, gap->was, gap->n);
    sort_words(alignment, gap->is, gap->m);
    for (size_t i = gap->n; i-- > 0;)
        for (size_t j = gap->m; j-- > 0;) {
            size_t how = alike(&gap->was[i], &gap->is[j]);
            size_t *at = &best[i * width + j];
            *at = at[1] > at[width] ? at[1] : at[width];
            if (how >= ALIKE_LEAST && how + at[width + 1] > *at)
                *at = how + at[width + 1];
        }
    return best;
}

static void tell_gap(struct alignment *alignment, const struct gap *gap)
{
    size_t i = 0, j = 0, width = gap->m + 1;
    const size_t *best = gap->n * gap->m <= GAP_MOST ? weigh(alignment, gap) : NULL;

    while (i < gap->n && j < gap->m && best) {
        const size_t *at = &best[i * width + j];
        if (at[0] == at[width])
            tell(alignment, TF_DIFF_REMOVED, &gap->was[i++], NULL);
        else if (at[0] == at[1])
            tell(alignment, TF_DIFF_ADDED, NULL, &gap->is[j++]);
        else
            tell_pair(alignment, &gap->was[i++], &gap->is[j++]);
    }
    while (i < gap->n)
        tell(alignment, TF_DIFF_REMOVED, &gap->was[i++], NULL);
    while (j < gap->m)
        tell(alignment, TF_DIFF_ADDED, NULL, &gap->is[j++]);
}

/* ---- all of it ------------------------------------------------------------------------------- */

static uint32_t *ids_of(tf_arena *arena, const struct parts *parts)
{
    uint32_t *ids = TF_NEW_N(arena, uint32_t, parts->found.n + 1);

    for (size_t i = 0; i < parts->found.n; i++)
        ids[i] = parts->found.at[i].id;
    return ids;
}

static struct part *part_at(const struct parts *parts, size_t i)
{
    return i < parts->found.n ? &parts->found.at[i] : NULL;
}

static void align(struct alignment *alignment)
{
    tf_arena *scratch = &alignment->scratch;
    size_t n = alignment->was.found.n, m = alignment->is.found.n, i = 0, j = 0;
    bool *in_a = TF_NEW_N(scratch, bool, n + 1), *in_b = TF_NEW_N(scratch, bool, m + 1);

    tf_diff_common(ids_of(scratch, &alignment->was), n, ids_of(scratch, &alignment->is), m,
                   CHANGES_MOST, in_a, in_b);
    while (i < n || j < m) {
        struct gap gap = {part_at(&alignment->was, i), part_at(&alignment->is, j), 0, 0};
        while (i < n && !in_a[i])
            i++, gap.n++;
        while (j < m && !in_b[j])
            j++, gap.m++;
        if (gap.n || gap.m)
            tell_gap(alignment, &gap);
        while (i < n && j < m && in_a[i] && in_b[j]) {
            tell(alignment, TF_DIFF_SAME, part_at(&alignment->was, i), part_at(&alignment->is, j));
            i++, j++;
        }
    }
}

static void read_parts(tf_diff_numbers *numbers, tf_str text, struct parts *parts)
{
    split(numbers->arena, text, parts);
    for (size_t i = 0; i < parts->found.n; i++)
        read_words(numbers, &parts->found.at[i]);
}

/* Whether the words are the same, one after the other, however they are set in paragraphs. */
static bool is_same_text(tf_diff_numbers *numbers, tf_str was, tf_str is)
{
    struct part whole[2] = {{.text = was}, {.text = is}};

    for (size_t i = 0; i < TF_COUNT(whole); i++)
        read_words(numbers, &whole[i]);
    return whole[0].id == whole[1].id;
}

void tf_diff_read(tf_arena *arena, tf_str was, tf_str is, tf_diff *diff)
{
    struct alignment alignment = {.arena = arena, .diff = diff};
    tf_diff_numbers numbers = {.arena = &alignment.scratch};

    if (is_same_text(&numbers, was, is)) {
        if (was.n || is.n)
            *TF_PUSH(arena, &diff->found) = (tf_diff_passage){.was = was, .is = is};
    } else {
        read_parts(&numbers, was, &alignment.was);
        read_parts(&numbers, is, &alignment.is);
        align(&alignment);
    }
    tf_map_release(&numbers.ids);
    tf_arena_release(&alignment.scratch);
}
