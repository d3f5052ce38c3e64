/*
 * The two detectors against the labelled sentences of tests/corpora. Prints precision and recall of
 * each file, and fails where one is lower than it was. `prose-corpora -v` names what is wrong in
 * the files that may be read while working on the rules (not in held-out.tsv).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <twofold/prose.h>

enum { RANGES = 8 };

/* One line of a corpus, made into a Markdown file. */
typedef struct {
    bool reported;
    tf_prose_of of;
    tf_str line;
    tf_buf file;
    tf_span ranges[RANGES];
    size_t n;
} labelled;

typedef struct {
    size_t right, false_alarms, found, ranges;
} tally;

/* ---- from a line to a file ------------------------------------------------------------------- */

static tf_str next_column(tf_str *line)
{
    size_t tab = tf_str_find(*line, '\t');
    tf_str column = tf_str_sub(*line, 0, tab);

    *line = tf_str_sub(*line, tab + 1, line->n);
    return column;
}

/* Appends the text without its marks, and notes where the marked ranges came to stand. */
static void put_text(labelled *sample, tf_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        tf_str rest = tf_str_sub(text, i, text.n);
        if (tf_str_starts(rest, TF_STR("⟦")) && sample->n < RANGES) {
            sample->ranges[sample->n].from = sample->file.n;
            i += strlen("⟦") - 1;
        } else if (tf_str_starts(rest, TF_STR("⟧")) && sample->n < RANGES) {
            sample->ranges[sample->n++].to = sample->file.n;
            i += strlen("⟧") - 1;
        } else if (tf_str_starts(rest, TF_STR("\\n"))) {
            tf_buf_putc(&sample->file, '\n');
            i++;
        } else {
            tf_buf_putc(&sample->file, text.p[i]);
        }
    }
}

static void put_cell(labelled *sample, tf_str text)
{
    size_t bar = tf_str_find_str(text, TF_STR(" | "));

    tf_buf_putz(&sample->file, "| ");
    put_text(sample, tf_str_sub(text, 0, bar));
    tf_buf_putz(&sample->file, " |\n| --- |\n| ");
    put_text(sample, tf_str_sub(text, bar + 3, text.n));
    tf_buf_putz(&sample->file, " |\n");
}

static void put_file(labelled *sample, tf_str place, tf_str text)
{
    bool is_title = tf_str_ends(place, TF_STR("/title"));

    sample->file.n = sample->n = 0;
    tf_buf_putz(&sample->file, is_title ? "# " : "# A title\n\n");
    if (tf_str_ends(place, TF_STR("/cell"))) {
        put_cell(sample, text);
        return;
    }
    if (tf_str_ends(place, TF_STR("/list")))
        tf_buf_putz(&sample->file, "- ");
    put_text(sample, text);
    tf_buf_putc(&sample->file, '\n');
}

static bool read_line(labelled *sample, tf_str line)
{
    tf_str rest = line, label, place;

    sample->line = line;
    if (!line.n || line.p[0] == '#')
        return false;
    label = next_column(&rest);
    next_column(&rest);
    place = next_column(&rest);
    sample->reported = tf_str_is(label, "report");
    sample->of = tf_str_starts(place, TF_STR("reflection")) ? TF_OF_REFLECTION : TF_OF_COMMITMENT;
    put_file(sample, place, rest);
    return true;
}

/* ---- judging it ------------------------------------------------------------------------------ */

typedef struct {
    TF_VEC(tf_span) at;
} spans;

static void find(const tf_prose *prose, tf_arena *arena, const labelled *sample, bool numeric,
                 spans *found)
{
    tf_str bytes = tf_buf_str(&sample->file);
    tf_passages passages = {0};
    tf_md md;

    tf_md_parse(arena, bytes, (tf_span){0, bytes.n}, &md);
    tf_passages_read(arena, &md, &passages);
    for (size_t i = 0; i < passages.found.n; i++) {
        const tf_passage *passage = &passages.found.at[i];
        tf_prose_findings findings = {0};
        tf_passage_cursor cursor = {0};
        if (numeric)
            tf_prose_numeric_target(prose, arena, passage, &findings);
        else
            tf_prose_met_not_met(prose, arena, passage, sample->of, &findings);
        for (size_t k = 0; k < findings.found.n; k++)
            *TF_PUSH(arena, &found->at) = tf_passage_span(
                passage, &cursor, findings.found.at[k].from, findings.found.at[k].to);
    }
}

static bool overlap(tf_span a, tf_span b)
{
    return a.from < b.to && b.from < a.to;
}

static void complain(bool wanted, const char *what, const labelled *sample, tf_span span)
{
    if (wanted)
        printf("  %s: %.*s\n    «%.*s»\n", what, TF_ARG(sample->line),
               TF_ARG(tf_str_span(tf_buf_str(&sample->file), span)));
}

static void judge(const labelled *sample, const spans *found, bool verbose, tally *sum)
{
    for (size_t i = 0; i < found->at.n; i++) {
        bool right = false;
        for (size_t k = 0; k < sample->n; k++)
            right |= overlap(found->at.at[i], sample->ranges[k]);
        sum->right += right;
        sum->false_alarms += !right;
        if (!right)
            complain(verbose, "false alarm", sample, found->at.at[i]);
    }
    for (size_t k = 0; k < sample->n; k++) {
        bool hit = false;
        for (size_t i = 0; i < found->at.n; i++)
            hit |= overlap(found->at.at[i], sample->ranges[k]);
        sum->found += hit;
        sum->ranges++;
        if (!hit)
            complain(verbose, "missed", sample, sample->ranges[k]);
    }
}

/* ---- a corpus -------------------------------------------------------------------------------- */

static bool read_file(const char *path, tf_buf *bytes)
{
    FILE *file = fopen(path, "rb");
    size_t n;

    if (!file) {
        printf("cannot open %s: run this from the top of the repository\n", path);
        return false;
    }
    do {
        n = fread(tf_buf_room(bytes, 65536), 1, 65536, file);
        bytes->n += n;
    } while (n);
    fclose(file);
    return true;
}

typedef struct {
    const char *path;
    bool numeric, readable;
    double precision, recall; /* the floor */
} corpus;

static const corpus corpora[] = {
    {"tests/corpora/numeric-target/dev.tsv", true, true, 0.98, 0.94},
    {"tests/corpora/numeric-target/held-out.tsv", true, false, 0.92, 0.72},
    {"tests/corpora/met-not-met/dev.tsv", false, true, 0.98, 0.97},
    {"tests/corpora/met-not-met/held-out.tsv", false, false, 0.97, 0.74},
};

static bool run(const tf_prose *prose, const corpus *c, bool verbose)
{
    tf_buf bytes = {0};
    labelled sample = {0};
    tally sum = {0};

    if (!read_file(c->path, &bytes))
        return false;
    tf_str rest = tf_buf_str(&bytes);
    while (rest.n) {
        size_t end = tf_str_find(rest, '\n');
        tf_arena arena = {0};
        spans found = {0};
        if (read_line(&sample, tf_str_sub(rest, 0, end))) {
            find(prose, &arena, &sample, c->numeric, &found);
            judge(&sample, &found, verbose && c->readable, &sum);
        }
        tf_arena_release(&arena);
        rest = tf_str_sub(rest, end + 1, rest.n);
    }
    double precision = (double)sum.right / (double)(sum.right + sum.false_alarms);
    double recall = (double)sum.found / (double)sum.ranges;
    bool good = precision >= c->precision && recall >= c->recall;
    printf("%s %s: precision %.3f (%zu false alarms), recall %.3f (%zu missed)\n",
           good ? "ok    " : "not ok", c->path, precision, sum.false_alarms, recall,
           sum.ranges - sum.found);
    tf_buf_release(&sample.file);
    tf_buf_release(&bytes);
    return good;
}

int main(int argc, char **argv)
{
    tf_prose *prose = tf_prose_new();
    bool verbose = argc > 1 && strcmp(argv[1], "-v") == 0, good = true;

    for (size_t i = 0; i < TF_COUNT(corpora); i++)
        good &= run(prose, &corpora[i], verbose);
    tf_prose_free(prose);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
