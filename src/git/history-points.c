/* Commits by their place in history, read as they are needed. */
#include <stdlib.h>
#include <string.h>

#include "history.h"

/* ---- the text of a commit -------------------------------------------------------------------- */

/* The value of the line `key VALUE` at the start of `*rest`, which moves behind it; a line that
 * starts with a space goes on with the one before. */
static bool take_line(tf_str *rest, const char *key, tf_str *value)
{
    tf_str name = tf_str_z(key);
    size_t end;

    if (!tf_str_starts(*rest, name) || rest->n == name.n || rest->p[name.n] != ' ')
        return false;
    end = tf_str_find(*rest, '\n');
    *value = tf_str_sub(*rest, name.n + 1, end);
    *rest = tf_str_sub(*rest, end + 1, rest->n);
    return true;
}

bool tf_commit_text_read(tf_str bytes, tf_commit_text *text)
{
    tf_str rest = bytes, line;

    *text = (tf_commit_text){0};
    if (!take_line(&rest, "tree", &text->tree))
        return false;
    text->parents.p = rest.p;
    while (take_line(&rest, "parent", &line))
        text->parents.n = (size_t)(rest.p - text->parents.p);
    take_line(&rest, "author", &text->author);
    take_line(&rest, "committer", &text->committer);
    while (rest.n && rest.p[0] != '\n') {
        if (!take_line(&rest, "encoding", &text->encoding))
            rest = tf_str_sub(rest, tf_str_find(rest, '\n') + 1, rest.n);
    }
    text->message = tf_str_sub(rest, 1, rest.n);
    return true;
}

/* "1636041600 +0100": what is beyond any clock is kept at its end. */
void tf_commit_text_time(tf_str line, int64_t *seconds, int64_t *zone)
{
    char when[64];
    char *behind;
    size_t from = line.n;
    long offset;

    while (from && line.p[from - 1] != '>')
        from--;
    snprintf(when, sizeof(when), "%.*s", TF_ARG(tf_str_sub(line, from, line.n)));
    *seconds = strtoll(when, &behind, 10);
    offset = strtol(behind, NULL, 10);
    *zone = offset > -2400 && offset < 2400 ? offset / 100 * 3600 + offset % 100 * 60 : 0;
}

/* ---- where history is cut or bent ------------------------------------------------------------ */

/* The parents that git is told a commit has, whatever it says itself: ids, one after the other. */
typedef struct {
    git_oid id;
    git_oid *parents;
    size_t n;
} tf_graft;

static void read_graft(tf_past *past, tf_str line)
{
    enum { WIDTH = GIT_OID_HEXSZ };
    tf_graft *graft = TF_NEW(&past->arena, tf_graft);
    size_t n = (line.n + 1) / (WIDTH + 1);

    if (line.n < WIDTH || git_oid_fromstrn(&graft->id, line.p, WIDTH) < 0)
        return;
    graft->parents = TF_NEW_N(&past->arena, git_oid, n);
    for (size_t i = 1; i < n; i++)
        if (git_oid_fromstrn(&graft->parents[graft->n], line.p + i * (WIDTH + 1), WIDTH) == 0)
            graft->n++;
    tf_map_put(&past->grafts, (tf_str){(const char *)graft->id.id, GIT_OID_RAWSZ}, graft);
}

/* "COMMIT PARENT…" in each line; of `shallow`, "COMMIT". */
static size_t read_grafts(tf_past *past, const char *name)
{
    tf_buf path = {0};
    char *line = NULL;
    size_t size = 0, lines = 0;
    ssize_t n;
    FILE *file;

    tf_buf_printf(&path, "%s%s", git_repository_commondir(past->repository), name);
    file = fopen(path.p, "re");
    while (file && (n = getline(&line, &size, file)) > 0) {
        tf_str text = tf_str_trim((tf_str){line, (size_t)n});
        if (text.n && text.p[0] != '#') {
            read_graft(past, text);
            lines++;
        }
    }
    if (file)
        fclose(file);
    free(line);
    tf_buf_release(&path);
    return lines;
}

void tf_past_read_shape(tf_past *past)
{
    size_t bent = read_grafts(past, "info/grafts");

    past->history.shallow = read_grafts(past, "shallow") > 0;
    /* The graph knows nothing of these. */
    if (bent || past->history.shallow)
        return;
    tf_graph_open(&past->graph, past->repository);
    past->numbered = TF_NEW_N(&past->arena, tf_point *, past->graph.commits + 1);
}

/* ---- points ---------------------------------------------------------------------------------- */

static tf_point *numbered(tf_past *past, uint32_t number)
{
    tf_point *point = past->numbered[number];

    if (!point) {
        point = past->numbered[number] = TF_NEW(&past->arena, tf_point);
        point->number = number + 1;
        tf_graph_id(&past->graph, number, &point->id);
    }
    return point;
}

tf_point *tf_past_point(tf_past *past, const git_oid *id)
{
    uint32_t number = tf_graph_find(&past->graph, id);
    tf_point *point;

    if (number != TF_GRAPH_NONE)
        return numbered(past, number);
    point = tf_map_get(&past->points, (tf_str){(const char *)id->id, GIT_OID_RAWSZ});
    if (!point) {
        point = TF_NEW(&past->arena, tf_point);
        point->id = *id;
        tf_map_put(&past->points, (tf_str){(const char *)point->id.id, GIT_OID_RAWSZ}, point);
    }
    return point;
}

/* False where the graph does not have it. */
static bool read_graph(tf_past *past, tf_point *point)
{
    uint32_t *parents;
    size_t n;

    if (!point->number)
        return false;
    tf_graph_read(&past->graph, point->number - 1, &past->arena, &point->tree, &point->time,
                  &parents, &n);
    point->parents = TF_NEW_N(&past->arena, tf_point *, n);
    for (size_t i = 0; i < n; i++)
        point->parents[point->parents_n++] = numbered(past, parents[i]);
    point->read = true;
    return true;
}

static void read_parents(tf_past *past, tf_point *point, tf_str lines)
{
    enum { WIDTH = sizeof("parent ") - 1 + GIT_OID_HEXSZ + 1 };
    const tf_graft *graft =
        tf_map_get(&past->grafts, (tf_str){(const char *)point->id.id, GIT_OID_RAWSZ});
    size_t n = graft ? graft->n : lines.n / WIDTH;

    point->parents = TF_NEW_N(&past->arena, tf_point *, n);
    for (size_t i = 0; i < n; i++) {
        git_oid id;
        if (graft)
            id = graft->parents[i];
        else if (git_oid_fromstrn(&id, lines.p + i * WIDTH + sizeof("parent ") - 1, GIT_OID_HEXSZ) <
                 0)
            continue;
        point->parents[point->parents_n++] = tf_past_point(past, &id);
    }
}

int tf_past_read(tf_past *past, tf_point *point, tf_error *error)
{
    tf_raw *object;
    tf_commit_text text;
    int64_t zone;
    int failed;

    if (point->read || read_graph(past, point))
        return 0;
    failed = tf_past_object(past, &point->id, GIT_OBJECT_COMMIT, TF_RAW_ALL, &object);
    if (failed)
        return tf_past_fail(past, failed, "commit", &point->id, error);
    if (!tf_commit_text_read((tf_str){object->p, object->n}, &text) ||
        text.tree.n != GIT_OID_HEXSZ || git_oid_fromstrn(&point->tree, text.tree.p, text.tree.n)) {
        git_error_set_str(GIT_ERROR_ODB, "it names no folder");
        failed = tf_past_fail(past, -1, "commit", &point->id, error);
    } else {
        read_parents(past, point, text.parents);
        tf_commit_text_time(text.committer, &point->time, &zone);
        point->read = true;
    }
    tf_raw_free(object);
    return failed;
}
