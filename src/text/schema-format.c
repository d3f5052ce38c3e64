/* What `format` asserts: days that the calendar has. */
#include "schema.h"

static bool is_date(tf_str text)
{
    tf_date date;

    return tf_date_parse(text, &date);
}

static bool is_interval(tf_str text)
{
    size_t slash = tf_str_find(text, '/');
    tf_date from, to;

    return tf_date_parse(tf_str_sub(text, 0, slash), &from) &&
           tf_date_parse(tf_str_sub(text, slash + 1, text.n), &to) && from <= to;
}

static const struct tf_format formats[] = {
    {"date", is_date, "dddd-dd-dd", "a day that the calendar has"},
    {"date-interval", is_interval, "dddd-dd-dd/dddd-dd-dd",
     "two days that the calendar has, the earlier one first"},
};

const struct tf_format *tf_format_get(tf_str name)
{
    for (size_t i = 0; i < TF_COUNT(formats); i++)
        if (tf_str_is(name, formats[i].name))
            return &formats[i];
    return NULL;
}

bool tf_format_has_shape(const struct tf_format *format, tf_str text)
{
    tf_str shape = tf_str_z(format->shape);

    if (text.n != shape.n)
        return false;
    for (size_t i = 0; i < text.n; i++) {
        bool digit = text.p[i] >= '0' && text.p[i] <= '9';
        if (shape.p[i] == 'd' ? !digit : text.p[i] != shape.p[i])
            return false;
    }
    return true;
}
