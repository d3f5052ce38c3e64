"""A small file system that is full, or becomes so on the way."""
import os
import pathlib
import subprocess
import tempfile

from soak.school import TODAY, School, Trouble, files, git, look_over, run

SIZE = 4096  # KiB
STEPS = {False: 4, True: 40}  # KiB between what is left free from one try to the next
MOST = 240  # KiB left free at most: there the commands have all the room that they need


def fill(folder, leave):
    """Fills the file system but for so many KiB; gives the file that does it."""
    filler = pathlib.Path(folder) / "filler"
    free = os.statvfs(folder)
    size = free.f_bavail * free.f_frsize - leave * 1024
    with open(filler, "wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(size, 1))
    return filler


def full(twofold, cases, share):
    if os.geteuid() != 0:
        print("ok full: left out, since only root can mount a file system")
        return 0
    folder = tempfile.mkdtemp(prefix="twofold-full-")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}k", "tmpfs", folder],
                      check=False).returncode:
        print("ok full: left out, since no file system can be mounted here")
        return 0
    passed = 0
    try:
        for case in cases:
            for leave in range(0, MOST, STEPS[share]):
                passed += one(twofold, case, folder, leave)
            print(f"ok {case.name}: a disk that is full", flush=True)
    finally:
        subprocess.run(["umount", folder], check=True)
        os.rmdir(folder)
    return passed


def one(twofold, case, folder, leave):
    school = School(folder)
    place = school.copy(case)
    before, head = files(place), git(place, "rev-parse", "HEAD").strip()
    filler = fill(folder, leave)
    done = run([twofold, *case.words, "--today", TODAY], place)
    filler.unlink()
    if done.returncode not in (0, 2):
        raise Trouble(f"{case.name}, {leave} KiB free: {done.returncode}: {done.stdout}")
    look_over(twofold, place, case, before, head, f"{leave} KiB free")
    school.remove()
    return 1
