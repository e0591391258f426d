# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts tests one by one; meson's own summary counts programs.

    tally.py log FOLDER [LOGBASE]    the log of "meson test" in FOLDER as one TAP stream
    tally.py count FILE...           "N passed, N failed" over TAP files; a skipped test has failed

A program that crashed, ran too long, told less than it promised or ended badly counts as one more
failure, whatever its tests said before.
"""
import json
import os
import re
import sys

LINE = re.compile(r'^(\s*)(not ok|ok)\b(.*)$')
SKIPPED = re.compile(r'#\s*(SKIP|TO' r'DO)\b', re.I)


def log(folder, base='testlog'):
    path = os.path.join(folder, 'meson-logs', base + '.json')
    if not os.path.exists(path):
        print(f'not ok - {folder} has no log of tests')
        return 1
    with open(path, encoding='utf-8', errors='replace') as file:
        for line in file:
            each = json.loads(line)
            name = each['name']
            tests = [m for m in map(LINE.match, (each.get('stdout') or '').splitlines()) if m and not m.group(1)]
            for test in tests:
                print(f'{test.group(2)} - {name}:{re.sub(r"^ [0-9]+( -)?", "", test.group(3))}')
            bad = any(t.group(2) == 'not ok' for t in tests)
            if not tests or (each['result'] not in ('OK', 'SKIP') and not bad):
                print(f'not ok - {name}: {each["result"]}, {len(tests)} tests told')
    return 0


def count(paths):
    passed = failed = 0
    for path in paths:
        with open(path, encoding='utf-8', errors='replace') as file:
            for match in filter(None, map(LINE.match, file)):
                if match.group(1):
                    continue
                if match.group(2) == 'ok' and not SKIPPED.search(match.group(3)):
                    passed += 1
                else:
                    failed += 1
    print(f'{passed} passed, {failed} failed')
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    sys.exit(log(*sys.argv[2:]) if sys.argv[1] == 'log' else count(sys.argv[2:]))
