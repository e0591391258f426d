# SPDX-License-Identifier: GPL-3.0-or-later
"""Search everything by keys: a client, the words of a note of somebody else, an action; and the way back to
where one was."""
import os
import re

import drv
import waymark

SAID = 'Ilse heard of the deposit: it is paid, and the evening group knows.'


def search(j, text):
    drv.keys('ctrl+k')
    j.app.wait_focus('entry', re.compile('^Search everything'), waymark.SLOW)
    drv.type_text(text)


with waymark.Journey(os.environ.get('JOURNEY_PICTURES')) as j:
    j.create()
    j.start()

    with j.step('two clients, and a note of one of them'):
        j.unlock()
        j.see('No Clients Yet')
        for name in 'Ilse', 'Quill':
            j.show_place('Clients')
            drv.keys('ctrl+n')
            j.see('Name to use', 'entry')
            drv.type_text(name)
            drv.keys('ctrl+s')
            j.see('Sections of this client', 'list')
        j.show_section('Notes')
        j.see('No Notes Yet')
        drv.keys('ctrl+n')
        node = j.app.wait_focus(None, 'What we worked on', waymark.SLOW)
        drv.type_text(SAID)
        drv.wait('the text', lambda: drv.text_of(node) == SAID, waymark.SLOW)
        drv.keys('ctrl+Return')
        j.see('Choose an objective, or say why there is none.')
        drv.type_text('No plan yet')
        drv.keys('ctrl+Return')
        j.see(re.compile('^Signed by '))

    with j.step('Ctrl+K finds a client and the note that names her; Enter opens the client', 'Found'):
        j.show_place('Clients')
        search(j, 'ilse')
        j.see('Ilse', 'label')
        j.see(re.compile('^Quill – .* note, '), 'label')
        drv.keys('Return')
        j.wait_one_window()
        j.see('Sections of this client', 'list')
        j.see('Ilse', 'label')

    with j.step('words in any order find the note, and it opens', 'Note'):
        search(j, 'even paid')
        j.see(re.compile('deposit: it is paid'), 'label')
        drv.keys('Return')
        j.wait_one_window()
        j.see(re.compile('^Signed by '))
        j.see(SAID)

    with j.step('going back leads to the notes of that client'):
        drv.keys('alt+Left')
        j.see(re.compile('^Peer support note, '))

    with j.step('what is nowhere is said', 'Nothing'):
        search(j, 'zebra')
        j.see('Nothing Found')

    with j.step('Escape closes, and the keyboard is where it was'):
        drv.keys('Escape')
        j.wait_one_window()
        drv.keys('ctrl+f')
        entry = j.app.wait_focus('entry', None, waymark.SLOW)
        drv.keys('ctrl+k')
        j.app.wait_focus('entry', re.compile('^Search everything'), waymark.SLOW)
        drv.keys('Escape')
        j.wait_one_window()
        assert j.app.wait_focus('entry', None, waymark.SLOW).get_name() == entry.get_name()

    with j.step('the arrows choose an action, which is what the menu does'):
        search(j, 'pref')
        j.see('Preferences', 'label')
        drv.keys('Return')
        j.see('Minutes until it locks')
        drv.keys('Escape')
        j.wait_one_window()
        search(j, '')
        j.see('Import…', 'label')
        drv.keys('Down')
        j.app.wait_focus('list item', None, waymark.SLOW)
        drv.keys('Up')
        j.app.wait_focus('entry', re.compile('^Search everything'), waymark.SLOW)
        drv.keys('Escape')
        j.wait_one_window()

    with j.step('F12 hides it too'):
        search(j, 'deposit')
        j.see(re.compile('^Quill – '), 'label')
        drv.keys('F12')
        j.wait_one_window()
        j.app.wait_no('label', re.compile('deposit'))
        drv.keys('F12')
        j.see(re.compile('^Quill – '), 'label')
        drv.keys('Escape')
        j.wait_one_window()

    with j.step('a lock takes it away with all it found'):
        search(j, 'deposit')
        j.see(re.compile('^Quill – '), 'label')
        drv.keys('ctrl+l')
        j.wait_one_window()
        j.wait_secret()
        assert 'deposit' not in ' '.join(j.names()) and 'Quill' not in j.names()

    with j.step('the words are in the index of all notes, once'):
        j.wait_closed()
        found = "SELECT count(*) FROM note_search_all WHERE note_search_all MATCH '%s'"
        assert j.one(found % 'evening AND "deposi" *') == '1'
        assert j.one(found % 'zebra') == '0'
