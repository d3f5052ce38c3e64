/* Lists of staff, from the bytes of an export to people. */
#include "staff-columns.h"

struct reading {
    tf_arena *arena;
    tf_staff_list *list;
    tf_staff_columns columns;
    tf_csv_row row;
    tf_role role;
};

static void complain(struct reading *reading, size_t line, size_t column, tf_str words)
{
    *TF_PUSH(reading->arena, &reading->list->troubles) = (tf_staff_trouble){line, column, words};
}

/* Says what is wrong with a cell of the row, "“…” is no email address". */
static void complain_of(struct reading *reading, size_t column, tf_str text, const char *words)
{
    complain(reading, reading->row.line, column,
             tf_arena_printf(reading->arena, "“%.*s” %s", TF_ARG(text), words));
}

/* What stands in a column, on one line; empty where there is no such cell, or a lone dash in it. */
static tf_str text_in(struct reading *reading, size_t column)
{
    tf_str text = {0};

    if (!column || column > reading->row.cells.n)
        return text;
    if (!tf_clean_line(reading->arena, reading->row.cells.at[column - 1], &text))
        complain(reading, reading->row.line, column,
                 TF_STR("There is a hidden character here that no name or word has"));
    else if (text.n > TF_LINE_MOST)
        complain(reading, reading->row.line, column, TF_STR("This is longer than any name"));
    else if (tf_str_is(text, "-") || tf_str_is(text, "n/a") || tf_str_is(text, "N/A"))
        text = (tf_str){0};
    else if (text.n && (text.p[0] == '=' || text.p[0] == '+' || text.p[0] == '@'))
        complain_of(reading, column, text, "begins as a formula does; write what it should say");
    return text;
}

/* A field of the row, from the first of its columns that holds something; `*column` is that one. */
static tf_str cell_at(struct reading *reading, tf_staff_field field, size_t *column)
{
    const size_t *of = reading->columns.of[field];
    tf_str text = {0};

    *column = of[0];
    for (size_t i = 0; i < TF_STAFF_WAYS && of[i] && !text.n; i++) {
        text = text_in(reading, of[i]);
        *column = text.n ? of[i] : *column;
    }
    return text;
}

static tf_str cell(struct reading *reading, tf_staff_field field)
{
    size_t column;

    return cell_at(reading, field, &column);
}

/* ---- a person -------------------------------------------------------------------------------- */

/* "Okafor, Amara" is Amara Okafor. */
static tf_str in_order(tf_arena *arena, tf_str name)
{
    size_t comma = tf_str_find(name, ',');
    tf_str surname = tf_str_trim(tf_str_sub(name, 0, comma));
    tf_str forename = tf_str_trim(tf_str_sub(name, comma + 1, name.n));

    if (!surname.n || !forename.n || tf_str_find(forename, ',') < forename.n)
        return name;
    return tf_arena_printf(arena, "%.*s %.*s", TF_ARG(forename), TF_ARG(surname));
}

/* Two columns where there are two, since they say which is which. */
static tf_str name_of(struct reading *reading)
{
    tf_str forename = cell(reading, TF_STAFF_FORENAME), surname = cell(reading, TF_STAFF_SURNAME);

    if (forename.n && surname.n)
        return tf_arena_printf(reading->arena, "%.*s %.*s", TF_ARG(forename), TF_ARG(surname));
    tf_str name = cell(reading, TF_STAFF_NAME);
    if (name.n)
        return in_order(reading->arena, name);
    return forename.n ? forename : surname;
}

static tf_role role_of(struct reading *reading)
{
    size_t column;
    tf_str post = cell_at(reading, TF_STAFF_ROLE, &column);
    tf_role role = post.n ? tf_staff_role(reading->arena, post) : reading->role;

    if (role == TF_ROLE_NONE && post.n)
        complain_of(reading, column, post,
                    "could be any role; write `teacher`, `leader` (one who teaches) or `support` "
                    "there");
    else if (role == TF_ROLE_NONE)
        complain(reading, reading->row.line, column,
                 TF_STR("There is no role; write `teacher`, `leader` (one who teaches) or "
                        "`support` there, or give one for all with --role"));
    return role;
}

static tf_date joined_of(struct reading *reading)
{
    size_t column;
    tf_str text = cell_at(reading, TF_STAFF_JOINED, &column);
    tf_date date = TF_NO_DATE;

    if (!text.n || tf_staff_date(reading->arena, text, &date))
        return date;
    complain_of(reading, column, text,
                "is no day that I can read; write it as 2021-09-01, or 01/09/2021 with the day "
                "first");
    return TF_NO_DATE;
}

static tf_str email_of(struct reading *reading)
{
    size_t column;
    tf_str email = cell_at(reading, TF_STAFF_EMAIL, &column);

    if (email.n && !tf_email_is(email))
        complain_of(reading, column, email, "is no email address");
    return email;
}

static bool is_blank(const tf_csv_row *row)
{
    for (size_t i = 0; i < row->cells.n; i++)
        if (tf_str_trim(row->cells.at[i]).n)
            return false;
    return true;
}

static void read_person(struct reading *reading)
{
    tf_staff_row person = {.line = reading->row.line};

    if (is_blank(&reading->row))
        return;
    person.name = name_of(reading);
    if (!person.name.n) {
        size_t column = reading->columns.of[TF_STAFF_NAME][0];
        complain(reading, person.line, column ? column : reading->columns.of[TF_STAFF_SURNAME][0],
                 TF_STR("There is no name here"));
        return;
    }
    person.role = role_of(reading);
    person.team = cell(reading, TF_STAFF_TEAM);
    person.email = email_of(reading);
    person.joined = joined_of(reading);
    *TF_PUSH(reading->arena, &reading->list->rows) = person;
}

/* ---- the list -------------------------------------------------------------------------------- */

/* The line and character at which text stops being UTF-8. */
static void complain_of_encoding(struct reading *reading, tf_str bytes, size_t at)
{
    tf_lines lines;

    tf_lines_init(&lines, reading->arena, tf_str_sub(bytes, 0, at));
    complain(reading, tf_lines_at(&lines, at).line, 0,
             TF_STR("This is not UTF-8, so names with accents would come out wrong. Save it once "
                    "more as UTF-8 (in Excel: Save As, “CSV UTF-8”)"));
}

static bool read_headings(struct reading *reading)
{
    static const tf_staff_field names[] = {TF_STAFF_NAME, TF_STAFF_FORENAME, TF_STAFF_SURNAME};

    tf_staff_columns_read(reading->arena, &reading->row, &reading->columns, reading->list);
    for (size_t i = 0; i < TF_COUNT(names); i++)
        if (reading->columns.of[names[i]][0])
            return true;
    complain(reading, reading->row.line, 0,
             TF_STR("None of the columns is called Name. The first line holds the headings, such "
                    "as Name, Role, Team, Email, Start date"));
    return false;
}

static void read_rows(struct reading *reading, tf_str bytes)
{
    const char *wrong;
    tf_csv csv;
    bool headed = false;

    tf_csv_init(&csv, bytes);
    while (tf_csv_next(&csv, reading->arena, &reading->row, &wrong)) {
        if (headed)
            read_person(reading);
        else if (!read_headings(reading))
            return;
        headed = true;
    }
    if (wrong)
        complain(reading, reading->row.line, 0, tf_str_z(wrong));
    else if (!headed)
        complain(reading, 1, 0, TF_STR("There is nothing in this file"));
}

void tf_staff_list_read(tf_arena *arena, tf_str bytes, tf_role role, tf_staff_list *list)
{
    struct reading reading = {.arena = arena, .list = list, .role = role};
    tf_str text =
        tf_str_starts(bytes, TF_STR("\xEF\xBB\xBF")) ? tf_str_sub(bytes, 3, bytes.n) : bytes;
    size_t at = tf_utf8_check(text);

    *list = (tf_staff_list){0};
    if (at < text.n)
        complain_of_encoding(&reading, text, at);
    else
        read_rows(&reading, text);
}
