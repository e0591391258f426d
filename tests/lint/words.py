#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words and calls that have no place here."""
import re

import house
import tap

SELF = 'tests/lint/words.py'
TEXT = ('.c', '.h', '.py', '.sh', '.sql', '.ui', '.css', '.build', '.xml', '.md', '.json', '.in', '.txt', '.po')
# Spelled in pieces, so that this file does not find itself.
LATER = re.compile(r'\b(TO' r'DO|FIX' r'ME|XX' r'X|HA' r'CK)\b')
PLACES = re.compile(r'\.\./sha' r'red|/wo' r'rk/|\.lib' r'rary\b|\bfa' r'rm-|/ho' r'me/\w|/tmp/b-|\bissue [0-9]+\b|'
                    r'\bissues (show|list)\b')
# The C library's old traps, and threads of words to the terminal below the two programs.
UNSAFE = re.compile(r'\b(strcpy|strcat|sprintf|vsprintf|gets|strncpy|strncat|strtok|atoi|atol|atof|alloca|scanf|sscanf|'
                    r'rand|srand|random|tmpnam|tempnam|mktemp)\s*\(')
PRINT = re.compile(r'\b(g_print|g_printerr|printf|fprintf|vprintf|puts|fputs|putchar|g_log_set_handler|perror)\s*\(')
# A test that asks again after a few milliseconds, until a deadline, does not sleep.
POLL = re.compile(r'g_usleep \([0-9]{1,4}\)')
SLEEP = re.compile(r'\b(sleep|usleep|g_usleep|nanosleep|time\.sleep)\s*\(')
# "x != FALSE" is how an int becomes a gboolean.
STYLE = re.compile(r'==\s*(TRUE|FALSE)\b|!=\s*TRUE\b|\bgoto\b|\b(gchar|gint|gdouble|gfloat|gshort|glong)\b(?!\s*\()')
# Log lines stay in the system's journal: a record's words have no place there.
LOG = re.compile(r'\bg_(warning|message|info|debug|critical|error)\s*\(([^;]*);')
RECORD = re.compile(r'->\s*(name\w*|legal\w*|alias\w*|birth\w*|phone|email|title|text|words|note\w*|value|answer\w*|'
                    r'passphrase|code|secret|key)\b')

# What the notice to a recipient said before the rule of 2024: it may stand nowhere (42 CFR 2.32).
OLD_NOTICE = re.compile(r'from making any fur' r'ther disclosure|restrict any u' r'se of the information to|'
                        r'criminally investigate or pro' r'secute', re.I)

with tap.Tap() as t:
    texts = [p for p in house.files('.') if p.endswith(TEXT) and p != SELF]
    c = house.files('src', ends=('.c', '.h'))

    bad = [h for p in texts for h in house.hits(p, LATER, house.read(p))]
    t.check('nothing is put off in a comment', not bad, bad)

    bad = [h for p in texts for h in house.hits(p, PLACES, house.read(p))]
    t.check('no place of one machine is named', not bad, bad)

    bad = [h for p in house.files('.') if p != SELF and not p.endswith(('.png', '.svg'))
           for h in house.hits(p, OLD_NOTICE, house.read(p))]
    t.check('the notice of before 2024 stands nowhere', not bad, bad)

    bad = [f'{p}: CDATA' for p in house.files('ui', ends='.ui') if '<![CDATA[' in house.read(p)]
    t.check('no text hides from xgettext in CDATA', not bad, bad)

    bad = [h for p in c for h in house.hits(p, UNSAFE)]
    t.check('no call that loses count or track', not bad, bad)

    bad = [h for p in c if p.count('/') > 1 for h in house.hits(p, PRINT)]
    t.check('only the two programs write to the terminal', not bad, bad)

    bad = []
    for path in c:
        text = house.code(house.read(path))
        bad += [f'{path}:{text.count(chr(10), 0, m.start()) + 1}: a field of a record in a log line'
                for m in LOG.finditer(text) if RECORD.search(m.group(2))]
    t.check('no field of a record in a log line', not bad, bad)

    bad = [h for p in house.files('src', 'tests', ends=('.c', '.h')) for h in house.hits(p, SLEEP)
           if p.startswith('src/') or not POLL.search(h)]
    t.check('nothing sleeps for a fixed time', not bad, bad)

    bad = [h for p in c for h in house.hits(p, STYLE)]
    t.check('plain conditions and plain types', not bad, bad)
