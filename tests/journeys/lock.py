# SPDX-License-Identifier: GPL-3.0-or-later
"""Locking: by key and by itself; names go, the open page and its draft come back."""
import os
import re

import drv
import waymark

NAME = 'Giedre'
TYPED = 'Quillfeather'


def set_idle_minutes(n):
    folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, 'keyfile'), 'w', encoding='utf-8') as file:
        file.write(f'[org/waymark/Waymark]\nidle-minutes={n}\n')


with waymark.Journey() as j:
    j.create()
    j.ctl('import', 'clients', os.path.join(waymark.DATA, 'clients-500.csv'))
    set_idle_minutes(1)
    j.start(env={'GSETTINGS_BACKEND': 'keyfile'})

    with j.step('a client is open'):
        j.unlock()
        j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
        drv.type_text('giedre rasm')
        j.see('1 of 500')
        drv.keys('Return')
        j.see('Giedrė Rasmussen')

    with j.step('Ctrl+L hides every name at once, in the tree and in the title'):
        drv.keys('ctrl+l')
        j.wait_secret()
        left = [word for word in ('Giedr', 'Rasmussen', 'S-00244') if word in j.names()]
        assert not left, left
        assert drv.xdotool('getwindowname', j.app.xid).strip() == 'Waymark'

    with j.step('the records are closed and encrypted'):
        j.wait_closed()
        assert j.one('SELECT count(*) FROM client') == '500'

    with j.step('a key that would open a place does nothing'):
        drv.keys('alt+1', 'ctrl+n', 'ctrl+k', 'Escape')
        j.wait_secret()
        assert 'Rasmussen' not in j.names()

    with j.step('the passphrase brings the open client back'):
        j.unlock()
        j.see('Giedrė Rasmussen')

    with j.step('a form is open, with words in it'):
        j.show_place('Clients')
        j.see(re.compile('^Look for'))
        drv.keys('ctrl+n')
        j.see('Name to use', 'entry')
        drv.type_text(TYPED)
        assert j.typed('Name to use') == TYPED

    with j.step('left alone, it warns and then locks by itself'):
        j.see(re.compile('^Locks in [0-9]+ second'), timeout=90)
        j.wait_secret()
        assert TYPED not in j.names() and 'Rasmussen' not in j.names()

    with j.step('the words are a draft, encrypted'):
        j.wait_closed()
        assert j.one('SELECT count(*) FROM draft') == '1'
        with open(os.path.join(j.caseload, 'records.db'), 'rb') as file:
            assert TYPED.encode() not in file.read()

    with j.step('the form comes back with them'):
        j.unlock()
        j.see('Name to use', 'entry')
        drv.wait('the draft', lambda: j.typed('Name to use') == TYPED, waymark.SLOW)
        j.quit()
        assert j.one('SELECT count(*) FROM client') == '500'
