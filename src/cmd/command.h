/*
 * Commands and their options, as tables: usage, --help, completion and the man page come from
 * them. A new command is one new file and one word in TF_COMMANDS.
 */
#ifndef TWOFOLD_CMD_COMMAND_H
#define TWOFOLD_CMD_COMMAND_H

#include <twofold/base.h>

/* Exit statuses. */
enum { TF_DONE = 0, TF_FOUND_ERRORS = 1, TF_COULD_NOT = 2 };

typedef enum {
    TF_OPTION_FLAG,   /* a bool */
    TF_OPTION_TEXT,   /* a const char *; NULL when not given */
    TF_OPTION_DATE,   /* a tf_date; stays as it was when not given */
    TF_OPTION_CHOICE, /* a size_t, the number of the choice */
    TF_OPTION_LIST,   /* a tf_given: told several times, or once with commas between */
} tf_option_kind;

/* All that a list was told, in that order. */
typedef struct {
    TF_VEC(tf_str) all;
    tf_arena arena;
} tf_given;

/* The choice of that number, or the empty slice behind the last. */
typedef tf_str tf_choices(size_t number);

typedef struct {
    const char *name; /* without the dashes */
    char letter;      /* 0: none */
    tf_option_kind kind;
    size_t offset;       /* of the value in the command's struct of values */
    const char *value;   /* what the help calls it: "REV"; NULL for a flag */
    const char *help;    /* what it does, in a line */
    tf_choices *choices; /* of TF_OPTION_CHOICE and what a list may hold; also what completion
                             offers for a text */
} tf_option;

typedef struct tf_command tf_command;

/* What every command may be told. */
typedef struct {
    const char *dir; /* -C */
    tf_date today;
    size_t colour; /* a tf_colour_when */
    bool help, version;
} tf_common;

/* A command as it was called. */
typedef struct {
    const tf_command *command;
    tf_common common;
    int argc; /* before tf_call_read: all behind the command's name; then the operands */
    char **argv;
} tf_call;

struct tf_command {
    const char *name;
    const char *operands; /* "[PATH…]"; "" for none */
    const char *summary;  /* a line for the list of commands */
    const char *about;    /* a paragraph or two for its own help */
    const tf_option *options;
    size_t options_n;
    tf_choices *choices; /* of the first operand, for completion; may be NULL */
    bool hidden;         /* for the build, not for people */
    int (*run)(tf_call *call);
};

/* The one table of commands, in the order of the help: each is defined in the file of its name. */
#define TF_COMMANDS(X) \
    X(init)            \
    X(join)            \
    X(leave)           \
    X(reflect)         \
    X(save)            \
    X(cycle)           \
    X(check) X(explain) X(schema) X(list) X(report) X(site) X(hooks) X(help) X(completion) X(manual)

#define X(name) extern const tf_command tf_command_##name;
TF_COMMANDS(X)
#undef X

/* The command of that number, or NULL behind the last. */
const tf_command *tf_command_at(size_t number);
const tf_command *tf_command_find(tf_str name);
/* The same, or NULL having said that there is none of that name. */
const tf_command *tf_command_named(const char *wrote);

/* The options that every command has. */
extern const tf_option tf_common_options[];
extern const size_t tf_common_options_n;

/*
 * Reads options into `values` (the command's struct, defaults in place) and the common ones into
 * `common`, operands moved to the front of `*argv`. With `command` NULL it stops at the first
 * operand. False, having said why, when they cannot be understood.
 */
bool tf_options_read(const tf_command *command, tf_common *common, void *values, int *argc,
                     char ***argv);
/*
 * Reads a call's options, and sees to --help. False when there is nothing more to do; `*status`
 * is then how to end. At most `operands_most` operands are taken.
 */
bool tf_call_read(tf_call *call, void *values, size_t operands_most, int *status);
/* The day that a call was told, or today; known once its options are read. */
tf_date tf_call_today(const tf_call *call);

/* Reads a day that the option `option` was given; false, having refused what is none. */
bool tf_read_day(const tf_command *command, const char *option, const char *wrote, tf_date *day);

/* Appends the help of a command, or with NULL of the program. */
void tf_help_put(tf_buf *out, const tf_command *command);

/*
 * Writes `out` to standard output, through a pager when it is long and goes to a terminal, and
 * releases it. Gives `status`, or TF_COULD_NOT when it cannot be written.
 */
int tf_print(tf_buf *out, int status);
int tf_print_version(void);
/* Says on standard error what could not be done, and gives TF_COULD_NOT. */
int tf_say(const char *format, ...) TF_PRINTF(1, 2);
/* The same of a call that cannot be understood, and where to read about it. Gives false. */
bool tf_refuse(const tf_command *command, const char *format, ...) TF_PRINTF(2, 3);
/* The same with an error's words, which are released. */
int tf_say_error(tf_error *error);

/* Appends `text` in single quotes of a shell. `quote` is how one of those is written within:
 * TF_POSIX_QUOTE, but in fish. */
void tf_put_quoted(tf_buf *out, tf_str text, const char *quote);
#define TF_POSIX_QUOTE "'\\''"

/* Reports progress on standard error once work takes over a second and a person looks on. */
typedef struct {
    int64_t since; /* milliseconds; 0: not started */
    bool shown;
    const char *doing, *things; /* NULL: "Reading", "files" */
} tf_progress;

/* For tf_load_options and tf_check_options; `context` is a tf_progress. */
void tf_progress_show(void *context, size_t done, size_t all);
/* Clears the line. */
void tf_progress_end(tf_progress *progress);

/* Choices that several commands offer. */
tf_choices tf_choices_command, tf_choices_rule, tf_choices_schema, tf_choices_kind, tf_choices_role,
    tf_choices_person;

/* Appends "`a`, `b` or `c`". */
void tf_choices_put(tf_buf *out, tf_choices *choices);
/*
 * Finds what was written (NULL: nothing) among the choices. False, having refused it with what was
 * likely meant. `what` is what one of them is called: "rule".
 */
bool tf_choose(const tf_command *command, const char *what, const char *wrote, tf_choices *choices,
               size_t *number);

#endif
