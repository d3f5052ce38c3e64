"""Schools with a history, made at random, and what is true of them at the end of each term."""
import datetime
import random
import subprocess

TERMS = [("2025-09-01", "2025-12-19"), ("2026-01-05", "2026-03-27"), ("2026-04-13", "2026-07-21"), ("2026-09-02", "2026-12-18")]
TODAYS = ["2025-12-20", "2026-04-01", "2026-08-01", "2027-01-05"]
KINDS = ("classroom-practice", "recovery-plan")


SAID = ["alder", "birch", "cedar", "elder", "hazel", "holly", "larch", "maple", "rowan", "willow"]


def week_of(day, first):
    """The number of a day's week in a term that begins on `first`."""
    day, first = (datetime.date.fromisoformat(each) for each in (day, first))
    return (day - first + datetime.timedelta(first.weekday())).days // 7


class Person:
    def __init__(self, slug, school, chance):
        self.slug, self.role = slug, chance.choices(["teacher", "support"], [5, school.support])[0]
        self.team = chance.choice(school.teams)
        self.commitments = {}
        for kind in KINDS:
            if chance.random() < (school.written if kind == "recovery-plan" or self.role == "teacher" else 0.2):
                self.write(kind, school, chance)

    def write(self, kind, school, chance):
        things = school.things[kind]
        weights = [school.skew**i for i in range(len(things))]
        supports = set(chance.choices(things, weights, k=chance.choice([1, 1, 1, 2, 3])))
        principles = {each for each in school.things["principles"] if chance.random() < school.principled}
        others = [each.slug for each in school.people if each.slug != self.slug]
        several = chance.random() < school.together and others
        self.commitments[kind] = (supports, principles, {chance.choice(others)} if several else set())


class School:
    """`people` as they are now; `shape` sets what a random school leaves to chance."""

    def __init__(self, seed, **shape):
        chance = self.chance = random.Random(seed)
        self.people, self.notes, self.number, self.sharing = [], {}, 0, set()
        self.share = shape.get("share", chance.choice([0, 0.2, 0.5, 1]))
        self.teams = ["Elm", "Oak", "Ash"][: chance.randint(1, 3)]
        self.support = shape.get("support", chance.choice([0, 0, 1, 2]))
        self.written = shape.get("written", chance.choice([1, 1, 0.9, 0.6]))
        self.together = shape.get("together", chance.choice([1, 0.9, 0.6, 0.3]))
        self.principled = shape.get("principled", chance.choice([0, 0.3, 0.7]))
        self.skew = shape.get("skew", chance.choice([1, 0.6, 0.3, 0.1]))
        sizes = shape.get("things") or [chance.randint(1, 4) for _ in range(3)]
        self.things = {
            key: [f"{key.split('-')[0].title()} {chr(65 + i)}" for i in range(size)]
            for key, size in zip((*KINDS, "principles"), sizes)
        }
        for _ in range(shape.get("people", chance.choice([3, 8, 10, 11, 13, 16, 20, 26]))):
            self.join()
        # Those who came first could name nobody yet.
        for person in self.people:
            for kind in list(person.commitments):
                person.write(kind, self, chance)
        self.turnover = shape.get("turnover", chance.choice([0, 1, 2, 5, 6]))
        self.reworded = shape.get("reworded", chance.choice([0, 1, 2, 6]))
        self.noting = shape.get("noting", chance.choice([0.1, 0.3, 0.9]))
        # Of each term that is over, the dates that school.md has for it in the end.
        self.moved, self.terms = shape.get("moved"), list(TERMS)

    def join(self):
        self.number += 1
        self.people.append(Person(f"person-{self.number:03}", self, self.chance))
        if self.chance.random() < self.share:
            self.sharing.add(self.people[-1].slug)

    def reflect(self, term):
        first = TERMS[term][0]
        for person in self.people:
            for month in range(3):
                if self.chance.random() < self.noting:
                    day = datetime.date.fromisoformat(first) + datetime.timedelta(30 * month + self.chance.randint(1, 20))
                    self.notes[person.slug, str(day)] = person.slug

    def go_on(self, term):
        """What happens from one term to the next, a note that comes late among it."""
        if self.moved:
            first, last = (datetime.date.fromisoformat(day) for day in TERMS[term - 1])
            self.terms[term - 1] = (str(first + datetime.timedelta(self.moved)), str(last))
        for _ in range(self.turnover):
            if self.people and self.chance.random() < 0.5:
                gone = self.people.pop(self.chance.randrange(len(self.people)))
                self.notes = {key: slug for key, slug in self.notes.items() if slug != gone.slug}
            else:
                self.join()
        for person in self.chance.sample(self.people, min(self.reworded, len(self.people))):
            for kind in list(person.commitments):
                person.write(kind, self, self.chance)
        if self.people:
            # Somebody thinks better of it.
            self.sharing.discard(self.chance.choice(self.people).slug)
            late = self.chance.choice(self.people)
            days = [day for _, day in self.notes if TERMS[term - 1][0] <= day <= TERMS[term - 1][1]]
            self.notes[late.slug, self.chance.choice(days or [TERMS[term - 1][0]])] = late.slug

    # ---- as files -------------------------------------------------------------------------------

    def files(self, day):
        """The school's files on a day of its last term."""
        terms = ", ".join("/".join(term) for term in self.terms)
        page = f"---\nname: A School\ncycle: Now\nstarts: 2025-09-01\nends: 2027-07-21\nterms: [{terms}]\n---\n"
        for title, key in zip(("Compelling Learning Process", "School recovery plan", "School development principles"), self.things):
            page += f"\n## {title}\n" + "".join(f"\n### {each}\n\nWords.\n" for each in self.things[key])
        yield "school.md", page
        for person in self.people:
            folder = f"staff/{person.slug}"
            yield f"{folder}/profile.md", f"---\nname: {person.slug.title()}\nrole: {person.role}\nteam: {person.team}\n---\n"
            for kind, (supports, principles, others) in person.commitments.items():
                lists = {"supports": supports, "principles": principles, "with": others}
                front = "".join(f"{key}: [{', '.join(sorted(each))}]\n" for key, each in lists.items() if each)
                yield f"{folder}/{kind}.md", f"---\n{front}---\n\n# What\n\nWe work on it.\n"
        for slug, written in self.notes:
            if written > day:
                continue
            share = "share: true\n" if slug in self.sharing else ""
            yield f"staff/{slug}/reflections/{written}.md", f"---\nabout: recovery-plan\n{share}---\n\n{self.sentence(slug)}\n"

    def sentence(self, slug):
        """What somebody says, and nobody else does."""
        number = int(slug.rsplit("-", 1)[1])
        words = [SAID[number // 100 % 10], SAID[number // 10 % 10], SAID[number % 10]]
        return f"We learned a good deal from the {' and the '.join(words)}."

    def author(self, sentence):
        return next((f"person-{number:03}" for number in range(self.number + 1) if self.sentence(f"person-{number:03}") == sentence), None)

    # ---- what is true ---------------------------------------------------------------------------

    def truth(self, term):
        """Figures by name, each person's facts, and the reflections of the term with their writers."""
        team = {person.slug: person.team for person in self.people}
        facts, figures = {}, {"people": len(self.people), "asked": sum(p.role == "teacher" for p in self.people)}
        for person in self.people:
            mine = {"coverage classroom"} if KINDS[0] in person.commitments else set()
            if person.role == "teacher" and KINDS[0] in person.commitments:
                mine.add("coverage Classroom practice")
            if KINDS[1] in person.commitments:
                mine.add("coverage Recovery plan")
            for kind, (supports, principles, others) in person.commitments.items():
                mine |= {f"thing {each}" for each in supports | principles}
                mine |= {"principled"} if principles else set()
                known = [each for each in others if each in team]
                mine |= {"collaboration Name a colleague"} if known else set()
                if any(team[each] != person.team for each in known):
                    mine.add("collaboration Name one of another team")
            facts[person.slug] = frozenset(mine | {person.role})
            for each in mine:
                figures[each] = figures.get(each, 0) + 1
        notes = [(day, slug) for slug, day in self.notes if TERMS[term][0] <= day <= TERMS[term][1]]
        weeks = [(week_of(day, TERMS[term][0]), slug) for day, slug in notes]
        writers = {slug for _, slug in notes}
        shared = {slug for slug in writers if slug in self.sharing}
        return {"figures": figures, "facts": facts, "notes": len(notes), "writers": len(writers), "weeks": weeks, "shared": shared}

    def commit(self, day):
        when = int(datetime.datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp())
        yield f"commit refs/heads/main\ncommitter A <a@school.example> {when} +0000\ndata 4\nTerm\ndeleteall\n"
        for path, text in self.files(day):
            yield f"M 644 inline {path}\ndata {len(text)}\n{text}\n"

    def make(self, folder):
        """Writes the repository, with a commit at the end of each week and term; gives the truth of each term."""
        stream, truths = [], []
        for term, (first, last) in enumerate(TERMS):
            if term:
                self.go_on(term)
            self.reflect(term)
            truths.append(self.truth(term))
            day = datetime.date.fromisoformat(first)
            sundays = (str(day + datetime.timedelta(6 - day.weekday() + 7 * week)) for week in range(20))
            for day in [*(sunday for sunday in sundays if sunday < last), last]:
                stream.extend(self.commit(day))
        subprocess.run(["git", "init", "--quiet", "--initial-branch=main", folder], check=True)
        subprocess.run(["git", "-C", folder, "fast-import", "--quiet"], input="".join(stream).encode(), check=True)
        subprocess.run(["git", "-C", folder, "reset", "--quiet", "--hard"], check=True)
        return truths
