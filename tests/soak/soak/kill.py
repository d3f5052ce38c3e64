"""A signal or an error at each system call in turn, by strace."""
import collections
import re

from soak.school import TODAY, School, Trouble, files, git, look_over, run

WRITES = ("openat", "mkdir", "mkdirat", "write", "pwrite64", "sendfile", "fsync", "fdatasync",
          "rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "ftruncate",
          "futimens", "utimensat", "rmdir", "fchmod", "chmod", "fchmodat", "syncfs")
SHARE = 10  # points a command, evenly over all of them


def calls(twofold, case, school):
    """Every system call of the command as (name, how many-th of its name in its process)."""
    place = school.copy(case)
    log = school.parent / "trace"
    done = run(["strace", "-f", "-qq", "-o", log, twofold, *case.words, "--today", TODAY], place)
    if done.returncode:
        raise Trouble(f"{case.name} does not work at all: {done.stdout}")
    counted = collections.Counter()
    most = collections.Counter()
    for line in log.read_text(errors="replace").splitlines():
        found = re.match(r"(\d+) +(\w+)\(", line)
        if found:
            counted[found.groups()] += 1
            most[found[2]] = max(most[found[2]], counted[found.groups()])
    return [(name, n) for name in sorted(most) for n in range(1, most[name] + 1)]


def some(points, share):
    step = max(1, len(points) // SHARE) if share else 1
    return points[::step]


def inject(twofold, cases, share, what, wanted, allowed):
    passed = 0
    school = School()
    for case in cases:
        points = some([one for one in calls(twofold, case, school) if wanted(one[0])], share)
        for name, n in points:
            place = school.copy(case)
            before, head = files(place), git(place, "rev-parse", "HEAD").strip()
            done = run(["strace", "-f", "-qq", "-o", "/dev/null", "-e",
                        f"inject={name}:{what}:when={n}", twofold, *case.words, "--today", TODAY],
                       place)
            where = f"{what} at {name} {n}"
            if done.returncode not in allowed:
                raise Trouble(f"{case.name}, {where}: ended with {done.returncode}: {done.stdout}")
            look_over(twofold, place, case, before, head, where)
            passed += 1
        print(f"ok {case.name}: {what} at {len(points)} system calls", flush=True)
    school.remove()
    return passed


def kill(twofold, cases, share):
    """SIGKILL; strace ends as the one it follows did."""
    return inject(twofold, cases, share, "signal=KILL", lambda name: True,
                  {0, 1, 2, 128, 137, -9})


def fail(twofold, cases, share):
    """A disk that is full or broken: said, and nothing worse."""
    return sum(inject(twofold, cases, share, f"error={error}", lambda name: name in WRITES, {0, 1, 2})
               for error in ("ENOSPC", "EIO"))
