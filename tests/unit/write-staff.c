/* Lists of staff, as systems export them and as spreadsheets break them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <twofold/write.h>

#define TEN(text) text text text text text text text text text text

/* Each row as "name|role|team|email|joined", each trouble as "line:column words". */
static const struct {
    const char *bytes, *rows, *troubles;
} lists[] = {
    {"Name,Role,Team,Email,Start date\n"
     "Amara Okafor,Teacher,Key Stage 2,a.okafor@x.example,2021-09-01\n",
     "Amara Okafor|teacher|Key Stage 2|a.okafor@x.example|2021-09-01\n", ""},
    /* BOM, CRLF, any order, quotes, semicolons, columns of no concern */
    {"\xEF\xBB\xBFPayroll No;Job Title;Legal Surname;Legal Forename;Work E-mail;Department\r\n"
     "17;\"Head of \"\"Art\"\"; Drama\";\"O'Brien\";Kathleen;k@x.example;Arts\r\n",
     "Kathleen O'Brien|leader|Arts|k@x.example|\n", ""},
    {"sep=\t\nSurname\tFirst name\tPost\tContinuous service date\n"
     "Nguyễn\tMai\tTA\t1 September 2021\n",
     "Mai Nguyễn|support|||2021-09-01\n", ""},
    {"Full Name,Role\n\"Okafor, Amara\",teacher\n\"Two\nlines\",leader\n",
     "Amara Okafor|teacher|||\nTwo lines|leader|||\n", ""},
    {"Name,Role\r\"Two\rlines\",teacher\rA,Wizard\r", "Two lines|teacher|||\nA||||\n",
     "4:2 “Wizard”"},
    {"Name,Role\r\n\"Two\r\nlines\",teacher\r\nA,Wizard\r\n", "Two lines|teacher|||\nA||||\n",
     "4:2 “Wizard”"},
    {"Legal Forename,Preferred Forename,Surname,Role\nAlexandra,Sasha,Reid,support\n"
     "Bo,,Reid,support\n",
     "Sasha Reid|support|||\nBo Reid|support|||\n", ""},
    {"Name,Role,Year group,Joined\rA,Site Manager,,01/09/2021\rB,Deputy Head,-,3-Sep-98\r",
     "A|support|||2021-09-01\nB|leader|||\n", "3:4 “3-Sep-98”"},
    {"Name,Role,Joined\nA,teacher,09/14/2021\nB,teacher,31st Dec 2020\nC,teacher,2021-09-01 "
     "00:00:00\nD,teacher,29/02/2021\n",
     "A|teacher|||\nB|teacher|||2020-12-31\nC|teacher|||2021-09-01\nD|teacher|||\n",
     "2:3 “09/14/2021”\n5:3 “29/02/2021”"},
    {"Name,Role,Joined\nA,teacher,01/09/2021 to 31/08/2022\nB,teacher,1/9/2021/5\n"
     "C,teacher,1 Sept. 2021.\nD,teacher,1 Se 2021\n",
     "A|teacher|||\nB|teacher|||\nC|teacher|||2021-09-01\nD|teacher|||\n",
     "2:3 “01/09/2021 to\n3:3 “1/9/2021/5”\n5:3 “1 Se 2021”"},
    {"Name,Role\n\n,,,\nA,Wizard\nB\n,teacher\n", "A||||\nB||||\n",
     "4:2 “Wizard”\n5:2 There is no role\n6:1 There is no name"},
    {"Name,Role,Email\n=HYPERLINK(1),teacher,\nA,teacher,@SUM(1)\nB,teacher,nobody\n",
     "=HYPERLINK(1)|teacher|||\nA|teacher||@SUM(1)|\nB|teacher||nobody|\n",
     "2:1 “=HYPERLINK(1)” begins\n3:3 “@SUM(1)” begins\n3:3 “@SUM(1)” is no\n4:3 “nobody” is no"},
    {"Name,Role\nA\x1b[1m,teacher\n", NULL, "2:1 There is a hidden"},
    {"Name,Role\n" TEN(TEN("12345")) ",teacher\n", NULL, "2:1 This is longer"},
    {"Who,What\nA,teacher\n", "", "1:0 None of the columns"},
    {"", "", "1:0 There is nothing"},
    {"\n\n", "", "1:0 There is nothing"},
    {"Name,Role\nA,teacher\nSi\xE2n,teacher\n", "", "3:0 This is not UTF-8"},
    {"\xFF\xFEN\0a\0", "", "1:0 This is not UTF-8"},
    {"Name,Role\nA,\"teacher\n", "", "2:0 a quotation mark opens"},
    {"Name,Role\nA,\"teacher\"x\n", "", "2:0 something stands behind"},
};

static tf_str rows_of(tf_buf *buf, const tf_staff_list *list)
{
    for (size_t i = 0; i < list->rows.n; i++) {
        const tf_staff_row *row = &list->rows.at[i];
        tf_buf_printf(buf, "%.*s|%.*s|%.*s|%.*s|", TF_ARG(row->name),
                      TF_ARG(tf_role_name(row->role)), TF_ARG(row->team), TF_ARG(row->email));
        if (row->joined != TF_NO_DATE)
            tf_date_put(buf, row->joined);
        tf_buf_putc(buf, '\n');
    }
    return tf_buf_str(buf);
}

/* Every trouble begins as its line in `wanted` does, and there are no more. */
static void assert_troubles(const tf_staff_list *list, tf_str wanted)
{
    tf_buf said = {0};

    for (size_t i = 0; i < list->troubles.n; i++) {
        const tf_staff_trouble *trouble = &list->troubles.at[i];
        tf_str line = tf_str_sub(wanted, 0, tf_str_find(wanted, '\n'));
        tf_buf_clear(&said);
        tf_buf_printf(&said, "%zu:%zu %.*s", trouble->line, trouble->column,
                      TF_ARG(trouble->words));
        assert_true(line.n);
        if (!tf_str_starts(tf_buf_str(&said), line))
            fail_msg("%s is not %.*s", said.p, TF_ARG(line));
        wanted = tf_str_sub(wanted, line.n + 1, wanted.n);
    }
    assert_int_equal(wanted.n, 0);
    tf_buf_release(&said);
}

static void a_list_is_read_as_it_was_meant(void **state)
{
    (void)state;

    for (size_t i = 0; i < TF_COUNT(lists); i++) {
        tf_arena arena = {0};
        tf_staff_list list;
        tf_buf rows = {0};
        tf_staff_list_read(&arena, tf_str_z(lists[i].bytes), TF_ROLE_NONE, &list);
        assert_troubles(&list, tf_str_z(lists[i].troubles));
        tf_str got = rows_of(&rows, &list);
        if (lists[i].rows && !tf_str_is(got, lists[i].rows))
            fail_msg("%s\nis not\n%s", got.p, lists[i].rows);
        tf_buf_release(&rows);
        tf_arena_release(&arena);
    }
}

static const struct {
    const char *post;
    tf_role role;
} posts[] = {
    {"teacher", TF_TEACHER},
    {"Classroom Teacher (MPS)", TF_TEACHER},
    {"Teacher of Mathematics", TF_TEACHER},
    {"ECT", TF_TEACHER},
    {"LEADER", TF_LEADER},
    {"Headteacher", TF_LEADER},
    {"Head Teacher", TF_LEADER},
    {"Assistant Headteacher", TF_LEADER},
    {"Assistant Head: Inclusion", TF_LEADER},
    {"Vice-Principal", TF_LEADER},
    {"Head of Year 9", TF_LEADER},
    {"SENDCo", TF_LEADER},
    {"Teaching Assistant", TF_SUPPORT},
    {"HLTA", TF_SUPPORT},
    {"Site Manager", TF_SUPPORT},
    {"Cover supervisor", TF_SUPPORT},
    {"Exams Officer", TF_SUPPORT},
    {"Head Chef", TF_SUPPORT},
    {"Non-teaching staff", TF_SUPPORT},
    {"support", TF_SUPPORT},
    {"Astronaut", TF_ROLE_NONE},
    {"overhead", TF_ROLE_NONE},
};

static void a_post_means_a_role_or_none(void **state)
{
    (void)state;

    for (size_t i = 0; i < TF_COUNT(posts); i++) {
        tf_arena arena = {0};
        tf_staff_list list;
        tf_str bytes = tf_arena_printf(&arena, "Name,Role\nA,%s\n", posts[i].post);
        tf_staff_list_read(&arena, bytes, TF_ROLE_NONE, &list);
        if (list.rows.at[0].role != posts[i].role)
            fail_msg("%s is a %s", posts[i].post, tf_role_name(list.rows.at[0].role).p);
        tf_arena_release(&arena);
    }
}

static void one_role_may_be_given_for_all(void **state)
{
    (void)state;
    tf_arena arena = {0};
    tf_staff_list list;

    tf_staff_list_read(&arena, TF_STR("Name\nA\nB\n"), TF_SUPPORT, &list);
    assert_int_equal(list.troubles.n, 0);
    assert_int_equal(list.rows.n, 2);
    assert_int_equal(list.rows.at[1].role, TF_SUPPORT);
    tf_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_is_read_as_it_was_meant),
        cmocka_unit_test(a_post_means_a_role_or_none),
        cmocka_unit_test(one_role_may_be_given_for_all),
    };
    return cmocka_run_group_tests_name("lists of staff", tests, NULL, NULL);
}
