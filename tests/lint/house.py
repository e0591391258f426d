# SPDX-License-Identifier: GPL-3.0-or-later
"""What the house lints share: the files of the project, and C without its comments and texts."""
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'tests', 'tools'))
sys.dont_write_bytecode = True
os.chdir(ROOT)


def files(*folders, ends=None):
    """Every file below the folders, sorted; build folders and what git keeps for itself left out.
    Asks the disk rather than git: a new file counts before it is added."""
    found = []
    for folder in folders or ('.',):
        for place, names, here in os.walk(folder):
            names[:] = sorted(n for n in names if not n.startswith(('.git', 'build', '__pycache__')) or
                              n == '.github')
            found += [os.path.normpath(os.path.join(place, n)) for n in here]
    return sorted(f for f in found if ends is None or f.endswith(ends))


def read(path):
    with open(path, encoding='utf-8', errors='surrogateescape') as file:
        return file.read()


_C = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S)


def _blank(match):
    found = match.group()
    if found[0] == '"':
        return '"' + ' ' * (len(found) - 2) + '"'
    return re.sub(r'[^\n]', ' ', found)


def code(text):
    """C with comments and the insides of texts blanked, so that every position stays the same."""
    return _C.sub(_blank, text)


def comments_out(text):
    """C with its comments blanked and its texts kept."""
    return _C.sub(lambda m: m.group() if m.group()[0] in '"\'' else _blank(m), text)


def hits(path, pattern, text=None):
    """'path:line: the line' of every match of a compiled pattern in the code of a C file."""
    text = code(read(path)) if text is None else text
    lines = read(path).splitlines()
    for match in pattern.finditer(text):
        number = text.count('\n', 0, match.start()) + 1
        yield f'{path}:{number}: {lines[number - 1].strip()}'
