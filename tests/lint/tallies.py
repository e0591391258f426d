#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The counting itself: what is skipped, crashes, runs too long or says nothing must count as failed."""
import json
import os
import subprocess
import sys
import tempfile

import house
import tap

TALLY = os.path.join(house.ROOT, 'tests', 'tools', 'tally.py')
# What a program told, how meson took it, and what is to be counted.
CASES = [
    ('all good', 'TAP version 13\nok 1 /a\nok 2 /b\n1..2\n', 'OK', '2 passed, 0 failed'),
    ('one bad', 'ok 1 /a\nnot ok 2 /b - ERROR\nBail out!\n', 'FAIL', '1 passed, 1 failed'),
    ('a skipped one', 'ok 1 /a # SKIP no display\nok 2 /b\n1..2\n', 'OK', '1 passed, 1 failed'),
    ('all skipped', 'ok 1 /a # skip\n1..1\n', 'SKIP', '0 passed, 1 failed'),
    ('a crash after a good one', 'ok 1 /a\n', 'FAIL', '1 passed, 1 failed'),
    ('too long', 'ok 1 /a\n', 'TIMEOUT', '1 passed, 1 failed'),
    ('less than promised', '1..3\nok 1 /a\n', 'ERROR', '1 passed, 1 failed'),
    ('nothing at all', '', 'OK', '0 passed, 1 failed'),
    ('no program', None, 'ERROR', '0 passed, 1 failed'),
    ('parts of one test', 'ok 1 /a\n    ok 1 part\n    not ok 2 part\n1..1\n', 'OK', '1 passed, 0 failed'),
]


def tally(*args):
    return subprocess.run([sys.executable, '-B', TALLY, *args], capture_output=True, text=True, check=False)


with tap.Tap() as t:
    for name, told, result, wanted in CASES:
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, 'meson-logs'))
            with open(os.path.join(folder, 'meson-logs', 'testlog.json'), 'w', encoding='utf-8') as file:
                json.dump({'name': 'x', 'stdout': told, 'result': result}, file)
            stream = os.path.join(folder, 'x.tap')
            with open(stream, 'w', encoding='utf-8') as file:
                file.write(tally('log', folder).stdout)
            counted = tally('count', stream)
        said = counted.stdout.strip()
        t.check(f'{name}: {wanted}', said == wanted and (counted.returncode == 0) == wanted.endswith(' 0 failed'), said)
