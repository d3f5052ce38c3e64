/* Links and pictures lead to something that is there. */
#include <strings.h>

#include "links.h"
#include "sink.h"
#include "words.h"

/* Anchors that are gone through, all in all, to guess what was meant: beyond that nobody guesses. */
enum { GUESS_AMONG = 200000 };

/* What stands at a path, looked up once. */
struct place {
    tf_found found;
    tf_str name; /* as it is spelt, where only the case differs */
    enum { NOT_YET, READ, IN_VAIN } read;
    tf_anchors anchors;
    struct place *next; /* that was looked up */
};

struct judging {
    tf_sink *sink;
    const tf_snapshot *snapshot;
    tf_reader *reader;
    tf_map places; /* path from the top → struct place */
    struct place *last;
    size_t gone_through; /* anchors, to guess what was meant */
    tf_arena arena;
};

/* Whether it is a file of the school that was read: then nobody need be asked. */
static bool is_at_hand(const tf_snapshot *snapshot, tf_str path)
{
    tf_str prefix = snapshot->store->prefix;
    const tf_file *file = tf_str_starts(path, prefix)
                              ? tf_snapshot_file(snapshot, tf_str_sub(path, prefix.n, path.n))
                              : NULL;

    return file && file->readable;
}

static struct place *place_at(struct judging *judging, tf_str path)
{
    struct place *place = tf_map_get(&judging->places, path), *next = judging->last;
    tf_arena scratch = {0};
    tf_str name;

    if (place)
        return place;
    place = judging->last = TF_NEW(&judging->arena, struct place);
    *place = (struct place){
        .found = judging->snapshot->store->ops->look(judging->reader, path, &scratch, &name, NULL),
        .next = next};
    if (place->found == TF_FOUND_CASE)
        place->name = tf_arena_str(&judging->arena, name);
    tf_map_put(&judging->places, tf_arena_str(&judging->arena, path), place);
    tf_arena_release(&scratch);
    return place;
}

/* ---- anchors --------------------------------------------------------------------------------- */

/* Of a file that cannot be read in full, no anchor is called missing. */
static void read_anchors(struct judging *judging, struct place *place, tf_str path)
{
    tf_arena scratch = {0};
    tf_str name, bytes = {0};

    judging->snapshot->store->ops->look(judging->reader, path, &scratch, &name, &bytes);
    place->read = bytes.n && tf_utf8_check(bytes) == bytes.n &&
                          tf_anchors_read(&place->anchors, &judging->arena, bytes)
                      ? READ
                      : IN_VAIN;
    tf_arena_release(&scratch);
}

/* Every page has a top, whatever its headings. */
static bool is_top(tf_str anchor)
{
    return !anchor.n || (anchor.n == 3 && strncasecmp(anchor.p, "top", 3) == 0);
}

static tf_str help_for(struct judging *judging, const tf_anchors *anchors, tf_str anchor)
{
    tf_arena *keep = tf_sink_keep(judging->sink);
    tf_arena scratch = {0};
    tf_str meant = {0};

    judging->gone_through += anchors->n;
    if (judging->gone_through <= GUESS_AMONG)
        meant = tf_suggest(&scratch, anchor, anchors->names, anchors->n);
    tf_arena_release(&scratch);
    if (meant.n)
        return tf_arena_printf(keep, "Did you mean `#%s`?", tf_words(keep, meant));
    return TF_STR("A heading's anchor is its words in small letters, with hyphens for spaces and "
                  "without punctuation.");
}

static void judge_anchor(struct judging *judging, const tf_file *file, const tf_link *link,
                         const tf_target *target)
{
    tf_arena *keep = tf_sink_keep(judging->sink);
    struct place *place;

    if (is_top(target->anchor) || !tf_layout_is_markdown(target->path))
        return;
    place = place_at(judging, target->path);
    if (place->found != TF_FOUND_FILE)
        return;
    if (place->read == NOT_YET)
        read_anchors(judging, place, target->path);
    if (place->read == IN_VAIN || tf_map_get(&place->anchors.set, target->anchor))
        return;
    tf_find(judging->sink, file, link->span, help_for(judging, &place->anchors, target->anchor),
            "`%s` has no heading `#%s`", tf_words(keep, tf_words_file_name(target->path)),
            tf_words(keep, target->anchor));
}

/* ---- paths ----------------------------------------------------------------------------------- */

static void tell_case(struct judging *judging, const tf_file *file, const tf_link *link,
                      const struct place *place)
{
    tf_arena *keep = tf_sink_keep(judging->sink);

    tf_find(judging->sink, file, link->span,
            TF_STR("Write it as it is spelt there: on some computers it would not be found."),
            "`%s` is spelt otherwise: `%s`", tf_words(keep, link->dest),
            tf_words(keep, place->name));
}

static tf_found found_at(struct judging *judging, const tf_target *target)
{
    if (target->outside || target->nowhere)
        return TF_FOUND_NONE;
    if (is_at_hand(judging->snapshot, target->path))
        return TF_FOUND_FILE;
    return place_at(judging, target->path)->found;
}

static void judge_link(struct judging *judging, const tf_file *file, const tf_link *link)
{
    tf_arena *keep = tf_sink_keep(judging->sink);
    tf_arena scratch = {0};
    tf_target target = tf_link_target(&scratch, judging->snapshot->store, file->path, link->dest);
    tf_found found = found_at(judging, &target);

    if (target.outside) {
        tf_find(judging->sink, file, link->span,
                TF_STR("Others have only what is in the repository: put the file there, or link to "
                       "where it can be found on the web."),
                "`%s` leads out of the repository", tf_words(keep, link->dest));
    } else if (found == TF_FOUND_CASE) {
        tell_case(judging, file, link, place_at(judging, target.path));
    } else if (found != TF_FOUND_NONE) {
        judge_anchor(judging, file, link, &target);
    } else {
        tf_find(judging->sink, file, link->span,
                TF_STR("Has it moved, or not been added yet? A link goes from the folder of this "
                       "file; one that begins with `/` from the repository's top."),
                link->image ? "The picture `%s` is not there" : "There is nothing at `%s`",
                tf_words(keep, link->dest));
    }
    tf_arena_release(&scratch);
}

/* ---- the walk -------------------------------------------------------------------------------- */

static void forget(struct judging *judging)
{
    for (struct place *place = judging->last; place; place = place->next)
        tf_map_release(&place->anchors.set);
    tf_map_release(&judging->places);
    tf_arena_release(&judging->arena);
}

static void school(tf_sink *sink, const tf_snapshot *snapshot)
{
    struct judging judging = {.sink = sink, .snapshot = snapshot};
    tf_error error = {0};

    if (snapshot->store->ops->open(snapshot->store, &judging.reader, &error) < 0) {
        tf_find_path(sink, TF_STR("school.md"), TF_STR("Check once more."),
                     "No link could be looked up: %s", error.message.p);
        tf_error_release(&error);
        return;
    }
    for (size_t i = 0; i < snapshot->files.n; i++) {
        const tf_file *file = snapshot->files.at[i];
        for (size_t l = 0; file->sound && l < file->links.n; l++)
            judge_link(&judging, file, &file->links.at[l]);
    }
    snapshot->store->ops->close(judging.reader);
    forget(&judging);
}

const tf_rule tf_rule_broken_link = {.school = school, .allowable = true};
