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


def wait_form(j):
    """The form is there and has the keyboard: the text of an entry row says so to nobody."""
    j.see(SEARCH, 'entry')
    drv.wait('the keyboard', lambda: not any(drv.state(n, 'focused') for n in drv.walk(j.app.node)), waymark.SLOW)


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
        j.see(re.compile('saved without a client'))
        j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
        j.lock()
        assert j.query('SELECT client_id, purpose, kind, length (began), length (ended) FROM contact') == \
            [[None, WORDS, 'session', '5', '5']]
        assert j.one('SELECT count(*) FROM draft') == '0'
        j.unlock()

    with j.step('it waits in the list of those that have no client'):
        j.press('Main Menu')
        drv.press(j.see('Contacts Without a Client', 'menu item'))
        j.see(WORDS)
        drv.keys('Down', 'Return')
        wait_form(j)

    with j.step('a client is chosen by typing, and the form says how to reach that person'):
        drv.type_text('giedre')
        j.see(re.compile('^Giedrė'))
        drv.keys('Return')
        j.see('Change', 'button')
        j.see(re.compile('^No rules for reaching'))
        drv.keys('ctrl+Return')
        j.see('The contact was saved.')
        j.see('Every Contact Has Its Client')
