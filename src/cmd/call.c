/* A call of a command: its options and operands, and what all of them may be told. */
#include "command.h"

bool tf_call_read(tf_call *call, void *values, size_t operands_most, int *status)
{
    tf_buf out = {0};

    *status = TF_COULD_NOT;
    if (!tf_options_read(call->command, &call->common, values, &call->argc, &call->argv))
        return false;
    if (call->common.help) {
        tf_help_put(&out, call->command);
        *status = tf_print(&out, TF_DONE);
        return false;
    }
    if (call->common.version) {
        *status = tf_print_version();
        return false;
    }
    if ((size_t)call->argc > operands_most)
        return tf_refuse(call->command, "There is one word too many: `%s`",
                         call->argv[operands_most]);
    return true;
}

tf_date tf_call_today(const tf_call *call)
{
    return call->common.today == TF_NO_DATE ? tf_date_today() : call->common.today;
}
