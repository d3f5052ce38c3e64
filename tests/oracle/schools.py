"""Small schools at random: leavers, names that nobody has, files that cannot be read, terms that overlap."""
import datetime
import random

TODAY = datetime.date(2026, 3, 18)
TEAMS = ["Key Stage 1", "Key Stage 2", "Office", "Élan"]
SECTIONS = {
    "Compelling Learning Process": ["Begin with a puzzle", "Talk before pencil", "Look again", "Répétition"],
    "School recovery plan": ["A school that reads", "Numbers every day", "Glad to come in"],
    "School development principles": ["Kind first", "Rooted here"],
}
FIRST = ["Amara", "Bea", "Chloë", "Dele", "Éva", "Femi", "Gwen", "amina", "Ödön", "Zoë", "Ada", "Bilal"]
LAST = ["Okafor", "Ashby", "O'Brien", "Núñez", "Reid", "van Dyk", "Ćosić", "Begum"]


def day_near(dice, days):
    return TODAY + datetime.timedelta(days=dice.randint(-days, days))


def spelt(dice, name):
    """The same name in other letters, or now and then another."""
    return dice.choice([name] * 6 + [name.upper(), name.lower(), "  " + name.replace(" ", "  "), name[1:] + "x"])


def some(dice, names, most):
    return [spelt(dice, dice.choice(names)) for _ in range(dice.randint(0, most))] if names else []


def put_list(dice, key, items):
    if not items:
        return ""
    if len(items) == 1 and dice.random() < 0.4:
        return f'{key}: "{items[0]}"\n'
    if dice.random() < 0.5:
        return f"{key}: [" + ", ".join(f'"{item}"' for item in items) + "]\n"
    return f"{key}:\n" + "".join(f'  - "{item}"\n' for item in items)


def put_file(dice, path, front, body):
    """As it should be; now and then front matter that nobody can read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if dice.random() < 0.04:
        front = "supports: [\n"
    path.write_text(f"---\n{front}---\n{body}", encoding="utf-8")


def put_school(dice, folder):
    front = 'name: "Oak"\ncycle: "Heart of Oak"\n'
    if dice.random() < 0.8:
        front += f"starts: {day_near(dice, 300)}\nends: {day_near(dice, 300)}\n"
    if dice.random() < 0.7:
        days = sorted(day_near(dice, 260) for _ in range(2 * dice.randint(1, 5)))
        pairs = [(days[i], days[i + 1]) for i in range(0, len(days), 2)]
        if dice.random() < 0.3:
            pairs.append((days[0], days[-1]))
        dice.shuffle(pairs)
        front += "terms:\n" + "".join(f"  - {a}/{b}\n" for a, b in pairs)
    if dice.random() < 0.5:
        front += f"rhythm: {dice.randint(1, 9)} weeks\n"
    body = ""
    for title, names in SECTIONS.items():
        kept = names[: dice.randint(0, len(names))]
        body += f"\n## {title}\n\n" + "".join(f"### {name}\n\nWords.\n\n" for name in kept)
    (folder / "school.md").write_text(f"---\n{front}---\n{body}", encoding="utf-8")


def put_commitment(dice, path, names, slugs):
    if dice.random() < 0.12:
        return
    front = put_list(dice, "supports", some(dice, names, 3))
    front += put_list(dice, "principles", some(dice, SECTIONS["School development principles"], 2))
    front += put_list(dice, "with", some(dice, slugs, 3))
    body = dice.choice(["\n# A title\n\nWe listen more.\n"] * 6 + ["", "\n# A title\n", "\nWords alone.\n"])
    put_file(dice, path, front, body)


def put_reflections(dice, folder, slugs):
    for _ in range(dice.choice([0, 1, 3, 12])):
        name = dice.choice([f"{day_near(dice, 200)}"] * 9 + ["notes", "2026-02-31", f"{day_near(dice, 40)}-on-talk"])
        front = "about: " + dice.choice(["classroom-practice", "recovery-plan"]) + "\n"
        front += put_list(dice, "with", some(dice, slugs, 1))
        put_file(dice, folder / f"{name}.md", front, "\nI listened.\n")


def put_person(dice, folder, slug, name, slugs):
    front = f'name: "{name}"\n' if dice.random() < 0.95 else ""
    if dice.random() < 0.95:
        front += "role: " + dice.choice(["teacher", "teacher", "leader", "support"]) + "\n"
    if dice.random() < 0.8:
        team = dice.choice(TEAMS)
        front += f"team: {dice.choice([team, team, team.lower()])}\n"
    if dice.random() < 0.2:
        front += f"joined: {day_near(dice, 200)}\n"
    if dice.random() < 0.2:
        front += f"left: {day_near(dice, dice.choice([1, 200]))}\n"
    if dice.random() < 0.96:
        put_file(dice, folder / "profile.md", front, "")
    put_commitment(dice, folder / "classroom-practice.md", SECTIONS["Compelling Learning Process"], slugs)
    put_commitment(dice, folder / "recovery-plan.md", SECTIONS["School recovery plan"], slugs)
    put_reflections(dice, folder / "reflections", slugs)


def make(seed, folder):
    dice = random.Random(seed)
    names = {}
    for _ in range(dice.choice([0, 1, 4, 9, 14, 30])):
        name = f"{dice.choice(FIRST)} {dice.choice(LAST)}"
        names.setdefault(f"{len(names):02d}-{name.encode('ascii', 'ignore').decode()}".lower().replace(" ", "-")
                         .replace("'", ""), name)
    put_school(dice, folder)
    for slug, name in names.items():
        put_person(dice, folder / "staff" / slug, slug, name, list(names) + ["no-body"])
