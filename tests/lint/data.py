#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Desktop file, metainfo, settings, translations, .ui and JSON files, each by the tool of its kind.

"data.py --write" writes po/POTFILES anew, and brings new words into the translations, where they wait
to be translated.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

import house
import tap


def run(*argv):
    done = subprocess.run(argv, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    return done.returncode, (done.stdout + done.stderr).strip()


def with_words():
    """Every file with words for people."""
    marked = re.compile(r'(?<![\w.])(?:_|C_|N_|NC_|ngettext|g_dngettext)\s*\(\s*"')
    found = {p for p in house.files('src', ends='.c') if marked.search(house.comments_out(house.read(p)))}
    found |= {p for p in house.files('ui', ends='.ui') if re.search('translatable="(yes|true)"', house.read(p))}
    found.update(house.files('data', ends=('.desktop.in', '.metainfo.xml.in', '.gschema.xml')))
    return found


# As meson's i18n.gettext (preset: 'glib') asks.
EXTRACT = ['xgettext', '--from-code=UTF-8', '--add-comments', '--add-location=file', '--keyword=_',
           '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=g_dcgettext:2',
           '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3', '--flag=N_:1:pass-c-format',
           '--flag=C_:2:pass-c-format', '--flag=NC_:2:pass-c-format',
           '--flag=g_dngettext:2:pass-c-format', '--flag=g_strdup_printf:1:c-format',
           '--flag=g_string_printf:2:c-format', '--flag=g_string_append_printf:2:c-format',
           '--flag=g_error_new:3:c-format', '--flag=g_set_error:4:c-format',
           '--files-from=po/POTFILES']


def extract(folder):
    """All words of the sources, as a template."""
    pot = os.path.join(folder, 'waymark.pot')
    status, said = run(*EXTRACT, '-o', pot)
    assert status == 0, said
    # The day would differ in every copy of a translation, and say nothing.
    text = house.read(pot)
    with open(pot, 'w', encoding='utf-8') as file:
        file.write(re.sub(r'"POT-Creation-Date:.*\n', '', text))
    return pot


if sys.argv[1:] == ['--write']:
    with open('po/POTFILES', 'w', encoding='utf-8') as out:
        out.write('# Written by tests/lint/data.py --write.\n')
        out.writelines(f'{path}\n' for path in sorted(with_words()))
    with tempfile.TemporaryDirectory() as place:
        template = extract(place)
        for path in house.files('po', ends='.po'):
            print(run('msgmerge', '--update', '--quiet', '--backup=none', '--no-fuzzy-matching',
                      '--add-location=file', '--width=100', path, template)[1], end='')
    sys.exit(0)

with tap.Tap() as t:
    for path in house.files('data', ends=('.desktop', '.desktop.in')):
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, os.path.basename(path).replace('.in', ''))
            with open(copy, 'w', encoding='utf-8') as file:
                file.write(house.read(path))
            status, said = run('desktop-file-validate', copy)
        # It prints hints and still ends with 0.
        t.check(f'desktop-file-validate {path}', status == 0 and not said, said)

    for path in house.files('data', ends=('.metainfo.xml', '.metainfo.xml.in')):
        status, said = run('appstreamcli', 'validate', '--no-net', '--no-color', path)
        t.check(f'appstreamcli validate {path}', status == 0, said)

    for folder in sorted({os.path.dirname(p) for p in house.files('data', ends='.gschema.xml')}):
        status, said = run('glib-compile-schemas', '--strict', '--dry-run', folder)
        t.check(f'glib-compile-schemas {folder}', status == 0 and not said, said)

    bad = []
    for path in house.files('ui', 'data', 'icons', ends=('.ui', '.xml', '.xml.in', '.svg')):
        status, said = run('xmllint', '--noout', '--nonet', path)
        if status:
            bad.append(said)
    t.check('every XML file is well-formed', not bad, bad)

    bad = []
    for path in house.files('data', 'tests', ends='.json'):
        if '/bad' in path or 'damaged' in path:  # Made so, for tests of refusal.
            continue
        try:
            json.loads(house.read(path))
        except ValueError as error:
            bad.append(f'{path}: {error}')
    t.check('every JSON file is well-formed', not bad, bad)

    for path in house.files('po', ends='.po') if os.path.isdir('po') else []:
        status, said = run('msgfmt', '-c', '--check-accelerators=_', '-o', '/dev/null', path)
        t.check(f'msgfmt -c {path}', status == 0, said)
        status, said = run('msgattrib', '--untranslated', '--no-obsolete', path)
        t.check(f'{path} is whole', status == 0 and 'msgid' not in said, said)
        with tempfile.TemporaryDirectory() as folder:
            status, said = run('msgcmp', '--no-fuzzy-matching', path, extract(folder))
        t.check(f'{path} knows every word of the sources', status == 0, said)

    # What a translator must see is listed.
    wanted = with_words()
    listed = set()
    if os.path.exists('po/POTFILES'):
        listed = {line.strip() for line in house.read('po/POTFILES').splitlines()
                  if line.strip() and not line.startswith('#')}
    missing = sorted(wanted - listed)
    gone = sorted(p for p in listed if not os.path.exists(p))
    t.check('po/POTFILES lists every file with words for people', not missing, missing)
    t.check('po/POTFILES lists nothing that is gone', not gone, gone)

    # One label for every control without visible text.
    bad = []
    for path in house.files('ui', ends='.ui'):
        text = house.read(path)
        for match in re.finditer(r'<object class="(GtkButton|GtkMenuButton|GtkToggleButton)"[^>]*>', text):
            # Its own properties, up to the first nested object or its end.
            own = text[match.end():].split('</object>')[0]
            head = own.split('<child')[0]
            if 'name="icon-name"' in head and 'name="tooltip-text"' not in head:
                line = text.count('\n', 0, match.start()) + 1
                bad.append(f'{path}:{line}: a button with an icon only, and no tooltip')
    t.check('every icon button has a tooltip', not bad, bad)
