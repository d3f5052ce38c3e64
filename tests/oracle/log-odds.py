#!/usr/bin/env python3
"""Log-odds ratios with an informative Dirichlet prior, by decimal arithmetic of 50 digits.

Each line of standard input is NOW-WORD NOW-ALL THEN-WORD THEN-ALL PRIOR-WORD PRIOR-ALL and what somebody made of them:
the z-score of Monroe, Colaresi & Quinn (2008). Fails where that is off by more than a thousand-millionth.
"""
import sys
from decimal import Decimal, getcontext

getcontext().prec = 50
read = 0

for line in sys.stdin:
    y_i, n_i, y_j, n_j, a_w, a_0, theirs = (Decimal(each) for each in line.split())
    omega_i = (y_i + a_w) / (n_i + a_0 - y_i - a_w)
    omega_j = (y_j + a_w) / (n_j + a_0 - y_j - a_w)
    sigma = ((y_i + y_j + 2 * a_w) / ((y_i + a_w) * (y_j + a_w))).sqrt()
    z = (omega_i / omega_j).ln() / sigma
    if abs(z - theirs) > Decimal("1e-9") * (1 + abs(z)):
        sys.exit(f"of {line}it is {z}")
    read += 1
if not read:
    sys.exit("there was nothing to judge")
