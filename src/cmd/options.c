/* From the command line to values, by getopt_long and the tables. */
#include <getopt.h>
#include <string.h>

#include "command.h"

static tf_str colours(size_t number)
{
    static const tf_str names[] = {TF_STR_INIT("auto"), TF_STR_INIT("always"),
                                   TF_STR_INIT("never")};

    return number < TF_COUNT(names) ? names[number] : TF_STR("");
}

const tf_option tf_common_options[] = {
    {"directory", 'C', TF_OPTION_TEXT, offsetof(tf_common, dir), "DIR", "work as if started in DIR",
     NULL},
    {"today", 0, TF_OPTION_DATE, offsetof(tf_common, today), "DATE",
     "take DATE as today, so that output can be repeated", NULL},
    {"color", 0, TF_OPTION_CHOICE, offsetof(tf_common, colour), "WHEN",
     "colour: `auto` (on a terminal), `always` or `never`", colours},
    {"help", 'h', TF_OPTION_FLAG, offsetof(tf_common, help), NULL, "show the help", NULL},
    {"version", 0, TF_OPTION_FLAG, offsetof(tf_common, version), NULL, "show the version", NULL},
};
const size_t tf_common_options_n = TF_COUNT(tf_common_options);

enum { OPTIONS_MOST = 32, NUMBERED = 256 };

/* The command's options and then the common ones, as getopt wants them. */
struct table {
    const tf_option *options[OPTIONS_MOST];
    struct option longs[OPTIONS_MOST + 1];
    char shorts[2 * OPTIONS_MOST + 3];
    size_t n;
};

static void add(struct table *table, const tf_option *options, size_t n, size_t *shorts)
{
    for (size_t i = 0; i < n; i++) {
        const tf_option *option = &options[i];
        bool flag = option->kind == TF_OPTION_FLAG;
        if (table->n == OPTIONS_MOST)
            tf_die("a command has more options than there is room for");
        table->longs[table->n] = (struct option){
            option->name, flag ? no_argument : required_argument, NULL, NUMBERED + (int)table->n};
        table->options[table->n++] = option;
        if (!option->letter)
            continue;
        table->shorts[(*shorts)++] = option->letter;
        if (!flag)
            table->shorts[(*shorts)++] = ':';
    }
}

static void build(struct table *table, const tf_command *command)
{
    size_t shorts = 0;

    *table = (struct table){0};
    if (!command)
        table->shorts[shorts++] = '+';
    table->shorts[shorts++] = ':';
    if (command)
        add(table, command->options, command->options_n, &shorts);
    add(table, tf_common_options, tf_common_options_n, &shorts);
}

static const tf_option *option_of(const struct table *table, int found)
{
    if (found >= NUMBERED)
        return table->options[found - NUMBERED];
    for (size_t i = 0; i < table->n; i++)
        if (table->options[i]->letter == found)
            return table->options[i];
    return NULL;
}

/* ---- what cannot be understood --------------------------------------------------------------- */

/* Appends "`--staged` or `--since`" for what begins so, and gives how many those are. */
static size_t put_begun(tf_buf *out, const struct table *table, tf_str name)
{
    size_t n = 0;

    for (size_t i = 0; i < table->n; i++)
        if (name.n && tf_str_starts(tf_str_z(table->options[i]->name), name))
            tf_buf_printf(out, "%s`--%s`", n++ ? " or " : "", table->options[i]->name);
    return n;
}

static void put_meant(tf_buf *out, const struct table *table, tf_str name)
{
    tf_str names[OPTIONS_MOST], meant;
    tf_arena arena = {0};

    for (size_t i = 0; i < table->n; i++)
        names[i] = tf_str_z(table->options[i]->name);
    meant = tf_suggest(&arena, name, names, table->n);
    if (meant.n)
        tf_buf_printf(out, "`--%.*s`", TF_ARG(meant));
    tf_arena_release(&arena);
}

static bool unknown(const tf_command *command, const struct table *table, const char *wrote)
{
    tf_str name = tf_str_z(wrote + strspn(wrote, "-"));
    tf_buf meant = {0};
    bool refused;

    name = tf_str_sub(name, 0, tf_str_find(name, '='));
    /* `-x` is told from `--x`: a letter is no beginning of a name. */
    if (tf_str_starts(tf_str_z(wrote), TF_STR("--")) && !put_begun(&meant, table, name))
        put_meant(&meant, table, name);
    refused = meant.n
                  ? tf_refuse(command, "There is no option `%s`: did you mean %s?", wrote, meant.p)
                  : tf_refuse(command, "There is no option `%s`", wrote);
    tf_buf_release(&meant);
    return refused;
}

/*
 * The word in which getopt met something unknown. Of a cluster of letters that goes on it has not
 * left the word yet, as in the middle of a letter that takes several bytes.
 */
static const char *word_with(int letter, char *const *argv)
{
    const char *next = argv[optind];

    return letter < 0 && next && next[0] == '-' && strchr(next, letter) ? next : argv[optind - 1];
}

/* What getopt did not understand; `found` is what it gave. */
static bool misread(const tf_command *command, const struct table *table, int found,
                    char *const *argv)
{
    const char *last = argv[optind - 1];
    const tf_option *option = optopt ? option_of(table, optopt) : NULL;
    char letter[] = {'-', (char)optopt, 0};

    if (option && found == ':')
        return tf_refuse(command, "There is no %s behind `%s`", option->value, last);
    if (option)
        return tf_refuse(command, "`--%s` takes no value, but there is one in `%s`", option->name,
                         last);
    return unknown(command, table,
                   optopt > 0 && optopt < NUMBERED ? letter : word_with(optopt, argv));
}

/* ---- values ---------------------------------------------------------------------------------- */

/* The number of the choice called `wrote`; what is none is refused. */
static bool find_choice(const tf_command *command, const tf_option *option, const char *wrote,
                        size_t *value)
{
    tf_buf what = {0};
    bool chosen;

    tf_buf_printf(&what, "--%s", option->name);
    chosen = tf_choose(command, what.p, wrote, option->choices, value);
    tf_buf_release(&what);
    return chosen;
}

/* Adds what stands between commas; choices that are known at once are held to. */
static bool add_to_list(const tf_command *command, const tf_option *option, tf_str wrote,
                        tf_given *given)
{
    size_t number;

    while (wrote.n) {
        size_t comma = tf_str_find(wrote, ',');
        tf_str one = tf_arena_str(&given->arena, tf_str_trim(tf_str_sub(wrote, 0, comma)));
        wrote = tf_str_sub(wrote, comma + 1, wrote.n);
        if (!one.n)
            continue;
        if (option->choices && option->choices(0).n &&
            !find_choice(command, option, one.p, &number))
            return false;
        *TF_PUSH(&given->arena, &given->all) = one;
    }
    return true;
}

/* A number of digits at the start of `text`, at most `most` of them; -1 where there is none. */
static int cut_number(tf_str *text, size_t most)
{
    size_t n = 0;
    int number = 0;

    for (; n < text->n && n < most && text->p[n] >= '0' && text->p[n] <= '9'; n++)
        number = number * 10 + (text->p[n] - '0');
    *text = tf_str_sub(*text, n, text->n);
    return n ? number : -1;
}

/* A day as it is written in Britain: 26/11/2026, 26.11.26. */
static bool read_british(tf_str wrote, tf_buf *iso)
{
    int day = cut_number(&wrote, 2), month, year;
    char between = wrote.n ? wrote.p[0] : 0;
    tf_date date;

    wrote = tf_str_sub(wrote, 1, wrote.n);
    month = cut_number(&wrote, 2);
    if (day < 0 || month < 0 || !between || !strchr("/.-", between) || !wrote.n ||
        wrote.p[0] != between)
        return false;
    wrote = tf_str_sub(wrote, 1, wrote.n);
    year = wrote.n == 2 || wrote.n == 4 ? cut_number(&wrote, 4) : -1;
    if (year < 0 || wrote.n)
        return false;
    tf_buf_printf(iso, "%04d-%02d-%02d", year < 100 ? 2000 + year : year, month, day);
    return tf_date_parse(tf_buf_str(iso), &date);
}

bool tf_read_day(const tf_command *command, const char *option, const char *wrote, tf_date *day)
{
    tf_buf iso = {0};

    if (tf_date_parse(tf_str_z(wrote), day))
        return true;
    if (read_british(tf_str_z(wrote), &iso))
        tf_refuse(command, "--%s wants a day such as 2026-09-01, not `%s`: did you mean %s?",
                  option, wrote, iso.p);
    else
        tf_refuse(command, "--%s wants a day such as 2026-09-01, not `%s`", option, wrote);
    tf_buf_release(&iso);
    return false;
}

static bool set(const tf_command *command, const tf_option *option, const char *wrote, void *values)
{
    void *at = (char *)values + option->offset;

    switch (option->kind) {
    case TF_OPTION_FLAG:
        *(bool *)at = true;
        return true;
    case TF_OPTION_TEXT:
        *(const char **)at = wrote;
        return true;
    case TF_OPTION_CHOICE:
        return find_choice(command, option, wrote, at);
    case TF_OPTION_LIST:
        return add_to_list(command, option, tf_str_z(wrote), at);
    case TF_OPTION_DATE:
        break;
    }
    return tf_read_day(command, option->name, wrote, at);
}

static bool is_common(const tf_option *option)
{
    return option >= tf_common_options && option < tf_common_options + tf_common_options_n;
}

bool tf_options_read(const tf_command *command, tf_common *common, void *values, int *argc,
                     char ***argv)
{
    struct table table;
    int found;

    build(&table, command);
    optind = 0; /* glibc: start afresh */
    opterr = 0;
    while ((found = getopt_long(*argc, *argv, table.shorts, table.longs, NULL)) != -1) {
        const tf_option *option = option_of(&table, found);
        if (!option)
            return misread(command, &table, found, *argv);
        if (!set(command, option, optarg, is_common(option) ? (void *)common : values))
            return false;
    }
    *argc -= optind;
    *argv += optind;
    return true;
}
