# SPDX-License-Identifier: GPL-3.0-or-later
"""Contacts: noted from anywhere by keys, without a client and with one, over a kill and a lock; given to
somebody, taken away, undone, printed."""
import os
import re

import drv
import waymark

SEARCH = re.compile('^Client: type a name')
BEGAN = 'Began, such as 14:30'
WORDS = 'Quillfeather'


def nobodys(j):
    """The contacts without a client, from the main menu."""
    drv.keys('F10')
    drv.press(j.see('Contacts Without a Client', 'menu item'))


def wait_form(j):
    """The form is there and has the keyboard: the text of an entry row says so to nobody."""
    j.see(SEARCH, 'entry')
    drv.wait('the keyboard', lambda: not j.app.find_all(states=('focused',)), waymark.SLOW)


with waymark.Journey() as j:
    j.create()
    j.add_clients(100)
    j.start()

    with j.step('Ctrl+Shift+N opens the form over the list; the minutes count'):
        j.unlock()
        j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
        drv.keys('ctrl+shift+n')
        wait_form(j)
        j.see('counting')
        assert re.match('^[0-2][0-9]:[0-5][0-9]$', j.typed(BEGAN)), j.typed(BEGAN)

    with j.step('what is typed is a draft; a kill takes nothing'):
        j.look_at_records()
        drv.set_text(j.see('What it was for', 'entry'), WORDS)
        j.wait_written()
        j.kill()
        assert j.one('SELECT count(*) FROM draft WHERE form = \'contact\'') == '1'
        assert j.one('SELECT count(*) FROM contact') == '0'
        j.start()
        j.unlock()
        j.see(re.compile('^Look for'))
        drv.keys('ctrl+shift+n')
        drv.wait('the words', lambda: j.typed('What it was for') == WORDS, waymark.SLOW)
        j.see('counting')

    with j.step('a lock neither; it comes back by itself'):
        j.lock()
        assert WORDS not in j.names()
        j.unlock()
        drv.wait('the words', lambda: j.typed('What it was for') == WORDS, waymark.SLOW)

    with j.step('Ctrl+Enter saves it, without a client'):
        drv.keys('ctrl+Return')
        j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
        j.lock()
        assert j.query('SELECT client_id, purpose, kind, length (began), length (ended) FROM contact') == \
            [[None, WORDS, 'session', '5', '5']]
        assert j.one('SELECT count(*) FROM draft') == '0'
        j.unlock()

    with j.step('it waits in the list of those that have no client'):
        nobodys(j)
        j.see(WORDS)
        drv.keys('Down', 'Return')
        wait_form(j)

    with j.step('a client is chosen by typing, and the form says how to reach that person'):
        drv.type_text('giedre dvo')
        j.see(re.compile('^Giedrė Dvo'), 'label')
        drv.keys('Return')
        j.see('Change', 'button')
        j.see('No rules for reaching the client.')
        drv.keys('ctrl+Return')
        j.see('Every Contact Has Its Client')

    with j.step('Ctrl+Z takes that back, and it waits again'):
        drv.keys('ctrl+z')
        j.see(WORDS)
        drv.keys('Down', 'Return')
        wait_form(j)
        drv.type_text('giedre dvo')
        j.see(re.compile('^Giedrė Dvo'), 'label')
        drv.keys('Return')
        j.see('Change', 'button')
        drv.keys('ctrl+Return')
        j.see('Every Contact Has Its Client')

    with j.step('it stands among the contacts of the client'):
        j.app.wait_focus('button', 'Note a Contact', waymark.SLOW)
        drv.keys('alt+Left')  # Escape would take the toast away first
        j.see(re.compile('^Look for'), 'entry')
        drv.keys('ctrl+f')
        j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
        drv.type_text('giedre dvo')
        j.see(re.compile('^1 of'))
        drv.keys('Return')
        j.see('Edit', 'button')
        j.show_section('Contacts')
        j.see(WORDS)

    with j.step('one who did not come is noted with the client who is open'):
        drv.keys('ctrl+shift+n')
        j.see('Change', 'button')
        drv.set_text(j.see(BEGAN, 'entry'), '930')
        drv.set_text(j.see('Ended', 'entry'), '10.15')
        drv.wait('the minutes', lambda: j.typed('Minutes') == '45')
        j.app.click(j.see('Result', 'combo box'))
        j.app.click(j.see('Did not come', 'label'))
        drv.set_text(j.see('About what was in the way', 'entry'), 'the bus')
        drv.keys('ctrl+Return')
        j.see(re.compile('Did not come$'))
        j.see('the bus')

    with j.step('a kind is looked at alone'):
        j.press('Call')
        j.see('No Contacts of This Kind')
        j.press('Show Every Kind')
        j.see('the bus')

    with j.step('it is printed through the door'):
        drv.keys('ctrl+p')
        j.see('Who Is It For?')
        j.choose('Within the program')
        path = os.path.join(j.home, 'contacts.pdf')
        j.press('Save as PDF…')
        j.save_as('Save as PDF', path)
        text = waymark.paper_text(path)
        assert 'the bus' in text and WORDS in text and '2 contacts' in text, text
        drv.keys('alt+Left')  # Escape would take the toast away first
        j.see('the bus')

    with j.step('it is removed, and undone'):
        j.app.click(j.see(re.compile('the bus'), 'list item'))
        j.press('Remove')
        j.app.wait_no('label', 'the bus', timeout=waymark.SLOW)
        drv.keys('ctrl+z')
        j.see('the bus')

    with j.step('the records say all of it'):
        j.quit()
        assert j.query('SELECT kind, outcome, began, ended, minutes, barrier_words FROM contact'
                       ' WHERE deleted_at IS NULL AND client_id IS NOT NULL ORDER BY id')[1:] == \
            [['session', 'no-show', '09:30', '10:15', '45', 'the bus']]
        assert j.one('SELECT count(*) FROM client_index WHERE contacted_on > \'0\'') == '1'
        assert j.one('SELECT count(*) FROM log WHERE verb = \'print\' OR verb = \'export\'') != '0'
