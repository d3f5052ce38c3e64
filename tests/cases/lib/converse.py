#!/usr/bin/env python3
"""Talks to a command as a person at a terminal does, and says what it said.

    converse.py [QUESTION=>ANSWER]... -- COMMAND [ARGUMENT...]

Runs the command in a terminal of its own. Once what it says since the last answer holds QUESTION,
it types ANSWER, in which ^C, ^D and ^M are keys. Prints all that was said, and ends as the command.
A command that is silent for PATIENCE seconds, or does not come to an end, is left alone.
"""
import os
import pty
import select
import sys
import time

end = sys.argv.index("--")
turns, command = [turn.split("=>") for turn in sys.argv[1:end]], sys.argv[end + 1 :]
patience = int(os.environ.get("PATIENCE", "300"))  # seconds of silence
keys = {"^C": "\x03", "^D": "\x04", "^M": "\r"}

process, terminal = pty.fork()
if process == 0:
    os.environ.update(TERM="xterm", COLUMNS="200", LINES="50")
    os.execvp(command[0], command)

said, since, began = "", 0, time.monotonic()
while True:
    if time.monotonic() - began > 2 * patience:
        sys.exit(f"{command[0]} comes to no end; so far it said:\n{said}")
    if turns and turns[0][0] in said[since:]:
        answer = turns.pop(0)[1]
        for name, key in keys.items():
            answer = answer.replace(name, key)
        since = len(said)
        os.write(terminal, answer.encode())
        continue
    if not select.select([terminal], [], [], patience)[0]:
        sys.exit(f"{command[0]} waits for something; so far it said:\n{said}")
    try:
        more = os.read(terminal, 4096)
    except OSError:
        break
    if not more:
        break
    said += more.decode(errors="replace")
print(said.replace("\r\n", "\n"), end="")
if turns:
    sys.exit(f"nobody asked: {turns[0][0]}")
status = os.waitpid(process, 0)[1]
sys.exit(os.waitstatus_to_exitcode(status))
