# SPDX-License-Identifier: GPL-3.0-or-later
"""Two records that are one person: found, compared, merged, seen as one, and separated again, with a
signed questionnaire that never changes."""
import os
import re

import drv
import waymark

SEARCH = re.compile('^Look for a client')
PEOPLE = '''number,name_to_use,legal_given,legal_family,birth_date,program
A-1,Mari,María,Synthetic,1991-11-03,Outpatient
A-2,,Maria,Synthetik,1991-11-03,Recovery home
A-3,Noor,,,1985-04-12,Outpatient
'''
MATCHES = 'SELECT s.number, o.number, verdict, m.deleted_at IS NULL FROM client_match m' \
          ' JOIN client s ON s.id = m.client_id JOIN client o ON o.id = m.other_id'
SIGNED = 'SELECT c.number, a.status, a.revision FROM assessment a JOIN client c ON c.id = a.client_id'


def find(j, words, name):
    """Looks for somebody in the list and opens the page."""
    drv.keys('ctrl+f')
    j.app.wait_focus('entry', SEARCH, waymark.SLOW)
    drv.keys('ctrl+a')
    drv.type_text(words)
    j.see('1 of 3')
    drv.keys('Return')
    j.app.wait_no('entry', SEARCH, timeout=waymark.SLOW)
    j.see(name, 'label')


with waymark.Journey() as j:
    j.create()
    path = os.path.join(j.home, 'people.csv')
    with open(path, 'w', encoding='utf-8') as out:
        out.write(PEOPLE)
    j.ctl('import', 'clients', path)
    j.start()

    with j.step('a questionnaire is signed for one of the two'):
        j.unlock()
        j.app.wait_focus('entry', SEARCH, waymark.SLOW)
        j.see('3 clients')
        find(j, 'A-2', 'Maria Synthetik')
        j.show_section('Assessments')
        j.see('Questionnaires')
        drv.keys('ctrl+n')
        j.app.wait_focus('radio button', re.compile('^Little interest'), waymark.SLOW)
        drv.keys(*['0'] * 10)
        j.see('10 of 10 answered')
        drv.keys('ctrl+Return')
        j.see('PHQ-9 Result')

    with j.step('the pair is found', 'Pairs'):
        j.show_place('Clients')
        j.app.wait_focus('table row', timeout=waymark.SLOW)
        drv.keys('ctrl+f', 'ctrl+a', 'Delete')
        j.see('3 clients')
        j.app.click(j.see('Menu of the list', 'button'))
        drv.press(j.see('Find Duplicates…', 'menu item'))
        j.see('1 pair')

    with j.step('it is compared, side by side', 'Compared'):
        j.press('Compare…')
        j.see('What Stays')
        j.see('María')
        j.see('Recovery home')

    with j.step('the records are merged, and nobody else is left to compare', 'Merged'):
        j.press('Merge')
        j.see('Nobody Seems to Be Here Twice')

    with j.step('the list has one less, who is found by the number of the other'):
        drv.keys('alt+Left')
        j.see('2 clients')
        drv.keys('ctrl+f', 'ctrl+a')
        drv.type_text('a-2')
        j.see('1 of 2')
        drv.keys('Return')
        j.see('Mari Synthetic', 'label')

    with j.step('the page tells what was merged into it, and has the questionnaire', 'One person'):
        j.see('Merged Records')
        j.show_section('Assessments')
        j.see(re.compile('PHQ-9'))
        j.lock()
        assert j.query(MATCHES) == [['A-1', 'A-2', 'same', '1']], j.query(MATCHES)
        assert j.query(SIGNED) == [['A-2', 'signed', '1']], j.query(SIGNED)
        assert j.one("SELECT aliases FROM client WHERE number = 'A-1'") == 'Maria Synthetik'
        j.unlock()

    with j.step('they are separated again, by a later day’s button', 'Separated'):
        j.show_section('Overview')
        drv.press(j.app.find('button', 'Separate'))  # it is far down the page
        j.app.wait_no('label', 'Merged Records', timeout=waymark.SLOW)
        j.show_place('Clients')
        j.see(re.compile('of 3$'))
        j.quit()

    with j.step('everything is where it was'):
        assert j.query(MATCHES) == [['A-1', 'A-2', 'same', '0']], j.query(MATCHES)
        assert j.query(SIGNED) == [['A-2', 'signed', '1']], j.query(SIGNED)
        assert j.query('SELECT number, name_to_use, aliases FROM client ORDER BY number') == [
            ['A-1', 'Mari', None], ['A-2', None, None], ['A-3', 'Noor', None]]
        j.ctl('verify')
