#include <time.h>

#include <twofold/base.h>

static bool leap(int y)
{
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

static int days_in(int y, int m)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return days[m - 1] + (m == 2 && leap(y));
}

/* Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil, civil_from_days.
 * https://howardhinnant.github.io/date_algorithms.html */
static tf_date from_civil(int y, int m, int d)
{
    y -= m <= 2;
    int era = (y >= 0 ? y : y - 399) / 400;
    int yoe = y - era * 400;
    int doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;

    return era * 146097 + doe - 719468;
}

void tf_date_parts(tf_date date, int *y, int *m, int *d)
{
    int z = date + 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097;
    int doe = z - era * 146097;
    int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int mp = (5 * doy + 2) / 153;

    *d = doy - (153 * mp + 2) / 5 + 1;
    *m = mp + (mp < 10 ? 3 : -9);
    *y = yoe + era * 400 + (*m <= 2);
}

static int digits(const char *p, int n)
{
    int value = 0;

    for (int i = 0; i < n; i++) {
        if (p[i] < '0' || p[i] > '9')
            return -1;
        value = value * 10 + (p[i] - '0');
    }
    return value;
}

bool tf_date_parse(tf_str s, tf_date *date)
{
    int y, m, d;

    if (s.n != 10 || s.p[4] != '-' || s.p[7] != '-')
        return false;
    y = digits(s.p, 4);
    m = digits(s.p + 5, 2);
    d = digits(s.p + 8, 2);
    if (y < 1 || m < 1 || m > 12 || d < 1 || d > days_in(y, m))
        return false;
    *date = from_civil(y, m, d);
    return true;
}

/* At least `width` digits; by hand, since a large site is full of days. */
static void put_digits(tf_buf *buf, int number, size_t width)
{
    char text[12], *at = text + sizeof(text);

    for (; number || width || at == text + sizeof(text); number /= 10, width -= width > 0)
        *--at = (char)('0' + number % 10);
    tf_buf_put(buf, (tf_str){at, (size_t)(text + sizeof(text) - at)});
}

void tf_date_put(tf_buf *buf, tf_date date)
{
    int y, m, d;

    tf_date_parts(date, &y, &m, &d);
    put_digits(buf, y, 4);
    tf_buf_putc(buf, '-');
    put_digits(buf, m, 2);
    tf_buf_putc(buf, '-');
    put_digits(buf, d, 2);
}

static const char *const months[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};

void tf_date_put_words(tf_buf *buf, tf_date date)
{
    int y, m, d;

    tf_date_parts(date, &y, &m, &d);
    put_digits(buf, d, 1);
    tf_buf_putc(buf, ' ');
    tf_buf_putz(buf, months[m - 1]);
    tf_buf_putc(buf, ' ');
    put_digits(buf, y, 1);
}

void tf_date_put_months(tf_buf *buf, tf_date from, tf_date to)
{
    int y, m, d, last_y, last_m;

    tf_date_parts(from, &y, &m, &d);
    tf_date_parts(to, &last_y, &last_m, &d);
    tf_buf_putz(buf, months[m - 1]);
    if (y != last_y)
        tf_buf_printf(buf, " %d", y);
    if (y != last_y || m != last_m)
        tf_buf_printf(buf, " to %s", months[last_m - 1]);
    tf_buf_printf(buf, " %d", last_y);
}

tf_date tf_date_month_start(tf_date date)
{
    int y, m, d;

    tf_date_parts(date, &y, &m, &d);
    return from_civil(y, m, 1);
}

tf_date tf_date_month_end(tf_date date)
{
    int y, m, d;

    tf_date_parts(date, &y, &m, &d);
    return from_civil(y, m, days_in(y, m));
}

tf_str tf_date_words(tf_arena *arena, tf_date date)
{
    tf_buf buf = {0};

    tf_date_put_words(&buf, date);
    return tf_buf_take(&buf, arena);
}

tf_str tf_date_str(tf_arena *arena, tf_date date)
{
    tf_buf buf = {0};

    tf_date_put(&buf, date);
    return tf_buf_take(&buf, arena);
}

tf_date tf_date_today(void)
{
    time_t now = time(NULL);
    struct tm local = {0};

    if (!localtime_r(&now, &local))
        tf_die("the clock cannot be read");
    return from_civil(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}
