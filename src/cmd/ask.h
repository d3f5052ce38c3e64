/*
 * A conversation with whoever sits at the terminal.
 */
#ifndef TWOFOLD_CMD_ASK_H
#define TWOFOLD_CMD_ASK_H

#include <twofold/base.h>

/* Whether somebody is there to answer. */
bool tf_can_ask(void);
/*
 * Asks until one of the `letters` is answered, in either case; an empty line means the first of
 * them. The end of the input, or Ctrl-C, is answered as 0.
 */
char tf_ask(const char *question, const char *letters);
/* Writes to standard error as it stands. */
void tf_tell(const tf_buf *out);

#endif
