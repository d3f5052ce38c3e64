"""What no report may say, found in what one said."""
import re
import unicodedata

MONTHS = "January February March April May June July August September October November December".split()
DATE = re.compile(r"\b\d{1,2} (%s)( \d{4})?\b|\b(%s)( \d{4})?( to (\d{1,2} )?(%s) \d{4})?|\b\d{4}-\d\d-\d\d\b" % (("|".join(MONTHS),) * 3))
TIME = re.compile(r"\b\d{1,2}[:.][0-5]\d\b|\b\d{1,2} ?[ap]m\b|\bo'clock\b")
DAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b", re.I)
# Of anybody or nobody: reports have no such words at all.
NEVER = re.compile(r"\blast seen\b|\blast active\b|\bstreak|\bleader ?board\b|\branked?\b|\branking\b|\bscor(e|ed|es|ing)\b|\bcentrality\b", re.I)
# Of a person.
VERDICT = re.compile(
    r"\b(not met|has met|have met|met (her|his|their)|achiev\w+|fail\w*|on track|off track|exceed\w*|outstanding|top|most|least|best|worst|"
    r"highest|lowest|first place|grade\w*|rating|rated|percent|per cent|hours?|times|always|never|rarely|often|active|inactive|behind|ahead|fewer|more)\b",
    re.I,
)
NUMBER = re.compile(r"\d+|%|½|¼|¾")


def folded(name):
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


class School:
    """Its people (name, slug, team), all that its files ever said, which is no verdict of ours, and titles of its own."""

    def __init__(self, people, said, titles):
        self.people = people
        self.teams = {team for _, _, team in people}
        self.said = " ".join(said.split()).casefold()
        self.by_text = {}
        for person in people:
            self.by_text.setdefault(person[0], person)
            self.by_text.setdefault(person[1], person)
        known = sorted({text for text in (*self.by_text, *self.teams, *titles) if text}, key=len, reverse=True)
        self.names = re.compile("|".join(re.escape(text) for text in known) or "(?!)")
        persons = sorted({text for text in self.by_text if text}, key=len, reverse=True)
        self.persons = re.compile("|".join(rf"(?<!\w){re.escape(text)}(?!\w)" for text in persons) or "(?!)")

    def is_theirs(self, line, match):
        """Whether the words around a match are those of a file."""
        before, after = line[: match.start()].split(), line[match.end() :].split()
        start = line[: match.start()][-1:].isspace() or not before
        end = line[match.end() :][:1].isspace() or not after
        left = before[-1] + (" " if start else "") if before else ""
        right = (" " if end else "") + after[0] if after else ""
        found = match[0]
        # At the edge of a line a name may have been cut in two.
        if (not before or not after) and any(found.casefold() in name.casefold().split() for name in self.by_text):
            return True
        return any(part.casefold() in self.said for part in (left + found + right,) if len(part) > len(found)) or (
            bool(left) and len(left) > 2 and (left + found).casefold() in self.said
        ) or (bool(right) and len(right) > 2 and (found + right).casefold() in self.said)


def bare(school, line):
    """A line without what may hold numbers: paths, dates, and names of people and teams."""
    line = re.sub(r"\b(staff|reflections)/\S+|\bschool\.md\b", " ", line)
    return DATE.sub(" ", school.names.sub(" ", line))


# ---- lines ---------------------------------------------------------------------------------------


# The promise itself, which stands at the foot of pages.
PROMISE = "People stand in alphabetical order. Nobody is ranked, scored or counted."


# What sets a name of a file's off from our words.
MARKS = re.compile(r"(?<!\w)‘|’(?!\w)")


def find_in_line(school, line):
    line = MARKS.sub("", line.replace(PROMISE, ""))
    for what, pattern in (("a time of day", TIME), ("a weekday", DAY), ("a word of rankings", NEVER)):
        for match in pattern.finditer(school.names.sub(" ", line)):
            if not school.is_theirs(school.names.sub(" ", line), match):
                yield f"{what}: {line!r}"
    if not school.persons.search(line):
        return
    rest = bare(school, line)
    for what, pattern in (("a number by a person", NUMBER), ("a verdict on a person", VERDICT)):
        for match in pattern.finditer(rest):
            if not school.is_theirs(rest, match):
                yield f"{what}: {line!r}"


def people_in(school, text):
    return [school.by_text[match[0]] for match in school.persons.finditer(text)]


def is_ordered(names):
    """By name, each after the one before; the same person again is no order."""
    keys = [folded(name) for name, _, _ in names]
    return keys == sorted(keys)


def find_order_in_line(school, line):
    """Lists such as "Amara Okafor, Mai Nguyễn and Yusuf Demir"."""
    name = school.persons.pattern
    for match in re.finditer(rf"({name})((, ({name}))*( and |, )({name}))", line):
        if not is_ordered(people_in(school, match[0])):
            yield f"people out of order: {match[0]!r}"


# ---- tables --------------------------------------------------------------------------------------


def person_of(school, cell):
    """The person that a cell is about, and nothing else is."""
    return school.by_text.get(cell[0]) if len(cell) == 1 else None


def find_order_in_rows(school, rows):
    """Rows may stand by team and name, or in groups of what stands left of the person; never otherwise."""
    width = max(map(len, rows), default=0)
    for column in range(width):
        people = [(row, person_of(school, row[column])) for row in rows if len(row) > column]
        if not people or not all(person for _, person in people):
            continue
        by_team = [(not person[2], folded(person[2]), folded(person[0])) for _, person in people]
        by_name = [key[2] for key in by_team]
        left = [tuple(map(tuple, row[:column])) for row, _ in people]
        runs = [key for i, key in enumerate(left) if not i or left[i - 1] != key]
        grouped = [(runs.index(key), name) for key, name in zip(left, by_name)]
        in_groups = column and len(runs) == len(set(runs)) and grouped == sorted(grouped)
        if by_team != sorted(by_team) and by_name != sorted(by_name) and not in_groups:
            yield f"rows of people out of order: {[person[0] for _, person in people]}"


def find_in_row(school, heads, row):
    if not any(person_of(school, cell) or any(people_in(school, text) for text in cell) for cell in row):
        return
    for head, cell in zip(heads, row):
        for text in cell:
            if school.by_text.get(text):
                continue
            rest = bare(school, text)
            if NUMBER.search(rest) and (len(rest.strip()) < 6 or rest.strip().casefold() not in school.said):
                yield f"a number in a row of a person: {head} {text!r}"
        people = [person for text in cell for person in people_in(school, text)]
        if len(people) > 1 and not is_ordered(people):
            yield f"a cell with people out of order: {cell}"


def find(school, output):
    """Every breach of the promise in an output."""
    for line in output.lines:
        yield from find_in_line(school, line)
        yield from find_order_in_line(school, line)
    for heads, *rows in output.tables:
        yield from find_order_in_rows(school, rows)
        for row in rows:
            yield from find_in_row(school, heads, row)
            for cell in row:
                for text in cell:
                    yield from find_in_line(school, text)
