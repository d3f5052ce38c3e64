#!/usr/bin/env python3
"""Types a line into a shell as a person does, and says what became of it.

    press-tab.py SETUP LINE SHELL [ARGUMENT...]

Runs the shell in a terminal of its own, lets it read SETUP, types LINE (in which a tab is the tab
key) and prints the words that then stand there, each in brackets: [twofold][explain][alone].
"""
import os
import pty
import re
import select
import sys

setup, line, *shell = sys.argv[1:]
patience = 20  # seconds


def read_until(terminal, pattern, seen=""):
    while not re.search(pattern, seen):
        if not select.select([terminal], [], [], patience)[0]:
            sys.exit(f"{shell[0]} does not answer; so far it said:\n{seen}")
        try:
            seen += os.read(terminal, 4096).decode(errors="replace")
        except OSError:
            sys.exit(f"{shell[0]} has gone; it said:\n{seen}")
    return seen


process, terminal = pty.fork()
if process == 0:
    os.environ.update(PS1="ready:", TERM="xterm", COLUMNS="200", LINES="50", HISTFILE="")
    os.execvp(shell[0], shell)

read_until(terminal, "ready:")
os.write(terminal, f"{setup}; PS1=set:\r".encode())
read_until(terminal, "(?<!=)set:")
# Control-A goes to the beginning of the line, where what prints its words is put in front.
os.write(terminal, f"{line}\x01printf '[%s]' here: \r".encode())
seen = read_until(terminal, r"\[here:\](\[[^\]]*\])*")
seen = read_until(terminal, r"\[here:\](\[[^\]]*\])*[^\[\]]*set:", seen)
os.close(terminal)
print(re.search(r"\[here:\]((\[[^\]]*\])*)", seen).group(1))
