# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of clients, by keys: what is heard of it, columns, filters with a name, and the place where
one was, after a client, after a lock and after the next start."""
import os
import re

import drv
import waymark

SEARCH = re.compile('^Look for a client')
FILTER = 'North, synthetic'


def rows(j):
    """What a screen reader says of the rows, in order."""
    return [name for name in j.app.names('table row') if ',' in name]


def headings(j):
    return j.app.names('label', root=j.app.find('table row'))


def wait_row(j, name):
    """Waits until the keyboard is on the row of that client."""
    return j.app.wait_focus('table row', re.compile('^' + name), waymark.SLOW)


def from_menu(j, item):
    """An item of the menu of the list."""
    j.app.click(j.see('Menu of the list', 'button'))
    drv.press(j.see(item, 'menu item'))


with waymark.Journey() as j:
    j.create()
    j.add_clients(100)
    start = {'GSETTINGS_BACKEND': 'keyfile'}
    j.start(env=start)

    with j.step('the search has the keyboard, and says how many there are'):
        j.unlock()
        search = j.app.wait_focus('entry', SEARCH, waymark.SLOW)
        drv.wait('the number', lambda: search.get_description() == '80 of 100')
        assert j.app.find('tree table').get_description() == 'By name, from A to Z'

    with j.step('Down leads to the first row, which is heard as one sentence'):
        drv.keys('Down')
        row = wait_row(j, 'Abel Dvořák')
        assert row.get_name() == 'Abel Dvořák, Synthetic Outpatient, Risk: Not asked, Number: S-00016, Changed: today', row.get_name()

    with j.step('End and Shift+Home select everybody, read or not; Escape lets go'):
        drv.keys('End', 'shift+Home')
        j.see('80 selected')
        drv.keys('Escape')
        j.app.wait_no(None, '80 selected')

    with j.step('Space selects one more, the menu key opens the menu'):
        drv.keys('Home', 'ctrl+Down', 'ctrl+Down', 'ctrl+space')
        j.see('2 selected')
        drv.keys('shift+F10')
        j.see('Merge…', 'menu item')
        assert not j.app.there('menu item', 'Open')
        drv.keys('Escape')
        wait_row(j, 'Ada Zúñiga')
        drv.keys('Escape')
        j.app.wait_no(None, '2 selected')

    with j.step('a heading’s menu hides its column'):
        j.app.click(j.see('Number', 'label'), 3)
        drv.press(j.see('Hide This Column', 'menu item'))
        drv.wait('the column to go', lambda: headings(j) == ['Name to use', 'Program', 'Risk', 'Changed'])

    with j.step('others are chosen and moved by keys'):
        from_menu(j, 'Columns…')
        j.app.window('Columns')
        j.app.wait_focus('list item', 'Name to use')
        drv.keys(*['Down'] * 6, 'Return')
        drv.wait('the column', lambda: headings(j)[-1] == 'Number')
        drv.keys('alt+Up', 'Escape')
        j.wait_one_window()
        drv.wait('the columns', lambda: headings(j) == ['Name to use', 'Program', 'Risk', 'Number', 'Changed'])

    with j.step('a filter gets a name'):
        j.app.click(j.see('More conditions', 'button'))
        j.app.wait_focus()
        drv.keys('Tab', 'space', 'Down', 'Return')
        j.see('Program: Synthetic North')
        drv.keys('Escape')
        j.app.wait_no('combo box', 'Program')
        found = j.see(re.compile(' of 100$')).get_name()
        drv.keys('ctrl+d')
        drv.wait('the question', lambda: len(j.app._x_windows()) > 1)
        j.see('Name of the filter', 'entry')
        drv.keys('ctrl+a')
        drv.type_text(FILTER)
        drv.keys('Return')
        j.wait_one_window()
        j.see(FILTER, 'button')
        assert drv.state(j.see(FILTER, 'button'), 'pressed')

    with j.step('one click lets it go; its key applies it'):
        j.app.click(j.see(FILTER, 'button'))
        j.see('80 of 100')
        drv.keys('ctrl+1')
        j.see(found)
        assert all('Synthetic North' in row for row in rows(j)), rows(j)

    with j.step('it is removed, and Ctrl+Z brings it back'):
        j.app.click(j.see(FILTER, 'button'), 3)
        drv.press(j.see('Remove', 'menu item'))
        j.app.wait_no('button', FILTER)
        drv.keys('ctrl+z')
        drv.wait('it to be applied', lambda: drv.state(j.see(FILTER, 'button'), 'pressed'), waymark.SLOW)
        j.see(found)

    with j.step('a client far below is opened, and gets another name'):
        drv.keys('ctrl+1')
        j.see('80 of 100')
        drv.keys('ctrl+f', 'Down', 'Next', 'Next', 'Next', 'Return')
        j.see('Edit', 'button')
        drv.keys('ctrl+n')
        j.see('Name to use', 'entry')
        drv.keys('ctrl+a')
        drv.type_text('Quillfeather')
        j.press('Save')
        j.see(re.compile('^Quillfeather'), 'label')

    with j.step('going back leads to the same row of the same answer'):
        drv.keys('alt+Left')
        wait_row(j, 'Quillfeather')
        j.see('80 of 100')

    with j.step('also after a lock'):
        j.lock()
        assert 'Quillfeather' not in j.names() and 'Synthetic North' not in j.names()
        j.unlock()
        wait_row(j, 'Quillfeather')
        j.see('80 of 100')
        j.quit()

    with j.step('the next start has the columns, and begins with the search'):
        j.start(env=start)
        j.unlock()
        j.app.wait_focus('entry', SEARCH, waymark.SLOW)
        j.see('80 of 100')
        j.see(FILTER, 'button')
        assert headings(j) == ['Name to use', 'Program', 'Risk', 'Number', 'Changed']
        j.quit()

    with j.step('the filter is in the encrypted records, and nowhere else'):
        assert j.query('SELECT name, program FROM saved_filter WHERE deleted_at IS NULL') == [[FILTER, 'Synthetic North']]
        for folder, _, files in os.walk(os.environ['XDG_CONFIG_HOME']):
            for name in files:
                with open(os.path.join(folder, name), 'rb') as file:
                    assert b'North' not in file.read(), name
