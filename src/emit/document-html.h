/*
 * What the parts of HTML share: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_DOCUMENT_HTML_H
#define TWOFOLD_EMIT_DOCUMENT_HTML_H

#include "document.h"
#include "html.h"

/* The style of every page, and its hash for the policy (from src/emit/style, by the build). */
extern const tf_embedded tf_styles[];
extern const size_t tf_styles_n;

/* A page in the making. */
typedef struct {
    tf_buf *out;
    const tf_pages *pages;     /* NULL: no other pages */
    unsigned level;            /* of the last heading */
    tf_str heading;            /* its words: a caption need not say them again */
    bool quoting;              /* a quotation is open */
    size_t pictures;           /* bytes of pictures that may still be put in */
    bool one_sheet;            /* it is to fit one sheet of paper */
    bool in_chapter;           /* of a sheet: one is open */
    tf_buf href;               /* of the link in hand */
    tf_arena scratch;          /* for the Markdown in hand */
    tf_arena told;             /* of the lines that follow */
    TF_VEC(tf_line) not_shown; /* which pictures are not, and why */
} tf_html;

enum { TF_HTML_PICTURES_MOST = 8 * 1024 * 1024, TF_HTML_PICTURE_MOST = 1024 * 1024 };

/* What a page says of itself. */
typedef struct {
    tf_str title; /* for the browser's tab */
    tf_str school, cycle;
    const char *skip;        /* "Skip to the report" */
    const tf_line *snapshot; /* what was read, in words, */
    tf_str source;           /* and exactly */
    const tf_line *notes;    /* of a sheet: what is left out, said at its foot */
    size_t notes_n;
} tf_html_page;

/* All before the contents of <main>, and all behind them. */
void tf_html_begin(tf_html *html, const tf_html_page *page);
void tf_html_end(tf_html *html, const tf_html_page *page);
/* Gives back what it needed on the way; what was made stays. */
void tf_html_release(tf_html *html);

/* A text that stands by itself, such as a title: one that is written from right to left turns
 * round nothing beside it. */
void tf_html_own(tf_html *html, tf_str text);
/* Running text. */
void tf_html_line(tf_html *html, const tf_line *line);
/* A line that stands by itself: a heading, or what is in a cell. */
void tf_html_own_line(tf_html *html, const tf_line *line);
/* Opens a link to what `href` of the page holds, where something was `found`, and empties that; gives
 * `found` back. `</a>` is the caller's. */
bool tf_html_open_link(tf_html *html, bool found);
/* A section with a heading and a list, where there is something to list. */
void tf_html_closing(tf_html *html, const char *name, const char *title, const tf_line *lines,
                     size_t n);

/* What a cell holds; a table whose rows are blocks. */
void tf_html_value(tf_html *html, const tf_field_value *value);
void tf_html_blocks(tf_html *html, const tf_sheet *sheet);
/* A table; one that is folded away; a figure, and the table that says the same (NULL: none). */
void tf_html_sheet(tf_html *html, const tf_sheet *sheet);
void tf_html_folded(tf_html *html, const tf_sheet *sheet);
void tf_html_figure(tf_html *html, const tf_figure *figure, const tf_sheet *sheet);

/* What somebody wrote in Markdown in the file `path`. */
void tf_html_prose(tf_html *html, tf_str path, tf_str source);
/* A link of Markdown: what it opens with, `</a>` behind it. Whether it is one. */
bool tf_html_link(tf_html *html, tf_str path, tf_str dest);
/* Whether an address has a scheme, or takes that of the page. */
bool tf_html_leads_outside(tf_str dest);
/* A picture of Markdown; false: it is not shown, and `not_shown` says why. */
bool tf_html_image(tf_html *html, tf_str path, tf_str dest, tf_str alt);

#endif
