/* The headings of columns, as staff systems write them. */
#include "staff-columns.h"

/*
 * Where several columns tell the same, the one that stands first here is taken unless its cell is
 * empty: what somebody likes to be called before what their passport says.
 */
static const struct {
    const char *heading; /* letters and digits only */
    tf_staff_field field;
} headings[] = {
    {"name", TF_STAFF_NAME},
    {"fullname", TF_STAFF_NAME},
    {"displayname", TF_STAFF_NAME},
    {"staffname", TF_STAFF_NAME},
    {"employeename", TF_STAFF_NAME},
    {"employee", TF_STAFF_NAME},
    {"staffmember", TF_STAFF_NAME},
    {"legalname", TF_STAFF_NAME},
    {"legalfullname", TF_STAFF_NAME},
    {"preferredforename", TF_STAFF_FORENAME},
    {"preferredfirstname", TF_STAFF_FORENAME},
    {"chosenforename", TF_STAFF_FORENAME},
    {"chosenname", TF_STAFF_FORENAME},
    {"knownas", TF_STAFF_FORENAME},
    {"forename", TF_STAFF_FORENAME},
    {"firstname", TF_STAFF_FORENAME},
    {"givenname", TF_STAFF_FORENAME},
    {"legalforename", TF_STAFF_FORENAME},
    {"legalfirstname", TF_STAFF_FORENAME},
    {"preferredsurname", TF_STAFF_SURNAME},
    {"preferredlastname", TF_STAFF_SURNAME},
    {"surname", TF_STAFF_SURNAME},
    {"lastname", TF_STAFF_SURNAME},
    {"familyname", TF_STAFF_SURNAME},
    {"legalsurname", TF_STAFF_SURNAME},
    {"legallastname", TF_STAFF_SURNAME},
    {"role", TF_STAFF_ROLE},
    {"jobtitle", TF_STAFF_ROLE},
    {"post", TF_STAFF_ROLE},
    {"posttitle", TF_STAFF_ROLE},
    {"position", TF_STAFF_ROLE},
    {"jobrole", TF_STAFF_ROLE},
    {"job", TF_STAFF_ROLE},
    {"staffrole", TF_STAFF_ROLE},
    {"roles", TF_STAFF_ROLE},
    {"team", TF_STAFF_TEAM},
    {"department", TF_STAFF_TEAM},
    {"faculty", TF_STAFF_TEAM},
    {"yeargroup", TF_STAFF_TEAM},
    {"year", TF_STAFF_TEAM},
    {"phase", TF_STAFF_TEAM},
    {"email", TF_STAFF_EMAIL},
    {"workemail", TF_STAFF_EMAIL},
    {"workemailaddress", TF_STAFF_EMAIL},
    {"schoolemail", TF_STAFF_EMAIL},
    {"emailaddress", TF_STAFF_EMAIL},
    {"primaryemail", TF_STAFF_EMAIL},
    {"startdate", TF_STAFF_JOINED},
    {"joined", TF_STAFF_JOINED},
    {"datejoined", TF_STAFF_JOINED},
    {"joiningdate", TF_STAFF_JOINED},
    {"dateofjoining", TF_STAFF_JOINED},
    {"dateofarrival", TF_STAFF_JOINED},
    {"employmentstartdate", TF_STAFF_JOINED},
    {"employmentstart", TF_STAFF_JOINED},
    {"continuousservicedate", TF_STAFF_JOINED},
    {"continuousservicestartdate", TF_STAFF_JOINED},
};

/* Puts a column among those of its field, by rank. */
static void take(size_t *of, size_t *ranks, size_t column, size_t rank)
{
    for (size_t i = 0; i < TF_STAFF_WAYS && column; i++) {
        size_t here = of[i], here_rank = ranks[i];
        if (here && here_rank <= rank)
            continue;
        of[i] = column;
        ranks[i] = rank;
        column = here;
        rank = here_rank;
    }
}

void tf_staff_columns_read(tf_arena *arena, const tf_csv_row *row, tf_staff_columns *columns,
                           tf_staff_list *list)
{
    size_t ranks[TF_STAFF_FIELDS][TF_STAFF_WAYS] = {0};

    *columns = (tf_staff_columns){0};
    for (size_t i = 0; i < row->cells.n; i++) {
        /* "E-mail (work)" and "email_work" are the same. */
        tf_str heading = tf_staff_words(arena, row->cells.at[i], "");
        size_t rank = 0;
        while (rank < TF_COUNT(headings) && !tf_str_is(heading, headings[rank].heading))
            rank++;
        if (rank < TF_COUNT(headings))
            take(columns->of[headings[rank].field], ranks[headings[rank].field], i + 1, rank);
        else if (tf_str_trim(row->cells.at[i]).n)
            *TF_PUSH(arena, &list->ignored) = tf_str_trim(row->cells.at[i]);
    }
}
