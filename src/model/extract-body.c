/* The body of a file: title, links, allow comments, and whether somebody wrote something. */
#include <ctype.h>
#include <string.h>

#include "extract.h"

tf_str tf_extract_text(tf_arena *keep, const tf_md_event *event)
{
    tf_buf buf = {0};
    size_t depth = 0;
    tf_str text;

    do {
        if (event->step == TF_MD_ENTER)
            depth++;
        else if (event->step == TF_MD_LEAVE)
            depth--;
        else if (event->kind == TF_MD_SOFT_BREAK || event->kind == TF_MD_HARD_BREAK)
            tf_buf_putc(&buf, ' ');
        else if (event->kind != TF_MD_RAW_HTML)
            tf_buf_put(&buf, event->text);
        event++;
    } while (depth);
    text = tf_arena_str(keep, tf_str_trim(tf_buf_str(&buf)));
    tf_buf_release(&buf);
    return text;
}

/* `https:`, `mailto:`, `//host`: not a place in the repository. */
static bool leads_elsewhere(tf_str dest)
{
    size_t n = 0;

    if (tf_str_starts(dest, TF_STR("//")))
        return true;
    while (n < dest.n && (isalnum((unsigned char)dest.p[n]) || strchr("+.-", dest.p[n])))
        n++;
    return n && n < dest.n && dest.p[n] == ':' && isalpha((unsigned char)dest.p[0]);
}

static void keep_link(tf_file *file, const tf_parsed *parsed, const tf_md_event *event)
{
    if (!event->dest.n || leads_elsewhere(event->dest))
        return;
    *TF_PUSH(parsed->keep, &file->links) = (tf_link){tf_arena_str(parsed->keep, event->dest),
                                                     event->dest_span, event->kind == TF_MD_IMAGE};
}

/* Letters, digits and everything beyond ASCII are somebody's words; a lone dash is not. */
static bool has_words(tf_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (isalnum((unsigned char)text.p[i]) || (unsigned char)text.p[i] >= 0x80)
            return true;
    return false;
}

/* ---- allow comments -------------------------------------------------------------------------- */

static tf_span join(tf_span a, tf_span b)
{
    if (a.from == a.to || b.from == b.to)
        return a.from == a.to ? b : a;
    return (tf_span){a.from < b.from ? a.from : b.from, a.to > b.to ? a.to : b.to};
}

/* The whole lines in which something stands, so that boxes and destinations of links are in it. */
static tf_span whole_lines(tf_str bytes, tf_span span)
{
    while (span.from && bytes.p[span.from - 1] != '\n')
        span.from--;
    span.to += tf_str_find(tf_str_sub(bytes, span.to, bytes.n), '\n');
    return span;
}

/* The lines of the block that is entered at event `i`. */
static tf_span block_at(const tf_md *md, size_t i, tf_str bytes)
{
    tf_span span = {0};
    size_t depth = 0;

    do {
        depth += md->at[i].step == TF_MD_ENTER;
        depth -= md->at[i].step == TF_MD_LEAVE;
        span = join(span, join(md->at[i].span, md->at[i].dest_span));
    } while (depth && ++i < md->n);
    return span.from == span.to ? span : whole_lines(bytes, span);
}

/* A block that comments may cover, found once for all that stand above it. */
struct block {
    size_t at; /* its event */
    tf_span span;
};

/* The first block that comes behind event `i`, comments apart: what it says is covered. */
static tf_span block_behind(const tf_md *md, size_t i, tf_str bytes, struct block *next)
{
    if (next->at > i)
        return next->span;
    *next = (struct block){.at = i + 1};
    for (; next->at < md->n; next->at++) {
        const tf_md_event *event = &md->at[next->at];
        if (event->step == TF_MD_ENTER && event->kind < TF_MD_EMPH && event->kind != TF_MD_HTML) {
            next->span = block_at(md, next->at, bytes);
            break;
        }
    }
    return next->span;
}

static size_t skip_space(tf_str s, size_t at)
{
    while (at < s.n && isspace((unsigned char)s.p[at]))
        at++;
    return at;
}

/* Takes `word`, up to white space or a colon, off the front, and the white space; false, with
 * nothing taken, where it is not there. */
static bool skip_word(tf_str s, size_t *at, const char *word)
{
    tf_str rest = tf_str_sub(s, *at, s.n);
    size_t n = strlen(word);

    if (!tf_str_starts(rest, tf_str_z(word)) ||
        (rest.n > n && rest.p[n] != ':' && !isspace((unsigned char)rest.p[n])))
        return false;
    *at = skip_space(s, *at + n);
    return true;
}

/* Reads the comment `inside` (what stands between `<!--` and `-->`), which starts at `from`. */
static void read_allow(tf_file *file, const tf_parsed *parsed, tf_span comment, tf_span covers)
{
    tf_str bytes = file->bytes, inside = tf_str_sub(bytes, comment.from + 4, comment.to - 3);
    size_t at = skip_space(inside, 0), end;
    tf_allow allow = {.span = comment, .covers = covers};

    if (!skip_word(inside, &at, "twofold") || !skip_word(inside, &at, "allow"))
        return;
    for (end = at;
         end < inside.n && inside.p[end] != ':' && !isspace((unsigned char)inside.p[end]);)
        end++;
    allow.rule = tf_arena_str(parsed->keep, tf_str_sub(inside, at, end));
    allow.rule_span = (tf_span){comment.from + 4 + at, comment.from + 4 + end};
    at = skip_space(inside, end);
    if (at < inside.n && inside.p[at] == ':')
        allow.reason =
            tf_arena_str(parsed->keep, tf_str_trim(tf_str_sub(inside, at + 1, inside.n)));
    *TF_PUSH(parsed->keep, &file->allows) = allow;
}

/* All comments in the stretch of HTML that is event `i`. */
static void read_comments(tf_file *file, const tf_parsed *parsed, size_t i, tf_span covers)
{
    tf_span html = parsed->md.at[i].span;

    while (html.from < html.to) {
        tf_str rest = tf_str_span(file->bytes, html);
        size_t open = tf_str_find_str(rest, TF_STR("<!--"));
        size_t shut = open + tf_str_find_str(tf_str_sub(rest, open, rest.n), TF_STR("-->")) + 3;
        if (shut > rest.n)
            return;
        if (shut >= open + 7)
            read_allow(file, parsed, (tf_span){html.from + open, html.from + shut}, covers);
        html.from += shut;
    }
}

/* ---- the walk -------------------------------------------------------------------------------- */

void tf_extract_body(tf_file *file, const tf_parsed *parsed)
{
    size_t in_heading = 0, in_html = 0;
    struct block next = {0};

    for (size_t i = 0; i < parsed->md.n; i++) {
        const tf_md_event *event = &parsed->md.at[i];
        bool enter = event->step == TF_MD_ENTER;
        if (event->kind == TF_MD_HEADING) {
            in_heading += enter ? 1 : -1UL;
            if (enter && event->detail == 1 && !file->title_text.n) {
                file->title = event->span;
                file->title_text = tf_extract_text(parsed->keep, event);
            }
        } else if (event->kind == TF_MD_HTML) {
            in_html += enter ? 1 : -1UL;
            if (enter)
                read_comments(file, parsed, i, block_behind(&parsed->md, i, file->bytes, &next));
        } else if (event->kind == TF_MD_LINK || event->kind == TF_MD_IMAGE) {
            if (enter)
                keep_link(file, parsed, event);
            file->written |= event->kind == TF_MD_IMAGE && !in_heading;
        } else if (event->kind == TF_MD_RAW_HTML) {
            if (!in_html)
                read_comments(file, parsed, i, (tf_span){0});
        } else if (event->step == TF_MD_LEAF && !in_heading && !file->written) {
            file->written = has_words(event->text);
        }
    }
}
