/* What became of school.md: what people name, and the year that they work in. */
#include "changes.h"

/* The names of the things in one section. */
static void read_names(tf_arena *arena, tf_str bytes, const tf_section *section, tf_texts *names)
{
    tf_arena scratch = {0};
    tf_troubles troubles = {0};
    tf_span front, body = {0, bytes.n};
    tf_md md = {0};
    bool within = false, heading = false;
    tf_buf text = {0};

    /* Without front matter all is body; and what stands before a text that blows up is told. */
    (void)tf_front_split(&scratch, bytes, &front, &body, &troubles);
    (void)tf_md_parse(&scratch, bytes, body, &md);
    for (size_t i = 0; i < md.n; i++) {
        const tf_md_event *event = &md.at[i];
        if (event->kind == TF_MD_HEADING && event->step == TF_MD_ENTER) {
            heading = true;
            tf_buf_clear(&text);
        } else if (event->kind == TF_MD_HEADING) {
            heading = false;
            if (event->detail == 2)
                within = tf_str_eq(tf_utf8_fold(&scratch, tf_buf_str(&text)), section->title.fold);
            if (event->detail == 3 && within)
                *TF_PUSH(arena, &names->found) = tf_arena_str(arena, tf_buf_str(&text));
        } else if (heading && event->step == TF_MD_LEAF) {
            tf_buf_put(&text, event->text.n ? event->text : TF_STR(" "));
        }
    }
    tf_buf_release(&text);
    tf_arena_release(&scratch);
}

static void put_names(const tf_news *news, const tf_news_item *item, tf_section_kind kind)
{
    static const char *const came[] = {"%.*s now has ", "%.*s has no more "};
    const tf_section *section = &news->request->snapshot->school.sections[kind];
    tf_document *document = news->document;
    tf_texts was = {0}, is = {0};

    read_names(&document->arena, item->was_bytes, section, &was);
    read_names(&document->arena, item->is_bytes, section, &is);
    for (int gone = 0; gone < 2; gone++) {
        tf_texts new = gone ? tf_texts_beyond(&document->arena, &was, &is)
                            : tf_texts_beyond(&document->arena, &is, &was);
        if (!new.found.n)
            continue;
        tf_line *line = tf_doc_paragraph(document);
        tf_doc_put(document, line, came[gone], TF_ARG(section->title.text));
        tf_put_texts(news->request, document, line, kind, &new);
        tf_doc_put(document, line, ".");
    }
}

static bool differ(const tf_texts *was, const tf_texts *is)
{
    bool same = was->found.n == is->found.n;

    for (size_t i = 0; same && i < was->found.n; i++)
        same = tf_str_eq(was->found.at[i], is->found.at[i]);
    return !same;
}

/* Gives whether there was anything to tell. */
static bool put_what_changed(const tf_news *news, const tf_news_item *item)
{
    tf_document *document = news->document;
    const tf_wording *was = item->was, *is = item->is;
    size_t before = document->blocks.n;

    if (is->cycle.n && !tf_str_eq(was->cycle, is->cycle))
        tf_doc_put(document, tf_doc_paragraph(document), "A new cycle began: %.*s.",
                   TF_ARG(is->cycle));
    if (is->name.n && !tf_str_eq(was->name, is->name))
        tf_doc_put(document, tf_doc_paragraph(document), "The school is called %.*s now.",
                   TF_ARG(is->name));
    for (int kind = 0; kind < TF_SECTIONS; kind++)
        put_names(news, item, (tf_section_kind)kind);
    if (differ(&was->terms, &is->terms))
        tf_doc_put(document, tf_doc_paragraph(document), "The dates of the terms changed.");
    return document->blocks.n > before;
}

void tf_news_put_school(const tf_news *news, const tf_news_item *item)
{
    tf_document *document = news->document;
    const tf_wording *was = item->was, *is = item->is;

    if (!is)
        return;
    if (!was)
        tf_doc_put(document, tf_doc_paragraph(document),
                   "The school was written down: its learning process, its plan, its principles.");
    else if (!was->sound || !is->sound || !put_what_changed(news, item))
        tf_doc_put(document, tf_doc_paragraph(document), "The words of school.md changed.");
}
