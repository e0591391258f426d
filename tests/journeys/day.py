# SPDX-License-Identifier: GPL-3.0-or-later
"""A day of a counselor by the keyboard alone: from a passphrase that was typed wrong to the lock in the
evening.  Each step is read on the screen, and in the end in the database and on paper."""
import os
import re

import drv
import waymark

EAR = 'Hears nothing on the left'
SAID = 'We rang the housing office.'
ON = ' They call back on Monday.'
PLACE = 'Bus station, bay 6'


def go(name, role='button', key='Tab'):
    """To a button by Tab, and Enter."""
    j.see(name, role)
    j.app.tab_to(role, name, key)
    drv.keys('Return')


def choose_in(name, n):
    """The entry n (from 0) of a row with a list."""
    j.app.tab_to('combo box', name)
    drv.keys('space')
    drv.wait('the list', lambda: len(j.app._x_windows()) > 1, waymark.SLOW)
    drv.keys('Home', *['Down'] * n, 'Return')
    drv.wait('the list to go', lambda: len(j.app._x_windows()) == 1, waymark.SLOW)


def save_pdf(name):
    """From the page of a document, and what can be read out of the file."""
    path = os.path.join(j.home, name)
    go('Save as PDF…')
    j.save_as('Save as PDF', path)
    j.see('The PDF was saved')
    drv.keys('alt+Left')  # Escape would take the toast away first
    return ' '.join(waymark.paper_text(path).split())


def wait_section(text):
    node = j.app.wait_focus(None, 'Data', waymark.SLOW)
    drv.wait('the text of the section', lambda: drv.text_of(node) == text, waymark.SLOW)


with waymark.Journey(os.environ.get('DAY_PICTURES')) as j:
    drv.hands_off = True
    j.create()
    j.ctl('demo', '--clients', '16', '--notes', '3')
    # One whose name the keyboard of the test can type, with an objective to work on.
    name, client = j.query(
        "SELECT name_to_use, hex (id) FROM client c WHERE status = 'active' AND name_to_use NOT GLOB '*[^ -~]*'"
        ' AND EXISTS (SELECT 1 FROM objective o WHERE o.client_id = c.id)'
        ' AND NOT EXISTS (SELECT 1 FROM safety_plan p WHERE p.client_id = c.id)'
        ' AND NOT EXISTS (SELECT 1 FROM crisis x WHERE x.client_id = c.id) ORDER BY id LIMIT 1')[0]
    before = {table: int(j.one(f'SELECT count(*) FROM {table}'))
              for table in ('client', 'note', 'crisis', 'task', 'safety_plan')}
    j.start()

    with j.step('a wrong passphrase is told in words; the right one opens the day'):
        j.wait_secret()
        drv.type_text('not the right one')
        drv.keys('Return')
        j.see(re.compile('^That passphrase does not fit.'))
        j.unlock(place=None)

    with j.step('the day: who comes, what is due, what waits, and what is to celebrate', 'today'):
        j.see(re.compile(r'A crisis is open since'), 'list item')
        assert len(j.app.find_all('list item', re.compile(r'^\d\d:\d\d, '))) == 3
        assert len(j.app.find_all('list item', re.compile('^[^,]*, Note of .*, not signed'))) == 2
        j.see(re.compile('90 days'), 'list item')

    with j.step('somebody walks in who is known already: the record opens'):
        drv.keys('ctrl+shift+r')
        j.see('First name or alias', 'entry')
        drv.type_text(name)
        go('Open This Client')
        j.see('Sections of this client', 'list')
        j.see(re.compile('^' + re.escape(name)))

    with j.step('how to work with the client is written down, and stands before any number', 'card'):
        go('Edit how to work with me')
        j.see('Hearing, seeing, moving', 'entry')
        drv.keys('ctrl+a')
        drv.type_text(EAR)
        drv.keys('ctrl+s')
        j.see(EAR, 'label')
        names = j.names()
        assert names.index(EAR) < names.index('Contact')

    with j.step('a PHQ-9; its ninth answer comes first', 'alert'):
        j.show_section('Assessments')
        j.see('Questionnaires')
        go(re.compile('^Start PHQ-9'))
        j.app.wait_focus('radio button', re.compile('^Little interest'), waymark.SLOW)
        for n, key in enumerate('232312111'):
            drv.keys(key)
            j.see(f'{n + 1} of 10 answered')
        j.app.wait_focus('alert', 'Ask About Suicide Now', waymark.SLOW)
        drv.keys('Tab')
        j.app.wait_focus('check', 'Asked about suicide', waymark.SLOW)
        drv.keys('space')
        go('Note What Was Done')
        j.app.wait_focus('radio button', re.compile('how difficult'), waymark.SLOW)
        drv.keys('1')
        j.see('10 of 10 answered')
        drv.keys('ctrl+Return')
        j.see('16 of 27')
        j.see('Moderately severe')

    with j.step('a safety plan in the client’s words', 'safety'):
        j.show_section('Safety')
        j.see(re.compile('^There is no safety plan yet'))
        drv.keys('ctrl+n')
        j.app.wait_focus(None, '1. Warning Signs', waymark.SLOW)
        drv.type_text('Not sleeping')
        j.see(re.compile('^Nothing is said yet about making it safer, nor'))
        for words in ('Cold shower', 'Tuesday meeting', 'Dana 555 0190', '988', 'Dana keeps the pills'):
            drv.keys('Tab')
            drv.type_text(words)
        j.see(re.compile('^Nothing is said yet about what is worth living'))
        drv.keys('ctrl+Return')
        j.see(re.compile('^The safety plan is agreed'))
        j.see('Cold shower')

    with j.step('its card says what it says, and nothing of the program', 'wallet'):
        go('Wallet Card…')
        words = save_pdf('card.pdf')
        assert 'Cold shower' in words and 'Dana 555 0190' in words, words
        assert 'Waymark' not in words and name not in words, words

    with j.step('the next version replaces it, and both are compared'):
        j.see('Wallet Card…')
        drv.keys('ctrl+n')
        j.app.wait_focus(None, '1. Warning Signs', waymark.SLOW)
        drv.keys('ctrl+End')
        drv.type_text(' for two nights')
        drv.keys('ctrl+Return')
        j.see('Not sleeping for two nights')
        j.see('Version 1')

    with j.step('one key shows what to look at before the client comes in', 'preparation'):
        drv.keys('ctrl+shift+p')
        j.see('Preparation')
        j.see('Last Scores')
        drv.keys('Escape')

    with j.step('a DAP note: refused without an objective, 53 minutes are 3 units', 'note'):
        j.show_section('Notes')
        drv.keys('ctrl+n')
        j.app.wait_focus(None, 'What we worked on', waymark.SLOW)
        j.app.tab_to('combo box', 'Kind of note', 'shift+Tab')
        choose_in('Kind of note', 2)
        # Nothing says that the keyboard is in a row of this kind; what is typed does.
        drv.keys(*['Tab'] * 4)  # day, its calendar, begin, minutes
        drv.type_text('53')
        drv.wait('the minutes', lambda: j.typed('Minutes') == '53', waymark.SLOW)
        drv.keys('Tab')
        drv.type_text('H0038')
        j.see('3 units H0038')
        j.app.tab_to(None, 'Data')
        j.look_at_records()
        drv.type_text(SAID)
        j.see(re.compile('^✓ Draft kept [0-9:]+'))
        drv.keys('ctrl+Return')
        j.see('Choose an objective, or say why there is none.')
        drv.keys('space')

    with j.step('a power cut in the middle of a sentence'):
        j.app.tab_to(None, 'Data', 'shift+Tab')
        drv.keys('ctrl+End')
        drv.type_text(ON)
        j.wait_written()
        j.kill()
        assert int(j.one('SELECT count(*) FROM note')) == before['note'] + 1

    with j.step('the lock first, and then the words are there again', 'back'):
        j.start()
        j.unlock(place=None)
        j.see(re.compile('^[^,]*, Note of .*, not signed'), 'list item')
        j.show_place('Clients')
        j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
        drv.type_text(name)
        j.see(re.compile('^1 of '))
        drv.keys('Return')
        j.see('Sections of this client', 'list')
        j.show_section('Notes')
        j.see(re.compile('^DAP note, '))
        drv.keys('Down', 'Return')
        wait_section(SAID + ON)

    with j.step('it is signed, and goes to paper', 'signed'):
        drv.keys('ctrl+Return')
        j.see(re.compile('^Signed by .*, Peer specialist, '))
        drv.keys('ctrl+p')
        text = save_pdf('note.pdf')
        for words in (', Peer specialist, ', '3 (whole 15 minutes', SAID + ON):
            assert words.lower() in text.lower(), (words, text)

    with j.step('F9: who, where, what; it is closed with its end and its follow-up', 'crisis'):
        drv.keys('F9')
        j.see('Where are they now?', 'entry')
        drv.keys('2')
        j.see('Emergency called')
        j.app.tab_to('check', 'Emergency called')
        drv.keys('space')
        j.app.find('label', re.compile(r'^\u2066?\d\d:\d\d\u2069?$'), j.app.on_screen, timeout=waymark.SLOW)
        choose_in('Outcome', 1)
        choose_in('Follow-up', 1)
        j.see('It can be closed now.')
        drv.keys('ctrl+Return')
        j.see('The crisis is closed. Its follow-up is in your tasks.')

    with j.step('ninety days: the certificate says the client’s own words', 'certificate'):
        j.show_place('Today')
        j.app.tab_to('list item', re.compile('90 days'))
        drv.keys('Return')
        go(re.compile('^90 days'), 'list item')
        j.see('How to celebrate it', 'entry')
        drv.keys('ctrl+p')
        text = save_pdf('certificate.pdf')
        assert '90 days' in text and 'Ninety mornings that were mine.' in text, text
        assert not re.search('alcohol|recover|program|sober', text, re.I), text

    with j.step('the day is closed: it says what is left, and ends with the lock', 'closed'):
        drv.keys('ctrl+shift+l')
        j.see(re.compile('things are left'))
        drv.keys('ctrl+Return')
        j.wait_secret()
        j.wait_closed()
        assert name not in j.names()

    j.kill()

    with j.step('all of it is in the records'):
        assert j.query("SELECT kind, data, minutes, service, status, signed_role FROM note WHERE data LIKE 'We rang%'") == [
            ['dap', SAID + ON, '53', 'H0038', 'signed', 'peer']]
        assert j.query(f"SELECT accommodation FROM identity WHERE client_id = x'{client}'") == [[EAR]]
        assert j.query(f"SELECT version, status, warning_signs FROM safety_plan WHERE client_id = x'{client}'"
                       ' ORDER BY version') == [['1', 'replaced', 'Not sleeping'],
                                                ['2', 'current', 'Not sleeping for two nights']]
        row = j.query("SELECT kind, status, follow_up_at - closed_at FROM crisis ORDER BY created_at DESC LIMIT 1")[0]
        assert row[:2] == ['overdose', 'closed'] and 24 * 3600e6 <= int(row[2]) <= 72 * 3600e6, row
        assert int(j.one('SELECT count(*) FROM crisis')) == before['crisis'] + 1
        assert int(j.one('SELECT count(*) FROM task')) == before['task'] + 1
        assert int(j.one('SELECT count(*) FROM client')) == before['client']
        assert j.one("SELECT count(*) FROM draft WHERE form = 'note'") == '0'
        assert j.one("SELECT count(*) FROM access WHERE verb IN ('export', 'print')") == '3'
        assert any('wrong' in (cell or '') for row in j.query('SELECT * FROM access') for cell in row)
