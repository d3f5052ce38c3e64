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
/*
 * Adds item `number` (from 0) to a cell that lists several, behind "; ". A semicolon of its own
 * becomes a comma, so that the cell can be taken apart again; names have commas more often.
 */
void tf_csv_join(tf_buf *cell, size_t number, tf_str item);

#endif
