/* The pre-commit hook as text: a script for any POSIX shell. */
#include "command.h"
#include "hooks.h"

static const char beginning[] =
    "#!/bin/sh\n"
    "# Looks over what is about to be committed. Made by `twofold hooks install`;\n"
    "# `twofold hooks uninstall` takes it away again.\n"
    "\n"
    "# What was here before runs first.\n"
    "before=$(dirname \"$0\")/pre-commit.before-twofold\n"
    "if [ -x \"$before\" ]; then\n"
    "    \"$before\" \"$@\" || exit\n"
    "fi\n"
    "\n"
    "# A commit by twofold has been looked over.\n"
    "[ -z \"$TWOFOLD_CHECKED\" ] || exit 0\n"
    "\n";

/* Between them stands where twofold was when the hook was made. */
static const char finding[] =
    "if [ ! -x \"$twofold\" ]; then\n"
    "    echo 'twofold is not to be found here, so nobody has looked over this commit.' >&2\n"
    "    exit 0\n"
    "fi\n"
    "color=never\n"
    "if [ -t 2 ] && [ -z \"$NO_COLOR\" ]; then\n"
    "    color=always\n"
    "fi\n"
    "\n"
    "# The school in folder $1, if it is in what is being committed.\n"
    "look_over() {\n"
    "    [ -n \"$(git --literal-pathspecs ls-files -- \"$1/school.md\")\" ] || return 0\n"
    "    found=$(\"$twofold\" -C \"./$1\" check --staged --color \"$color\" 2>&1)\n"
    "    failed=$?\n"
    "    case $found in\n"
    "    'All is well'*) ;;\n"
    "    *) printf '%s\\n' \"$found\" >&2 ;;\n"
    "    esac\n"
    "    return \"$failed\"\n"
    "}\n"
    "\n"
    "refused=\n";

static const char ending[] =
    "if [ -n \"$refused\" ]; then\n"
    "    cat >&2 <<'END'\n"
    "\n"
    "Your commit waits, and your files are as you left them. Mend what is said above, then\n"
    "    git add FILE\n"
    "and commit again. `twofold explain RULE` tells more of a rule, and how to let a passage\n"
    "through that it misjudges. To commit all the same:\n"
    "    git commit --no-verify\n"
    "END\n"
    "    exit 1\n"
    "fi\n";

static const tf_str made = TF_STR_INIT("# Looks over what is about to be committed. Made by "
                                       "`twofold hooks install`;\n");
static const tf_str line_begins = TF_STR_INIT("look_over '");

bool tf_hook_is_ours(tf_str text)
{
    return tf_str_find_str(text, made) < text.n;
}

tf_str tf_hook_school(tf_arena *arena, tf_str folder)
{
    tf_buf line = {0};

    tf_buf_putz(&line, "look_over ");
    tf_put_quoted(&line, folder.n ? folder : TF_STR("."), TF_POSIX_QUOTE);
    tf_buf_putz(&line, " || refused=yes");
    return tf_buf_take(&line, arena);
}

void tf_hook_read_schools(tf_str text, tf_arena *arena, tf_hook_schools *schools)
{
    while (text.n) {
        size_t end = tf_str_find(text, '\n');
        tf_str line = tf_str_sub(text, 0, end);
        if (tf_str_starts(line, line_begins))
            *TF_PUSH(arena, &schools->lines) = line;
        text = tf_str_sub(text, end + 1, text.n);
    }
}

void tf_hook_put(tf_buf *out, tf_str program, const tf_hook_schools *schools)
{
    tf_buf_putz(out, beginning);
    tf_buf_putz(out, "twofold=$(command -v twofold) || twofold=");
    tf_put_quoted(out, program, TF_POSIX_QUOTE);
    tf_buf_putc(out, '\n');
    tf_buf_putz(out, finding);
    for (size_t i = 0; i < schools->lines.n; i++)
        tf_buf_printf(out, "%.*s\n", TF_ARG(schools->lines.at[i]));
    tf_buf_putz(out, ending);
}
