# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan with three needs, five goals and ten objectives, by keys alone; taken back and done again after a
restart; and a power cut in the middle of a word."""
import os
import re

import drv
import waymark

# Need, its goals, their objectives.
PLAN = [
    ('A safe place to live', [
        ('A room of my own', ['Submit 2 applications', 'View 3 rooms', 'Save the deposit']),
        ('A door I can lock', ['Ask for the spare key', 'Mend the lock']),
    ]),
    ('Evenings without use', [
        ('Say no and have company', ['Go to 2 meetings a week', 'Ring Tess on Fridays']),
        ('Sleep before midnight', ['Keep a sleep diary', 'No screen after ten']),
    ]),
    ('Glasses', [
        ('Read to my daughter', ['See the optician']),
    ]),
]
TREE = ('SELECT n.text, g.text, o.text FROM need n JOIN goal g ON g.need_id = n.id JOIN objective o ON o.goal_id = g.id'
        ' WHERE n.deleted_at IS NULL AND g.deleted_at IS NULL AND o.deleted_at IS NULL'
        ' ORDER BY n.position, g.position, o.position')
DATED = 'SELECT measured_by, now, target, confidence, due_on FROM objective WHERE due_on IS NOT NULL'
MEASURED = [['Receipts', '0.0', '2.0', '7', '2036-12-05']]
ROWS = [[need, goal, objective] for need, goals in PLAN for goal, objectives in goals for objective in objectives]


def write(j, kind, text):
    """The new row has the keyboard."""
    j.app.wait_focus('entry', kind, waymark.SLOW)
    drv.wait(f'an empty {kind}', lambda: j.typed(kind) == '', waymark.SLOW)
    drv.type_text(text)
    drv.wait(f'the text of the {kind}', lambda: j.typed(kind) == text, waymark.SLOW)


def open_plan(j):
    """Of the only client, by keys."""
    j.see('1 client')
    drv.keys('Down', 'Return')
    j.see('Overview', 'list item')
    j.show_section('Plan')


with waymark.Journey(os.environ.get('JOURNEY_PICTURES')) as j:
    j.create()
    j.start()

    with j.step('a client is there'):
        j.unlock()
        j.see('No Clients Yet')
        drv.keys('ctrl+n')
        j.see('Name to use', 'entry')
        drv.type_text('Quill')
        drv.keys('ctrl+s')
        j.see('Sections of this client', 'list')

    with j.step("the client's own words come first", 'Words'):
        j.show_section('Plan')
        j.app.wait_focus('button', 'Write the Client’s Words', waymark.SLOW)
        drv.keys('Return')
        j.app.wait_focus('entry', 'Vision', waymark.SLOW)
        drv.type_text('A door I can lock, and Tess at my table')
        drv.keys('Return')

    with j.step('three needs, five goals and ten objectives, by keys alone', 'Plan'):
        for n, (need, goals) in enumerate(PLAN):
            write(j, 'Need', need)
            drv.keys('ctrl+bracketright')
            for g, (goal, objectives) in enumerate(goals):
                write(j, 'Goal', goal)
                drv.keys('ctrl+bracketright')
                for o, objective in enumerate(objectives):
                    write(j, 'Objective', objective)
                    if o + 1 < len(objectives):
                        drv.keys('Return')
                drv.keys('ctrl+bracketleft')
            j.app.wait_focus('entry', 'Goal', waymark.SLOW)
            drv.keys('ctrl+bracketleft' if n + 1 < len(PLAN) else 'Escape')

    with j.step('the first objective is made measurable; its five marks are said', 'SMART'):
        drv.keys('Home', 'Down', 'Down', 'Down', 'Return')
        j.app.wait_focus('entry', 'Objective', waymark.SLOW)
        for text in ('Receipts', '0', '2', '7', '5 dec 2036'):
            drv.keys('Tab')
            drv.type_text(text)
        drv.keys('Escape')
        j.see(re.compile('^Objective, level 3: Submit 2 applications.*All five SMART marks are there'))
        j.see('Saved')

    with j.step('all of it is in the database, in its order'):
        j.quit()
        assert j.query(TREE) == ROWS, j.query(TREE)
        assert j.query(DATED) == MEASURED, j.query(DATED)
        assert j.one('SELECT vision FROM plan') == 'A door I can lock, and Tess at my table'
        assert j.one('SELECT count(*) FROM draft') == '0'

    with j.step('started again, Ctrl+Z takes back what was done last, and says so', 'Undone'):
        j.start()
        j.unlock()
        open_plan(j)
        j.app.wait_focus('entry', 'Need', waymark.SLOW)
        drv.keys('ctrl+z')
        # Fields that were left while it saved are one act.
        j.see(re.compile('^Undone: Objective “Submit 2 applications”'))

    with j.step('and after one more start it is done again'):
        j.quit()
        assert j.query(DATED) != MEASURED  # how much of it was one act depends on how fast it was typed
        j.start()
        j.unlock()
        open_plan(j)
        j.app.wait_focus('entry', 'Need', waymark.SLOW)
        drv.keys('ctrl+shift+z')
        j.see(re.compile('^Done again: Objective “Submit 2 applications”'))

    with j.step('a power cut in the middle of a word'):
        drv.keys('Escape', 'End', 'Return')
        j.app.wait_focus('entry', 'Objective', waymark.SLOW)
        drv.wait('the last objective', lambda: j.typed('Objective') == 'See the optician', waymark.SLOW)
        j.look_at_records()
        drv.keys('End')
        drv.type_text(' on Mon')
        j.wait_written()
        j.kill()
        assert j.one('SELECT count(*) FROM draft') == '1'
        assert j.query(TREE) == ROWS, j.query(TREE)
        assert j.query(DATED) == MEASURED, j.query(DATED)

    with j.step('the words are there again, and go on', 'Draft'):
        j.start()
        j.unlock()
        open_plan(j)
        j.app.wait_focus('entry', 'Need', waymark.SLOW)
        drv.keys('Escape', 'End')
        j.see(re.compile('^Objective, level 3: See the optician on Mon'))
        drv.keys('Return')
        j.app.wait_focus('entry', 'Objective', waymark.SLOW)
        drv.keys('End')
        drv.type_text('day')
        drv.keys('ctrl+s')
        j.see('Saved')
        j.quit()
        assert j.query(TREE)[-1][2] == 'See the optician on Monday', j.query(TREE)
        assert j.one('SELECT count(*) FROM draft') == '0'
