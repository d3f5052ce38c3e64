/* Work on history that is shared among threads, each with objects of its own. */
#include <string.h>

#include "history.h"

struct part {
    tf_past *view;
    size_t from, to;
    tf_error error;
};

struct crew {
    struct part parts[TF_CREW];
    int (*work)(tf_past *view, void *context, size_t i, tf_error *error);
    void *context;
};

/* A view unpacks by itself; what it finds goes to its own memory, which stays with the past. */
static tf_past *view_of(tf_past *past, size_t number)
{
    tf_past *view = past->views[number];

    if (!view) {
        view = past->views[number] = TF_NEW(&past->arena, tf_past);
        view->prefix = past->prefix;
        view->odb = past->odb;
        view->partial = past->partial;
        view->fresh = past->fresh;
        view->unpacker = tf_unpacker_new(&past->packs);
    }
    view->history.at_hand = past->history.at_hand; /* it may be set at any time */
    return view;
}

void tf_past_dismiss(tf_past *past)
{
    for (size_t i = 0; i < TF_CREW; i++) {
        if (!past->views[i])
            continue;
        tf_past_forget_trees(past->views[i]);
        tf_unpacker_free(past->views[i]->unpacker);
        tf_arena_release(&past->views[i]->arena);
        past->views[i] = NULL;
    }
}

static void work(void *context, size_t worker)
{
    struct crew *crew = context;
    struct part *part = &crew->parts[worker];

    for (size_t i = part->from; i < part->to; i++)
        if (crew->work(part->view, crew->context, i, &part->error) < 0)
            return;
}

int tf_past_share(tf_past *past, size_t n, size_t worth,
                  int (*one)(tf_past *view, void *context, size_t i, tf_error *error),
                  void *context, tf_error *error)
{
    struct crew crew = {.work = one, .context = context};
    size_t workers = n < worth ? 1 : tf_threads(TF_CREW);
    int failed = 0;

    for (size_t i = 0; i < workers; i++)
        crew.parts[i] = (struct part){.view = i ? view_of(past, i) : past,
                                      .from = n * i / workers,
                                      .to = n * (i + 1) / workers};
    tf_parallel(workers, work, &crew);
    for (size_t i = 0; i < workers; i++) {
        if (crew.parts[i].error.message.n)
            failed = tf_fail(error, "%s", crew.parts[i].error.message.p);
        tf_error_release(&crew.parts[i].error);
    }
    return failed;
}
