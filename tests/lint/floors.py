#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A floor sees only those below it, and only the libraries that are its own."""
import os
import re

import house
import tap

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', re.M)
FLOORS = ['domain', 'storage', 'services', 'views']
OWN = {
    r'gtk/|gdk/|gsk/|adwaita\.h|gtk\.h|adw-': {'views'},
    r'sqlite3\.h|sqlcipher': {'storage'},
    r'sodium': {'storage', 'services'},  # a passphrase is wiped wherever it has been
    r'libsecret/|cairo|pango/|qrencode': {'services', 'views'},
    r'libical/': {'domain', 'services'},  # when a series takes place is a rule, and needs no clock
    r'json-glib/': {'storage', 'services'},
    r'gio/': {'storage', 'services', 'views'},
    r'^(stdio|fcntl|sys/stat|sys/socket|glib/gstdio)\.h$': {'storage', 'services'},
}
# The clock enters as an argument below services.
CLOCK = re.compile(r'\b(g_date_time_new_now\w*|g_get_real_time|time|gettimeofday|clock_gettime|localtime(?:_r)?|'
                   r'g_get_monotonic_time)\s*\(')
# "views" says a statement of SQL in no word: conditions come from way-query.
SQL = re.compile(r'"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA)\s', re.I)

with tap.Tap() as t:
    home = {}
    for floor in FLOORS:
        for path in house.files(f'src/{floor}', ends='.h'):
            home.setdefault(os.path.basename(path), floor)
    up, foreign = [], []
    for floor in FLOORS:
        for path in house.files(f'src/{floor}', ends=('.c', '.h')):
            for name in INCLUDE.findall(house.comments_out(house.read(path))):
                there = home.get(os.path.basename(name))
                if there and FLOORS.index(there) > FLOORS.index(floor):
                    up.append(f'{path}: {name} is of {there}')
                if there == 'storage' and floor == 'views':
                    up.append(f'{path}: {name} is of storage, which views do not see')
                for pattern, floors in OWN.items():
                    if not there and re.search(pattern, name) and floor not in floors:
                        foreign.append(f'{path}: <{name}> belongs to {", ".join(sorted(floors))}')
    t.check('no floor looks up', not up, up)
    t.check('no floor uses what belongs to another', not foreign, foreign)

    twice = {}
    for path in house.files('src', ends=('.c', '.h')):
        twice.setdefault(os.path.basename(path), []).append(path)
    twice = [' and '.join(v) for v in twice.values() if len(v) > 1]
    t.check('no two files have one name, since includes are flat', not twice, twice)

    clock = [h for f in ('domain', 'storage') for p in house.files(f'src/{f}', ends='.c')
             for h in house.hits(p, CLOCK)]
    t.check('time enters as an argument below services', not clock, clock)

    sql = [h for p in house.files('src/views', ends='.c')
           for h in house.hits(p, SQL, house.comments_out(house.read(p)))]
    t.check('no view speaks SQL', not sql, sql)
