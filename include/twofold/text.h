/*
 * text: from bytes to structure. Lines, front matter, YAML, Markdown, schemas.
 *
 * Nothing here knows what a commitment is. All positions are byte offsets into the whole file, so
 * that every span slices back to its source; lines and columns are made at the edge (tf_lines_at).
 * Wrong input is no error: it is noted as a trouble, in the order of the file, and the rest goes
 * on.
 */
#ifndef TWOFOLD_TEXT_H
#define TWOFOLD_TEXT_H

#include <twofold/base.h>

/* ---- lines ----------------------------------------------------------------------------------- */

/* Line and column, both from 1; columns count code points. */
typedef struct {
    size_t line, column;
} tf_pos;

/* Where the lines of a file start. A line ends with LF, CRLF or CR, as CommonMark has it. */
typedef struct {
    tf_str bytes;
    TF_VEC(size_t) starts;
} tf_lines;

void tf_lines_init(tf_lines *lines, tf_arena *arena, tf_str bytes);
/* The position of byte `at`; beyond the end it is that of the end. A BOM takes no column. */
tf_pos tf_lines_at(const tf_lines *lines, size_t at);
/* The number of its line alone, which takes no counting of columns. */
size_t tf_lines_line(const tf_lines *lines, size_t at);
/* Line `line` (from 1) without its ending, as a span; empty when there is none. */
tf_span tf_lines_span(const tf_lines *lines, size_t line);

/* ---- what can be wrong with a file as bytes -------------------------------------------------- */

typedef enum {
    TF_BYTES_SOUND,
    TF_BYTES_NOT_UTF8,
    TF_BYTES_NUL,
    TF_BYTES_CONFLICT, /* git's conflict markers: all three in their order at line starts */
} tf_bytes_state;

enum { TF_FILE_MOST = 1024 * 1024 }; /* bytes: no larger file is read */

/* Looks at a whole file; `*at` is where the first trouble stands. */
tf_bytes_state tf_bytes_check(tf_str bytes, tf_span *at);

/* ---- troubles -------------------------------------------------------------------------------- */

/* What is wrong with front matter. `subject` and `detail` hold what the comment says. */
typedef enum {
    TF_FRONT_MISSING,   /* the file does not start with `---` */
    TF_FRONT_DASH,      /* it starts with a long dash, as word processors make one of `---` */
    TF_FRONT_OPEN,      /* no closing `---` */
    TF_YAML_SYNTAX,     /* detail: the parser's words */
    TF_YAML_TAB,        /* a tab as indentation */
    TF_YAML_BREAK,      /* NEL, U+2028, U+2029 or a lone CR, which some readers take for a line end;
                           subject: its name */
    TF_YAML_REFUSED,    /* subject: "an anchor", "an alias", "a tag", "a directive", "a second
                           document" */
    TF_YAML_DEEP,       /* nested deeper than front matter ever needs */
    TF_YAML_LARGE,      /* larger than front matter ever is */
    TF_YAML_NOT_MAP,    /* not `key: value` lines */
    TF_YAML_KEY,        /* a key that is not plain text */
    TF_YAML_DUPLICATE,  /* subject: the key */
    TF_SCHEMA_REQUIRED, /* subject: the key that is not there */
    TF_SCHEMA_UNKNOWN,  /* subject: the key; detail: what was likely meant, or empty */
    TF_SCHEMA_NO_FIELD, /* subject: the key; detail: why there is no such field */
    TF_SCHEMA_TYPE,     /* subject: the key; detail: what it should be, with an article */
    TF_SCHEMA_CHOICE,   /* subject: the key; detail: the choices ("`a`, `b` or `c`") */
    TF_SCHEMA_MEANT,    /* subject: the key; detail: the choice that was likely meant */
    TF_SCHEMA_FORMAT,   /* subject: the key; detail: what its text should look like */
    TF_SCHEMA_EMPTY,    /* subject: the key: an empty text or list */
    TF_SCHEMA_REPEATED, /* subject: the key: an item that stands in its list already */
} tf_trouble_kind;

typedef struct {
    tf_trouble_kind kind;
    tf_span span; /* in the file */
    tf_str subject, detail;
} tf_trouble;

typedef struct {
    TF_VEC(tf_trouble) found;
} tf_troubles;

/* ---- front matter and YAML ------------------------------------------------------------------- */

/*
 * Splits a file. `front` is what stands between the two `---` lines, without them; `body` is all
 * behind. False, with a trouble, when there is no front matter or it is not closed: `body` is then
 * the whole file (without BOM), or empty where front matter was opened.
 */
bool tf_front_split(tf_arena *arena, tf_str bytes, tf_span *front, tf_span *body,
                    tf_troubles *troubles);

typedef enum { TF_NULL, TF_BOOL, TF_INT, TF_FLOAT, TF_TEXT, TF_LIST, TF_MAP } tf_node_type;

/*
 * A value of YAML 1.2's core schema (YAML 1.2.2, 10.3). The members of a list or map are a chain
 * from `first` by `next`; a member of a map has its key too. A plain scalar keeps its text whatever
 * its type is, so `name: 1984` can still be shown as it was written.
 */
typedef struct tf_node tf_node;
struct tf_node {
    tf_node_type type;
    tf_span span;     /* of the value, with its quotes or brackets */
    tf_str text;      /* of a scalar, decoded */
    tf_str key;       /* of a member of a map, decoded */
    tf_span key_span; /* the same as it stands in the file */
    tf_node *first, *next;
};

/*
 * Reads `front` (a span of `bytes`, which are UTF-8). Gives the map at the root, or NULL when it is
 * not one that can be trusted; then there is a trouble that says why. A duplicate key is a trouble
 * and its first value counts. Empty front matter is an empty map.
 */
tf_node *tf_yaml_parse(tf_arena *arena, tf_str bytes, tf_span front, tf_troubles *troubles);

/* The member of a map with that key, or NULL (also when `map` is NULL). */
const tf_node *tf_node_get(const tf_node *map, const char *key);

/* ---- schemas --------------------------------------------------------------------------------- */

/* The JSON Schemas of schema/, made ready. Immutable once loaded, so threads may share them. */
typedef struct tf_schemas tf_schemas;
typedef struct tf_schema tf_schema;

/* The files themselves, as they stand in schema/ (made part of the program by the build). */
extern const tf_embedded tf_schema_files[];
extern const size_t tf_schema_files_n;

/* Fails, with the place, when a schema uses a keyword that the evaluator does not know. */
int tf_schemas_load(tf_schemas **schemas, tf_error *error);
void tf_schemas_free(tf_schemas *schemas);
/* "school", "profile", "commitment", "reflection"; NULL when there is none of that name. */
const tf_schema *tf_schemas_get(const tf_schemas *schemas, tf_str name);

/*
 * Judges a map against a schema (JSON Schema draft 2020-12; what is wrong is said once, the most
 * telling way). Troubles stand at the value, or at the key where the key is at fault; for a key
 * that is not there the span is empty and stands at `start`.
 */
void tf_schema_check(const tf_schema *schema, const tf_node *root, size_t start, tf_arena *arena,
                     tf_troubles *troubles);

/* ---- Markdown -------------------------------------------------------------------------------- */

typedef enum {
    /* blocks */
    TF_MD_QUOTE,
    TF_MD_LIST, /* detail: 1 when it is ordered; number: of its first item */
    TF_MD_ITEM, /* detail: the task mark ' ', 'x' or 'X', 0 where there is no box */
    TF_MD_RULE,
    TF_MD_HEADING, /* detail: level 1 to 6 */
    TF_MD_CODE,
    TF_MD_HTML,
    TF_MD_PARAGRAPH, /* detail: 1 for the text of a tight list's item, which CommonMark has bare */
    TF_MD_TABLE,
    TF_MD_ROW,  /* detail: 1 in the head */
    TF_MD_CELL, /* detail: the column, from 0; number: a tf_md_align */
    /* spans */
    TF_MD_EMPH,
    TF_MD_STRONG,
    TF_MD_STRIKE,
    TF_MD_LINK,  /* dest */
    TF_MD_IMAGE, /* dest */
    TF_MD_CODE_SPAN,
    /* leaves */
    TF_MD_TEXT,
    TF_MD_ENTITY, /* a character reference; text is what it stands for */
    TF_MD_SOFT_BREAK,
    TF_MD_HARD_BREAK,
    TF_MD_RAW_HTML,  /* inline or a line of a TF_MD_HTML block; comments are here */
    TF_MD_CODE_TEXT, /* text within TF_MD_CODE or TF_MD_CODE_SPAN */
} tf_md_kind;

typedef enum { TF_MD_ENTER, TF_MD_LEAVE, TF_MD_LEAF } tf_md_step;

typedef enum {
    TF_MD_ALIGN_NONE,
    TF_MD_ALIGN_LEFT,
    TF_MD_ALIGN_CENTRE,
    TF_MD_ALIGN_RIGHT
} tf_md_align;

/*
 * One step of a walk through the document: blocks and spans are entered and left, leaves are met.
 * The span of a leaf slices back to its source bytes exactly. That of a block or span runs from the
 * first to the last byte of the leaves in it (empty where it has none) and is the same at ENTER and
 * LEAVE; for a link or image with an inline destination `dest_span` is the destination as it stands
 * in the file, else it is the span of the link itself. What stands between the lines of code and
 * HTML is told by the leaf behind it: `detail` line ends (at most 255) and then `number` spaces.
 */
typedef struct {
    uint8_t kind, step, detail;
    uint32_t number;
    tf_span span;
    tf_str text; /* a leaf: its text, decoded (for TEXT the source bytes) */
    tf_str dest; /* a link or image: the destination, decoded */
    tf_span dest_span;
} tf_md_event;

typedef struct {
    const tf_md_event *at;
    size_t n;
} tf_md;

/*
 * Parses `body` of `bytes` as CommonMark with tables, task lists and strikethrough. `scratch` holds
 * the events. Gives 0, or -1 when the text is made to blow up (tables with very many columns,
 * reference definitions that expand, hundreds of things within each other); `*md` then holds what
 * was read up to there.
 */
int tf_md_parse(tf_arena *scratch, tf_str bytes, tf_span body, tf_md *md);

/*
 * Appends the anchor that forges give to a heading: its text in lower case, spaces as hyphens, all
 * but letters, digits, hyphens and underscores dropped (as GitHub does). Repeated ones get -1, -2 …
 * from whoever collects them. `events` starts behind the heading's ENTER; stops at its LEAVE.
 */
void tf_md_anchor(tf_buf *buf, const tf_md_event *events);

/*
 * Takes from raw HTML the next piece that is no comment; false at its end. Whether one is open goes
 * in `*in_comment` from leaf to leaf of a block.
 */
bool tf_md_next_shown(tf_str *html, bool *in_comment, tf_str *shown);

#endif
