# SPDX-License-Identifier: GPL-3.0-or-later
"""A note from its first word to paper: refused without an objective, killed in the middle, signed, added to,
printed, and read from the database."""
import os
import re

import drv
import waymark

SAID = 'We rang the housing office.'
ON = ' They call back on Monday.'


def write(j, kind, text):
    j.app.wait_focus('entry', kind, waymark.SLOW)
    drv.type_text(text)
    drv.wait(f'the text of the {kind}', lambda: j.typed(kind) == text, waymark.SLOW)


def open_notes(j):
    j.see('1 client')
    drv.keys('Down', 'Return')
    j.see('Sections of this client', 'list')
    j.show_section('Notes')


def wait_section(j, text):
    node = j.app.wait_focus(None, 'What we worked on', waymark.SLOW)
    drv.wait('the text of the section', lambda: drv.text_of(node) == text, waymark.SLOW)


def cosigner(j):
    """Who is to sign too, as the row says it."""
    return j.app.find('combo box', 'To be co-signed by', timeout=waymark.SLOW).get_description()


with waymark.Journey(os.environ.get('JOURNEY_PICTURES')) as j:
    j.create()
    j.start()

    with j.step('a client with one objective is there'):
        j.unlock()
        j.see('No Clients Yet')
        drv.keys('ctrl+n')
        j.see('Name to use', 'entry')
        drv.type_text('Quill')
        drv.keys('ctrl+s')
        j.see('Sections of this client', 'list')
        j.show_section('Plan')
        j.app.wait_focus('button', 'Write the Client’s Words', waymark.SLOW)
        drv.keys('Return')
        j.app.wait_focus('entry', 'Vision', waymark.SLOW)
        drv.type_text('Home')
        drv.keys('Return')
        write(j, 'Need', 'A safe place')
        drv.keys('ctrl+bracketright')
        write(j, 'Goal', 'A room')
        drv.keys('ctrl+bracketright')
        write(j, 'Objective', 'Submit 2 applications')
        drv.keys('Escape')
        j.see('Saved')

    with j.step('Ctrl+N begins a note, and what is typed is a draft', 'Begun'):
        j.show_section('Notes')
        j.see('No Notes Yet')
        drv.keys('ctrl+n')
        wait_section(j, '')
        drv.type_text(SAID)
        j.see(re.compile('^✓ Draft kept [0-9:]+'))

    with j.step('it cannot be signed without an objective, and says so beside it', 'Refused'):
        drv.keys('ctrl+Return')
        j.see('Choose an objective, or say why there is none.')
        j.app.wait_focus(None, 'Submit 2 applications', waymark.SLOW)

    with j.step('the objective is ticked by a key, and 53 minutes are 3 units'):
        drv.keys('space')
        j.app.fill('entry', 'Minutes', '53')
        j.app.fill('entry', 'Service code', 'H0038')
        j.see('3 units H0038')

    with j.step('a supervisor is to sign it too'):
        j.app.tab_to('combo box', 'To be co-signed by')
        drv.keys('space')
        drv.wait('the list', lambda: len(j.app._x_windows()) > 1, waymark.SLOW)
        drv.keys('Home', 'Down', 'Return')
        drv.wait('the list to go', lambda: len(j.app._x_windows()) == 1, waymark.SLOW)
        assert cosigner(j) == 'A supervisor', cosigner(j)

    with j.step('a power cut in the middle of a sentence'):
        j.app.tab_to('entry', 'What we worked on', 'shift+Tab')
        j.look_at_records()
        drv.keys('ctrl+End')
        drv.type_text(ON)
        j.wait_written()
        j.kill()
        assert j.one('SELECT status FROM note') == 'draft'
        assert j.one('SELECT count(*) FROM note_link WHERE deleted_at IS NULL') == '1'

    with j.step('the words are there again, and who is to sign too', 'Back'):
        j.start()
        j.unlock()
        open_notes(j)
        j.see(re.compile('^Peer support note, '))
        drv.keys('Down', 'Return')
        wait_section(j, SAID + ON)
        assert cosigner(j) == 'A supervisor', cosigner(j)

    with j.step('Ctrl+Enter signs it; who, as what and when is said', 'Signed'):
        drv.keys('ctrl+Return')
        j.see(re.compile('^Signed by .*, Peer specialist, '))
        j.see('Waits to be co-signed by a supervisor.')
        j.see(SAID + ON)

    with j.step('an addendum by keys', 'Added'):
        drv.keys('ctrl+e')
        j.app.wait_focus(None, 'Addendum', waymark.SLOW)
        drv.type_text('They did call.')
        drv.keys('ctrl+Return')
        j.see(re.compile('^Addendum by .*, Peer specialist, '))
        j.see('They did call.')

    with j.step('and on paper'):
        drv.keys('ctrl+p')
        j.press('Save as PDF…')
        path = os.path.join(j.home, 'note.pdf')
        j.save_as('Save as PDF', path)
        text = ' '.join(waymark.paper_text(path).split())
        for words in (', Peer specialist, ', 'Submit 2 applications', '3 (whole 15 minutes',
                      SAID + ON, 'Addendum by ', 'They did call.'):
            assert words.lower() in text.lower(), (words, text)

    with j.step('a search finds words in it'):
        drv.keys('alt+Left')  # Escape would take the toast away first
        j.see('They did call.')
        drv.keys('alt+Left')
        j.see(re.compile('^Peer support note, '))
        drv.keys('ctrl+f')
        drv.type_text('housing')
        j.see(re.compile('^We rang the housing office'))
        drv.keys('ctrl+a')
        drv.type_text('zebra')
        j.see('No Such Note')
        j.press('Show All Notes')
        j.see(re.compile('^Peer support note, '))

    with j.step('it is all in the database'):
        j.quit()
        rows = j.query('SELECT kind, worked_on, minutes, service, units_rule, status, signed_role FROM note')
        assert rows == [['peer', SAID + ON, '53', 'H0038', 'whole', 'cosign-wanted', 'peer']], rows
        assert j.query('SELECT cosign_wanted, cosigner_id FROM note') == [['1', None]]
        assert j.one('SELECT words FROM note_addendum') == 'They did call.'
        assert j.one('SELECT count(*) FROM draft') == '0'
