/*
 * The plainest Markdown, without a Markdown parser: where anything but running text, headings and
 * simple emphasis could begin, this gives up and md4c reads all of it. A test holds the two together.
 */
#include <string.h>

#include "markdown-plain.h"

enum {
    LEVEL_MOST = 6,
    EVENTS_AT_LEAST = 16, /* room for those of most files, so that it seldom grows */
    BYTES_AN_EVENT = 96,
};

/* A reading, at byte `at` of the file. */
struct plain {
    tf_arena *arena;
    tf_str bytes;
    size_t start, at, end;
    size_t emph;      /* asterisks of the emphasis in hand; 0: none */
    size_t emph_from; /* the event that entered it */
    TF_VEC(tf_md_event) events;
};

/* ---- events ---------------------------------------------------------------------------------- */

static size_t enter(struct plain *plain, tf_md_kind kind, size_t detail)
{
    *TF_PUSH(plain->arena, &plain->events) =
        (tf_md_event){.kind = (uint8_t)kind, .step = TF_MD_ENTER, .detail = (uint8_t)detail};
    return plain->events.n - 1;
}

static void leaf(struct plain *plain, tf_md_kind kind, size_t from, size_t to)
{
    *TF_PUSH(plain->arena, &plain->events) =
        (tf_md_event){.kind = (uint8_t)kind,
                      .step = TF_MD_LEAF,
                      .span = {from, to},
                      .text = {plain->bytes.p + from, to - from}};
}

/* Leaves what event `entered` entered: it reaches from its first leaf to its last. */
static void leave(struct plain *plain, size_t entered)
{
    tf_md_event *event = TF_PUSH(plain->arena, &plain->events), *at = &plain->events.at[entered];

    at->span = (tf_span){at[1].span.from, event[-1].span.to};
    *event = *at;
    event->step = TF_MD_LEAVE;
}

/* ---- lines ----------------------------------------------------------------------------------- */

static bool is_alnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n';
}

static bool is_printable(char c)
{
    return c > ' ' && c <= '~';
}

/* Sixteen bytes side by side, by the vectors that gcc and clang know. */
typedef signed char sixteen __attribute__((vector_size(16)));

/*
 * Where a stretch of text ends: at a control character, or at what may be a mark to Markdown,
 * which is any of & * < [ \ ] ^ _ ` { | } ~ here.
 */
static size_t end_of_text(const struct plain *plain)
{
    char rest[sizeof(sixteen)] = {0}; /* where the file ends: control characters behind it */
    size_t at = plain->at, i = 0;
    union {
        sixteen bytes;
        uint64_t words[2];
    } ends;

    for (;; at += sizeof(sixteen)) {
        const char *from = plain->bytes.p + at;
        sixteen text;
        if (plain->end - at < sizeof(rest))
            from = memcpy(rest, from, plain->end - at);
        memcpy(&text, from, sizeof(text));
        ends.bytes = ((text ^ -128) < ' ' - 128) | ((text | ' ') > 'z') | (text == '`') |
                     (text == '*') | (text == '&') | (text == '<');
        if (ends.words[0] | ends.words[1])
            break;
    }
    while (!ends.bytes[i])
        i++;
    return at + i;
}

/*
 * Whether asterisks flank a word (CommonMark 0.30, 6.2): `in` is the character on its side of them,
 * `out` the other. Where it takes Unicode to tell, they do not.
 */
static bool flank(char in, char out)
{
    return is_alnum(in) ||
           (is_printable(in) && (is_space(out) || (is_printable(out) && !is_alnum(out))));
}

/*
 * One asterisk or two, which open emphasis, or end the one in hand. One within the other, and those
 * that do neither, are left to md4c.
 */
static bool asterisks(struct plain *plain)
{
    const char *p = plain->bytes.p;
    size_t n = plain->at + 1 < plain->end && p[plain->at + 1] == '*' ? 2 : 1;
    char before = plain->at > plain->start ? p[plain->at - 1] : '\n';
    char behind = plain->at + n < plain->end ? p[plain->at + n] : '\n';

    if (behind == '*' || !(plain->emph ? flank(before, behind) : flank(behind, before)))
        return false;
    plain->at += n;
    if (!plain->emph) {
        plain->emph = n;
        plain->emph_from = enter(plain, n == 1 ? TF_MD_EMPH : TF_MD_STRONG, 0);
        return true;
    }
    if (plain->emph != n)
        return false;
    plain->emph = 0;
    leave(plain, plain->emph_from);
    return true;
}

/* The rest of the line; no blank may end it, which could be a hard break. */
static bool text(struct plain *plain)
{
    const char *p = plain->bytes.p;

    for (;;) {
        size_t from = plain->at, at = end_of_text(plain);
        plain->at = at;
        if (at > from)
            leaf(plain, TF_MD_TEXT, from, at);
        if (at == plain->end || p[at] == '\n')
            return p[at - 1] != ' ';
        if (p[at] != '*' || !asterisks(plain))
            return false;
    }
}

/* Whether the line starts as no block but a paragraph does. */
static bool starts_as_text(const struct plain *plain)
{
    const char *p = plain->bytes.p;
    size_t at = plain->at;

    while (at < plain->end && p[at] >= '0' && p[at] <= '9')
        at++;
    if (at > plain->at) /* a list's number? */
        return at == plain->end || (p[at] != '.' && p[at] != ')');
    return is_alnum(p[at]) || (unsigned char)p[at] >= 0x80 || strchr("\"'(*", p[at]);
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static bool heading(struct plain *plain)
{
    const char *p = plain->bytes.p;
    size_t from = plain->at, level, entered;

    while (plain->at < plain->end && p[plain->at] == '#')
        plain->at++;
    level = plain->at - from;
    if (level > LEVEL_MOST || plain->end - plain->at < 2 || p[plain->at] != ' ' ||
        is_space(p[plain->at + 1]))
        return false;
    entered = enter(plain, TF_MD_HEADING, level);
    from = ++plain->at;
    if (!text(plain) || plain->emph || memchr(p + from, '#', plain->at - from))
        return false;
    leave(plain, entered);
    return true;
}

static bool paragraph(struct plain *plain)
{
    const char *p = plain->bytes.p;
    size_t entered = enter(plain, TF_MD_PARAGRAPH, 0);

    while (starts_as_text(plain) && text(plain)) {
        size_t next = plain->at + 1;
        if (next >= plain->end || p[next] == '\n' || p[next] == '#') {
            leave(plain, entered);
            return !plain->emph;
        }
        leaf(plain, TF_MD_SOFT_BREAK, plain->at, next);
        plain->at = next;
    }
    return false;
}

bool tf_md_plain(tf_arena *scratch, tf_str bytes, tf_span body, tf_md *md)
{
    struct plain plain = {
        .arena = scratch, .bytes = bytes, .start = body.from, .at = body.from, .end = body.to};
    size_t room = EVENTS_AT_LEAST + (body.to - body.from) / BYTES_AN_EVENT;

    plain.events.at = TF_NEW_N(scratch, tf_md_event, room);
    plain.events.cap = room;
    while (plain.at < plain.end) {
        char c = bytes.p[plain.at];
        if (c == '\n')
            plain.at++;
        else if (!(c == '#' ? heading(&plain) : paragraph(&plain)))
            return false;
    }
    md->at = plain.events.at;
    md->n = plain.events.n;
    return true;
}
