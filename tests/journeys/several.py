# SPDX-License-Identifier: GPL-3.0-or-later
"""Several clients of the list at once: handed over to a colleague who is named then and there, put into
the archive, printed and saved as a file; each change taken back as one."""
import csv
import os
import re

import drv
import waymark

SEARCH = re.compile('^Look for a client')
COLLEAGUE = 'Ines Synthetic'


def select(j, n):
    """The first rows, by keys."""
    drv.keys('ctrl+f', 'Down', 'Home', *['shift+Down'] * (n - 1))
    j.see(f'{n} selected')


with waymark.Journey() as j:
    j.create()
    j.add_clients(100)
    j.start()
    pdf = os.path.join(j.home, 'list.pdf')
    table = os.path.join(j.home, 'list.csv')

    with j.step('twelve are selected'):
        j.unlock()
        j.app.wait_focus('entry', SEARCH, waymark.SLOW)
        j.see('80 of 100')
        select(j, 12)

    with j.step('they are handed over to a colleague, who is named first', 'Hand over'):
        j.press('Hand Over…')
        j.app.window('Hand Over')
        j.see('Name of the colleague', 'entry')
        drv.type_text(COLLEAGUE)
        drv.keys('Return')
        j.wait_one_window()

    with j.step('the list tells who works with whom'):
        j.see('Worker', 'label')
        j.see(COLLEAGUE, 'label')

    with j.step('Ctrl+Z takes all of it back'):
        drv.keys('ctrl+z')
        j.app.wait_no('label', COLLEAGUE, timeout=waymark.SLOW)

    with j.step('seven go into the archive by Delete, and come back'):
        select(j, 7)
        drv.keys('Delete')
        j.see('73 of 93')
        drv.keys('ctrl+z')
        j.see('80 of 100')

    with j.step('three of them stay there'):
        select(j, 3)
        drv.keys('Delete')
        j.see('77 of 97')

    with j.step('those who are selected are shown on paper', 'Paper'):
        select(j, 9)
        drv.keys('ctrl+p')
        j.see('1 page')

    with j.step('it is saved as PDF: who, in which columns, and whose paper it is'):
        j.press('Save as PDF…')
        j.save_as('Save as PDF', pdf)
        text = waymark.paper_text(pdf)
        for words in ('Name to use', '9 clients', 'Aiko Kříž', 'S-00092', 'Working paper'):
            assert words in text, (words, text)
        assert 'Ada Rodríguez' not in text, text

    with j.step('the whole list is saved as CSV'):
        drv.keys('alt+Left')
        j.app.wait_focus('table row', timeout=waymark.SLOW)
        drv.keys('Escape')
        j.app.click(j.see('Menu of the list', 'button'))
        drv.press(j.see('Save as CSV…', 'menu item'))
        j.save_as('Save the List', table)
        with open(table, encoding='utf-8-sig', newline='') as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == 77, len(rows)
        assert rows[0]['Name to use'] == 'Aiko Kříž' and rows[0]['Number'] == 'S-00092', rows[0]
        assert os.stat(table).st_mode & 0o077 == 0
        j.quit()

    with j.step('each change was one act, and what left is written down'):
        assert j.one('SELECT count(*) FROM client WHERE archived') == '3'
        assert j.one("SELECT count(*) FROM staff WHERE deleted_at IS NULL") == '1'
        sizes = j.query('SELECT count(*) FROM log GROUP BY act HAVING count(*) BETWEEN 2 AND 20 ORDER BY act DESC LIMIT 5')
        assert sizes == [['3'], ['7'], ['7'], ['13'], ['13']], sizes
        assert len(j.query("SELECT * FROM access WHERE words LIKE '%list of clients%'")) == 2
