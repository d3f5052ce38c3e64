"""A school to break, the commands that write to it, and what must hold whatever became of them."""
import os
import pathlib
import shutil
import subprocess
import tempfile

SOURCE = pathlib.Path(__file__).parents[2] / "cases" / "explain" / "school"
TODAY = "2026-11-20"
PATIENCE = 300  # seconds
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_AUTHOR_NAME": "Anna Reid",
    "GIT_AUTHOR_EMAIL": "anna@school.example",
    "GIT_COMMITTER_NAME": "Anna Reid",
    "GIT_COMMITTER_EMAIL": "anna@school.example",
    "TWOFOLD_LOCK_PATIENCE": "500",
    "ASAN_OPTIONS": "detect_leaks=0",
}


class Trouble(Exception):
    """Something that must hold does not."""


class Case:
    """A command that writes, what is done before it, and the paths that it may touch."""

    def __init__(self, name, words, touches, before=None, whole=False):
        self.name, self.words, self.touches, self.before = name, words, touches, before
        self.whole = whole  # all of its files or none


def reword(school):
    """What somebody might have changed by hand before `save`."""
    path = school / "staff/anna-reid/recovery-plan.md"
    path.write_text(path.read_text() + "\nAnd we would like a second shelf.\n")


CASES = [
    Case("reflect", ["reflect", "anna-reid", "-m", "We tried the shelf.", "--about", "recovery-plan",
                     "--on", "2026-11-18"], ["staff/anna-reid/reflections/2026-11-18.md"]),
    Case("save", ["save"], ["staff/anna-reid/recovery-plan.md"], reword),
    Case("join", ["join", "Noor Aziz", "--role", "support"], ["staff/noor-aziz/"],
         whole=True),
    Case("leave", ["leave", "bilal-hussain", "--on", "2026-11-19"],
         ["staff/bilal-hussain/profile.md"]),
    Case("cycle", ["cycle", "Open Water 2027-29", "--starts", "2027-09-01", "--ends", "2029-07-20"],
         ["staff/", "school.md"], whole=True),
]
NEXT = ["join", "The Next Command", "--role", "support"]


def run(words, folder, **more):
    """Runs a command; its output is one text. Nothing may hang, whatever the machine is busy with."""
    environment = ENVIRONMENT | {"HOME": str(folder)} | more
    try:
        return subprocess.run([str(word) for word in words], cwd=folder, env=environment, text=True,
                              errors="replace", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired as hang:
        raise Trouble(f"{words} takes more than {PATIENCE} seconds") from hang


def git(school, *words):
    done = run(["git", *words], school)
    if done.returncode:
        raise Trouble(f"git {' '.join(words)}: {done.stdout}")
    return done.stdout


class School:
    """A repository with a school in it, copied afresh for each trial."""

    def __init__(self, where=None):
        self.parent = pathlib.Path(tempfile.mkdtemp(prefix="twofold-soak-", dir=where))
        self.fresh = self.parent / "fresh"
        self.school = self.parent / "school"
        shutil.copytree(SOURCE, self.fresh)
        git(self.fresh, "init", "-q", "-b", "main")
        git(self.fresh, "add", ".")
        git(self.fresh, "commit", "-q", "-m", "Begin")
        # What somebody has staged, and what they have not, is nobody else's business.
        (self.fresh / "staged.txt").write_text("staged\n")
        git(self.fresh, "add", "staged.txt")
        (self.fresh / "notes.txt").write_text("mine\n")

    def copy(self, case=None):
        shutil.rmtree(self.school, ignore_errors=True)
        subprocess.run(["cp", "-a", self.fresh, self.school], check=True)
        if case and case.before:
            case.before(self.school)
        return self.school

    def remove(self):
        shutil.rmtree(self.parent, ignore_errors=True)


def files(school):
    """What lies in the work tree: path and contents."""
    return {str(path.relative_to(school)): path.read_bytes()
            for path in school.rglob("*") if path.is_file() and ".git" not in path.parts}


def is_touched(path, touches):
    return any(path == one or (one.endswith("/") and path.startswith(one)) for one in touches)


def look_over(twofold, school, case, before, head, what):
    """All that must hold after the command, whatever became of it."""
    def demand(holds, words):
        if not holds:
            raise Trouble(f"{case.name}, {what}: {words}\nkept in {school}")

    found = git(school, "fsck", "--strict", "--no-dangling")
    demand(found.strip() == "", f"fsck: {found}")
    git(school, "merge-base", "--is-ancestor", head, "HEAD")
    after = files(school)
    for path, held in before.items():
        if not is_touched(path, case.touches):
            demand(after.get(path) == held, f"{path} is not what it was")
    def status_shows(touches):
        status = git(school, "status", "--porcelain=v1", "--untracked-files=all").splitlines()
        others = [line for line in status if line not in ("A  staged.txt", "?? notes.txt")
                  and not is_touched(line[3:].split(" -> ")[-1], touches)]
        demand(not others, f"git status says: {others}")

    status_shows(case.touches)
    done = run([twofold, *NEXT, "--today", TODAY], school)
    demand(done.returncode == 0, f"the next command: {done.stdout}")
    status_shows([] if case.whole else case.touches)
    git(school, "fsck", "--strict", "--no-dangling")
    # Those of drafts are no locks of git's; one of a tag is git's own, where it was git that died.
    locks = [path for path in (school / ".git").rglob("*.lock")
             if not {"drafts", "tags"} & set(path.parts)]
    demand(not locks, f"locks are left: {locks}")
