/*
 * A school of any size, out of the paragraphs of a small one:
 *   generate TARGET PEOPLE REFLECTIONS-EACH BYTES-EACH < paragraphs
 * Standard input has a paragraph a line. The same arguments give the same files.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum { PARAGRAPHS_MOST = 4096, PATH_ROOM = 4096 };

static const char *const first_names[] = {"amara", "bilal", "carys", "dmitri", "efua",  "farah",
                                          "gwen",  "hiro",  "ines",  "jakub",  "keira", "linh"};
static const char *const last_names[] = {"okafor", "hussain", "price", "ivanov", "mensah", "khan",
                                         "morgan", "tanaka",  "silva", "nowak",  "reid",   "tran"};
static const char *const priorities[] = {"Reading for everyone", "Belonging", "Talk", "Outdoors"};
static const char *const parts[] = {"Curiosity first", "Thinking aloud", "Kind feedback",
                                    "Making it stick"};

struct text {
    char *paragraphs[PARAGRAPHS_MOST];
    size_t n;
    uint64_t seed;
};

/* A linear congruential generator (Knuth, MMIX): what matters is that it is the same everywhere. */
static size_t pick(struct text *text, size_t n)
{
    text->seed = text->seed * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(text->seed >> 33) % n;
}

static bool read_paragraphs(struct text *text)
{
    size_t room = 0;

    while (text->n < PARAGRAPHS_MOST && getline(&text->paragraphs[text->n], &room, stdin) > 0) {
        text->n++;
        room = 0;
    }
    return text->n > 0;
}

static FILE *create(const char *root, const char *format, ...)
{
    char path[PATH_ROOM];
    int n = snprintf(path, sizeof(path), "%s/", root);
    va_list args;
    FILE *file;

    va_start(args, format);
    vsnprintf(path + n, sizeof(path) - (size_t)n, format, args);
    va_end(args);
    for (char *slash = path + n; (slash = strchr(slash, '/')); *slash++ = '/') {
        *slash = 0;
        if (mkdir(path, 0777) < 0 && errno != EEXIST)
            break;
    }
    file = fopen(path, "w");
    if (!file) {
        perror(path);
        exit(1);
    }
    return file;
}

/* A few hundred different people: what counts in a slug beyond that is its number. */
static void put_slug(char slug[64], size_t person)
{
    snprintf(slug, 64, "%s-%s-%zu", first_names[person % 12], last_names[person / 12 % 12], person);
}

static void put_prose(struct text *text, FILE *file, size_t bytes)
{
    while ((size_t)ftell(file) < bytes)
        fprintf(file, "\n%s", text->paragraphs[pick(text, text->n)]);
}

static void put_school(const char *root)
{
    FILE *file = create(root, "school.md");

    fputs("---\nname: Measured School\ncycle: Long Division 2025-27\nstarts: 2025-09-01\n"
          "ends: 2027-07-21\n---\n\n# Measured School\n\n## Compelling Learning Process\n",
          file);
    for (size_t i = 0; i < 4; i++)
        fprintf(file, "\n### %s\n\nWhat it means here.\n", parts[i]);
    fputs("\n## School recovery plan\n", file);
    for (size_t i = 0; i < 4; i++)
        fprintf(file, "\n### %s\n\nWhat it means here.\n", priorities[i]);
    fputs("\n## School development principles\n\n### Everyone learns\n\nStaff too.\n", file);
    fclose(file);
}

static void put_commitment(struct text *text, const char *root, const char *slug, const char *kind,
                           const char *supports, const char *with, size_t bytes)
{
    FILE *file = create(root, "staff/%s/%s.md", slug, kind);

    fprintf(file, "---\nsupports: [%s]\nprinciples: [Everyone learns]\nwith: [%s]\n---\n\n# %s\n",
            supports, with, "Listening before telling");
    put_prose(text, file, bytes);
    fclose(file);
}

/* Every fourth day from the start of the cycle. */
static void put_day(char day[16], size_t reflection)
{
    time_t at = 1756684800 /* 2025-09-01 */ + (time_t)reflection * 4 * 86400;
    struct tm parts_of_day;

    gmtime_r(&at, &parts_of_day);
    strftime(day, 16, "%Y-%m-%d", &parts_of_day);
}

static void put_person(struct text *text, const char *root, size_t person, size_t people,
                       size_t reflections, size_t bytes)
{
    char slug[64], with[64];
    FILE *file;

    put_slug(slug, person);
    put_slug(with, person % 2 ? person - 1 : person + 1 < people ? person + 1 : 0);
    file = create(root, "staff/%s/profile.md", slug);
    fprintf(
        file,
        "---\nname: Person %zu\nrole: teacher\nteam: Year %zu\nemail: p%zu@school.example\n---\n",
        person, person % 7, person);
    fclose(file);
    put_commitment(text, root, slug, "classroom-practice", parts[person % 4], with, bytes);
    put_commitment(text, root, slug, "recovery-plan", priorities[person % 4], with, bytes);
    for (size_t i = 0; i < reflections; i++) {
        char day[16];
        put_day(day, i);
        file = create(root, "staff/%s/reflections/%s.md", slug, day);
        fprintf(file, "---\nabout: %s\nwith: [%s]\n---\n",
                i % 2 ? "classroom-practice" : "recovery-plan", with);
        put_prose(text, file, bytes);
        fclose(file);
    }
}

int main(int argc, char **argv)
{
    static struct text text = {.seed = 42};

    if (argc != 5 || !read_paragraphs(&text)) {
        fputs("usage: generate TARGET PEOPLE REFLECTIONS-EACH BYTES-EACH < paragraphs\n", stderr);
        return 2;
    }
    mkdir(argv[1], 0777);
    put_school(argv[1]);
    for (size_t person = 0, people = strtoul(argv[2], NULL, 10); person < people; person++)
        put_person(&text, argv[1], person, people, strtoul(argv[3], NULL, 10),
                   strtoul(argv[4], NULL, 10));
    return 0;
}
