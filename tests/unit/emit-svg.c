/* Pictures: no text stands on another, all stand on the sheet, and what names hold is inert. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "pictures.h"

static const school schools[] = {
    {"nobody", 0, 0, 0, false, NULL, 0, false},
    {"one", 1, 0, 6, true, NULL, 0, true},
    {"two", 2, 1, 6, true, NULL, 0, true},
    {"12", 12, 3, 6, true, NULL, 0, true},
    {"40", 40, 6, 6, true, NULL, 0, true},
    {"150", 150, 13, 6, true, NULL, 0, true},
    {"1000", 1000, 40, 9, true, NULL, 0, true},
    {"5000", 5000, 60, 12, true, NULL, 0, true},
};

static const tf_figure_kind kinds_of[] = {TF_FIGURE_FLOW,  TF_FIGURE_TIES,   TF_FIGURE_SQUARES,
                                          TF_FIGURE_WEEKS, TF_FIGURE_TRENDS, TF_FIGURE_TIMELINE};
static const char *const kind_names[] = {"flow", "ties", "squares", "weeks", "trends", "timeline"};

static void draw(tf_buf *out, const school *s, tf_figure_kind kind, const tf_pages *pages)
{
    tf_arena arena = {0};
    tf_figure figure = figure_of(&arena, s, kind);

    tf_figure_put_svg(out, &figure, pages);
    tf_arena_release(&arena);
}

static bool somewhere(void *context, tf_inline_kind kind, tf_str to, tf_buf *href)
{
    (void)context, (void)kind;
    tf_buf_printf(href, "people/%.*s.html", TF_ARG(to));
    return true;
}

/* For looking at: every picture of every school as a file in a folder. */
static int write_all(const char *folder)
{
    const tf_pages pages = {.href = somewhere};

    for (size_t s = 0; s < TF_COUNT(schools); s++)
        for (size_t k = 0; k < TF_COUNT(kinds_of); k++) {
            char path[4096];
            tf_buf out = {0};
            draw(&out, &schools[s], kinds_of[k], &pages);
            snprintf(path, sizeof(path), "%s/%s-%s.svg", folder, kind_names[k], schools[s].name);
            FILE *file = fopen(path, "w");
            if (!file || fwrite(out.p, 1, out.n, file) != out.n || fclose(file))
                return 1;
            tf_buf_release(&out);
        }
    return 0;
}

int main(int argc, char **argv)
{
    return argc > 1 ? write_all(argv[1]) : 0;
}
