# SPDX-License-Identifier: GPL-3.0-or-later
"""The first run: nothing is preset, weak and unequal passphrases are told, the code must be proven."""
import os
import re

import drv
import waymark

with waymark.Journey() as j:
    j.start()

    with j.step('an empty folder leads to the first page, and nothing is written yet'):
        j.begin_first_run()
        assert not os.path.exists(os.path.join(j.caseload, 'keys.json'))

    def cannot_go_on():
        return not drv.state(j.app.find('button', 'Continue'), 'sensitive')

    with j.step('nothing is preset'):
        j.see('Still missing: your name')
        for choice in ('Only I use it', 'Others use it too'):
            assert not drv.state(j.see(choice, 'check'), 'checked'), choice
        assert cannot_go_on()

    with j.step('a weak passphrase is told, with what to do, and does not go on'):
        drv.type_text(waymark.WORKER)
        drv.keys('Tab')
        j.wait_secret()
        drv.type_text('123456')
        j.see('Very weak: a computer guesses it at once')
        j.see(re.compile('(Add|Use) .*words'))
        j.see('The passphrase is too easy to guess')
        assert cannot_go_on()

    with j.step('no accessibility client reads the passphrase'):
        for row in j.app.find_all('entry', 'Passphrase'):
            assert row.get_text_iface() is None and row.get_editable_text_iface() is None
        assert '123456' not in j.names()

    with j.step('the worker’s own name is no passphrase'):
        drv.keys('ctrl+u')
        drv.type_text(waymark.WORKER)
        j.see(re.compile('holds a name that is known here'))
        j.see('The passphrase is too easy to guess')

    with j.step('two that differ are told and do not go on'):
        drv.keys('ctrl+u')
        drv.type_text(waymark.PASSPHRASE)
        j.see(re.compile('^(Strong|Very good|Good)'))
        drv.keys('Return')
        j.wait_secret('Once more')
        drv.type_text(waymark.PASSPHRASE[:-1] + 'x')
        j.see('The two are not the same.')
        assert cannot_go_on()

    with j.step('who uses the account must be said'):
        drv.keys('BackSpace')
        drv.type_text(waymark.PASSPHRASE[-1])
        j.see(re.compile('^Still missing: .*account'))
        assert cannot_go_on()
        j.choose('Others use it too')

    with j.step('it goes on, and the code is shown'):
        j.press('Continue')
        groups, asked = j.read_code()

    with j.step('killed while the code is shown, a new one takes its place: nobody may have the first'):
        j.kill()
        j.start()
        j.wait_secret()
        drv.type_text(waymark.PASSPHRASE)
        drv.keys('Return')
        j.see(re.compile('An older one opens nothing any more'))
        first = groups
        groups, asked = j.read_code()
        assert groups != first

    with j.step('a wrong part of the code is told and does not go on'):
        wrong = groups[asked - 1] if groups[asked - 1] != groups[asked] else 'ZZZZ'
        drv.type_text(wrong)
        j.see('That is not this group. Look at what you wrote down.')
        assert not drv.state(j.app.find('button', 'Open the Caseload'), 'sensitive')

    with j.step('the right part, in small letters, opens'):
        drv.keys('ctrl+a')
        drv.type_text(groups[asked].lower())
        j.press('Open the Caseload')
        j.wait_work()
        j.see('No Clients Yet')

    with j.step('the code is not in the window any more'):
        assert not [g for g in groups if g in j.names()], groups

    with j.step('what is on disk is encrypted, ours alone, and holds the worker'):
        j.quit()
        path = os.path.join(j.caseload, 'records.db')
        with open(path, 'rb') as file:
            everything = file.read()
        assert not everything.startswith(b'SQLite format 3')
        assert waymark.WORKER.encode() not in everything
        for name in os.listdir(j.caseload):
            assert os.stat(os.path.join(j.caseload, name)).st_mode & 0o077 == 0, name
        assert os.stat(j.caseload).st_mode & 0o077 == 0
        assert j.query('SELECT name FROM staff') == [[waymark.WORKER]]

    with j.step('the first code opens nothing; the second opens, and a new passphrase is asked'):
        j.start()
        j.wait_secret()
        j.press('Recovery Code…')
        j.wait_secret('Recovery code')
        drv.type_text('-'.join(first).lower())
        drv.keys('Return')
        j.see(re.compile('does not open|not the recovery code', re.I))
        drv.keys('ctrl+a')
        drv.type_text('-'.join(groups).lower())
        drv.keys('Return')
        j.see('New Passphrase')
        j.wait_secret()
        drv.type_text('another lantern under seven bridges')
        drv.keys('Return')
        drv.type_text('another lantern under seven bridges')
        j.press('Set Passphrase')
        j.wait_work()
        j.quit()
        assert j.query('SELECT name FROM staff', 'another lantern under seven bridges') == [[waymark.WORKER]]
