# SPDX-License-Identifier: GPL-3.0-or-later
"""Words typed before a power cut meet what was done to the record since: field by field, one chooses."""
import os
import re

import drv
import waymark

PHONE = '555 0142'


def done_editing(j):
    drv.keys('ctrl+s')
    j.app.wait_no('entry', 'Pronouns', timeout=waymark.SLOW)


def put_back(j, sentence):
    row = j.see(re.compile(sentence), 'list item')
    j.app.click(j.app.find_visible('button', 'Put Back', root=row))
    j.see('It is as it was before that change.')


with waymark.Journey(os.environ.get('JOURNEY_PICTURES')) as j:
    j.create()
    j.start()

    with j.step('a client says “they”, and then “she”'):
        j.unlock()
        j.see('No Clients Yet')
        drv.keys('ctrl+n')
        j.app.fill('entry', 'Name to use', 'Quill')
        j.app.fill('entry', 'Pronouns', 'they')
        done_editing(j)
        drv.keys('ctrl+n')
        j.app.fill('entry', 'Pronouns', 'she')
        done_editing(j)

    with j.step('two fields are typed, and then the power goes'):
        drv.keys('ctrl+n')
        j.look_at_records()
        j.app.fill('entry', 'Pronouns', 'he')
        j.app.fill('entry', 'Legal given name', 'Quillon')
        drv.keys('Tab')
        j.wait_written()
        drv.wait('the draft', lambda: j.app.there(None, re.compile('^Draft kept')), waymark.SLOW)
        j.kill()

    with j.step('meanwhile the second change is put back'):
        j.start()
        j.unlock()
        j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
        drv.keys('Down', 'Return')
        j.see('How to Work with Me')
        j.show_section('History')
        put_back(j, 'changed Pronouns from “they” to “she”')

    with j.step('the form shows both, field by field', 'conflict'):
        j.show_section('Overview')
        drv.keys('ctrl+n')
        j.see('Somebody Changed This Meanwhile')
        j.see(re.compile('^Yours: he'), 'check')
        drv.wait('what only one wrote to be chosen',
                 lambda: drv.state(j.app.find('check', 'Yours: Quillon'), 'checked'))
        assert not drv.state(j.app.find_visible('button', 'Save'), 'sensitive')

    with j.step('one is chosen, the other stays typed, and it is saved', 'chosen'):
        j.app.click(j.app.find_visible('check', re.compile('root, .*: they$')))
        j.see('Everything is chosen')
        j.press('Save')
        j.see('How to Work with Me')

    with j.step('a number is added, and then corrected but not saved'):
        drv.keys('ctrl+n')
        j.press(re.compile('^Add'))
        j.app.fill('entry', 'Number', '555 0100')
        done_editing(j)
        drv.keys('ctrl+n')
        j.app.fill('entry', 'Number', PHONE)
        drv.keys('Escape')
        j.see('How to Work with Me')

    with j.step('meanwhile the number is removed'):
        j.show_section('History')
        put_back(j, 'added a way to reach the client “555 0100”')

    with j.step('the form says so, and asks', 'removed'):
        j.show_section('Overview')
        drv.keys('ctrl+n')
        j.see(re.compile('removed it while you were writing'))
        j.app.click(j.app.find_visible('check', 'Bring it back with what you typed'))
        j.press('Save')
        j.see('How to Work with Me')
        j.quit()

    with j.step('what was chosen is in the database'):
        assert j.query('SELECT pronouns, legal_given FROM client') == [['they', 'Quillon']]
        assert j.query('SELECT value, deleted_at IS NULL FROM contact_point') == [[PHONE, '1']]
        assert j.one('SELECT count(*) FROM draft') == '0'
        j.ctl('verify')
