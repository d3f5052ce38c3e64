/* Saying what was committed. */
#include "receipt.h"

#include <stdlib.h>

#include "command.h"

void tf_receipt_put(tf_buf *out, const tf_receipt *receipt, tf_str message)
{
    tf_str branch = receipt->branch.n ? receipt->branch : TF_STR("no branch");

    tf_buf_printf(out, "Committed %.7s to ", receipt->id);
    tf_put_safe(out, branch);
    tf_buf_putz(out, ": ");
    tf_put_safe(out, tf_str_sub(message, 0, tf_str_find(message, '\n')));
    tf_buf_putc(out, '\n');
}

void tf_receipt_say_detached(const tf_receipt *receipt)
{
    if (!receipt->branch.n)
        tf_say("This is on no branch (HEAD is detached). A branch of its own keeps it:\n"
               "    git switch -c NAME");
}

void tf_receipt_checked(void)
{
    setenv("TWOFOLD_CHECKED", "1", 1);
}
