/* The files of a new school. */
#include <string.h>

#include "init.h"

static const struct {
    const char *path, *template;
} files[] = {
    {"school.md", "school"},
    {"README.md", "readme"},
    {".editorconfig", "editorconfig"},
    {".gitattributes", "gitattributes"},
    {".vscode/settings.json", "vscode-settings"},
};

/* What would be more than words to Markdown. */
static tf_str as_heading(tf_arena *arena, tf_str name)
{
    tf_buf buf = {0};

    for (size_t i = 0; i < name.n; i++) {
        if (strchr("\\`*_[]<#", name.p[i]) && name.p[i])
            tf_buf_putc(&buf, '\\');
        tf_buf_putc(&buf, name.p[i]);
    }
    return tf_buf_take(&buf, arena);
}

static tf_str as_value(tf_arena *arena, tf_str text)
{
    tf_buf buf = {0};

    tf_write_scalar(&buf, text);
    return tf_buf_take(&buf, arena);
}

static void put(tf_init_files *files_made, tf_arena *arena, tf_str path, tf_str bytes)
{
    *TF_PUSH(arena, &files_made->found) = (tf_init_file){path, tf_arena_str(arena, bytes)};
}

void tf_init_files_put(tf_init_files *made, tf_arena *arena, const tf_init_school *school)
{
    const tf_gap gaps[] = {
        {"name", as_value(arena, school->name)},
        {"title", as_heading(arena, school->name)},
        {"cycle", as_value(arena, school->cycle)},
        {"starts", tf_date_str(arena, school->starts)},
        {"ends", tf_date_str(arena, school->ends)},
        {"folder", school->folder},
        /* What stands above the school has a say of its own. */
        {"root", school->folder.n ? TF_STR("") : TF_STR("root = true\n\n")},
    };
    tf_buf buf = {0};

    for (size_t i = 0; i < TF_COUNT(files); i++) {
        tf_buf_clear(&buf);
        tf_write_template(&buf, files[i].template, gaps, TF_COUNT(gaps));
        put(made, arena, tf_arena_printf(arena, "%.*s%s", TF_ARG(school->folder), files[i].path),
            tf_buf_str(&buf));
    }
    for (size_t i = 0; i < tf_schema_files_n; i++)
        put(made, arena,
            tf_arena_printf(arena, "%.*s.vscode/%.*s.schema.json", TF_ARG(school->folder),
                            TF_ARG(tf_schema_files[i].name)),
            tf_schema_files[i].text);
    if (school->github) {
        tf_buf_clear(&buf);
        tf_write_template(&buf, "workflow", gaps, TF_COUNT(gaps));
        put(made, arena, TF_STR(".github/workflows/twofold.yml"), tf_buf_str(&buf));
    }
    tf_buf_release(&buf);
}
