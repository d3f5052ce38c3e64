/* What became of a commitment, told: its title, what it supports, whom it names, its words. */
#include <stdlib.h>

#include "wording.h"

/* ---- lists ----------------------------------------------------------------------------------- */

tf_texts tf_texts_beyond(tf_arena *scratch, const tf_texts *texts, const tf_texts *others)
{
    tf_texts found = {0};
    tf_map known = {0};

    for (size_t i = 0; i < others->found.n; i++)
        tf_map_put(&known, tf_utf8_fold(scratch, others->found.at[i]), (void *)others);
    for (size_t i = 0; i < texts->found.n; i++)
        if (!tf_map_get(&known, tf_utf8_fold(scratch, texts->found.at[i])))
            *TF_PUSH(scratch, &found.found) = texts->found.at[i];
    tf_map_release(&known);
    return found;
}

/* A colleague as a file names them, and as people read it. */
struct colleague {
    const tf_person *person; /* NULL: nobody is called so */
    tf_str name;
};

static int by_name(const void *a, const void *b)
{
    const struct colleague *one = a, *other = b;
    int order = tf_name_order(one->name, other->name);

    return order ? order : tf_str_cmp(one->name, other->name);
}

/* People stand in the order of the alphabet, whatever a file's is: that could be read as a rank. */
static void put_colleagues(const tf_request *request, tf_document *document, tf_line *line,
                           const tf_texts *texts)
{
    size_t n = texts->found.n;
    struct colleague *colleagues = TF_NEW_N(&document->arena, struct colleague, n + 1);

    for (size_t i = 0; i < n; i++) {
        const tf_person *person = tf_snapshot_person(request->snapshot, texts->found.at[i]);
        colleagues[i] =
            (struct colleague){person, person ? tf_person_name(person) : texts->found.at[i]};
    }
    qsort(colleagues, n, sizeof(*colleagues), by_name);
    for (size_t i = 0; i < n; i++) {
        tf_put_between(document, line, i, n);
        if (colleagues[i].person)
            tf_put_person(document, line, colleagues[i].person);
        else
            tf_doc_run(document, line, TF_INLINE_TEXT, colleagues[i].name, TF_STR(""));
    }
}

void tf_put_texts(const tf_request *request, tf_document *document, tf_line *line,
                  tf_section_kind section, const tf_texts *texts)
{
    if (section == TF_SECTIONS) {
        put_colleagues(request, document, line, texts);
        return;
    }
    for (size_t i = 0; i < texts->found.n; i++) {
        tf_put_between(document, line, i, texts->found.n);
        tf_put_name(document, line, section, texts->found.at[i]);
    }
}

struct verbs {
    const char *now, *also, *no_more;
};

static const struct verbs supports = {"now supports", "now also supports", "no longer supports"};
static const struct verbs draws_on = {"now draws on", "now also draws on", "no longer draws on"};
static const struct verbs with = {"is now worked on with", "is now also worked on with",
                                  "is no longer worked on with"};

/* "It now supports A, and no longer B." */
static void put_change(const tf_request *request, tf_document *document, tf_section_kind section,
                       const struct verbs *verbs, const tf_texts *was, const tf_texts *is)
{
    tf_arena scratch = {0};
    tf_texts came = tf_texts_beyond(&scratch, is, was), went = tf_texts_beyond(&scratch, was, is);

    if (came.found.n || went.found.n) {
        tf_line *line = tf_doc_paragraph(document);
        bool also = came.found.n && was->found.n > went.found.n;
        if (came.found.n) {
            tf_doc_put(document, line, "It %s ", also ? verbs->also : verbs->now);
            tf_put_texts(request, document, line, section, &came);
        }
        if (went.found.n) {
            if (came.found.n)
                tf_doc_put(document, line, ", and no longer ");
            else
                tf_doc_put(document, line, "It %s ", verbs->no_more);
            tf_put_texts(request, document, line, section, &went);
        }
        tf_doc_put(document, line, ".");
    }
    tf_arena_release(&scratch);
}

static bool differ(tf_arena *scratch, const tf_texts *was, const tf_texts *is)
{
    return tf_texts_beyond(scratch, was, is).found.n || tf_texts_beyond(scratch, is, was).found.n;
}

/* ---- words ----------------------------------------------------------------------------------- */

/* Lines that were wrapped are one to a reader. */
static tf_str in_one_line(tf_arena *arena, tf_str text)
{
    tf_str copy = tf_arena_str(arena, text);
    char *bytes = (char *)copy.p;
    size_t n = 0;

    for (size_t i = 0; i < copy.n; i++) {
        bool end = bytes[i] == '\n' || bytes[i] == '\r';
        if (!end)
            bytes[n++] = bytes[i];
        else if (n && bytes[n - 1] != ' ')
            bytes[n++] = ' ';
    }
    copy.n = n;
    return copy;
}

static void put_run(tf_document *document, tf_line *line, tf_inline_kind kind, tf_str text)
{
    if (text.n)
        tf_doc_run(document, line, kind, in_one_line(&document->arena, text), TF_STR(""));
}

/* Without the empty lines around it: a line of a document begins and ends by itself. */
static tf_str without_end(tf_str text)
{
    while (text.n && (text.p[text.n - 1] == '\n' || text.p[text.n - 1] == '\r'))
        text.n--;
    return text;
}

static tf_str without_beginning(tf_str text)
{
    while (text.n && (text.p[0] == '\n' || text.p[0] == '\r'))
        text = tf_str_sub(text, 1, text.n);
    return text;
}

static void put_passage(tf_document *document, tf_line *line, const tf_diff_passage *passage)
{
    if (passage->kind == TF_DIFF_REMOVED)
        put_run(document, line, TF_INLINE_REMOVED, without_beginning(without_end(passage->was)));
    if (passage->kind == TF_DIFF_ADDED)
        put_run(document, line, TF_INLINE_ADDED, without_beginning(without_end(passage->is)));
    for (size_t i = 0; i < passage->runs.found.n; i++) {
        const tf_diff_run *run = &passage->runs.found.at[i];
        bool last = i + 1 == passage->runs.found.n;
        tf_str was = last ? without_end(run->was) : run->was;
        tf_str is = last ? without_end(run->is) : run->is;
        was = i ? was : without_beginning(was);
        is = i ? is : without_beginning(is);
        if (run->same) {
            put_run(document, line, TF_INLINE_TEXT, is);
        } else {
            put_run(document, line, TF_INLINE_REMOVED, was);
            put_run(document, line, TF_INLINE_ADDED, is);
        }
    }
}

/* An item's mark is no word of it. */
static tf_str without_mark(tf_str text)
{
    return tf_str_starts(text, TF_STR("- ")) ? tf_str_sub(text, 2, text.n) : text;
}

static void put_item(tf_document *document, tf_line *line, tf_diff_passage *passage)
{
    tf_str was = without_mark(passage->was), is = without_mark(passage->is);
    tf_diff_run *first = passage->runs.found.n ? &passage->runs.found.at[0] : NULL;
    bool marked = (was.n < passage->was.n || !was.n) && (is.n < passage->is.n || !is.n);

    if (marked && (!first || first->same)) {
        tf_doc_put(document, line, "• ");
        passage->was = was;
        passage->is = is;
        if (first)
            first->is = without_mark(first->is);
    }
    put_passage(document, line, passage);
}

static void put_words(tf_document *document, tf_diff *diff)
{
    for (size_t i = 0; i < diff->found.n; i++) {
        tf_diff_passage *passage = &diff->found.at[i];
        if (passage->kind == TF_DIFF_SAME)
            continue;
        if (passage->item)
            put_item(document, tf_doc_quote(document), passage);
        else
            put_passage(document, tf_doc_quote(document), passage);
    }
}

static void put_title(tf_document *document, const tf_wording *was, const tf_wording *is)
{
    tf_diff diff = {0};
    tf_line *line;

    tf_diff_read(&document->arena, was->title, is->title, &diff);
    if (!diff.reworded)
        return;
    line = tf_doc_paragraph(document);
    tf_doc_put(document, line, is->title.n ? "Its title: " : "It has no title any more: ");
    for (size_t i = 0; i < diff.found.n; i++)
        put_passage(document, line, &diff.found.at[i]);
}

/* ---- all of it ------------------------------------------------------------------------------- */

/* Most wordings stay as they are, and then nothing is to be looked at word by word. */
static bool reads_otherwise(tf_arena *scratch, tf_str was, tf_str is)
{
    tf_diff diff = {0};

    if (tf_str_eq(was, is))
        return false;
    tf_diff_read(scratch, was, is, &diff);
    return diff.reworded;
}

bool tf_is_reworded(tf_arena *scratch, const tf_wording *was, const tf_wording *is)
{
    return reads_otherwise(scratch, was->title, is->title) ||
           reads_otherwise(scratch, was->words, is->words) ||
           differ(scratch, &was->supports, &is->supports) ||
           differ(scratch, &was->principles, &is->principles) ||
           differ(scratch, &was->with, &is->with);
}

void tf_put_rewording(const tf_request *request, tf_document *document, tf_commitment_kind kind,
                      const tf_wording *was, const tf_wording *is)
{
    tf_diff diff = {0};

    put_title(document, was, is);
    put_change(request, document, tf_section_of(kind), &supports, &was->supports, &is->supports);
    put_change(request, document, TF_PRINCIPLES, &draws_on, &was->principles, &is->principles);
    put_change(request, document, TF_SECTIONS, &with, &was->with, &is->with);
    tf_diff_read(&document->arena, was->words, is->words, &diff);
    if (diff.reworded)
        put_words(document, &diff);
}
