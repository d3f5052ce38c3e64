"""Many people at once, and git among them."""
import concurrent.futures
import time

from soak.school import PATIENCE, TODAY, School, Trouble, git, run

PEOPLE = ["anna-reid", "bilal-hussain", "carys-evans", "ewa-nowak"]
PATIENT = {"TWOFOLD_LOCK_PATIENCE": str(PATIENCE * 1000 // 2)}


def reflect(twofold, school, writer, n):
    for i in range(n):
        done = run([twofold, "reflect", PEOPLE[writer % len(PEOPLE)], "-m", f"Note {writer} {i}.",
                    "--about", "recovery-plan", "--on", "2026-11-16", "--words", f"n{writer}-{i}",
                    "--today", TODAY], school, **PATIENT)
        if done.returncode:
            raise Trouble(f"note {i} of writer {writer}: {done.stdout}")


def commit(school, n):
    """git does not wait for a lock, so it is asked again."""
    done, since = 0, time.monotonic()
    while done < n:
        path = school / f"by-git-{done}.txt"
        path.write_text("by git\n")
        added = run(["git", "add", path.name], school).returncode == 0
        if added and run(["git", "commit", "-q", "-m", "By git", "--", path.name],
                         school).returncode == 0:
            done, since = done + 1, time.monotonic()
        elif time.monotonic() - since > PATIENCE:
            raise Trouble(f"git cannot get a commit in for {PATIENCE} seconds")


def crowd(twofold, cases, share):
    writers, notes, commits = (3, 4, 2) if share else (8, 50, 20)
    school = School()
    place = school.copy()
    with concurrent.futures.ThreadPoolExecutor(writers + 1) as pool:
        waiting = [pool.submit(reflect, twofold, place, writer, notes) for writer in range(writers)]
        waiting.append(pool.submit(commit, place, commits))
        for one in waiting:
            one.result()
    made = git(place, "log", "--format=%s").count("Reflect on")
    files = git(place, "ls-tree", "-r", "--name-only", "HEAD").splitlines()
    notes_there = sum("2026-11-16-n" in path for path in files)
    if made != writers * notes or notes_there != writers * notes:
        raise Trouble(f"{made} commits and {notes_there} notes of {writers * notes}: see {place}")
    if git(place, "log", "--format=%s").count("By git") != commits:
        raise Trouble(f"a commit of git's is lost: see {place}")
    status = git(place, "status", "--porcelain")
    if status != "A  staged.txt\n?? notes.txt\n":
        raise Trouble(f"git status says:\n{status}see {place}")
    found = git(place, "fsck", "--strict", "--no-dangling")
    if found.strip():
        raise Trouble(f"fsck: {found}")
    print(f"ok crowd: {writers} writers of {notes} notes, and {commits} commits of git's")
    school.remove()
    return 1
