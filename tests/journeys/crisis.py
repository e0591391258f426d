# SPDX-License-Identifier: GPL-3.0-or-later
"""A crisis by keys: F9 while something is typed, an unknown caller who turns out to be a client, a cut
of the power, closing with its follow-up; the safety plan with its card; a recurrence of use."""
import os
import re

import drv
import waymark

HALF = 'Half a na'
PLACE = 'Bus station, bay 6'
TOLD = 'Dizzy, talking, alone'


def typed(j, name):
    """Also of an entry that has to be scrolled to."""
    return drv.text_of(j.app.find('entry', name, timeout=waymark.SLOW))


def open_client(j):
    j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
    j.see('1 client')
    drv.keys('Down', 'Return')
    j.see('Overview')


with waymark.Journey(os.environ.get('CRISIS_PICTURES')) as j:
    j.create()
    j.add_clients(1)
    client = j.one("SELECT hex (id) FROM client")
    name = j.one("SELECT coalesce (name_to_use, legal_given) FROM client")
    own_date = j.one("SELECT ifnull (own_date, '') FROM client")
    j.start()
    j.unlock()

    with j.step('F9 with nobody chosen: the search has the keyboard, the numbers are there', 'who'):
        j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
        j.see('1 client')
        drv.keys('F9')
        j.app.wait_focus(None, re.compile('^Who is it'), waymark.SLOW)
        for number in ('911', '988'):
            assert any(number in (text or '') for text in j.app.names()), number
        j.see('Steps')

    with j.step('the first thing that is done makes it; a tick has its time'):
        j.press('Overdose')
        j.see('Emergency called')
        j.app.click(j.see('Emergency called', 'check'))
        j.app.find('label', re.compile(r'^\u2066?\d\d:\d\d\u2069?$'), j.app.on_screen, timeout=waymark.SLOW)
        j.app.fill('entry', 'Or what is known: may stay unknown', 'A man, young voice')
        j.app.fill('entry', 'Where are they now?', PLACE)

    with j.step('the caller turns out to be a client'):
        j.app.click(j.see(re.compile('^Who is it')))
        drv.type_text(name)
        j.app.find('list item', re.compile(re.escape(name)), j.app.on_screen, timeout=waymark.SLOW)
        drv.keys('Return')
        j.see('What was written belongs to this client now.')
        j.see('Safety Plan')

    with j.step('a power cut loses five seconds at most', 'client'):
        j.app.fill('entry', 'What is happening?', TOLD)
        assert typed(j, 'What is happening?') == TOLD, typed(j, 'What is happening?')
        j.see('✓ Kept')
        j.wait_written()
        j.kill()
        j.start()
        j.unlock()
        j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
        drv.keys('F9')
        row = j.app.find('list item', re.compile(re.escape(name)), j.app.on_screen, timeout=waymark.SLOW)
        j.app.click(row)
        drv.wait('what was typed', lambda: typed(j, 'What is happening?') == TOLD, waymark.SLOW)
        assert typed(j, 'Where are they now?') == PLACE

    with j.step('a call is noted; without an outcome it cannot be closed'):
        node = j.app.find('button', re.compile('^Called: Crisis line, 988'), j.app.on_screen, timeout=waymark.SLOW)
        j.app.click(node)
        j.see('The call was noted.')
        assert any(not drv.state(n, 'sensitive') for n in j.app.find_all('button', 'Close'))
        j.see(re.compile('^To close: how it ended and a follow-up'))

    with j.step('an outcome and a follow-up by keys, and it closes', 'close'):
        for label, presses in (('Outcome', 2), ('Follow-up', 2)):
            row = j.app.find('combo box', label, j.app.on_screen, timeout=waymark.SLOW)
            j.app.click(row)
            drv.wait('the list', lambda: len(j.app._x_windows()) > 1, waymark.SLOW)
            drv.keys('Home', *['Down'] * (presses - 1), 'Return')
            drv.wait('the list to go', lambda: len(j.app._x_windows()) == 1, waymark.SLOW)
        j.see('It can be closed now.')
        drv.keys('ctrl+Return')
        j.see('The crisis is closed. Its follow-up is in your tasks.')

    with j.step('F9 while something is typed: it is still there afterwards'):
        open_client(j)
        drv.keys('ctrl+n')
        j.app.fill('entry', 'Name to use', HALF)
        drv.keys('F9')
        j.see('Where are they now?', 'entry')
        drv.keys('alt+Left')  # Escape would take the toast away first
        drv.wait('what was typed', lambda: j.typed('Name to use') == HALF, waymark.SLOW)
        drv.keys('Escape')

    with j.step('a safety plan in the client’s words, by keys', 'plan'):
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

    with j.step('its card goes to paper for the client', 'card'):
        j.press('Wallet Card…')
        j.app.wait_focus('button', 'Print…', waymark.SLOW)
        j.press('Save as PDF…')
        j.save_as('Save as PDF', os.path.join(j.home, 'card.pdf'))
        j.see('The PDF was saved')
        drv.keys('alt+Left')
        j.see('Wallet Card…')

    with j.step('the next version replaces it, and both are compared'):
        drv.keys('ctrl+n')
        j.app.wait_focus(None, '1. Warning Signs', waymark.SLOW)
        drv.keys('ctrl+End')
        drv.type_text(' for two nights')
        drv.keys('ctrl+Return')
        j.see('Not sleeping for two nights')
        j.see('Version 1')

    with j.step('a recurrence of use in neutral words', 'recurrence'):
        j.press('Write Down…')
        j.see('Recurrence of Use')
        j.app.fill('entry', 'Substance', 'alcohol')
        drv.keys('ctrl+s')
        j.see('It was written down. It stands on the chart.')

    with j.step('its event leads back to it'):
        j.show_section('Progress')
        j.app.click(j.see(re.compile('^Recurrence of use'), 'label'))
        drv.keys('Return')
        drv.wait('what was written', lambda: j.app.there('entry', 'Substance') and j.typed('Substance') == 'alcohol',
                 waymark.SLOW)
        j.quit()

    with j.step('all of it is in the records'):
        row = j.query('SELECT hex (client_id), kind, status, place, words, caller, follow_up_at - closed_at, plan_reviewed'
                      ' FROM crisis')
        assert len(row) == 1, row
        assert row[0][:6] == [client, 'overdose', 'closed', PLACE, TOLD, 'A man, young voice'], row
        assert 24 * 3600e6 <= int(row[0][6]) <= 72 * 3600e6, row
        assert j.query('SELECT kind, text, number, hex (client_id) FROM crisis_action ORDER BY id') == \
            [['step', 'Emergency called', None, client], ['call', 'Crisis line', '988', client]]
        assert j.query("SELECT hex (client_id), kind, priority, source_kind FROM task") == \
            [[client, 'follow-up', 'high', 'crisis']]
        assert sorted(r[0] for r in j.query('SELECT code FROM event')) == ['overdose', 'recurrence']
        assert j.query('SELECT version, status, warning_signs FROM safety_plan ORDER BY version') == \
            [['1', 'replaced', 'Not sleeping'], ['2', 'current', 'Not sleeping for two nights']]
        assert j.query("SELECT substance, date_choice FROM recurrence") == [['alcohol', 'later']]
        assert j.one("SELECT ifnull (own_date, '') FROM client") == own_date
        assert j.query("SELECT texts FROM draft WHERE form IN ('crisis', 'safety_plan', 'recurrence')") == []

    with j.step('the card says what it says, and nothing of the program'):
        words = os.popen(f"pdftotext {os.path.join(j.home, 'card.pdf')} -").read()
        assert 'Cold shower' in words and 'Dana 555 0190' in words, words
        assert 'Waymark' not in words and name not in words, words
