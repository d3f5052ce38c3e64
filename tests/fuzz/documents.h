/* Documents made of a target's bytes: every kind of block, with whatever words. */
#ifndef TWOFOLD_FUZZ_DOCUMENTS_H
#define TWOFOLD_FUZZ_DOCUMENTS_H

#include "../../src/emit/document.h"
#include "feed.h"

enum { BLOCKS_MOST = 12, FEW = 4 };

static const tf_field fields[] = {
    {TF_STR_INIT("person"), TF_STR_INIT("Who"), false, false},
    {TF_STR_INIT("with"), TF_STR_INIT("With whom"), true, false},
    {TF_STR_INIT("weeks"), TF_STR_INIT("Weeks"), false, true},
    {TF_STR_INIT("each-week"), TF_STR_INIT("Each week"), true, true},
};

/* What a report puts between marks starts and ends with something to read. */
static inline void put_runs(struct feed *feed, tf_document *document, tf_line *line)
{
    for (size_t n = pick(feed, FEW); n; n--) {
        /* All but the last, which is for cells alone. */
        tf_inline_kind kind = (tf_inline_kind)pick(feed, TF_INLINE_NONE);
        tf_str text = pick_words(feed), to = pick_words(feed);
        tf_doc_run(document, line, kind, text, to);
    }
}

static inline void put_cell(struct feed *feed, tf_document *document, tf_sheet *sheet,
                            const tf_field *field)
{
    tf_field_value *cell = tf_doc_cell(document, sheet);
    size_t items = field->several ? pick(feed, FEW) : pick(feed, 2);

    if (!items && pick(feed, 2))
        tf_doc_run(document, tf_doc_cell_line(document, cell), TF_INLINE_NONE, TF_STR("nobody yet"),
                   TF_STR(""));
    for (; items; items--) {
        tf_line *line = tf_doc_cell_line(document, cell);
        if (!field->number)
            put_runs(feed, document, line);
        else if (pick(feed, 3))
            tf_doc_put(document, line, "%zu", pick(feed, 256));
        else
            tf_doc_run(document, line, TF_INLINE_HIDDEN, TF_STR("fewer than 5"), TF_STR(""));
    }
}

static inline void put_table(struct feed *feed, tf_document *document)
{
    size_t width = 1 + pick(feed, TF_COUNT(fields));
    tf_sheet *sheet = tf_doc_table(document, TF_STR("people"), TF_STR("People"), fields, width);

    for (size_t rows = pick(feed, FEW); rows; rows--)
        for (size_t field = 0; field < width; field++)
            put_cell(feed, document, sheet, &fields[field]);
}

static inline void put_any_block(struct feed *feed, tf_document *document)
{
    switch ((tf_block_kind)pick(feed, TF_BLOCK_PROSE + 1)) {
    case TF_BLOCK_HEADING:
        put_runs(feed, document,
                 tf_doc_heading(document, 2 + (unsigned)pick(feed, 3), pick_words(feed)));
        break;
    case TF_BLOCK_LIST:
        tf_doc_list(document);
        for (size_t n = pick(feed, FEW); n; n--)
            put_runs(feed, document, tf_doc_item(document));
        break;
    case TF_BLOCK_QUOTE:
        put_runs(feed, document, tf_doc_quote(document));
        break;
    case TF_BLOCK_TABLE:
        put_table(feed, document);
        break;
    case TF_BLOCK_PROSE:
        tf_doc_prose(document, TF_STR("staff/a/recovery-plan.md"), pick_words(feed));
        break;
    default: /* figures have a target of their own */
        put_runs(feed, document, tf_doc_paragraph(document));
    }
}

static inline void make_document(struct feed *feed, tf_document *document)
{
    document->name = TF_STR("sample");
    document->title = pick_words(feed);
    document->question = TF_STR("What is there?");
    document->school = pick_words(feed);
    document->cycle = pick_words(feed);
    tf_doc_put(document, &document->snapshot, "the folder");
    document->source = TF_STR("commit 1");
    for (size_t n = pick(feed, BLOCKS_MOST); n; n--)
        put_any_block(feed, document);
    for (size_t n = pick(feed, FEW); n; n--)
        put_runs(feed, document, tf_doc_left_out(document));
    for (size_t n = pick(feed, FEW); n; n--)
        put_runs(feed, document, tf_doc_invitation(document));
}

#endif
