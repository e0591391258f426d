#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""encode.py SYMBOLIC THUMBNAIL OUT.xml PREFIX SVG…: icons as GTK reads them fastest, and their resource.

GTK reads an SVG by librsvg, which takes nine megabytes of memory with all that it brings along.  The
icons of the desktop come as pixels in the usual sizes, and so do ours.  The SVG itself stays in the
resource, for sizes between them.  SYMBOLIC is gtk4-encode-symbolic-svg, THUMBNAIL
gdk-pixbuf-thumbnailer.
"""
import os
import subprocess
import sys

SYMBOLIC_SIZES = [16, 24, 32, 48, 64]
APP_SIZES = [16, 32, 48, 64, 96, 128, 192, 256]

symbolic, thumbnail, out, prefix, *icons = sys.argv[1:]
folder = os.path.dirname(os.path.abspath(out))


def entry(alias, path):
    return f'    <file alias="{alias}">{path}</file>'


def encode(icon, size, place):
    """Draws one icon in one size; its entry in the resource."""
    name = os.path.basename(icon).removesuffix('.svg')
    if name.endswith('-symbolic'):
        name += '.symbolic.png'
        command = [symbolic, '--output', os.path.join(folder, place), icon, f'{size}x{size}']
    else:
        name += '.png'
        command = [thumbnail, '-s', str(size), icon, os.path.join(folder, place, name)]
    subprocess.run(command, check=True)
    return entry(name, f'{place}/{name}')


lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<gresources>']
for context, sizes in ('actions', SYMBOLIC_SIZES), ('apps', APP_SIZES):
    mine = [icon for icon in icons if os.path.basename(os.path.dirname(icon)) == context]
    for size in sizes:
        place = f'{size}x{size}/{context}'
        os.makedirs(os.path.join(folder, place), exist_ok=True)
        lines.append(f'  <gresource prefix="{prefix}/{place}">')
        lines += [encode(icon, size, place) for icon in mine]
        lines.append('  </gresource>')
    lines.append(f'  <gresource prefix="{prefix}/scalable/{context}">')
    lines += [entry(os.path.basename(icon), os.path.abspath(icon)) for icon in mine]
    lines.append('  </gresource>')
lines += ['</gresources>', '']
with open(out, 'w', encoding='utf-8') as file:
    file.write('\n'.join(lines))
