#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A view comes to a client's name by one way, so that names can be hidden everywhere at once."""
import re

import house
import tap

# way_client_dup_name() is for paper, files and the storage; the screen asks way_client_name_show().
WHOLE = re.compile(r'\bway_client_dup_name\b|->\s*(name_to_use|legal_given|legal_family|aliases)\b')
# What the storage found beside a record is whole too; whether there is one may be asked.
FOUND = re.compile(r'(?<!show_text \()\b(\w+->client_name|wait->name)\b(?! !=| ==| =)')
# The forms in which a name is typed, and what makes paper, data and the names themselves.
TYPED = ('src/views/client/way-client-edit', 'src/views/client/way-rapid')
PAPER = ('-paper.c', '/way-preparation.c', '/way-roster-column.c', '/way-client-name.c', '/way-names.c', '/way-letter-values.c')
MADE = ('src/services/demo/', 'src/services/exchange/')

with tap.Tap() as t:
    bad = [h for p in house.files('src/views', ends='.c') if not p.startswith(TYPED) for h in house.hits(p, WHOLE)
           if not re.search(r'\bself->(aliases|name_to_use)\b|\bmerged->aliases\b', h)]
    t.check('no view says a name but by way_client_name_show()', not bad, bad)

    bad = [h for p in house.files('src/views', ends='.c') for h in house.hits(p, FOUND)]
    t.check('nor one that was found beside a record', not bad, bad)

    bad = [h for p in house.files('src/services', ends='.c') if not p.endswith(PAPER) and not p.startswith(MADE)
           for h in house.hits(p, WHOLE)]
    t.check('below the views only paper and files say whole names', not bad, bad)
