# SPDX-License-Identifier: GPL-3.0-or-later
"""A power cut in the middle of typing: the words are there again."""
import re

import drv
import waymark

with waymark.Journey() as j:
    j.create()
    j.start()

    with j.step('a form for a new client is open'):
        j.unlock()
        j.see('No Clients Yet')
        drv.keys('ctrl+n')
        j.see('Name to use', 'entry')

    with j.step('words are typed, and then the program is killed'):
        j.look_at_records()
        drv.type_text('Quill')
        drv.keys('Tab')
        j.wait_written()
        j.look_at_records()
        drv.type_text('Feather')
        j.wait_written()
        j.kill()

    with j.step('nothing half saved is among the clients, and the draft is there'):
        assert j.one('SELECT count(*) FROM client') == '0'
        assert j.one('SELECT count(*) FROM draft') == '1'

    with j.step('started again, it offers what was typed'):
        j.start()
        j.unlock()
        j.see('No Clients Yet')
        drv.keys('ctrl+n')
        drv.wait('the first word', lambda: j.typed('Name to use') == 'Quill', waymark.SLOW)
        assert j.typed('Legal given name') == 'Feather'

    with j.step('saved, it is a client and no draft any more'):
        drv.keys('ctrl+s')
        j.app.wait_no('entry', 'Legal given name', timeout=waymark.SLOW)
        j.see(re.compile('Quill'))
        j.quit()
        assert j.query('SELECT name_to_use, legal_given FROM client') == [['Quill', 'Feather']]
        assert j.one('SELECT count(*) FROM draft') == '0'
