#!/usr/bin/env python3
"""Counts the verdicts of an audit.

    tools/evaluate/audit_count.py JUDGED...

Reads what audit_draw.py printed, with "ok" or the kinds of error (separated by
commas) behind each "verdict:". Prints the share of right facts and how often
each kind of error stands; facts without a verdict are left out.
"""

import collections
import math
import sys


def verdicts(lines):
    """The words behind each "verdict:", empty ones left out."""
    for line in lines:
        if line.startswith("verdict:"):
            words = line[len("verdict:"):].strip()
            if words:
                yield [word.strip() for word in words.split(",")]


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        print(__doc__.strip())
        sys.exit(0 if "--help" in sys.argv else 2)
    kinds, judged, right = collections.Counter(), 0, 0
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            for words in verdicts(file):
                judged += 1
                right += words == ["ok"]
                kinds.update(word for word in words if word != "ok")
    if judged == 0:
        sys.exit("no verdicts")
    share = right / judged
    error = 1.96 * math.sqrt(share * (1 - share) / judged)
    print(f"judged {judged}, right {right}: "
          f"{100 * share:.1f} % (+- {100 * error:.1f})")
    for kind, times in sorted(kinds.items(), key=lambda k: (-k[1], k[0])):
        print(f"{times:5}  {kind}")


if __name__ == "__main__":
    main()
