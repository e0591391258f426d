#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one door: only services/disclosure/way-disclosure*.c opens a file or a print job for output.

door-allowed.txt names the calls elsewhere that let nothing out, each with its reason:
    FILE  CALL  reason
"""
import fnmatch
import re

import house
import tap

DOOR = 'src/services/disclosure/way-disclosure*.c'
CALLS = re.compile(r'''\b(
    fopen | fopen64 | fdopen | freopen | tmpfile | mkstemp | mkostemp | mkdtemp | creat | open | openat | open64 |
    write | pwrite | writev | sendfile | copy_file_range | rename | renameat |
    g_open | g_fopen | g_creat | g_freopen | g_rename | g_mkstemp\w* | g_file_open_tmp | g_dir_make_tmp |
    g_mkdtemp\w* | g_file_set_contents\w* | g_file_replace\w* | g_file_create(?!_error)\w* | g_file_append_to\w* |
    g_file_open_readwrite\w* | g_file_copy\w* | g_file_move\w* | g_file_new_tmp\w* |
    g_file_io_stream_\w+ | g_output_stream_write\w* | g_output_stream_splice\w* | g_output_stream_printf |
    g_data_output_stream_\w+ | g_unix_output_stream_new | g_io_channel_new_file | g_key_file_save_to_file |
    cairo_(?:pdf|svg|ps|script|xml|image|recording|tee)_surface_create\w* | cairo_script_create\w* |
    cairo_surface_write_to_png\w* | gdk_pixbuf_save\w* | gdk_texture_save\w* | gsk_render_node_write_to_file |
    gtk_print_\w+ | gtk_print_operation_\w+ | gtk_page_setup_to_file | gtk_print_settings_to_file |
    gdk_clipboard_set\w* | gdk_clipboard_store\w* | gdk_content_provider_new\w* | gtk_show_uri\w* |
    gtk_file_launcher_\w+ | g_app_info_launch\w* | g_spawn_\w+ | g_subprocess_new\w* | g_subprocess_launcher_\w+ |
    socket | connect | g_socket_client_\w+ | g_socket_connection_\w+ | popen | system | exec[lv]p?e? |
    json_generator_to_file | json_generator_to_stream\w* | g_settings_set_string |
    sqlite3_backup_init | sqlite3_serialize | way_durable_write
)\s*\(|\b(GtkPrintOperation|GtkPrintJob|GtkFileDialog)\b''', re.X)

# Reading asks for a file too: open without a flag that writes is none of the door's business.
READS = re.compile(r'\b(open|openat|open64|g_open)\s*\(([^;]*);')
READ_MODE = re.compile(r'\w+\s*\([^;"]*"rb?e?"\s*\)')
WRITE_FLAGS = re.compile(r'O_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)|flags')


def allowed():
    rules = {}
    for number, line in enumerate(house.read('tests/lint/door-allowed.txt').splitlines(), 1):
        line = line.strip()
        if not line or line.startswith('#'):
            continue
        words = line.split(None, 2)
        assert len(words) == 3, f'door-allowed.txt:{number}: file, call and reason are wanted'
        rules[words[0], words[1]] = number
    return rules


with tap.Tap() as t:
    rules = allowed()
    used = set()
    bad = []
    for path in house.files('src', ends=('.c', '.h')):
        if fnmatch.fnmatch(path, DOOR):
            continue
        text, words = house.code(house.read(path)), house.comments_out(house.read(path))
        for match in CALLS.finditer(text):
            call = match.group(1) or match.group(2)
            if call in ('open', 'openat', 'open64', 'g_open'):
                said = READS.match(text, match.start())
                if said and not WRITE_FLAGS.search(said.group(2)):
                    continue
            if call in ('fopen', 'fopen64', 'g_fopen') and READ_MODE.match(words, match.start()):
                continue
            if call == 'way_durable_write' and path.startswith('src/storage/keys/'):
                continue  # It replaces the key file, and nobody above storage may borrow it.
            if (path, call) in rules:
                used.add((path, call))
                continue
            number = text.count('\n', 0, match.start()) + 1
            bad.append(f'{path}:{number}: {call}')
    t.check('nothing leaves but through the door', not bad,
            bad + ['an output goes through way-disclosure; what is none has a reasoned line in door-allowed.txt'])
    stale = [f'door-allowed.txt:{rules[rule]}: {rule[0]} {rule[1]}' for rule in sorted(set(rules) - used)]
    t.check('every exception is in use', not stale, stale)

    # A lint that finds nothing proves nothing: each of these must be seen.
    samples = ['f = fopen (p, "w");', 'g_file_replace (f, NULL, 0, 0, NULL, NULL);',
               'open (p, O_WRONLY | O_CREAT, 0600);', 's = cairo_pdf_surface_create (p, 1, 1);',
               'cairo_surface_write_to_png (s, p);', 'GtkPrintOperation *op;',
               'g_file_set_contents_full (p, b, -1, 0, 0600, NULL);', 'gdk_texture_save_to_png (x, p);']
    unseen = [s for s in samples if not CALLS.search(s)]
    t.check('the eye of this lint is open', not unseen, unseen)
