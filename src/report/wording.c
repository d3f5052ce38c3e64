/* What a version of a file says. */
#include <string.h>

#include "plain.h"
#include "wording.h"

/* ---- front matter ---------------------------------------------------------------------------- */

/* A list may be written as one text. What is in neither, such as a map, has no text. */
static void read_texts(tf_arena *arena, const tf_node *front, const char *key, tf_texts *texts)
{
    const tf_node *value = tf_node_get(front, key);
    bool list = value && value->type == TF_LIST;

    for (const tf_node *item = list ? value->first : value; item; item = list ? item->next : NULL)
        if (item->text.n)
            *TF_PUSH(arena, &texts->found) = item->text;
}

static tf_str text_of(const tf_node *front, const char *key)
{
    const tf_node *value = tf_node_get(front, key);

    return value ? value->text : TF_STR("");
}

static void read_front(tf_arena *arena, const tf_node *front, tf_wording *wording)
{
    const tf_node *share = tf_node_get(front, "share");

    read_texts(arena, front, "supports", &wording->supports);
    read_texts(arena, front, "principles", &wording->principles);
    read_texts(arena, front, "with", &wording->with);
    read_texts(arena, front, "about", &wording->about);
    read_texts(arena, front, "terms", &wording->terms);
    wording->name = text_of(front, "name");
    wording->joined = text_of(front, "joined");
    wording->left = text_of(front, "left");
    wording->cycle = text_of(front, "cycle");
    wording->share = share && share->type == TF_BOOL && tf_str_is(share->text, "true");
    if (!tf_date_parse(text_of(front, "since"), &wording->since))
        wording->since = TF_NO_DATE;
}

/* ---- the body -------------------------------------------------------------------------------- */

static bool has_words(tf_str text)
{
    uint32_t c;

    for (size_t at = 0, n; at < text.n; at += n ? n : 1) {
        n = tf_utf8_next(tf_str_sub(text, at, text.n), &c);
        if (tf_utf8_is_word(c))
            return true;
    }
    return false;
}

/* Takes a title's line off the body, where it is the first of it: whoever shows the body has told the
 * title. Gives whether it did. */
static bool cut_title(tf_wording *wording, tf_str bytes, tf_span body, tf_span title)
{
    size_t from = title.from, end;
    tf_str before;

    while (from > body.from && bytes.p[from - 1] != '\n')
        from--;
    before = tf_str_sub(bytes, body.from, from);
    if (tf_str_trim(before).n || bytes.p[from] != '#')
        return false;
    end = title.to + tf_str_find(tf_str_sub(bytes, title.to, bytes.n), '\n');
    wording->body = tf_str_sub(bytes, end + 1, body.to);
    return true;
}

static void read_body(tf_arena *arena, tf_str bytes, tf_span body, tf_wording *wording)
{
    tf_arena scratch = {0};
    tf_md md = {0};
    size_t in_heading = 0, in_title = 0;
    tf_span title = {0};
    tf_buf words = {0};

    /* What stands before a text that is made to blow up is somebody's all the same. */
    (void)tf_md_parse(&scratch, bytes, body, &md);
    for (size_t i = 0; i < md.n; i++) {
        const tf_md_event *event = &md.at[i];
        size_t step = event->step == TF_MD_ENTER ? 1 : -1UL;
        if (event->kind == TF_MD_HEADING) {
            in_heading += step;
            if (event->detail == 1 && (in_title || !title.to)) {
                in_title += step;
                title = event->span;
            }
        } else if (event->step == TF_MD_LEAF && in_title && event->kind != TF_MD_RAW_HTML) {
            tf_buf_put(&words, event->text.n ? event->text : TF_STR(" "));
        } else if (event->step == TF_MD_LEAF && !in_heading && event->kind != TF_MD_RAW_HTML) {
            wording->written |= has_words(event->text);
        } else if (event->kind == TF_MD_IMAGE) {
            wording->written |= !in_heading;
        }
    }
    wording->title = tf_arena_str(arena, tf_str_trim(tf_buf_str(&words)));
    wording->words =
        tf_plain_words(arena, &md, wording->title.n && cut_title(wording, bytes, body, title));
    tf_buf_release(&words);
    tf_arena_release(&scratch);
}

/* Gives false where the bytes are no text: then there is nothing in `wording`. */
static bool read_file(tf_arena *arena, tf_str bytes, tf_span *body, tf_wording *wording)
{
    tf_troubles troubles = {0};
    tf_span front, at;
    const tf_node *map = NULL;

    *wording = (tf_wording){.since = TF_NO_DATE};
    *body = (tf_span){0, bytes.n};
    if (tf_bytes_check(bytes, &at) != TF_BYTES_SOUND)
        return false;
    if (tf_front_split(arena, bytes, &front, body, &troubles))
        map = tf_yaml_parse(arena, bytes, front, &troubles);
    wording->sound = map != NULL;
    wording->whole = wording->body = tf_str_span(bytes, *body);
    read_front(arena, map, wording);
    return true;
}

void tf_wording_read_front(tf_arena *arena, tf_str bytes, tf_wording *wording)
{
    tf_span body;

    (void)read_file(arena, bytes, &body, wording);
}

void tf_wording_read(tf_arena *arena, tf_str bytes, tf_wording *wording)
{
    tf_span body;

    if (read_file(arena, bytes, &body, wording))
        read_body(arena, bytes, body, wording);
}

bool tf_texts_have(const tf_texts *texts, tf_str text)
{
    for (size_t i = 0; i < texts->found.n; i++)
        if (tf_str_eq(texts->found.at[i], text))
            return true;
    return false;
}

void tf_put_about(tf_document *document, tf_line *line, const tf_texts *about)
{
    bool any = false;

    for (int kind = 0; kind < TF_COMMITMENT_KINDS; kind++) {
        if (!tf_texts_have(about, tf_commitment_slug((tf_commitment_kind)kind)))
            continue;
        if (any)
            tf_doc_text(document, line, TF_STR(" and "));
        if (kind == TF_RECOVERY_PLAN)
            tf_doc_text(document, line, TF_STR("the "));
        tf_doc_text(document, line, tf_commitment_words((tf_commitment_kind)kind));
        any = true;
    }
    if (!any)
        tf_doc_put(document, line, "their commitments");
}
