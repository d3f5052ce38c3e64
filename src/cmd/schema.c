/* twofold schema: the JSON Schema of a kind of file, as the program was built from it. */
#include <twofold/text.h>

#include "command.h"

tf_str tf_choices_schema(size_t number)
{
    return number < tf_schema_files_n ? tf_schema_files[number].name : TF_STR("");
}

static int run(tf_call *call)
{
    tf_buf out = {0};
    size_t kind;
    int status;

    if (!tf_call_read(call, NULL, 1, &status))
        return status;
    if (call->argc &&
        !tf_choose(call->command, "kind of file", call->argv[0], tf_choices_schema, &kind))
        return TF_COULD_NOT;
    if (call->argc)
        tf_buf_put(&out, tf_schema_files[kind].text);
    for (size_t i = 0; !call->argc && i < tf_schema_files_n; i++)
        tf_buf_printf(&out, "%.*s\n", TF_ARG(tf_schema_files[i].name));
    return tf_print(&out, TF_DONE);
}

const tf_command tf_command_schema = {
    .name = "schema",
    .operands = "[KIND]",
    .summary = "print the JSON Schema of a kind of file, for editors",
    .about = "Prints the JSON Schema (draft 2020-12) of the front matter of a kind of file. "
             "Editors use\n"
             "it to help while one types. Without KIND it lists the kinds.",
    .choices = tf_choices_schema,
    .run = run,
};
