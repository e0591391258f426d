# SPDX-License-Identifier: GPL-3.0-or-later
"""A record's life: read, looked for, seen as it was; one change put back, one refused with its reason."""
import os
import re

import drv
import waymark

FIRST = re.compile('set Pronouns to “they”\\.$')
SECOND = re.compile('changed Pronouns from “they” to “she”\\.$')
GIVEN = re.compile('set Legal given name to “Quillon”\\.$')


def edit(j, name, text):
    """From the overview through the form and back."""
    drv.keys('ctrl+n')
    j.app.fill('entry', name, text)
    drv.keys('ctrl+s')
    j.app.wait_no('entry', 'Pronouns', timeout=waymark.SLOW)


with waymark.Journey(os.environ.get('JOURNEY_PICTURES')) as j:
    j.create()
    j.start()

    with j.step('a client is added and changed three times'):
        j.unlock()
        j.see('No Clients Yet')
        for name, text in (('Name to use', 'Quill'), ('Pronouns', 'they'), ('Pronouns', 'she'),
                           ('Legal given name', 'Quillon')):
            edit(j, name, text)

    with j.step('its history tells each in a sentence', 'history'):
        j.show_section('History')
        for sentence in (GIVEN, SECOND, FIRST):
            j.see(sentence, 'list item')

    with j.step('words find the one that says them', 'found'):
        drv.keys('ctrl+f')
        drv.type_text('quillon')
        j.app.wait_no('list item', SECOND, timeout=waymark.SLOW)
        j.see(GIVEN, 'list item')
        drv.keys('ctrl+a', 'Delete')
        j.see(FIRST, 'list item')

    with j.step('one is not put back, and it says why', 'why not'):
        j.app.click(j.see(FIRST, 'list item'))
        j.see('Why It Is Not Put Back')
        j.see(re.compile('changed Pronouns'))
        assert not [n for n in j.app.find_all('button', 'Put Back') if j.app.on_screen(n)]

    with j.step('the client is seen as that left it', 'as it was'):
        j.press('As It Was After')
        j.see('As It Was')
        row = j.see(re.compile('^Pronouns: they.*Now: she'), 'list item')

    with j.step('what it said then is put back'):
        j.app.click(j.app.find_visible('button', 'Put Back', root=row))
        j.see('It is again as it was then.')
        drv.keys('alt+Left', 'alt+Left')  # Escape would take the toast away first, if it is still there
        j.see(re.compile('changed Pronouns from “she” to “they”'), 'list item')

    with j.step('another change is put back from its row', 'put back'):
        row = j.see(GIVEN, 'list item')
        j.app.click(j.app.find_visible('button', 'Put Back', root=row))
        j.see('It is as it was before that change.')
        j.quit()

    with j.step('it stands so in the database, and the chain is whole'):
        assert j.query('SELECT pronouns, legal_given FROM client') == [['they', None]]
        j.ctl('verify')
