#!/usr/bin/env python3
"""What four reports must say, worked out from the files by somebody else.

    reports.py TWOFOLD [SCHOOLS [SEED]]

Makes small schools at random, asks for coverage, alignment, collaboration and rhythm as JSON, whole
and with filters, and compares each with what a plain reading of the files gives. A school that is
told of differently is kept, and named.
"""
import collections
import datetime
import itertools
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

import schools
from schools import TODAY

FEWEST = 5
KINDS = ("classroom-practice", "recovery-plan")
TABLES = {"learning-process": "Compelling Learning Process", "recovery-plan": "School recovery plan",
          "principles": "School development principles"}

# ---- files ----------------------------------------------------------------------------------------


def fold(text):
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def alphabetical(text):
    return "".join(c for c in unicodedata.normalize("NFD", fold(text)) if not unicodedata.combining(c))


def scalar(text):
    text = text.strip()
    return text[1:-1] if text.startswith('"') else text


def read(path):
    """Front matter and body; None for one that nobody can read."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    keys, last = {}, None
    for line in front.splitlines():
        if line.startswith("  - "):
            keys[last].append(scalar(line[4:]))
            continue
        last, value = line.split(":", 1)
        value = value.strip()
        if value.startswith("[") and not value.endswith("]"):
            return None
        items = re.findall(r'"([^"]*)"', value) if value.startswith("[") else [scalar(value)] if value else []
        keys[last] = items
    return keys, body


def day_of(text):
    try:
        return datetime.date.fromisoformat(text[:10]) if re.fullmatch(r"\d{4}-\d\d-\d\d(-.+)?", text) else None
    except ValueError:
        return None


class Person:
    def __init__(self, folder):
        self.slug = folder.name
        profile = read(folder / "profile.md") if (folder / "profile.md").exists() else None
        self.sound = profile is not None
        keys = {key: items[0] for key, items in profile[0].items()} if profile else {}
        self.name = keys.get("name", self.slug)
        self.role, self.team = keys.get("role"), keys.get("team", "")
        self.left = day_of(keys.get("left", ""))
        self.here = self.sound and (self.left is None or TODAY <= self.left)
        self.order = alphabetical(self.name), self.slug
        self.commitments = {kind: read(folder / f"{kind}.md") for kind in KINDS if (folder / f"{kind}.md").exists()}
        self.notes = {path.stem: read(path) for path in folder.glob("reflections/*.md")}
        self.days = [day for day in map(day_of, self.notes) if day]

    def written(self, kind):
        commitment = self.commitments.get(kind)
        return bool(commitment) and any(line and line[0] != "#" for line in commitment[1].splitlines())

    def starts(self, kind):
        """Whether there is more than an empty commitment, be it one that nobody can read."""
        return self.written(kind) or self.commitments.get(kind, "none") is None

    def writes(self, key, kind):
        """Names under a key of a commitment, each once and as it is written first."""
        names = self.commitments[kind][0].get(key, []) if self.commitments.get(kind) else []
        return [name.strip() for i, name in enumerate(names) if fold(name) not in map(fold, names[:i])]

    def says(self, key, *kinds):
        """The same as they compare."""
        return {fold(name) for kind in kinds for name in self.writes(key, kind)}

    def does(self, key, *kinds):
        """What is told of commitments that are there."""
        return self.says(key, *filter(self.written, kinds))

    def names_all(self, slugs):
        """Whether everybody is known with whom these commitments are worked on."""
        return all(self.commitments.values()) and self.says("with", *KINDS) <= slugs

    def notes_with(self):
        return {fold(name) for note in self.notes.values() if note for name in note[0].get("with", [])}


class School:
    def __init__(self, folder):
        self.keys, body = read(folder / "school.md")
        self.names = {title: re.findall(r"^### (.*)$", part, re.M) for title, part in
                      re.findall(r"^## (.*?)$(.*?)(?=^## |\Z)", body, re.M | re.S)}
        self.everyone = [Person(path) for path in sorted(folder.glob("staff/*"))]
        self.teams = {}  # fold -> as its first member has it
        for person in self.everyone:
            if person.here:
                self.teams.setdefault(fold(person.team), person.team)

    def title(self, person):
        return self.teams[fold(person.team)] or "No team"

    def people(self, team=None):
        """By team, those of none last, and by name."""
        asked = [p for p in self.everyone if p.here and team in (None, fold(p.team))]
        return sorted(asked, key=lambda p: (not p.team, alphabetical(self.teams[fold(p.team)]), fold(p.team), p.order))


# ---- what each must say ---------------------------------------------------------------------------


def square(person, kind):
    if kind not in person.commitments:
        asked = kind == "recovery-plan" or person.role in ("teacher", "leader")
        return "to be written" if asked else "if they wish"
    if not person.commitments[kind]:
        return "cannot be read"
    return "in place" if person.written(kind) else "to be written"


def enumerate_words(names):
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def coverage(school, team):
    people = school.people(team)
    rows = [{"person": p.slug, "team": school.title(p), **{kind: square(p, kind) for kind in KINDS}} for p in people]
    invited = [(p, [kind.replace("-", " ") for kind in KINDS if square(p, kind) == "to be written"]) for p in people]
    lines = [f"Sit down with {p.name} over {' and '.join(kinds)}." for p, kinds in invited if kinds]
    return {"people": rows, "Conversations to offer": lines} if rows else {"Conversations to offer": []}


def alignment(school, team):
    keys = {"learning-process": ("supports", KINDS[0]), "recovery-plan": ("supports", KINDS[1]),
            "principles": ("principles", *KINDS)}
    people, nobody = sorted(school.people(team), key=lambda p: p.order), "Nobody in this team" if team else "Nobody"
    said = {"yet": [], "unknown": []}
    for table, (key, *kinds) in keys.items():
        names = school.names[TABLES[table]]
        rows = [{"name": name, "people": [p.slug for p in people if fold(name) in p.does(key, *kinds)]}
                for name in names]
        if rows:
            said[table] = rows
            open_ones = [row["name"] for row in rows if not row["people"]]
            said["yet"].append(f"{nobody} pulls on {enumerate_words(open_ones)} yet." if open_ones
                               else "Each of these has somebody who pulls on it.")
        said["unknown"] += [f"staff/{p.slug}/{kind}.md names “{name}”, which is not in school.md under {TABLES[table]}."
                            for p in school.people(team) for kind in kinds for name in p.writes(key, kind)
                            if fold(name) not in map(fold, names)]
    return said


def collaboration(school, team):
    everyone = school.people()
    by_slug, asked = {p.slug: p for p in everyone}, [p.slug for p in school.people(team)]
    pairs = [(a, b) for a in everyone for b in everyone if a is not b]
    plans = {(a.slug, b.slug) for a, b in pairs if b.slug in a.does("with", *KINDS)}
    # Who has named somebody back has answered, however far their own words are.
    talks = {(a.slug, b.slug) for a, b in pairs if b.slug in a.says("with", *KINDS) | a.notes_with()}
    together = {pair for a, b in plans if (b, a) in talks for pair in ((a, b), (b, a))}
    in_order = sorted(by_slug, key=lambda slug: by_slug[slug].order)
    of = {"together": together, "names": plans - together, "named-by": {(b, a) for a, b in plans - together}}
    rows = [{"person": slug, "team": school.title(by_slug[slug]),
             **{key: [other for other in in_order if (slug, other) in pairs] for key, pairs in of.items()}}
            for slug in asked]

    def lines(form, pairs):
        kept = [pair for pair in itertools.product(in_order, in_order) if pair in pairs and {*pair} & {*asked}]
        return [form.format(*(by_slug[slug].name for slug in pair)) for pair in kept]

    tied = set(itertools.chain(*plans))
    untied = [by_slug[slug] for slug in in_order
              if slug in asked and slug not in tied and any(map(by_slug[slug].starts, KINDS))]
    alone = [p.name for p in untied if p.names_all({p.slug for p in school.everyone})]
    across = {(a, b) for a, b in together if in_order.index(a) < in_order.index(b) and
              fold(by_slug[a].team) != fold(by_slug[b].team)}
    return {"alone": f"{enumerate_words(alone)} work{'s' * (len(alone) == 1)} alone so far: who wonders about the same "
                     f"thing{'s' * (len(alone) > 1)}?" if alone else
                     f"{'As far as files say, e' if untied else 'E'}veryone who has a commitment shares the work on it.",
            "Across teams": lines("{} and {}", across),
            "Named by one of the two so far": lines("{} names {}: a word over tea may be all it takes.", plans - together),
            "people": rows} if everyone else {}


def monday(day):
    return day - datetime.timedelta(days=day.weekday())


def month_end(day):
    return (day.replace(day=1) + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)


def periods(school, since, until):
    starts, ends = (day_of(school.keys.get(key, [""])[0]) for key in ("starts", "ends"))
    if not (starts and ends and starts <= ends):
        days = [day for p in school.everyone for day in p.days if day <= TODAY]
        if not days:
            return []
        starts, ends = min(days), max(days)
    starts = max(starts, monday(since)) if since else starts
    ends = min(ends, monday(until) + datetime.timedelta(days=6)) if until else ends
    found = []
    if "terms" in school.keys:
        after = starts
        for first, last in sorted(tuple(map(day_of, term.split("/"))) for term in school.keys["terms"]):
            first, last = max(first, after), min(last, ends)
            if first <= last:
                found.append((first, last))
                after = last + datetime.timedelta(days=1)
        return found
    while starts <= min(ends, TODAY):
        found.append((starts, min(month_end(starts), ends, TODAY)))
        starts = month_end(starts) + datetime.timedelta(days=1)
    return found


def size(people):
    return min(sum(p.here for p in people), sum(any(day <= TODAY for day in p.days) for p in people))


def groups(school):
    """Teams of those who write, the small ones together with as many others as it takes."""
    of = collections.defaultdict(list)
    for person in school.everyone:
        if person.sound:
            of[fold(person.team)].append(person)
    teams = sorted(of, key=lambda team: (size(of[team]), team.encode()))
    small = []
    while teams and (size(of[teams[0]]) < FEWEST or
                     (small and size([p for team in small for p in of[team]]) < FEWEST)):
        small.append(teams.pop(0))
    title = {team: people[0].team or "No team" for team, people in of.items()}
    told = [(not team, alphabetical(title[team]), title[team], of[team]) for team in teams]
    told = [(name, people) for _, _, name, people in sorted(told, key=lambda each: each[:2])]
    if small:
        told.append(("The smaller teams together", [p for team in small for p in of[team]]))
    together = sorted((title[team] for team in small), key=alphabetical)
    return (told, together, teams) if len(told) > 1 else ([], [], [])


def rhythm(school, team, since, until):
    everyone = [p for p in school.everyone if p.sound]
    told, together, teams = groups(school)
    if team is not None:
        together = []
        if team not in teams:
            return None
        told = [each for each in told if fold(each[1][0].team) == team][:1]
    else:
        if size(everyone) < FEWEST:
            return {}
        told = [("The school", everyone)] + told
    rows = []
    for name, people in told:
        days = [day for p in people for day in p.days if day <= TODAY]
        for first, last in periods(school, since, until):
            weeks = [monday(first) + datetime.timedelta(days=7 * i) for i in range((monday(last) - monday(first)).days // 7 + 1)]
            counts = [sum(monday(day) == week and first <= day <= last for day in days) for week in weeks if week <= TODAY]
            if counts:
                rows.append({"who": name, "from": weeks[0].isoformat(), "reflections": counts})
    return {"weeks": rows, "together": together} if rows else {}


# ---- comparing ------------------------------------------------------------------------------------


def ask(twofold, folder, report, options):
    command = [twofold, "-C", str(folder), "report", report, "--today", str(TODAY), "--format", "json"]
    for option, value in options.items():
        command += [f"--{option}", str(value)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode == 2:
        return None
    if run.returncode:
        sys.exit(f"{' '.join(command)}: {run.returncode}\n{run.stderr}")
    said = json.loads(run.stdout)
    return {**said["tables"], **WORDS[report](said)}


def lists_in(said):
    heading, lists = None, {}
    for block in said["text"]:
        heading = block.get("heading", heading)
        if "list" in block:
            lists[heading] = block["list"]
    return lists


def words_of_coverage(said):
    return {"Conversations to offer": lists_in(said).get("Conversations to offer", [])}


def words_of_alignment(said):
    lines = [block.get("paragraph", "") for block in said["text"]]
    return {"yet": [line for line in lines if re.match("Nobody .*pulls|Each of these", line)],
            "unknown": [line for line in said["left-out"] if "which is not in school.md" in line]}


def words_of_collaboration(said):
    lists = lists_in(said)
    return {"alone": said["text"][0]["paragraph"],
            **{title: lists.get(title, []) for title in ("Across teams", "Named by one of the two so far")}
            } if said["tables"] else {}


def words_of_rhythm(said):
    for row in said["tables"].get("weeks", []):
        del row["term"]
    return {"together": [team for line in said["left-out"] if "told of together" in line
                         for team in re.findall("“(.*?)”", line)]} if "weeks" in said["tables"] else {}


WORDS = {"coverage": words_of_coverage, "alignment": words_of_alignment, "collaboration": words_of_collaboration,
         "rhythm": words_of_rhythm}


def questions(school, dice):
    """Reports, their options, and what is to be said."""
    teams = [None] + [school.teams[team] for team in sorted(school.teams) if team]
    for team in (None, dice.choice(teams)):
        options = {"team": team} if team else {}
        for report in (coverage, alignment, collaboration):
            yield report.__name__, options, report(school, fold(team) if team else None)
        yield "rhythm", options, rhythm(school, fold(team) if team else None, None, None)
    since, until = sorted(schools.day_near(dice, 200) for _ in range(2))
    for since, until in ((since, None), (None, until), (since, until)):
        options = {key: day for key, day in (("since", since), ("until", until)) if day}
        yield "rhythm", options, rhythm(school, None, since, until)


def judge(twofold, seed):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="twofold-school-"))
    schools.make(seed, folder)
    school, compared = School(folder), 0
    for report, options, wanted in questions(school, random.Random(seed)):
        got = ask(twofold, folder, report, options)
        if got != wanted:
            sys.exit(f"{folder} (seed {seed}): report {report} {options}\nwanted {json.dumps(wanted)}\n   got {json.dumps(got)}")
        compared += 1
    shutil.rmtree(folder)
    return compared


def main(twofold, how_many=100, seed=1):
    compared = sum(judge(twofold, each) for each in itertools.islice(itertools.count(int(seed)), int(how_many)))
    print(f"{compared} reports of {how_many} schools say what their files say")


main(*sys.argv[1:])
