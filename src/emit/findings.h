/*
 * The formats of findings, one a file: inside the emit layer only.
 */
#ifndef TWOFOLD_EMIT_FINDINGS_H
#define TWOFOLD_EMIT_FINDINGS_H

#include <twofold/emit.h>

void tf_findings_put_text(tf_buf *out, const tf_findings *findings);
void tf_findings_put_json(tf_buf *out, const tf_findings *findings);
void tf_findings_put_sarif(tf_buf *out, const tf_findings *findings);
void tf_findings_put_github(tf_buf *out, const tf_findings *findings);
void tf_findings_put_junit(tf_buf *out, const tf_findings *findings);

/* How many of the files were read: folders and what cannot be read are none. */
size_t tf_findings_files_read(const tf_findings *findings);

#endif
