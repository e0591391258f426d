# SPDX-License-Identifier: GPL-3.0-or-later
"""An import that is left, cancelled or refused brings nobody, and a file in an old encoding everybody."""
import os
import re

import drv
import waymark


def lines_left_out(j):
    return [drv.plain(n.get_name()) for n in j.app.find_all('label', re.compile('^Line [0-9]+: '))]


with waymark.Journey() as j:
    j.create()
    big = os.path.join(j.home, 'many.csv')
    with open(big, 'w', encoding='utf-8') as out:
        out.write('name_to_use,legal_family,phone\n')
        for n in range(60000):
            out.write(f'Person{n},Synthetic,(555) 555-{n % 100:04d}\n')
    j.start()

    with j.step('an empty caseload offers to import'):
        j.unlock()
        j.press('Import…')
        j.app.wait_focus('button', 'Choose a File…', waymark.SLOW)

    with j.step('a file with bad lines: each is listed with its reason'):
        drv.keys('Return')
        j.choose_file('Choose a File of Clients', os.path.join(waymark.DATA, 'clients-refused.csv'))
        j.app.wait_focus('button', 'Check the File', waymark.SLOW)
        drv.keys('Return')
        j.see(re.compile('lines are left out'))
        listed = lines_left_out(j)
        assert len(listed) >= 8 and len(set(listed)) == len(listed), listed
        for word in ('date', 'name', 'worker', 'status'):
            assert any(word in line.lower() for line in listed), (word, listed)

    with j.step('leaving before the last step imports nobody'):
        j.app.wait_focus('button', 'Import 2 Clients', waymark.SLOW)
        drv.keys('alt+Left')
        j.see('No Clients Yet')

    with j.step('an import can be cancelled in the middle, and nobody is half there'):
        j.press('Import…')
        j.app.wait_focus('button', 'Choose a File…', waymark.SLOW)
        drv.keys('Return')
        j.choose_file('Choose a File of Clients', big)
        j.app.wait_focus('button', 'Check the File', waymark.SLOW)
        drv.keys('Return')
        j.app.wait_focus('button', re.compile('^Import [0-9]'), waymark.SLOW)
        drv.keys('Return')
        j.see('Importing')
        drv.keys('Return')  # Cancel has the keyboard.
        j.app.wait_focus('button', 'Check the File', waymark.SLOW)
        drv.keys('alt+Left')
        j.see('No Clients Yet')

    with j.step('a file with a byte that no text holds is refused in words'):
        j.press('Import…')
        j.app.wait_focus('button', 'Choose a File…', waymark.SLOW)
        drv.keys('Return')
        j.choose_file('Choose a File of Clients', os.path.join(waymark.DATA, 'clients-nul.csv'))
        j.see('This File Cannot Be Imported')

    with j.step('an old file: the encoding is asked for'):
        drv.keys('Return')  # Choose Another File has the keyboard.
        j.choose_file('Choose a File of Clients', os.path.join(waymark.DATA, 'clients-latin1.csv'))
        j.see('In Which Encoding Is the File?')
        j.press('Latin-1')
        j.app.wait_focus('button', 'Check the File', waymark.SLOW)
        j.see('Teléfono')

    with j.step('imported, its people are in the list, accents and all'):
        drv.keys('Return')
        j.app.wait_focus('button', re.compile('^Import 2 Clients'), waymark.SLOW)
        drv.keys('Return')
        j.see('2 Clients Imported')
        drv.keys('Return')
        j.see(re.compile('José Núñez'))
        j.see(re.compile('Begoña Peña'))

    with j.step('and in the records, and nobody else is'):
        j.quit()
        rows = j.query('SELECT legal_given, legal_family FROM client ORDER BY legal_given DESC')
        assert rows == [['José', 'Núñez'], ['Begoña', 'Peña']], rows
