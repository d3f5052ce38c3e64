#!/usr/bin/env python3
"""Makes a school, with a history, whose names and words are awkward: awkward.py FOLDER"""
import os
import pathlib
import subprocess
import sys

NAMES = [
    "May Best", "Ann Topp", "ann topp", "Ånn Töpp", "Élodie Zed", "Zoë Ärger", "أمل الحسن", "Person 7", "Monday Most", "Mark 100",
    "=cmd()", "L" * 300, "</style><b>Bo", "😀 Smile", "Ng", "Ng Score", "O’Brien-Hours, Kim", "*Star*", "[Link](javascript:1)", "Wil|ma",
]
TEAMS = ["Top 10 %", "Best", "", "Year 6"]
TITLES = ["80 questions", "Most of us, always", "Achieve calm at 14:30", "On Mondays"]

folder = pathlib.Path(sys.argv[1])


def write(path, front, body):
    path = folder / path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{front}---\n\n{body}\n")


def git(*command, day):
    when = f"{day}T12:00:00"
    environment = {**os.environ, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    subprocess.run(["git", "-C", str(folder), *command], check=True, env=environment)


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


sections = {"Compelling Learning Process": ["Talk first", "Rank 1 puzzles"], "School recovery plan": ["Reading, most of all"],
            "School development principles": ["Together", "Nobody"]}
body = "\n".join(f"## {title}\n" + "".join(f"\n### {each}\n\nWords.\n" for each in names) for title, names in sections.items())
terms = "terms: [2025-09-01/2025-12-19, 2026-01-05/2026-03-27, 2026-04-13/2026-07-21]\n"
write("school.md", f"name: School 21\ncycle: Now 2025-27\nstarts: 2025-09-01\nends: 2027-07-21\nrhythm: 6 weeks\n{terms}", body)
slugs = [f"p-{chr(97 + (i * 7) % 20)}" for i in range(len(NAMES))]
for i, (slug, name) in enumerate(zip(slugs, NAMES)):
    write(f"staff/{slug}/profile.md", f"name: {quoted(name)}\nrole: teacher\nteam: {quoted(TEAMS[i % 4])}\n".replace("team: ''\n", ""), "")
    others = [slugs[(i + 3) % 20], slugs[(i + 11) % 20]]
    for j, kind in enumerate(("classroom-practice", "recovery-plan")):
        names = list(sections.values())[j]
        supports, title = quoted(names[i % len(names)]), TITLES[(i + j) % 4]
        with_whom = f"with: [{', '.join(others)}]\n" if i % 3 else ""
        if (i + j) % 9:
            write(f"staff/{slug}/{kind}.md", f"supports: [{supports}]\n{with_whom}", f"# {title}\n\nIt takes 3 hours, most often.")
    for n, day in enumerate(("2025-10-0", "2025-11-1", "2026-02-0", "2026-05-0")[: 1 + i % 4]):
        write(f"staff/{slug}/reflections/{day}{1 + i % 9}.md", "about: recovery-plan\nshare: true\n", "At 9:15 on Monday 80% of us asked more puzzles.")
git("init", "--quiet", "--initial-branch=main", day="2025-12-01")
git("add", ".", day="2025-12-01")
git("commit", "--quiet", "-m", "Begin", day="2025-12-01")
for slug in slugs[::2]:
    for path in (folder / "staff" / slug).glob("*-*.md"):
        path.write_text(path.read_text().replace("It takes 3 hours", "Now it takes us 5 hours"))
git("commit", "--quiet", "--all", "-m", "Reword", day="2026-02-01")
