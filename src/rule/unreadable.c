/* A file that cannot be read as text is named, and the rest goes on. */
#include "sink.h"
#include "words.h"

struct told {
    const char *what; /* the message */
    tf_str help;
};

static const struct told entries[] = {
    [TF_ENTRY_FOLDER] = {"This is a folder with the name of a file",
                         TF_STR_INIT(
                             "Give the folder another name; what it holds may stay in it.")},
    [TF_ENTRY_SYMLINK] =
        {"This is a symbolic link, which may lead anywhere and is not followed",
         TF_STR_INIT("Put the real file or folder here, so that its history is kept with it.")},
    [TF_ENTRY_SPECIAL] = {"This is no ordinary file, so that there is nothing to read",
                          TF_STR_INIT("Remove it, and put a text file in its place.")},
    [TF_ENTRY_CLOSED] = {"This folder may not be looked into",
                         TF_STR_INIT("Ask whoever looks after the computer for leave to read it.")},
    [TF_ENTRY_UNMERGED] = {"This file has two versions which wait to be made one",
                           TF_STR_INIT(
                               "Open it, keep what is right of both, and then `git add` it.")},
};

static const struct told reads[] = {
    [TF_READ_GONE] = {"This file went away while it was being read",
                      TF_STR_INIT("Somebody may just be saving it: check once more.")},
    [TF_READ_LARGE] =
        {"This file is larger than 1 MiB, far more than anybody writes",
         TF_STR_INIT("Take out what is no text of yours (a pasted picture, perhaps) and keep it in "
                     "a file of its own that this one links to.")},
    [TF_READ_SYMLINK] = {"This is a symbolic link, which may lead anywhere and is not followed",
                         TF_STR_INIT(
                             "Put the real file here, so that its history is kept with it.")},
    [TF_READ_SPECIAL] = {"This is no ordinary file, so that there is nothing to read",
                         TF_STR_INIT("Remove it, and put a text file in its place.")},
    [TF_READ_FAILED] =
        {"This file cannot be read",
         TF_STR_INIT("Ask whoever looks after the computer; git may have an earlier version.")},
};

static const struct told states[] = {
    [TF_BYTES_NOT_UTF8] = {"From here on this file is not UTF-8 text",
                           TF_STR_INIT(
                               "Open it in an editor and save it with the encoding UTF-8.")},
    [TF_BYTES_NUL] = {"This file has a NUL byte here, which no text has",
                      TF_STR_INIT("If it is a document or picture, give it its own ending; if it "
                                  "is text, save it once more with the encoding UTF-8.")},
    [TF_BYTES_CONFLICT] =
        {"Two versions of this file were put together here, and nobody has chosen yet",
         TF_STR_INIT("Keep what is right of both and delete the lines with `<<<<<<<`, `=======` "
                     "and `>>>>>>>`.")},
};

static const struct told no_folder = {
    "A folder belongs here, and this is none",
    TF_STR_INIT("Give it another name or another place, and make a folder of this name."),
};

static const struct told *trouble_of(const tf_file *file)
{
    if (file->place.kind == TF_FILE_OTHER &&
        (file->entry == TF_ENTRY_FILE || file->entry == TF_ENTRY_SPECIAL))
        return &no_folder;
    if (file->entry != TF_ENTRY_FILE)
        return &entries[file->entry];
    if (file->read != TF_READ_OK)
        return &reads[file->read];
    return file->state != TF_BYTES_SOUND ? &states[file->state] : NULL;
}

static void report(tf_sink *sink, const tf_file *file, const struct told *told)
{
    const char *why = tf_words(tf_sink_keep(sink), file->why);

    tf_find(sink, file, file->state_at, told->help, "%s%s%s", told->what, *why ? ": " : "", why);
}

/* What was let go is all behind the last that was read. */
static void report_tangle(tf_sink *sink, const tf_parsed *parsed)
{
    tf_span at = {parsed->file->after_front, parsed->file->after_front};

    for (size_t i = parsed->md.n; i-- && at.to == parsed->file->after_front;)
        at.from = at.to = parsed->md.at[i].span.to;
    tf_find(sink, parsed->file, at,
            TF_STR("Take out what nobody writes by hand: a table of more than 128 columns, say, or "
                   "hundreds of quotations, lists or marks within each other."),
            "From here on this file's Markdown is too tangled to be looked at");
}

static void judge(tf_sink *sink, const tf_parsed *parsed)
{
    const tf_file *file = parsed->file;
    bool persons_folder = file->place.kind == TF_FILE_OTHER && file->entry == TF_ENTRY_FOLDER;
    const struct told *told = persons_folder ? NULL : trouble_of(file);

    if (told)
        report(sink, file, told);
    else if (file->readable && !file->whole)
        report_tangle(sink, parsed);
}

const tf_rule tf_rule_unreadable = {.file = judge};
