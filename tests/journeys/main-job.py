# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job of a counselor, through the real window and by keys, with a keyring of its own: from
an empty folder to the chart on paper, and what is in the database then.

    uirun main-job.py [--out DIR]

Each step leaves a picture in DIR, or in main-job/ of the build folder.
"""
import argparse
import glob
import os
import re

import drv
import waymark

CLIENT = 'Giedrė Rasmussen'
ANSWERS = '232312111'
DONE = 'Asked; has thoughts and no plan. We called together.'
NEED = 'A safe place to live'
GOAL = 'I want my own key by spring'
OBJECTIVE = 'Visit two recovery houses by 15 December'

parser = argparse.ArgumentParser()
parser.add_argument('--out', default=os.path.join(waymark.BUILD, 'main-job'))
OUT = os.path.abspath(parser.parse_args().out)
PDF = os.path.join(OUT, 'chart.pdf')


def focus_in_search(j):
    return j.app.wait_focus('entry', re.compile('^Look for a client'), waymark.SLOW)




def add_row(j, kind, text):
    """In the plan: the new row has the keyboard; its text is typed and kept."""
    j.app.wait_focus('entry', kind, waymark.SLOW)
    drv.type_text(text)
    drv.wait(f'the text of the {kind.lower()}', lambda: j.typed(kind) == text, waymark.SLOW)


if os.path.exists(PDF):
    os.unlink(PDF)

with waymark.Journey(OUT) as j:
    with j.step('a private keyring is open'):
        j.start_keyring()

    with j.step('an empty folder leads to the first page', 'First page'):
        j.start()
        j.see('Create a caseload')

    with j.step('a caseload is created: name, passphrase, account', 'New caseload'):
        j.begin_first_run()
        drv.type_text(waymark.WORKER)
        drv.keys('Tab')
        drv.type_text(waymark.PASSPHRASE)
        drv.keys('Return')
        drv.type_text(waymark.PASSPHRASE)
        j.choose('Only I use it')

    with j.step('the recovery code is shown', 'Recovery code'):
        j.press('Continue')
        groups, asked = j.read_code()

    with j.step('it is proven, and the empty list opens', 'No clients yet'):
        drv.type_text(groups[asked].lower())
        j.press('Open the Caseload')
        j.wait_work()
        j.see('No Clients Yet')

    with j.step('a file of 500 people is chosen', 'Columns of the file'):
        j.press('Import…')
        j.app.wait_focus('button', 'Choose a File…', waymark.SLOW)
        drv.keys('Return')
        j.choose_file('Choose a File of Clients', os.path.join(waymark.DATA, 'clients-500.csv'))
        j.app.wait_focus('button', 'Check the File', waymark.SLOW)

    with j.step('it is checked before anything is written', 'Checked'):
        drv.keys('Return')
        j.see('500 clients can be imported.')
        j.app.wait_focus('button', 'Import 500 Clients', waymark.SLOW)

    with j.step('it is imported', 'Imported'):
        drv.keys('Return')
        j.see('500 Clients Imported')
        j.app.wait_focus('button', 'Show the Clients', waymark.SLOW)

    with j.step('the list shows them', 'Clients'):
        drv.keys('Return')
        focus_in_search(j)
        j.see(re.compile('of 500$'))

    with j.step('one is found by typing, accents ignored', 'Found'):
        drv.type_text('giedre rasm')
        j.see('1 of 500')

    with j.step('Enter opens the client', 'Client'):
        drv.keys('Return')
        j.see(CLIENT)
        j.app.wait_no('entry', re.compile('^Look for'), timeout=waymark.SLOW)

    with j.step('a PHQ-9 is begun by a key', 'PHQ-9'):
        j.show_section('Assessments')
        j.see('Questionnaires')
        drv.keys('ctrl+n')
        j.app.wait_focus('radio button', re.compile('^Little interest'), waymark.SLOW)

    with j.step('nine digits answer it; the ninth brings the crisis text, with the keyboard', 'Crisis text'):
        for n, key in enumerate(ANSWERS):
            drv.keys(key)
            j.see(f'{n + 1} of 10 answered')
        j.app.wait_focus('alert', 'Ask About Suicide Now', waymark.SLOW)
        j.see(re.compile('^Call or text 988'))
        assert not drv.state(j.app.find('button', 'Finish'), 'sensitive')

    with j.step('what was done is noted', 'Acknowledged'):
        drv.keys('Tab')
        j.app.wait_focus('check', 'Asked about suicide', waymark.SLOW)
        drv.keys('space', 'Tab', 'space')
        for _ in range(6):
            drv.keys('Tab')
        j.app.wait_focus('entry', 'What was done, in your own words', waymark.SLOW)
        drv.type_text(DONE)
        drv.keys('Tab')
        j.app.wait_focus('button', 'Note What Was Done', waymark.SLOW)
        drv.keys('Return')
        j.app.wait_focus('radio button', re.compile('how difficult'), waymark.SLOW)

    with j.step('it is signed, and the result stands there', 'Result'):
        drv.keys('1')
        j.see('10 of 10 answered')
        drv.keys('ctrl+Return')
        j.see('PHQ-9 Result')
        j.see('16 of 27')
        j.see('Moderately severe')

    with j.step('a need, a goal and an objective, by keys', 'Plan'):
        j.show_section('Plan')
        j.see('No Plan Yet')
        drv.keys('ctrl+n')
        add_row(j, 'Need', NEED)
        drv.keys('ctrl+bracketright')
        add_row(j, 'Goal', GOAL)
        drv.keys('ctrl+bracketright')
        add_row(j, 'Objective', OBJECTIVE)
        j.see(re.compile('^Measurable: no measure yet'))

    with j.step('the chart shows the result; its cursor moves by keys', 'Chart'):
        j.show_section('Progress')
        j.app.wait_focus('image', re.compile('^Chart of PHQ-9: 1 result'), waymark.SLOW)
        drv.keys('Right')
        j.see(re.compile('PHQ-9 16 of 27, Moderately severe'), 'label')

    with j.step('the chart is saved as the client’s own copy', 'Saved'):
        j.press('Save or Print')
        j.app.wait_focus('button', 'Print…', waymark.SLOW)
        j.press('Save as PDF…')
        j.save_as('Save as PDF', PDF)
        j.see('The PDF was saved')

    with j.step('on the paper stand the score, the bands and whose copy it is'):
        drv.wait('the file', lambda: os.path.getsize(PDF) > 0, waymark.SLOW)
        text = waymark.paper_text(PDF)
        for words in ('PHQ-9', '16', 'Moderately severe', 'Severe', '27', 'Own copy for the client'):
            assert words in text, (words, text)
        assert os.stat(PDF).st_mode & 0o077 == 0

    with j.step('Ctrl+L locks, and no name is left', 'Locked'):
        j.lock()
        assert 'Giedr' not in j.names() and 'Rasmussen' not in j.names()

    with j.step('the passphrase opens it where it was', 'Unlocked'):
        j.unlock()
        j.see(CLIENT)

    with j.step('it quits by Ctrl+Q'):
        j.quit()

    with j.step('started again, the keyring opens it', 'Opened by the keyring'):
        j.start()
        j.wait_work()
        focus_in_search(j)
        j.see(re.compile('of 500$'))
        j.quit()

    with j.step('500 clients are in the database'):
        assert j.one('SELECT count(*) FROM client') == '500'
        assert j.one('SELECT count(*) FROM draft') == '0'

    with j.step('the signed PHQ-9 is in it, with its total and band'):
        rows = j.query('SELECT instrument, answers, a.status, value, band FROM assessment a'
                       ' JOIN score s ON s.assessment_id = a.id JOIN client c ON c.id = a.client_id'
                       " WHERE c.number = 'S-00244'")
        assert rows == [['phq-9', ' '.join(ANSWERS) + ' 1', 'signed', '16.0', 'moderately-severe']], rows

    with j.step('the alert is in it, and what was done'):
        rows = j.query('SELECT code, answer, done, done_words, acknowledged_at IS NOT NULL FROM alert')
        assert rows == [['self-harm', '1', 'asked stayed', DONE, '1']], rows

    with j.step('need, goal and objective are in it, one below the other'):
        rows = j.query('SELECT n.text, g.text, o.text FROM need n JOIN goal g ON g.need_id = n.id'
                       ' JOIN objective o ON o.goal_id = g.id')
        assert rows == [[NEED, GOAL, OBJECTIVE]], rows

    with j.step('who opened it, and what left it, is in it'):
        rows = '\n'.join(str(row) for row in j.query('SELECT * FROM access'))
        for words in ('With the passphrase', 'From the keyring', 'own copy'):
            assert words in rows, (words, rows)

    with j.step('no file of the caseload or of the home has a word of it in clear'):
        words = [CLIENT, 'Rasmussen', NEED, GOAL, OBJECTIVE, DONE, waymark.PASSPHRASE, '-'.join(groups)]
        names = glob.glob(os.path.join(j.caseload, '*'))
        for folder, _, files in os.walk(os.environ['HOME']):
            names += [os.path.join(folder, name) for name in files]
        assert any(name.endswith('records.db') for name in names)
        for name in names:
            with open(name, 'rb') as file:
                content = file.read()
            assert not content.startswith(b'SQLite format 3'), name
            found = [word for word in words if word.encode() in content]
            assert not found, (name, found)

    print(f'# a picture of every step and the chart: {OUT}')
