# SPDX-License-Identifier: GPL-3.0-or-later
"""The progress of a client: measures and period, the cursor by ear, time by keys and wheel, events,
the table on the clipboard, and every form on disk, read back and held against the records."""
import csv
import datetime
import os
import re
import struct

import charts
import drv
import waymark
from gi.repository import Atspi, GLib

SEED = 4  # of a made-up person with several measures over a year
WORDS = 'Keys to the new room'
EVENT_DAY = '2026-01-05'
BANDS = 'Minimal|Mild|Moderate|Moderately severe|Severe'


def chart(j):
    """The chart, which is called what a screen reader says of it."""
    return j.app.find('image', re.compile(r'^Chart of |^\d+ \w+ \d{4}: '), j.app.on_screen,
                      timeout=waymark.SLOW)


def focus_chart(j):
    """By a click where nothing is to be chosen."""
    node = chart(j)
    x, y = j.app.place(node)
    box = j.app.extents(node)
    drv.xdotool('mousemove', x - box.width // 2 + 4, y + box.height // 2 - 4, 'click', 1)
    j.app.wait_focus('image', None, waymark.SLOW)
    drv.move_pointer_away()


def show_progress(j):
    j.app.click(j.see('Progress', 'list item'))
    return j.app.wait_focus('image', re.compile('^Chart of '), waymark.SLOW)


def open_client(j):
    j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
    j.see('1 client')
    drv.keys('Down', 'Return')
    return show_progress(j)


def choose_file_form(j, name):
    """In the row “File”, by keys."""
    forms = ['PDF document', 'Picture (PNG)', 'Drawing (SVG)', 'Table (CSV)']
    row = j.app.find('combo box', 'File', j.app.on_screen, timeout=waymark.SLOW)
    j.app.click(row)
    drv.wait('the list of forms', lambda: len(j.app._x_windows()) > 1, waymark.SLOW)
    drv.keys('Home', *['Down'] * forms.index(name), 'Return')


def save(j, button, path, told):
    j.press(button)
    j.save_as(button[:-1], path)
    j.see(told)


def ordinal(text):
    return datetime.date.fromisoformat(text).toordinal()


def compare(drawn, rows, mark, panel):
    """Marks beside what is in the records; rows of day and value."""
    marks = drawn.marks(mark)
    assert len(marks) == len(rows), (marks, rows)
    for (x, y), (day, value) in zip(marks, rows):
        assert abs(x - drawn.time.place(ordinal(day))) < .2, (day, x)
        assert abs(y - drawn.panels[panel].scale.place(float(value))) < .2, (value, y)


with waymark.Journey(os.environ.get('PROGRESS_PICTURES')) as j:
    j.create()
    j.ctl('demo', '--clients', '1', '--seed', str(SEED))
    results = {name: j.query('SELECT taken_on, value FROM assessment a JOIN score s ON s.assessment_id = a.id'
                             f" WHERE instrument = '{name}' AND a.status = 'signed' ORDER BY taken_on")
               for name in ('phq-9', 'barc-10', 'gad-7')}
    n_events = int(j.one('SELECT (SELECT count(*) FROM event WHERE deleted_at IS NULL) +'
                         ' (SELECT count(own_date) FROM client)'))
    last_day, last_value = results['phq-9'][-1]
    j.start()
    j.unlock()

    with j.step('the measures with most results are looked at first', 'progress'):
        name = drv.plain(open_client(j).get_name())
        total = sum(len(rows) for rows in results.values())
        assert name.startswith(f'Chart of BARC-10, GAD-7, PHQ-9: {total} results, '), name

    with j.step('one is taken away, and half a year is chosen'):
        j.press('GAD-7')
        drv.wait('two measures', lambda: chart(j).get_name().startswith('Chart of BARC-10, PHQ-9: '))
        j.press('The last six months')
        half = drv.wait('half a year', lambda: chart(j).get_name() != name and chart(j).get_name())
        assert re.search(r'results?, \d+ \w+ \d{4} to \d+ \w+ \d{4}$', half), half

    with j.step('a screen reader hears the cursor as the name of the chart; footer and table say the same'):
        heard = []
        listener = Atspi.EventListener.new(lambda event: heard.append(event.source.get_name()))
        listener.register('object:property-change:accessible-name')
        focus_chart(j)
        drv.keys('Down', 'End')  # the last result of PHQ-9
        day = datetime.date.fromisoformat(last_day)
        begins = f'{day.day} {day:%b %Y}: PHQ-9 {float(last_value):g} of 27, '
        sentence = drv.wait('the cursor', lambda: chart(j).get_name().startswith(begins) and
                            chart(j).get_name(), waymark.SLOW)
        drv.wait('the event', lambda: GLib.MainContext.default().iteration(False) or sentence in heard)
        listener.deregister('object:property-change:accessible-name')
        j.see(sentence, 'label')
        row = j.app.find('table row', None, lambda n: f'{day.day} {day:%b %Y}' in j.app.names(root=n),
                         states=('selected',))
        assert any(text.split()[0] == f'{float(last_value):g}' for text in j.app.names(root=row)[1:] if text)

    with j.step('time goes by keys', 'zoomed'):
        drv.keys('plus', 'plus')
        drv.wait('less time', lambda: chart(j).get_name().startswith('Chart of ') and
                 chart(j).get_name() != half)
        closer = chart(j).get_name()
        drv.keys('Prior')
        drv.wait('earlier time', lambda: chart(j).get_name() not in (closer, half))
        drv.keys('0')
        drv.wait('the half year', lambda: chart(j).get_name() == half)

    with j.step('and by the wheel with Ctrl, not by the wheel alone; a drag moves it, one with Shift marks it'):
        x, y = j.app.place(chart(j))
        focus_chart(j)
        drv.xdotool('mousemove', x, y, 'click', 4)
        drv.xdotool('keydown', 'ctrl', 'click', 4, 'click', 4, 'keyup', 'ctrl')
        closer = drv.wait('less time', lambda: chart(j).get_name().startswith('Chart of ') and
                          chart(j).get_name() != half and chart(j).get_name())
        drv.xdotool('mousemove', x, y, 'mousedown', 1, 'mousemove', x + 30, y, 'mousemove', x + 90, y,
                    'mouseup', 1)
        earlier = drv.wait('earlier time', lambda: chart(j).get_name().startswith('Chart of ') and
                           chart(j).get_name() not in (closer, half) and chart(j).get_name())
        drv.xdotool('keydown', 'shift', 'mousemove', x, y, 'mousedown', 1, 'mousemove', x - 30, y,
                    'mousemove', x - 90, y, 'mouseup', 1, 'keyup', 'shift')
        drv.wait('what was marked', lambda: chart(j).get_name() not in (closer, earlier, half))
        j.press('The last six months')
        drv.wait('the half year', lambda: chart(j).get_name() == half)

    with j.step('an event is added, and stands in the table', 'event'):
        drv.keys('ctrl+n')
        j.see('Add an Event')
        drv.keys('ctrl+s')
        j.see(re.compile('^Choose what happened, or say it in a few words'))
        j.app.fill('entry', re.compile('^Day'), EVENT_DAY)
        j.app.fill('entry', 'In a few words', WORDS)
        drv.keys('ctrl+s')
        j.see('The event was added.')
        j.see(WORDS, 'label')

    with j.step('it is opened by Enter, and taken away; and that is undone'):
        row = j.see(re.compile(WORDS), 'label')
        j.app.click(row)
        drv.keys('Return')
        j.see('Edit the Event')
        assert j.typed('In a few words') == WORDS
        j.press('Remove')
        j.see('The event was removed.')
        j.press('Undo')
        j.see(re.compile(WORDS), 'label')

    with j.step('the table is copied, with every line'):
        j.press('Copy Table')
        j.see(re.compile('^The table was copied'))
        drv.keys('ctrl+n')
        entry = j.app.fill('entry', 'In a few words', '')
        drv.keys('ctrl+v')
        drv.wait('the lines', lambda: WORDS in drv.text_of(entry), waymark.SLOW)
        text = drv.text_of(entry)
        assert text.startswith('Date\tMeasure\tScore'), text[:60]
        for when, value in results['phq-9']:
            assert f'{when}\tPHQ-9\t{float(value):g}\t27\t' in text, (when, value, text)
        drv.keys('ctrl+a', 'Delete', 'alt+Left')
        chart(j)

    with j.step('all there is goes to paper and into files', 'paper'):
        j.press('All')
        everything = drv.wait('all', lambda: chart(j).get_name() != half and chart(j).get_name())
        j.press('Save or Print')
        j.app.wait_focus('button', 'Print…', waymark.SLOW)
        for form, ending, told in (('PDF document', 'pdf', 'The PDF was saved'),
                                   ('Drawing (SVG)', 'svg', 'The drawing was saved'),
                                   ('Picture (PNG)', 'png', 'The picture was saved'),
                                   ('Table (CSV)', 'csv', 'The table was saved')):
            if ending != 'pdf':
                choose_file_form(j, form)
            save(j, f'Save as {ending.upper()}…', os.path.join(j.home, f'out.{ending}'), told)

    with j.step('what was chosen last, before the very lock, is found again'):
        drv.keys('alt+Left')
        j.press('The last year')
        year = drv.wait('a year', lambda: chart(j).get_name() != everything and chart(j).get_name())
        j.lock()
        j.quit()
        j.start()
        j.unlock()
        again = drv.plain(open_client(j).get_name())
        assert again == year and again.startswith('Chart of BARC-10, PHQ-9: '), (again, year)
        j.quit()

    with j.step('the drawing and the document show what is in the records'):
        drawn = charts.Chart(os.path.join(j.home, 'out.svg'), os.path.join(j.home, 'out.pdf'))
        compare(drawn, results['barc-10'], 2, 0)
        compare(drawn, results['phq-9'], 0, 1)
        assert len(drawn.stems()) >= 1
        words = ' '.join(word.text for word in drawn.words)
        assert 'Own copy for the client' in words and 'Kroenke' in words, words
        with open(os.path.join(j.home, 'out.png'), 'rb') as file:
            width, height = struct.unpack('>II', file.read(24)[16:])
        assert width > height > 1000, (width, height)

    with j.step('so does the table'):
        with open(os.path.join(j.home, 'out.csv'), newline='', encoding='utf-8') as file:
            rows = list(csv.DictReader(file))
        got = [[row['Date'], row['Score']] for row in rows if row['Measure'] == 'PHQ-9']
        assert got == [[day, f'{float(value):g}'] for day, value in results['phq-9']], got
        assert {row['Band'] for row in rows if row['Measure'] == 'PHQ-9'} <= set(BANDS.split('|')), rows
        happened = [row['Remark'] for row in rows if row['Measure'] == 'What happened']
        assert WORDS in happened and len(happened) == n_events + 1, happened
        assert not any('GAD-7' in row.values() for row in rows)

    with j.step('the event is in the records, and what was chosen; what went out is in the history'):
        assert j.query(f"SELECT code, happened_on, deleted_at IS NULL FROM event WHERE words = '{WORDS}'") == \
            [['other', EVENT_DAY, '1']]
        assert [row[0] for row in j.query("SELECT verb FROM log WHERE kind = 'event' ORDER BY seq")][-3:] == \
            ['create', 'remove', 'restore']
        chosen = j.one("SELECT texts FROM choice WHERE view = 'progress'")
        assert "'measures': 'phq-9/total:0 barc-10/total:2'" in chosen and "'period': 'year'" in chosen, chosen
        verbs = [row[0] for row in j.query("SELECT verb FROM access WHERE verb IN ('copy', 'export')")]
        assert verbs.count('export') == 4 and verbs.count('copy') == 1, verbs
