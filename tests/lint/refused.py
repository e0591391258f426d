#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the compiler must refuse: each file of tests/refused holds one mistake.

Its first comment may name a floor ("floor: views"); the include path is that floor's.
"""
import os
import re
import subprocess

import house
import tap


def flags(floor):
    seen = {'domain': ['domain'], 'storage': ['domain', 'storage'], 'services': ['domain', 'storage', 'services'],
            'views': ['domain', 'services', 'views']}[floor]
    found = []
    for each in seen:
        for place, _, names in os.walk(f'src/{each}'):
            if any(n.endswith('.h') for n in names):
                found.append('-I' + place)
    packages = ['gio-unix-2.0'] + (['libadwaita-1'] if floor == 'views' else [])
    done = subprocess.run(['pkg-config', '--cflags', *packages], capture_output=True, text=True, check=True)
    return found + done.stdout.split() + ['-std=gnu11', '-Werror=int-conversion', '-Werror=incompatible-pointer-types',
                                          '-Werror=implicit-function-declaration']


def compiles(source, floor):
    done = subprocess.run(['cc', '-fsyntax-only', *flags(floor), '-x', 'c', '-'], input=source, text=True,
                          capture_output=True, check=False)
    return done.returncode == 0, done.stderr


with tap.Tap() as t:
    for path in house.files('tests/refused', ends='.c'):
        text = house.read(path)
        floor = (re.search(r'floor: (\w+)', text) or [None, 'domain'])[1]
        good, said = compiles(text, floor)
        t.check(f'{path} is refused', not good, 'it compiles')
        # Refused for its own mistake, and not because a header is missing or broken.
        mended = re.sub(r'^.*/\* refused \*/\n', '', text, flags=re.M)
        good, said = compiles(mended, floor)
        t.check(f'{path} compiles without its mistake', mended != text and good,
                said or 'no line ends with /* refused */')
