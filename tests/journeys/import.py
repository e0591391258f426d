# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients come in from a file through the window, by keys: the choice of the file, the encoding, the
columns, the lines that are left out with their reasons, the result; then the database is asked."""
import os
import re

import drv
import waymark


def choose(j, button, name):
    """The file by its path, as one may type it in the dialog."""
    j.see(button, 'button')
    j.app.wait_focus('button', button, waymark.SLOW)
    drv.keys('Return')
    j.choose_file('Choose a File of Clients', os.path.join(waymark.DATA, name))


with waymark.Journey() as j:
    with j.step('a caseload is there, and the program'):
        j.create()
        j.start()

    with j.step('the empty list offers an import'):
        j.unlock()
        j.press('Import…')

    with j.step('a file in Latin-1 asks for its encoding'):
        choose(j, 'Choose a File…', 'clients-latin1.csv')
        j.app.wait_focus('button', 'Windows-1252', waymark.SLOW)
        drv.keys('Return')
        j.app.find(None, 'José · Begoña', timeout=waymark.SLOW)

    with j.step('another file is chosen'):
        drv.keys('shift+Tab')
        choose(j, 'Choose Another File…', 'clients-refused.csv')
        j.see('11 lines below the headings')

    with j.step('lines that do not fit are named with their reasons'):
        j.app.wait_focus('button', 'Check the File', waymark.SLOW)
        drv.keys('Return')
        j.app.wait_focus('button', 'Import 2 Clients', waymark.SLOW)
        j.see('Line 2: The birth date cannot be read.')
        j.see('Line 5: The same name and birth date stand in line 4.')

    with j.step('the good ones are imported'):
        drv.keys('Return')
        j.see('2 Clients Imported')
        j.see('9 lines were left out.')

    with j.step('they are in the list'):
        j.app.wait_focus('button', 'Show the Clients', waymark.SLOW)
        drv.keys('Return')
        j.see(re.compile('^Mei Xu'))

    with j.step('it quits by Ctrl+Q'):
        j.quit()

    with j.step('they are in the database, and nobody else'):
        assert j.one('SELECT count(*) FROM client') == '2'
        assert j.one("SELECT count(*) FROM client WHERE name_to_use = 'Mei'") == '1'
