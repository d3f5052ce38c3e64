/*
 * Saying what was committed.
 */
#ifndef TWOFOLD_CMD_RECEIPT_H
#define TWOFOLD_CMD_RECEIPT_H

#include <twofold/git.h>

/* Appends "Committed 1a2b3c4 to main: SUBJECT", the message's first line. */
void tf_receipt_put(tf_buf *out, const tf_receipt *receipt, tf_str message);
/* On a detached HEAD says what that means. */
void tf_receipt_say_detached(const tf_receipt *receipt);

/*
 * Tells hooks that twofold runs that it has looked over what is being committed, so that ours need
 * not do it again.
 */
void tf_receipt_checked(void);

#endif
