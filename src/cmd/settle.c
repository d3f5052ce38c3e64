/* Editing, looking over, asking, committing. */
#include "settle.h"

#include <time.h>

#include <twofold/write.h>

#include "ask.h"
#include "command.h"
#include "editor.h"

/* What to do next. */
typedef enum { MEND, COMMIT, KEEP, NOTHING, FAIL } step;

struct settling {
    const tf_noting *noting;
    const tf_draft *draft;
    tf_buf bytes; /* of the draft, as it is to be committed */
    tf_buf path;  /* where it is to stand */
    bool faulty;  /* has errors */
    bool worded;  /* has words that somebody typed */
    bool unmoved; /* came back from the editor the first time as it went there */
    bool hasty;   /* the same, and so soon that the editor may still be open */
};

/* ---- the draft ------------------------------------------------------------------------------- */

static int read_draft(struct settling *settling, tf_error *error)
{
    tf_buf_clear(&settling->bytes);
    return tf_draft_read(settling->draft, &settling->bytes, error);
}

/* Lines in findings are those that the editor shows next: what nobody filled in is gone there too.
 * An editor that is still open keeps its file as it is. */
static int tidy_draft(struct settling *settling, tf_error *error)
{
    tf_buf tidy = {0};
    int failed = 0;

    tf_note_tidy(&tidy, tf_buf_str(&settling->bytes));
    if (!settling->hasty && !tf_str_eq(tf_buf_str(&tidy), tf_buf_str(&settling->bytes)))
        failed = tf_draft_write(settling->draft, tf_buf_str(&tidy), error);
    tf_buf_release(&settling->bytes);
    settling->bytes = tidy;
    return failed;
}

static int64_t seconds(void)
{
    struct timespec now;

    return clock_gettime(CLOCK_MONOTONIC, &now) == 0 ? now.tv_sec : 0;
}

static int edit(struct settling *settling, bool first, tf_error *error)
{
    enum { SOON = 2 /* seconds: nobody opens an editor, looks and closes it in less */ };
    int64_t started = seconds();
    tf_buf before = {0};
    int failed = read_draft(settling, error);

    if (!failed) {
        tf_buf_put(&before, tf_buf_str(&settling->bytes));
        failed = tf_edit(tf_writer_top(settling->noting->writer).p, settling->draft->path.p, error);
    }
    if (!failed)
        failed = read_draft(settling, error);
    settling->unmoved =
        !failed && first && tf_str_eq(tf_buf_str(&before), tf_buf_str(&settling->bytes));
    settling->hasty = settling->unmoved && seconds() - started < SOON;
    tf_buf_release(&before);
    return failed;
}

/* ---- what is found --------------------------------------------------------------------------- */

static step ask(const tf_judged *judged)
{
    bool errors = judged->counts.errors > 0;

    if (!tf_can_ask())
        return errors ? KEEP : COMMIT;
    switch (errors ? tf_ask("[m]end it in the editor, or [k]eep it as a draft?", "mk")
                   : tf_ask("[m]end it in the editor, [c]ommit it as it is, or [k]eep it as a "
                            "draft?",
                            "mck")) {
    case 'm':
        return MEND;
    case 'c':
        return COMMIT;
    default:
        return KEEP;
    }
}

static step look_over(struct settling *settling, tf_error *error)
{
    tf_judged judged = {0};
    step next = COMMIT;

    if (tidy_draft(settling, error) < 0)
        return FAIL;
    settling->worded = tf_str_trim(tf_buf_str(&settling->bytes)).n > 0;
    if (!settling->worded)
        return NOTHING;
    tf_buf_clear(&settling->path);
    tf_note_put_path(settling->noting, tf_buf_str(&settling->bytes), &settling->path);
    if (tf_note_judge(settling->noting, tf_buf_str(&settling->path), tf_buf_str(&settling->bytes),
                      &judged, error) < 0)
        return FAIL;
    settling->worded = judged.written;
    settling->faulty = judged.counts.errors > 0;
    tf_tell(&judged.text);
    if (!judged.written || settling->unmoved)
        next = NOTHING;
    else if (judged.counts.errors || judged.counts.warnings)
        next = ask(&judged);
    tf_judged_release(&judged);
    return next;
}

/* ---- how it ends ----------------------------------------------------------------------------- */

/* A draft without a word of anybody's is no loss, unless somebody is still typing them. */
static int end_without(struct settling *settling)
{
    if (!settling->worded) {
        tf_say("Nothing was written, so there is nothing to commit");
        if (!settling->hasty)
            tf_draft_drop(settling->draft);
    } else {
        tf_say("Nothing was changed, so nothing is committed%s",
               settling->faulty ? "" : " (`twofold reflect --no-edit` commits it as it is)");
        tf_draft_say(settling->draft);
    }
    if (settling->hasty)
        tf_say("If your editor is still open, it did not wait for you. Tell it to, as in:\n"
               "    git config --global core.editor \"code --wait\"\n"
               "What you save there is offered next time: twofold reflect");
    return TF_DONE;
}

/* What was written to the work tree before the commit failed needs no draft beside it. */
static int end_with_error(struct settling *settling, tf_error *error)
{
    tf_buf here = {0};
    int status = tf_say_error(error);

    if (settling->path.n && tf_note_is_there(settling->noting, tf_buf_str(&settling->path),
                                             tf_buf_str(&settling->bytes))) {
        tf_store_path_here(settling->noting->store, tf_buf_str(&settling->path), &here);
        tf_say("What you wrote is in %s\n`twofold save` commits it.", here.p);
        tf_draft_drop(settling->draft);
    } else {
        tf_draft_say(settling->draft);
    }
    tf_buf_release(&here);
    return status;
}

/* An editor that fails before anything was typed leaves nothing worth keeping. */
static int end_with_editor(struct settling *settling, tf_error *error)
{
    tf_error unread = {0};
    tf_arena scratch = {0};
    int status = tf_say_error(error);

    if (read_draft(settling, &unread) == 0 && !settling->draft->earlier &&
        !tf_note_first_words(&scratch, tf_buf_str(&settling->bytes)).n)
        tf_draft_drop(settling->draft);
    else
        tf_draft_say(settling->draft);
    tf_error_release(&unread);
    tf_arena_release(&scratch);
    return status;
}

/* Whether somebody else has taken the name since it was chosen; if so there is another. */
static bool rename_note(struct settling *settling)
{
    tf_buf path = {0};
    bool other;

    tf_note_put_path(settling->noting, tf_buf_str(&settling->bytes), &path);
    other = !tf_str_eq(tf_buf_str(&path), tf_buf_str(&settling->path));
    tf_buf_release(&settling->path);
    settling->path = path;
    return other;
}

static int commit(struct settling *settling)
{
    enum { TRIES = 50 };
    tf_error error = {0};
    int status = TF_DONE, failed = -1;

    for (int i = 0; failed && i < TRIES; i++) {
        tf_error_release(&error);
        failed = tf_note_commit(settling->noting, tf_buf_str(&settling->path),
                                tf_buf_str(&settling->bytes), &status, &error);
        if (failed && !rename_note(settling))
            break;
    }
    if (failed)
        return end_with_error(settling, &error);
    tf_draft_drop(settling->draft);
    return status;
}

static int settle(struct settling *settling, bool edits)
{
    tf_error error = {0};
    step next = MEND;
    bool first = true;

    while (next == MEND) {
        if ((edits || !first) && edit(settling, first, &error) < 0)
            return end_with_editor(settling, &error);
        if (!edits && first && read_draft(settling, &error) < 0)
            return end_with_error(settling, &error);
        next = look_over(settling, &error);
        first = false;
    }
    switch (next) {
    case COMMIT:
        return commit(settling);
    case NOTHING:
        return end_without(settling);
    case FAIL:
        return end_with_error(settling, &error);
    case KEEP:
    case MEND:
        break;
    }
    tf_draft_say(settling->draft);
    return settling->faulty ? TF_FOUND_ERRORS : TF_DONE;
}

int tf_settle(const tf_noting *noting, const tf_draft *draft, bool edits)
{
    struct settling settling = {.noting = noting, .draft = draft};
    int status = settle(&settling, edits);

    tf_buf_release(&settling.bytes);
    tf_buf_release(&settling.path);
    return status;
}
