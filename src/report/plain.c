/* Markdown as the words that a reader sees: what was wrapped anew, or made bold, reads the same. */
#include "plain.h"

struct plain {
    tf_buf out;
    tf_arena arena;
    TF_VEC(uint32_t) lists; /* of the items in hand: the next number, 0 where there is none */
    tf_buf mark;            /* of the item that nothing was put of yet */
    size_t link;            /* where the words of the link in hand start */
    bool fresh, item;       /* nothing was put of the block in hand yet; it begins an item */
    bool titled, in_title, in_comment;
};

static void put(struct plain *plain, tf_str text)
{
    if (!text.n || plain->in_title)
        return;
    if (plain->fresh && plain->out.n)
        tf_buf_putz(&plain->out, plain->item ? "\n" : "\n\n");
    if (plain->fresh)
        tf_buf_put(&plain->out, tf_buf_str(&plain->mark));
    if (plain->fresh)
        tf_buf_clear(&plain->mark);
    plain->fresh = plain->item = false;
    tf_buf_put(&plain->out, text);
}

static void begin(struct plain *plain)
{
    plain->fresh = true;
    plain->in_comment = false;
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static void put_list(struct plain *plain, const tf_md_event *event)
{
    if (event->step == TF_MD_ENTER)
        *TF_PUSH(&plain->arena, &plain->lists) = event->detail ? event->number : 0;
    else
        plain->lists.n--;
}

static void put_item(struct plain *plain, const tf_md_event *event)
{
    uint32_t *number = &plain->lists.at[plain->lists.n - 1];

    begin(plain);
    if (event->step == TF_MD_LEAVE)
        return;
    plain->item = true;
    tf_buf_clear(&plain->mark);
    if (*number)
        tf_buf_printf(&plain->mark, "%u. ", (*number)++);
    else
        tf_buf_putz(&plain->mark, "- ");
    if (event->detail)
        tf_buf_printf(&plain->mark, "[%c] ", event->detail);
}

static void put_heading(struct plain *plain, const tf_md_event *event)
{
    begin(plain);
    if (event->detail != 1 || !plain->titled)
        return;
    plain->in_title = event->step == TF_MD_ENTER;
    plain->titled = plain->in_title;
}

static void put_block(struct plain *plain, const tf_md_event *event)
{
    switch (event->kind) {
    case TF_MD_LIST:
        put_list(plain, event);
        break;
    case TF_MD_ITEM:
        put_item(plain, event);
        break;
    case TF_MD_HEADING:
        put_heading(plain, event);
        break;
    case TF_MD_CELL:
        if (event->step == TF_MD_ENTER && event->detail)
            put(plain, TF_STR(" · "));
        break;
    default:
        begin(plain);
    }
}

/* ---- spans and leaves ------------------------------------------------------------------------ */

/* Whether words are an address, but perhaps for its scheme. */
static bool is_address(tf_str words, tf_str dest)
{
    size_t scheme = tf_str_find_str(dest, TF_STR("://"));
    tf_str mail = TF_STR("mailto:");

    return tf_str_eq(words, dest) || tf_str_eq(words, tf_str_sub(dest, scheme + 3, dest.n)) ||
           (tf_str_starts(dest, mail) && tf_str_eq(words, tf_str_sub(dest, mail.n, dest.n)));
}

/* Where a link leads is said behind its words, unless they are the address. */
static void put_link(struct plain *plain, const tf_md_event *event)
{
    tf_str words;

    if (event->step == TF_MD_ENTER) {
        plain->link = plain->out.n;
        return;
    }
    words = tf_str_trim(tf_str_sub(tf_buf_str(&plain->out), plain->link, plain->out.n));
    if (!event->dest.n || is_address(words, event->dest))
        return;
    put(plain, TF_STR(" ("));
    put(plain, event->dest);
    put(plain, TF_STR(")"));
}

static void put_raw(struct plain *plain, tf_str text)
{
    tf_str shown;

    while (tf_md_next_shown(&text, &plain->in_comment, &shown))
        put(plain, shown);
}

static void put_leaf(struct plain *plain, const tf_md_event *event)
{
    switch (event->kind) {
    case TF_MD_RAW_HTML:
        put_raw(plain, event->text);
        break;
    case TF_MD_SOFT_BREAK:
    case TF_MD_HARD_BREAK:
        if (!plain->fresh && !plain->in_comment)
            put(plain, TF_STR(" "));
        break;
    case TF_MD_CODE_TEXT:
        if (event->detail && !plain->fresh)
            put(plain, TF_STR(" "));
        /* fall through */
    default:
        put(plain, event->text);
    }
}

/* ---- all of it ------------------------------------------------------------------------------- */

static void put_event(struct plain *plain, const tf_md_event *event)
{
    if (event->kind == TF_MD_LINK)
        put_link(plain, event);
    else if (event->kind == TF_MD_STRIKE)
        put(plain, TF_STR("~~"));
    else if (event->step == TF_MD_LEAF)
        put_leaf(plain, event);
    else if (event->kind < TF_MD_EMPH)
        put_block(plain, event);
}

tf_str tf_plain_words(tf_arena *arena, const tf_md *md, bool titled)
{
    struct plain plain = {.fresh = true, .titled = titled};

    for (size_t i = 0; i < md->n; i++)
        put_event(&plain, &md->at[i]);
    tf_buf_release(&plain.mark);
    tf_arena_release(&plain.arena);
    return tf_buf_take(&plain.out, arena);
}
