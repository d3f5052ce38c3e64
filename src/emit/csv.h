/*
 * Cells of CSV: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_CSV_H
#define TWOFOLD_EMIT_CSV_H

#include <twofold/base.h>

/*
 * Appends a cell (RFC 4180). Spreadsheets take a cell that starts with =, +, - or @ for a formula
 * (OWASP, CSV injection): an apostrophe in front makes it text. What cannot be seen appears as a
 * visible escape, but for tabs and newlines; bytes that are not UTF-8 as U+FFFD.
 */
void tf_csv_put(tf_buf *out, tf_str s);

#endif
