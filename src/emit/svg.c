/* Pictures as SVG. */
#include "document.h"

void tf_figure_put_svg(tf_buf *out, const tf_figure *figure, const tf_pages *pages)
{
    (void)out, (void)figure, (void)pages;
}
