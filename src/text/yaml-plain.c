/*
 * The plainest front matter, without a YAML parser: where a line is anything but plain, this gives
 * up and libyaml reads all of it. A test holds the two together.
 */
#include <string.h>

#include "node.h"

enum { KEY_MOST = 100 };

/* A reading, at the line from `at` to `eol`; `more` while there is a line. */
struct plain {
    tf_arena *arena;
    const char *p;
    size_t at, eol, next, end;
    bool more;
};

/* ---- lines ----------------------------------------------------------------------------------- */

/* Of what is not printable ASCII: other letters, and CRLF. What could be a control character, a
 * byte order mark or a treacherous line break is left to the guard and libyaml. */
static bool harmless(tf_str s, size_t at)
{
    unsigned char c = (unsigned char)s.p[at];

    if (c == '\r')
        return at + 1 < s.n && s.p[at + 1] == '\n';
    if (c == 0xE2)
        return at + 2 < s.n && (s.p[at + 1] != '\x80' || (s.p[at + 2] & '\xFE') != '\xA8');
    return c >= 0x80 && c != 0xC2 && c != 0xEF;
}

static bool all_harmless(tf_str s)
{
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        if ((c < ' ' || c > '~') && c != '\n' && !harmless(s, i))
            return false;
    }
    return true;
}

static void skip_spaces(struct plain *plain)
{
    while (plain->at < plain->eol && plain->p[plain->at] == ' ')
        plain->at++;
}

/* Goes to the next line that is neither blank nor a comment. */
static void next_line(struct plain *plain)
{
    size_t from;

    do {
        from = plain->at = plain->next;
        plain->more = from < plain->end;
        if (!plain->more)
            return;
        const char *lf = memchr(plain->p + from, '\n', plain->end - from);
        plain->eol = lf ? (size_t)(lf - plain->p) : plain->end;
        plain->next = lf ? plain->eol + 1 : plain->end;
        if (lf && plain->eol > from && lf[-1] == '\r')
            plain->eol--;
        skip_spaces(plain);
    } while (plain->at == plain->eol || plain->p[plain->at] == '#');
    plain->at = from;
}

/* Whether no more than a comment is left of the line; then goes on to the next. */
static bool line_ends(struct plain *plain)
{
    skip_spaces(plain);
    if (plain->at < plain->eol && plain->p[plain->at] != '#')
        return false;
    next_line(plain);
    return true;
}

/* ---- values ---------------------------------------------------------------------------------- */

static tf_node *make(struct plain *plain, tf_node_type type, size_t from, size_t to)
{
    tf_node *node = TF_NEW(plain->arena, tf_node);

    node->type = type;
    node->span = (tf_span){from, to};
    return node;
}

/* 'text' or "text" that ends on its line and has nothing to decode. */
static tf_node *quoted(struct plain *plain)
{
    size_t from = plain->at + 1, to;
    char quote = plain->p[plain->at];
    tf_node *node;

    for (to = from; to < plain->eol && plain->p[to] != quote; to++)
        if (plain->p[to] == '\\' && quote == '"')
            return NULL;
    if (to == plain->eol)
        return NULL;
    plain->at = to + 1;
    node = make(plain, TF_TEXT, from - 1, to + 1);
    node->text = (tf_str){plain->p + from, to - from};
    return node;
}

/* Where plain text ends in a list in brackets; plain->eol where it is not so plain. */
static size_t end_in_brackets(const struct plain *plain)
{
    size_t to = plain->at;

    while (to < plain->eol && !strchr(",]:#?[{}", plain->p[to]))
        to++;
    return to < plain->eol && (plain->p[to] == ',' || plain->p[to] == ']') ? to : plain->eol;
}

/* Where plain text ends on a line of its own: at a comment; at plain->at where a `: ` is in it. */
static size_t end_on_line(const struct plain *plain)
{
    for (size_t to = plain->at; to < plain->eol; to++) {
        if (plain->p[to] == ':' && (to + 1 == plain->eol || plain->p[to + 1] == ' '))
            return plain->at;
        if (plain->p[to] == '#' && plain->p[to - 1] == ' ')
            return to;
    }
    return plain->eol;
}

static tf_node *scalar(struct plain *plain, bool brackets)
{
    size_t from = plain->at, to;
    tf_node *node;

    if (plain->p[from] == '\'' || plain->p[from] == '"')
        return quoted(plain);
    if (strchr("-?:,[]{}&*!|>%@`", plain->p[from]))
        return NULL;
    to = brackets ? end_in_brackets(plain) : end_on_line(plain);
    if (to == from || (brackets && to == plain->eol))
        return NULL;
    while (plain->p[to - 1] == ' ')
        to--;
    plain->at = to;
    node = make(plain, TF_TEXT, from, to);
    node->text = (tf_str){plain->p + from, to - from};
    node->type = tf_scalar_type(node->text);
    return node;
}

/* [a, b] on one line. */
static tf_node *bracketed(struct plain *plain)
{
    tf_node *list = make(plain, TF_LIST, plain->at++, 0), **next = &list->first;

    for (;;) {
        skip_spaces(plain);
        if (plain->at < plain->eol && plain->p[plain->at] == ']')
            break;
        *next = plain->at < plain->eol ? scalar(plain, true) : NULL;
        if (!*next)
            return NULL;
        next = &(*next)->next;
        skip_spaces(plain);
        if (plain->at == plain->eol || !strchr(",]", plain->p[plain->at]))
            return NULL;
        if (plain->p[plain->at] == ',')
            plain->at++;
    }
    list->span.to = ++plain->at;
    return list;
}

/* Whether a list item stands here, `indent` bytes into its line; then goes to behind its hyphen. */
static bool at_item(struct plain *plain, size_t indent)
{
    size_t hyphen = plain->at + indent;

    if (!plain->more || hyphen >= plain->eol || plain->p[hyphen] != '-' ||
        (hyphen + 1 < plain->eol && plain->p[hyphen + 1] != ' '))
        return false;
    for (size_t i = plain->at; i < hyphen; i++)
        if (plain->p[i] != ' ')
            return false;
    plain->at = hyphen + 1;
    return true;
}

static tf_node *item(struct plain *plain)
{
    size_t behind = plain->at;
    tf_node *node;

    skip_spaces(plain);
    if (plain->at == plain->eol || plain->p[plain->at] == '#')
        node = make(plain, TF_NULL, behind, behind);
    else
        node = scalar(plain, false);
    return node && line_ends(plain) ? node : NULL;
}

/* What is below a key that has nothing beside it: a list, item by item, or nothing. */
static tf_node *below(struct plain *plain, size_t behind)
{
    size_t indent = 0;
    tf_node *list, **next;

    while (plain->more && plain->at + indent < plain->eol && plain->p[plain->at + indent] == ' ')
        indent++;
    if (!at_item(plain, indent))
        return make(plain, TF_NULL, behind, behind);
    list = make(plain, TF_LIST, plain->at - 1, 0);
    next = &list->first;
    do {
        *next = item(plain);
        if (!*next)
            return NULL;
        list->span.to = (*next)->span.to;
        next = &(*next)->next;
    } while (at_item(plain, indent));
    return list;
}

static tf_node *value(struct plain *plain)
{
    size_t behind = plain->at;
    tf_node *node;

    skip_spaces(plain);
    if (plain->at == plain->eol || plain->p[plain->at] == '#') {
        next_line(plain);
        return below(plain, behind);
    }
    node = plain->p[plain->at] == '[' ? bracketed(plain) : scalar(plain, false);
    return node && line_ends(plain) ? node : NULL;
}

/* ---- members --------------------------------------------------------------------------------- */

static bool in_key(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
}

/* A word at the start of the line, and the colon and blank behind it. */
static bool key(struct plain *plain, tf_span *span)
{
    size_t to = plain->at;

    while (to < plain->eol && in_key(plain->p[to]))
        to++;
    *span = (tf_span){plain->at, to};
    plain->at = to + 1;
    return to > span->from && to - span->from < KEY_MOST && plain->p[span->from] != '-' &&
           to < plain->eol && plain->p[to] == ':' &&
           (to + 1 == plain->eol || plain->p[to + 1] == ' ');
}

static bool members(struct plain *plain, tf_node *map, struct tf_seen *seen)
{
    tf_node **next = &map->first;
    tf_span span;

    while (plain->more) {
        if (!key(plain, &span))
            return false;
        tf_str name = {plain->p + span.from, span.to - span.from};
        tf_node *node = tf_seen_before(seen, name) ? NULL : value(plain);
        if (!node)
            return false;
        node->key = name;
        node->key_span = span;
        map->span.to = node->span.to;
        *next = node;
        next = &node->next;
    }
    return true;
}

tf_node *tf_yaml_plain(tf_arena *arena, tf_str bytes, tf_span front)
{
    struct plain plain = {.arena = arena, .p = bytes.p, .next = front.from, .end = front.to};
    struct tf_seen seen;
    tf_node *map;
    bool sound;

    if (front.to - front.from > TF_YAML_MOST || !all_harmless(tf_str_span(bytes, front)))
        return NULL;
    next_line(&plain);
    map = make(&plain, TF_MAP, front.from, front.from);
    if (plain.more)
        map->span.from = plain.at;
    tf_seen_init(&seen);
    sound = members(&plain, map, &seen);
    tf_seen_release(&seen);
    return sound ? map : NULL;
}
