#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where files stand, how long they are, and that each has the test and the .ui it must have."""
import os
import re

import house
import tap

LONGEST = 500
SPDX = 'SPDX-License-Identifier: '
SOURCES = ('.c', '.h', '.py', '.sh', '.sql', '.ui', '.css', '.build', '.xml', '.yml')
# Below this a source has too little in it to go wrong by itself; it is tested through its users.
SMALL = 60


def script(path):
    return '.' not in os.path.basename(path) and house.read(path).startswith('#!')


with tap.Tap() as t:
    everything = [p for p in house.files('.') if not p.startswith('po/')]
    ours = [p for p in everything if p.endswith(SOURCES) or script(p)]
    t.check('there are sources at all', len(ours) > 20, str(len(ours)))

    bad = [p for p in ours if SPDX not in '\n'.join(house.read(p).splitlines()[:3])]
    t.check('every source says its license in its first lines', not bad, bad)

    bad = []
    for path in [p for p in ours if p.endswith(('.c', '.h', '.py', '.sh')) or script(p)]:
        lines = house.read(path).count('\n')
        if lines > LONGEST:
            bad.append(f'{path}: {lines} lines')
    t.check(f'no source is longer than {LONGEST} lines', not bad, bad)

    bad = [f'{p}:{n}' for p in ours if not p.endswith('.xml')
           for n, line in enumerate(house.read(p).splitlines(), 1) if line != line.rstrip()]
    bad += [f'{p}: no newline at its end' for p in ours if house.read(p) and not house.read(p).endswith('\n')]
    t.check('no blanks at the ends of lines', not bad, bad)

    tests = {os.path.basename(p) for p in house.files('tests', ends='.c')
             if os.path.basename(p).startswith('test-way-')}
    # A longer name may tell which part is tested: test-way-x-drafts.c is a test of way-x.c.  And what is
    # a part of something (way-x-axis.c) may be tested with the whole of it (test-way-x.c).
    bad = []
    for floor in ('domain', 'storage', 'services'):
        for path in house.files(f'src/{floor}', ends='.c'):
            name = os.path.basename(path)[:-2]
            if house.read(path).count('\n') > SMALL and not any(
                    x == f'test-{name}.c' or x.startswith(f'test-{name}-') or
                    name.startswith(x[5:-2] + '-') for x in tests):
                bad.append(f'{path} has no tests/{floor}/test-{name}.c')
    t.check('every source below views has its test', not bad, bad)

    listed = house.read('tests/meson.build')
    bad = [p for p in house.files('tests', ends='.c')
           if os.path.basename(p).startswith('test-') and f"'{os.path.basename(p)[5:-2]}'" not in listed]
    t.check('every test is in the list', not bad, bad)

    bad = []
    for path in house.files('src', ends='.c'):
        place = os.path.dirname(path)
        while not os.path.exists(os.path.join(place, 'meson.build')):
            place = os.path.dirname(place)
        if f"'{os.path.relpath(path, place)}'" not in house.read(os.path.join(place, 'meson.build')):
            bad.append(f'{path} is not in {place}/meson.build')
    t.check('every source is built', not bad, bad)

    views = {os.path.basename(p)[:-2]: p for p in house.files('src/views', ends='.c')}
    uis = {os.path.basename(p)[:-3]: p for p in house.files('ui', ends='.ui')
           if p != 'ui/shortcuts.ui'}  # a window of GTK's own kind
    bad = []
    for name, path in uis.items():
        # A row of a list has a .ui of its own and no class.
        if name not in views and '<template class="Gtk' not in house.read(path):
            bad.append(f'{path} has no src/views/**/{name}.c')
    for name, path in views.items():
        said = re.findall(r'set_template_from_resource\s*\([^"]*"[^"]*/([^"/]+)\.ui"', house.read(path))
        bad += [f'{path}: its template is {s}.ui' for s in said if s != name]
        bad += [f'{path}: there is no ui/{s}.ui' for s in said if s not in uis]
    t.check('each .ui stands beside its class', not bad, bad)

    named = ''.join(house.read(p) for p in house.files('ui', 'src', 'data', ends='.gresource.xml'))
    bad = [p for p in uis.values() if os.path.basename(p) not in named]
    t.check('each .ui is in the resource', not bad, bad)
