/* Quantities: what tokens together are a share, a grade, a date. */
#include "quantity.h"

/* ---- reading --------------------------------------------------------------------------------- */

/* Where we read; beyond the end there are tokens that do nothing. */
typedef struct {
    const tf_token *at;
    size_t n;
    const tf_token *before; /* the token before, or NULL */
} place;

static uint32_t does(place p, size_t i)
{
    return i < p.n ? p.at[i].number : 0;
}

static uint32_t value(place p, size_t i)
{
    return i < p.n ? p.at[i].value : 0;
}

static bool looks(place p, size_t i, tf_looks how)
{
    return i < p.n && p.at[i].looks == how;
}

/* A plain number from `i` on, "two hundred and fifty", "3", "a dozen": the tokens that it takes. */
static size_t number(place p, size_t i)
{
    size_t n = i;

    if (does(p, n) & N_PLAIN)
        n++;
    else if ((does(p, n) & N_A) && (does(p, n + 1) & N_HUNDRED))
        n += 2;
    while (does(p, n) & N_WORD) {
        n++;
        if ((does(p, n - 1) & N_HUNDRED) && (does(p, n) & N_AND) &&
            (does(p, n + 1) & (N_SMALL | N_TENS)))
            n++;
    }
    return n - i;
}

/* The same, or two of them with "to", "and" or a dash between. */
static size_t number_or_range(place p, size_t i)
{
    size_t n = number(p, i), more;

    if (!n)
        return looks(p, i, TF_LOOKS_RANGE) ? 1 : 0;
    if (does(p, i + n) & N_PERCENT && does(p, i + n + 1) & N_AND)
        more = number(p, i + n + 2) ? 1 + number(p, i + n + 2) : 0;
    else
        more = 0;
    if (more)
        return n + 1 + more;
    if ((does(p, i + n) & N_AND) && (more = number(p, i + n + 1)))
        return n + 1 + more;
    return n;
}

/* ---- the kinds of quantities ----------------------------------------------------------------- */

/* Gives the tokens that a quantity takes from the start of `p`, and its kind; 0 for none. */
typedef size_t reader(place p, uint64_t *kind);

/* Sequences of three and more plain numbers are a telephone number or a list. */
static size_t read_series(place p, uint64_t *kind)
{
    size_t n = 0;

    while (does(p, n) & N_PLAIN)
        n++;
    *kind = Q_NAME;
    return n >= 3 ? n : 0;
}

static bool is_year(const tf_token *token)
{
    return token->looks == TF_LOOKS_NUMBER && token->word.n == 4 && token->value >= 1900 &&
           token->value < 2100;
}

static bool is_month(place p, size_t i)
{
    return (does(p, i) & N_MONTH) && p.at[i].capital;
}

/* "By 14 June" and "by 2022" look ahead. */
static uint64_t named(place p)
{
    return p.before && (p.before->number & N_BY) ? Q_NAME | W_FUTURE : Q_NAME;
}

enum { LONG_AGO = 2020 }; /* a year that is past for all who use this */

/* "June 14", but not "by June 14% of them" or "by June 9 out of 10". */
static size_t read_month_first(place p)
{
    bool counts =
        (does(p, 2) & (N_PERCENT | N_OUT_OF | N_FRACTION)) || ((does(p, 2) & N_IN) && number(p, 3));
    bool fits = (does(p, 1) & N_PLAIN) && (is_year(&p.at[1]) || value(p, 1) <= 31);

    return fits && !counts ? 2 : 0;
}

static size_t read_date(place p, uint64_t *kind)
{
    size_t n = number_or_range(p, 0);

    *kind = named(p);
    if (n && is_month(p, n))
        return n + 1 + (n + 1 < p.n && is_year(&p.at[n + 1]));
    if (is_month(p, 0))
        return read_month_first(p);
    if (n != 1 || !is_year(&p.at[0]) || (does(p, 1) & N_PERCENT))
        return 0;
    if (value(p, 0) <= LONG_AGO)
        *kind |= W_PAST;
    return 1;
}

/* 8.50 behind "at" or "by"; nine o'clock; half past two. */
static size_t read_clock(place p, uint64_t *kind)
{
    size_t n = number(p, 0), dot = tf_str_find(p.at[0].word, '.');
    bool minutes =
        n == 1 && dot + 3 == p.at[0].word.n && value(p, 0) < 24 && p.at[0].word.p[dot + 1] < '6';

    *kind = Q_NAME;
    if ((does(p, 0) & (N_CLOCK | N_HALF)) == (N_CLOCK | N_HALF))
        return number(p, 1) ? 1 + number(p, 1) : 0;
    if (n && (does(p, n) & N_CLOCK))
        return n + 1 + number(p, n + 1);
    return minutes && p.before && (p.before->number & N_LEADS) && !(does(p, 1) & N_PERCENT) ? 1 : 0;
}

/* What a naming word can have behind it. */
static size_t label(place p, size_t i)
{
    if (looks(p, i, TF_LOOKS_NAMED) || looks(p, i, TF_LOOKS_RANGE) || looks(p, i, TF_LOOKS_RATIO))
        return 1;
    return number_or_range(p, i);
}

/* Year 9, Key Stage 3, Years 7 and 8. */
static size_t read_name(place p, uint64_t *kind)
{
    size_t n = (does(p, 0) & N_NAMING) ? label(p, 1) : 0;

    *kind = named(p);
    return n && !(does(p, 1 + n) & (N_PERCENT | N_TIME | N_OUT_OF)) ? 1 + n : 0;
}

static bool is_letter(const tf_token *token)
{
    char letter = token->word.p[0];

    return token->capital && token->word.n == 1 && (letter <= 'g' || letter == 'u');
}

static bool is_letter_grade(place p, size_t i)
{
    return i < p.n && is_letter(&p.at[i]);
}

/* "6s" and "9s" are grades, as "As" and "Bs" would be if the words were not. */
static bool is_grade_plural(const tf_token *token)
{
    return token->looks == TF_LOOKS_NAMED && token->word.n == 2 && token->word.p[1] == 's' &&
           token->word.p[0] >= '4' && token->word.p[0] <= '9';
}

/* Grade 4, level 3, a B; "Grade 5 piano" is a name. */
static size_t read_grade(place p, uint64_t *kind)
{
    size_t n = 0;

    *kind = Q_GRADE;
    if ((does(p, 0) & N_GRADE) && is_letter_grade(p, 1))
        n = 2;
    else if (does(p, 0) & N_GRADE)
        n = label(p, 1) ? 1 + label(p, 1) : 0;
    else if (p.before && (p.before->number & N_A) && is_letter_grade(p, 0))
        n = 1;
    else if (is_grade_plural(&p.at[0]))
        n = 1;
    if (n && (does(p, n) & N_COURSE))
        *kind = Q_NAME;
    return n;
}

static size_t read_money(place p, uint64_t *kind)
{
    size_t n = number_or_range(p, 0);

    *kind = Q_MONEY;
    if (n && (does(p, n) & N_COINS))
        return n + 1;
    if (!(does(p, 0) & N_COINS))
        return 0;
    return label(p, 1) ? 1 + label(p, 1) : 0;
}

static size_t read_percent(place p, uint64_t *kind)
{
    size_t sign = (p.at[0].roles & Q_SIGNED) != 0;
    size_t n = number_or_range(p, sign);

    *kind = Q_SHARE;
    return n && (does(p, sign + n) & N_PERCENT) ? sign + n + 1 : 0;
}

/* Nine out of ten, seven families in ten, two in every three. */
static size_t read_proportion(place p, uint64_t *kind)
{
    size_t n = number(p, 0), at, whole;

    *kind = Q_SHARE;
    if (!n)
        return 0;
    for (at = n; at < n + 3 && at < p.n && !does(p, at) && p.at[at].looks == TF_LOOKS_WORD;)
        at++;
    if ((does(p, n) & N_TIME) && (does(p, n + 1) & N_OUT_OF))
        at = n + 1; /* two days out of three */
    whole = number(p, at + 1);
    if (!whole)
        return 0;
    if ((does(p, at) & N_OUT_OF) || (at == n && (does(p, at) & N_OF) && value(p, 0) > 1)) {
        if (at == n)
            *kind |= Q_SCORE;
        return at + 1 + whole;
    }
    bool fits = (does(p, at) & N_IN) && value(p, at + 1) > value(p, 0) && at <= n + 1 &&
                (value(p, at + 1) <= 10 || value(p, at + 1) % 10 == 0) &&
                !(does(p, at + 1 + whole) & (N_TIME | N_MONTH | N_PERCENT));
    /* "One song in thirty voices" is none, "one pupil in three" is. */
    bool counts = at > n && value(p, 0) == 1 && at + 1 + whole < p.n && !p.at[at + 1 + whole].roles;
    return fits && !counts && !is_year(&p.at[at + 1]) ? at + 1 + whole : 0;
}

/* Two thirds, a quarter of, half; "a third colleague" is none. */
static size_t read_fraction(place p, uint64_t *kind)
{
    size_t n = (does(p, 0) & N_A) ? 1 : number(p, 0);
    bool led = p.before && (p.before->number & N_LEADS);

    *kind = Q_PART;
    if ((does(p, 0) & N_HALF) && !(does(p, 1) & N_CLOCK))
        return 1;
    if ((does(p, 0) & N_A) && (does(p, 1) & N_HALF))
        return 2;
    if (!n || !(does(p, n) & N_FRACTION))
        return 0;
    if (value(p, 0) > 1 && !(does(p, 0) & N_A)) {
        *kind = Q_SHARE;
        return n + 1;
    }
    bool ends = n + 1 >= p.n || (p.at[n + 1].roles & (W_OF | W_END | W_COMMA | W_BREAK)) ||
                (does(p, n + 1) & N_LEADS);
    return led || ends || !(does(p, 0) & N_A) ? n + 1 : 0;
}

/* Ninety seconds, three and a half minutes, half an hour; under a minute. */
static size_t read_time(place p, uint64_t *kind)
{
    size_t n = number_or_range(p, 0);
    bool led = p.before && !(p.before->roles & Q_ANY) &&
               (p.before->looks == TF_LOOKS_JOINED || (p.before->number & N_LEADS));

    *kind = Q_TIME;
    if (led && (does(p, 0) & N_A) && (does(p, 1) & N_MOMENT))
        return 2;
    if (!n && (does(p, 0) & N_HALF) && (does(p, 1) & N_A))
        n = 2;
    if (n && (does(p, n) & N_AND) && (does(p, n + 1) & N_A) && (does(p, n + 2) & N_HALF))
        n += 3;
    return n && (does(p, n) & N_TIME) ? n + 1 : 0;
}

static size_t read_signed(place p, uint64_t *kind)
{
    *kind = Q_SIGNED;
    return (p.at[0].roles & Q_SIGNED) && number(p, 1) ? 1 + number(p, 1) : 0;
}

/* What its looks alone decide. */
static size_t read_looks(place p, uint64_t *kind)
{
    static const uint64_t kinds[] = {
        [TF_LOOKS_RATIO] = Q_SCORE, [TF_LOOKS_RANGE] = Q_COUNT, [TF_LOOKS_NAMED] = Q_NAME};
    tf_looks how = p.at[0].looks;

    *kind = how < TF_COUNT(kinds) ? kinds[how] : 0;
    /* A dictionary may know better: FFT20. */
    return *kind && !(p.at[0].roles & ~Q_SIGNED) ? 1 : 0;
}

static size_t read_count(place p, uint64_t *kind)
{
    size_t n = number_or_range(p, 0);
    bool none = (does(p, 0) & N_ZERO) || (n == 1 && tf_str_is(p.at[0].word, "0"));

    *kind = none ? Q_ZERO : n == 1 && value(p, 0) == 1 ? Q_ONE : Q_COUNT;
    return none ? 1 : n;
}

/* What a quantity may be of, beside what its dictionary knows. */
#define N_NUMBER (1U << 25) /* a number in digits or words */
#define N_LOOKS (1U << 26)  /* what is more than a number: 8/10, 95-98, 4B */
#define N_LETTER (1U << 27) /* a letter that may be a grade */
#define N_SIGN (1U << 28)

/*
 * In the order in which they are tried: what says more comes first. Each with what its first token
 * does, with what there must be besides, and with the roles that it may give: most words start
 * none, and most sentences hold none.
 */
static const struct {
    reader *read;
    uint32_t starts, with;
    uint64_t gives;
} readers[] = {
    {read_series, N_NUMBER, N_NUMBER, Q_NAME},
    {read_date, N_NUMBER | N_LOOKS | N_MONTH, N_NUMBER | N_LOOKS, Q_NAME | W_FUTURE | W_PAST},
    {read_clock, N_NUMBER | N_CLOCK, N_NUMBER, Q_NAME},
    {read_name, N_NAMING, N_NUMBER | N_LOOKS, Q_NAME | W_FUTURE},
    {read_grade, N_GRADE | N_LETTER | N_LOOKS, N_NUMBER | N_LETTER | N_LOOKS, Q_GRADE | Q_NAME},
    {read_money, N_NUMBER | N_LOOKS | N_COINS, N_COINS, Q_MONEY},
    {read_percent, N_NUMBER | N_LOOKS | N_SIGN, N_PERCENT, Q_SHARE},
    {read_proportion, N_NUMBER, N_OUT_OF | N_OF | N_IN, Q_SHARE | Q_SCORE},
    {read_fraction, N_NUMBER | N_A | N_HALF, N_HALF | N_FRACTION, Q_PART | Q_SHARE},
    {read_time, N_NUMBER | N_LOOKS | N_A | N_HALF, N_TIME | N_MOMENT, Q_TIME},
    {read_signed, N_SIGN, N_NUMBER, Q_SIGNED},
    {read_looks, N_LOOKS, N_LOOKS, Q_SCORE | Q_COUNT | Q_NAME},
    {read_count, N_NUMBER | N_LOOKS | N_ZERO, N_NUMBER | N_LOOKS | N_ZERO,
     Q_ZERO | Q_ONE | Q_COUNT},
};

/* What a token is beside its number. */
static uint32_t looks_of(const tf_token *token)
{
    uint32_t looks = token->roles & Q_SIGNED ? N_SIGN : 0;

    if (token->looks > TF_LOOKS_NUMBER && token->looks < TF_LOOKS_MARK)
        looks |= N_LOOKS;
    return is_letter(token) ? looks | N_LETTER : looks;
}

static uint32_t starts_of(place p)
{
    uint32_t starts = p.at->number | looks_of(p.at);

    if (p.at->looks == TF_LOOKS_JOINED)
        return 0;
    return (starts & (N_PLAIN | N_WORD | N_A)) && number(p, 0) ? starts | N_NUMBER : starts;
}

/* Most words are nothing in any quantity. */
static bool is_plain(const tf_token *token)
{
    return token->looks == TF_LOOKS_WORD && !token->counts && !token->hyphened && !token->capital;
}

uint64_t tf_quantities_may(const tf_words *words)
{
    uint32_t has = 0;
    uint64_t roles = 0;

    for (size_t i = 0; i < words->tokens.n; i++)
        if (!is_plain(&words->tokens.at[i]))
            has |= tf_number_may(words, i, &roles) | looks_of(&words->tokens.at[i]);
    has |= has & (N_PLAIN | N_WORD) ? N_NUMBER : 0;
    for (size_t i = 0; i < TF_COUNT(readers); i++)
        if ((readers[i].starts & has) && (readers[i].with & has))
            roles |= readers[i].gives;
    /* "by Easter" */
    return has & (N_EVENT | N_MONTH) ? roles | W_FUTURE : roles;
}

size_t tf_quantity_read(const tf_token *tokens, size_t count, const tf_token *before,
                        uint64_t *kind)
{
    place p = {tokens, count, before};
    uint32_t starts = starts_of(p);

    for (size_t i = 0; starts && i < TF_COUNT(readers); i++) {
        size_t n = readers[i].starts & starts ? readers[i].read(p, kind) : 0;
        if (n)
            return n;
    }
    return 0;
}
