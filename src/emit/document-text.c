#include "document.h"

void tf_document_put_text(tf_buf *out, const tf_document *document, const tf_look *look)
{
    (void)out, (void)document, (void)look;
}
