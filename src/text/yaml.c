/* YAML by libyaml's events: the one file that knows it. */
#include <string.h>

#include <yaml.h>

#include "node.h"

/* One reading of front matter. `event` is the one that is looked at. */
struct reader {
    yaml_parser_t parser;
    yaml_event_t event;
    tf_arena *arena;
    tf_str bytes;
    tf_span front;
    tf_troubles *troubles;
    size_t index, offset; /* a character that libyaml counted, and the byte where it starts */
    size_t depth;
};

static tf_node *read_node(struct reader *reader);

/*
 * The byte at which character `index` of the front matter starts. libyaml's marks move on almost
 * always, so that walking from the last place keeps all of them together linear.
 */
static size_t offset_of(struct reader *reader, size_t index)
{
    const char *p = reader->bytes.p;

    for (; reader->index < index && reader->offset < reader->front.to; reader->index++)
        do
            reader->offset++;
        while (reader->offset < reader->front.to && (p[reader->offset] & 0xC0) == 0x80);
    for (; reader->index > index; reader->index--)
        do
            reader->offset--;
        while ((p[reader->offset] & 0xC0) == 0x80);
    return reader->offset;
}

static tf_span span_of(struct reader *reader)
{
    size_t from = offset_of(reader, reader->event.start_mark.index);

    return (tf_span){from, offset_of(reader, reader->event.end_mark.index)};
}

static void trouble(struct reader *reader, tf_trouble_kind kind, tf_span span, const char *subject)
{
    tf_trouble_add(reader->arena, reader->troubles, kind, span, tf_str_z(subject), TF_STR(""));
}

/* libyaml gave up: a control character (whose place is a byte), or syntax. */
static void complain(struct reader *reader)
{
    const yaml_parser_t *parser = &reader->parser;
    struct tf_yaml_complaint complaint = {.problem = parser->problem, .context = parser->context};

    if (parser->error == YAML_MEMORY_ERROR)
        tf_die("no memory left");
    if (parser->error == YAML_READER_ERROR) {
        complaint.problem_at = reader->front.from + parser->problem_offset;
    } else {
        complaint.context_at = offset_of(reader, parser->context_mark.index);
        complaint.problem_at = offset_of(reader, parser->problem_mark.index);
    }
    tf_yaml_complain(reader->arena, reader->bytes, reader->front, &complaint, reader->troubles);
}

/* Goes on to the next event; false when there is none that can be trusted. */
static bool advance(struct reader *reader)
{
    yaml_event_delete(&reader->event);
    if (yaml_parser_parse(&reader->parser, &reader->event))
        return true;
    complain(reader);
    return false;
}

/* From the start of the event to the first of `stops`. */
static tf_span up_to(struct reader *reader, const char *stops)
{
    tf_span span = span_of(reader);
    const char *p = reader->bytes.p;

    for (span.to = span.from; span.to < reader->front.to && !strchr(stops, p[span.to]);)
        span.to++;
    return span;
}

/* The word that the event starts with: the `&name` or `!tag` in front of a value, a key. */
static tf_span word_of(struct reader *reader)
{
    return up_to(reader, " \r\n");
}

/* Front matter needs no anchors, aliases and tags, and they are how YAML is made to surprise. */
static bool refused(struct reader *reader, const yaml_char_t *anchor, const yaml_char_t *tag)
{
    tf_span span;

    if (!anchor && !tag)
        return false;
    span = word_of(reader);
    trouble(reader, TF_YAML_REFUSED, span,
            reader->bytes.p[span.from] == '&' ? "an anchor" : "a tag");
    return true;
}

/* The decoded text: where it stands in the file just so, the file's own bytes. */
static tf_str text_of(struct reader *reader, tf_span span)
{
    tf_str value = {(const char *)reader->event.data.scalar.value,
                    reader->event.data.scalar.length};
    tf_str there = tf_str_span(reader->bytes, span);

    if (reader->event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE && there.n > 1)
        there = tf_str_sub(there, 1, there.n - 1);
    return tf_str_eq(value, there) ? there : tf_arena_str(reader->arena, value);
}

static tf_node *read_scalar(struct reader *reader)
{
    tf_span span = span_of(reader);
    yaml_scalar_style_t style = reader->event.data.scalar.style;
    tf_node *node;

    if (refused(reader, reader->event.data.scalar.anchor, reader->event.data.scalar.tag))
        return NULL;
    if (memchr(reader->event.data.scalar.value, 0, reader->event.data.scalar.length)) {
        tf_trouble_add(reader->arena, reader->troubles, TF_YAML_SYNTAX, span, TF_STR(""),
                       TF_STR("`\\0`, a NUL character, within text"));
        return NULL;
    }
    node = TF_NEW(reader->arena, tf_node);
    node->text = text_of(reader, span);
    node->type = style == YAML_PLAIN_SCALAR_STYLE ? tf_scalar_type(node->text) : TF_TEXT;
    if (style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE)
        span.to = span.from + tf_str_trim(tf_str_span(reader->bytes, span)).n;
    node->span = span;
    return node;
}

/* The end of a list or map: its bracket, or in block style the end of its last member. */
static void end_of(struct reader *reader, tf_node *node, const tf_node *last, bool flow)
{
    if (flow)
        node->span.to = span_of(reader).to;
    else if (last)
        node->span.to = last->span.to;
    reader->depth--;
}

/* Starts a list or map at the event, unless it is refused or too deep. */
static tf_node *enter(struct reader *reader, tf_node_type type, const yaml_char_t *anchor,
                      const yaml_char_t *tag)
{
    tf_node *node;

    if (refused(reader, anchor, tag))
        return NULL;
    if (++reader->depth > TF_YAML_DEPTH) {
        trouble(reader, TF_YAML_DEEP, span_of(reader), "");
        return NULL;
    }
    node = TF_NEW(reader->arena, tf_node);
    node->type = type;
    node->span = span_of(reader);
    return node;
}

static tf_node *read_list(struct reader *reader)
{
    bool flow = reader->event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
    tf_node *list = enter(reader, TF_LIST, reader->event.data.sequence_start.anchor,
                          reader->event.data.sequence_start.tag);
    tf_node **next = list ? &list->first : NULL, *last = NULL;

    if (!list)
        return NULL;
    for (;;) {
        if (!advance(reader))
            return NULL;
        if (reader->event.type == YAML_SEQUENCE_END_EVENT)
            break;
        last = *next = read_node(reader);
        if (!last)
            return NULL;
        next = &last->next;
    }
    end_of(reader, list, last, flow);
    return list;
}

/* A key must be text that one can see: no list, no map, nothing, no block of lines. */
static bool read_key(struct reader *reader, tf_str *key, tf_span *span)
{
    const tf_node *node;
    yaml_scalar_style_t style;

    *span = word_of(reader);
    if (reader->event.type == YAML_SCALAR_EVENT) {
        style = reader->event.data.scalar.style;
        node = read_scalar(reader);
        if (!node)
            return false;
        *key = node->text;
        *span = node->span;
        if (key->n && style != YAML_LITERAL_SCALAR_STYLE && style != YAML_FOLDED_SCALAR_STYLE)
            return true;
    } else if (reader->event.type == YAML_ALIAS_EVENT) {
        trouble(reader, TF_YAML_REFUSED, span_of(reader), "an alias");
        return false;
    }
    trouble(reader, TF_YAML_KEY, *span, "");
    return false;
}

static bool read_member(struct reader *reader, struct tf_seen *seen, tf_node ***next,
                        tf_node **last)
{
    tf_str key = {0};
    tf_span span;
    bool again;

    if (!read_key(reader, &key, &span))
        return false;
    again = tf_seen_before(seen, key);
    if (again)
        tf_trouble_add(reader->arena, reader->troubles, TF_YAML_DUPLICATE, span, key, TF_STR(""));
    if (!advance(reader))
        return false;
    *last = read_node(reader);
    if (!*last)
        return false;
    (*last)->key = key;
    (*last)->key_span = span;
    if (!again) {
        **next = *last;
        *next = &(*last)->next;
    }
    return true;
}

static tf_node *read_map(struct reader *reader)
{
    bool flow = reader->event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
    tf_node *map = enter(reader, TF_MAP, reader->event.data.mapping_start.anchor,
                         reader->event.data.mapping_start.tag);
    tf_node **next = map ? &map->first : NULL, *last = NULL;
    struct tf_seen seen;
    bool sound;

    if (!map)
        return NULL;
    tf_seen_init(&seen);
    while ((sound = advance(reader)) && reader->event.type != YAML_MAPPING_END_EVENT)
        if (!(sound = read_member(reader, &seen, &next, &last)))
            break;
    tf_seen_release(&seen);
    if (!sound)
        return NULL;
    end_of(reader, map, last, flow);
    return map;
}

static tf_node *read_node(struct reader *reader)
{
    switch (reader->event.type) {
    case YAML_SCALAR_EVENT:
        return read_scalar(reader);
    case YAML_SEQUENCE_START_EVENT:
        return read_list(reader);
    case YAML_MAPPING_START_EVENT:
        return read_map(reader);
    case YAML_ALIAS_EVENT:
        trouble(reader, TF_YAML_REFUSED, span_of(reader), "an alias");
        return NULL;
    default:
        tf_die("libyaml gave an event that belongs to no value");
    }
}

/* The start of a document, which is the only one and has neither `---` nor directives. */
static bool document_starts(struct reader *reader)
{
    if (reader->event.data.document_start.version_directive ||
        reader->event.data.document_start.tag_directives.start !=
            reader->event.data.document_start.tag_directives.end)
        trouble(reader, TF_YAML_REFUSED, up_to(reader, "\r\n"), "a directive");
    else if (!reader->event.data.document_start.implicit)
        trouble(reader, TF_YAML_REFUSED, word_of(reader), "a second document");
    else
        return true;
    return false;
}

/* What follows the root: nothing. */
static bool document_ends(struct reader *reader)
{
    if (!advance(reader) || !advance(reader))
        return false;
    if (reader->event.type == YAML_STREAM_END_EVENT)
        return true;
    trouble(reader, TF_YAML_REFUSED, word_of(reader), "a second document");
    return false;
}

static tf_node *read_root(struct reader *reader)
{
    tf_node *root;
    tf_span first;

    if (!advance(reader) || !advance(reader))
        return NULL;
    if (reader->event.type == YAML_STREAM_END_EVENT) {
        root = TF_NEW(reader->arena, tf_node);
        root->type = TF_MAP;
        root->span = (tf_span){reader->front.from, reader->front.from};
        return root;
    }
    if (!document_starts(reader) || !advance(reader))
        return NULL;
    first = up_to(reader, "\r\n");
    root = read_node(reader);
    if (!root || !document_ends(reader))
        return NULL;
    if (root->type == TF_MAP)
        return root;
    trouble(reader, TF_YAML_NOT_MAP, first, "");
    return NULL;
}

tf_node *tf_yaml_full(tf_arena *arena, tf_str bytes, tf_span front, tf_troubles *troubles)
{
    struct reader reader = {
        .arena = arena, .bytes = bytes, .front = front, .troubles = troubles, .offset = front.from};
    tf_str text = tf_str_span(bytes, front);
    tf_node *root;

    if (!yaml_parser_initialize(&reader.parser))
        tf_die("no memory left");
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser, (const unsigned char *)text.p, text.n);
    root = read_root(&reader);
    yaml_event_delete(&reader.event);
    yaml_parser_delete(&reader.parser);
    return root;
}
