/* A person's story, read: from history where there is one, else from the files as they are. */
#include <stdlib.h>

#include "people.h"
#include "periods.h"
#include "story.h"

/* ---- order ----------------------------------------------------------------------------------- */

static int by_day(const void *a, const void *b)
{
    const tf_event *one = a, *other = b;

    if (one->day != other->day)
        return one->day < other->day ? -1 : 1;
    if ((one->kind == TF_MOMENT_REFLECTION) != (other->kind == TF_MOMENT_REFLECTION))
        return one->kind == TF_MOMENT_REFLECTION ? 1 : -1;
    if (one->commitment != other->commitment)
        return one->commitment < other->commitment ? -1 : 1;
    if (one->turn != other->turn)
        return one->turn < other->turn ? -1 : 1;
    return tf_str_cmp(one->path, other->path);
}

/* No two are alike: a full stop stands in no part of them. */
static tf_str anchor_in(tf_arena *arena, const tf_chapter *chapter, tf_str of)
{
    return chapter->folder.n
               ? tf_arena_printf(arena, "%.*s.%.*s", TF_ARG(chapter->anchor), TF_ARG(of))
               : of;
}

/* ---- wordings -------------------------------------------------------------------------------- */

static const tf_wording *read_wording(tf_story *story, tf_str bytes)
{
    tf_wording *wording = TF_NEW(&story->document->arena, tf_wording);

    tf_wording_read(&story->document->arena, bytes, wording);
    return wording;
}

/* The wordings of one commitment, one after the other. */
struct thread {
    tf_story *story;
    tf_chapter *chapter;
    tf_commitment_kind kind;
    tf_str path;
    const tf_wording *last; /* NULL: not written yet */
    tf_date day;
    size_t n;
};

static bool is_new(const struct thread *thread, const tf_wording *is)
{
    tf_arena scratch = {0};
    bool new = is->written && (!thread->last || tf_is_reworded(&scratch, thread->last, is));

    tf_arena_release(&scratch);
    return new;
}

/* A commitment that was written down elsewhere first says itself since when it is one. */
static tf_date day_of(const struct thread *thread, const tf_wording *is, tf_date day)
{
    const tf_snapshot *snapshot = thread->story->request->snapshot;

    if (!tf_day_can_be(snapshot, day))
        day = thread->day;
    if (!thread->last && tf_day_can_be(snapshot, is->since) &&
        (day == TF_NO_DATE || is->since < day))
        day = is->since;
    return day < thread->day ? thread->day : day;
}

static void add_wording(struct thread *thread, tf_str bytes, tf_date day, bool uncommitted)
{
    tf_arena *arena = &thread->story->document->arena;
    const tf_wording *is = read_wording(thread->story, bytes);
    tf_event *event;

    if (!is_new(thread, is))
        return;
    thread->day = day_of(thread, is, day);
    event = TF_PUSH(arena, &thread->chapter->events);
    *event = (tf_event){.kind = thread->last ? TF_MOMENT_REWORDED : TF_MOMENT_WRITTEN,
                        .commitment = thread->kind,
                        .day = thread->day,
                        .uncommitted = uncommitted,
                        .path = thread->path,
                        .was = thread->last,
                        .is = is};
    event->turn = ++thread->n;
    event->anchor =
        anchor_in(arena, thread->chapter,
                  tf_arena_printf(arena, "%.*s-%03zu", TF_ARG(tf_commitment_slug(thread->kind)),
                                  event->turn));
    thread->last = is;
}

static int read_thread(struct thread *thread, const tf_file *file, tf_error *error)
{
    tf_history *history = thread->story->request->history;
    tf_date today = thread->story->request->snapshot->today;
    tf_versions versions = {0};

    thread->path = file->path;
    thread->day = TF_NO_DATE;
    if (history && tf_history_versions(history, file->path, &thread->story->document->arena,
                                       &versions, error) < 0)
        return -1;
    for (size_t i = 0; i < versions.found.n; i++)
        if (!versions.found.at[i].gone)
            add_wording(thread, versions.found.at[i].bytes, versions.found.at[i].commit->day,
                        false);
    if (file->readable)
        add_wording(thread, file->bytes, history ? today : TF_NO_DATE, history != NULL);
    return 0;
}

/* ---- reflections ----------------------------------------------------------------------------- */

/* What the snapshot knows of a reflection; NULL where that is not all that the file says, or where it
 * is of another cycle. */
static const tf_reflection *known(const tf_story *story, const tf_file *file)
{
    const tf_person *person = story->request->person;
    size_t from = 0, to = person->reflections.n;

    while (from < to) {
        size_t middle = from + (to - from) / 2;
        const tf_reflection *reflection = person->reflections.at[middle];
        if (reflection->file == file)
            return reflection->about.broken || reflection->with.broken ? NULL : reflection;
        if (tf_str_cmp(reflection->file->path, file->path) < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return NULL;
}

static void put_names(tf_arena *arena, const tf_names *names, tf_texts *texts)
{
    for (size_t i = 0; i < names->n; i++)
        *TF_PUSH(arena, &texts->found) = names->at[i].text;
}

static const tf_wording *read_reflection(tf_story *story, const tf_file *file)
{
    tf_arena *arena = &story->document->arena;
    const tf_reflection *reflection = known(story, file);
    tf_wording *is = TF_NEW(arena, tf_wording);

    if (!reflection) {
        tf_wording_read_front(arena, file->bytes, is);
        return is;
    }
    is->whole = tf_str_sub(file->bytes, file->after_front, file->bytes.n);
    put_names(arena, &reflection->about, &is->about);
    put_names(arena, &reflection->with, &is->with);
    return is;
}

static void add_reflection(tf_story *story, tf_chapter *chapter, const tf_file *file, tf_str name)
{
    enum { DATE = 10 };
    tf_arena *arena = &story->document->arena;
    tf_event *event;
    tf_date day;

    if (!file->readable || !tf_date_parse(tf_str_sub(name, 0, DATE), &day))
        return;
    event = TF_PUSH(arena, &chapter->events);
    *event = (tf_event){.kind = TF_MOMENT_REFLECTION,
                        .day = day,
                        .path = file->path,
                        .is = read_reflection(story, file)};
    event->anchor =
        anchor_in(arena, chapter,
                  tf_arena_printf(arena, "reflection-%.*s", TF_ARG(tf_anchor_of(arena, name))));
}

/* ---- chapters -------------------------------------------------------------------------------- */

static int read_file(tf_story *story, tf_chapter *chapter, const tf_file *file,
                     const tf_place_of *place, tf_error *error)
{
    struct thread thread = {.story = story, .chapter = chapter, .kind = place->commitment};

    if (place->kind == TF_FILE_COMMITMENT)
        return read_thread(&thread, file, error);
    if (place->kind == TF_FILE_REFLECTION)
        add_reflection(story, chapter, file, place->name);
    return 0;
}

static tf_chapter *chapter_of(tf_story *story, tf_str folder)
{
    tf_arena *arena = &story->document->arena;
    tf_chapter *chapter;

    for (size_t i = 0; i < story->chapters.n; i++)
        if (tf_str_eq(story->chapters.at[i].folder, folder))
            return &story->chapters.at[i];
    chapter = TF_PUSH(arena, &story->chapters);
    chapter->folder = folder;
    chapter->anchor =
        folder.n ? tf_arena_printf(arena, "earlier.%.*s", TF_ARG(tf_anchor_of(arena, folder)))
                 : TF_STR("this-cycle");
    return chapter;
}

static tf_str letters_of(tf_arena *arena, tf_str text)
{
    tf_str bare = tf_utf8_bare(arena, tf_utf8_fold(arena, text));
    tf_buf letters = {0};
    tf_str kept;

    for (size_t i = 0; i < bare.n; i++)
        if ((bare.p[i] >= 'a' && bare.p[i] <= 'z') || (bare.p[i] >= '0' && bare.p[i] <= '9'))
            tf_buf_putc(&letters, bare.p[i]);
    kept = tf_arena_str(arena, tf_buf_str(&letters));
    tf_buf_release(&letters);
    return kept;
}

/* The name that school.md had for a cycle once, of which a folder's name is what was left. */
static tf_str name_of(tf_arena *arena, const tf_versions *school, tf_str folder)
{
    tf_str letters = letters_of(arena, folder);
    tf_buf words = {0};
    tf_str name;

    for (size_t i = school->found.n; i-- > 0;) {
        tf_wording wording;
        tf_wording_read(arena, school->found.at[i].bytes, &wording);
        if (wording.cycle.n && tf_str_eq(letters_of(arena, wording.cycle), letters))
            return wording.cycle;
    }
    for (size_t i = 0; i < folder.n; i++)
        tf_buf_putc(&words, folder.p[i] == '-' ? ' ' : folder.p[i]);
    name = tf_arena_str(arena, tf_buf_str(&words));
    tf_buf_release(&words);
    return name;
}

static int read_titles(tf_story *story, tf_error *error)
{
    tf_arena *arena = &story->document->arena;
    tf_str cycle = story->request->snapshot->school.cycle;
    tf_versions school = {0};

    if (story->chapters.n > 1 && story->request->history &&
        tf_history_versions(story->request->history, TF_STR("school.md"), arena, &school, error) <
            0)
        return -1;
    for (size_t i = 0; i < story->chapters.n; i++) {
        tf_chapter *chapter = &story->chapters.at[i];
        if (chapter->folder.n)
            chapter->title = name_of(arena, &school, chapter->folder);
        else
            chapter->title = cycle.n ? cycle : TF_STR("This cycle");
        if (chapter->events.n)
            qsort(chapter->events.at, chapter->events.n, sizeof(tf_event), by_day);
    }
    return 0;
}

/* The present one comes last, the others by their first days; one without a day is not told. */
static int by_beginning(const void *a, const void *b)
{
    const tf_chapter *one = a, *other = b;

    if (!one->folder.n || !other->folder.n)
        return (int)!one->folder.n - (int)!other->folder.n;
    if (!one->events.n != !other->events.n)
        return one->events.n ? 1 : -1;
    if (!one->events.n || one->events.at[0].day == other->events.at[0].day)
        return tf_str_cmp(one->folder, other->folder);
    return one->events.at[0].day < other->events.at[0].day ? -1 : 1;
}

int tf_story_read(tf_story *story, tf_error *error)
{
    const tf_snapshot *snapshot = story->request->snapshot;
    tf_str own = tf_arena_printf(&story->document->arena, "staff/%.*s/",
                                 TF_ARG(story->request->person->slug));

    chapter_of(story, TF_STR(""));
    for (size_t i = tf_snapshot_files_from(snapshot, own);
         i < snapshot->files.n && tf_str_starts(snapshot->files.at[i]->path, own); i++) {
        const tf_file *file = snapshot->files.at[i];
        tf_place_of place = file->place;
        tf_str folder = TF_STR("");
        if (place.kind == TF_FILE_EARLIER)
            tf_layout_earlier(file->path, &folder, &place);
        if (read_file(story, chapter_of(story, folder), file, &place, error) < 0)
            return -1;
    }
    if (read_titles(story, error) < 0)
        return -1;
    qsort(story->chapters.at, story->chapters.n, sizeof(tf_chapter), by_beginning);
    return 0;
}
