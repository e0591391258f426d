# SPDX-License-Identifier: GPL-3.0-or-later
"""A day by keys: what it is made of, what one looks at before a client comes in, the timeline, and its
end with the lock."""
import os
import re

import drv
import waymark

NAME = 'Abel Dvořák'
SHORT = 'Abel D.'


def entry(j, pattern):
    """A row of the day, as a screen reader hears it."""
    return j.see(re.compile(pattern), 'list item')


with waymark.Journey() as j:
    j.create()
    j.add_clients(20)
    j.start()

    with j.step('the day is the first page, and says where it has nothing'):
        j.unlock(place=None)
        j.see('Nothing is due today')
        j.see('No appointment today')
        j.see('Everything you began is finished')

    with j.step('the list of clients is one key away'):
        j.show_place('Clients')
        j.app.wait_focus('entry', re.compile('^Look for a client'), waymark.SLOW)
        drv.type_text('abel')
        j.app.wait_name(re.compile(f'^{NAME}'), 'table row', waymark.SLOW)
        drv.keys('Return')
        j.see('Overview')

    with j.step('a questionnaire is begun, and left'):
        j.show_section('Assessments')
        drv.keys('ctrl+n')
        j.see(re.compile('Little interest'))
        j.look_at_records()
        drv.keys('2', '1')
        j.wait_written()

    with j.step('the day tells of it, and its row opens it'):
        j.show_place('Today')
        entry(j, f'^{SHORT}, PHQ-9, not signed')
        j.app.wait_focus('list item', re.compile(f'^{SHORT}, PHQ-9'), waymark.SLOW)
        drv.keys('Return')
        j.see(re.compile('Little interest'))
        drv.keys('alt+Left')
        j.see(re.compile('^Begun: '))

    with j.step('one key shows what to look at before the client comes in'):
        drv.keys('ctrl+shift+p')
        j.see('Preparation')
        j.see('Last Scores')
        j.see('No note yet')
        drv.keys('Escape')

    with j.step('a timeline without anything says so'):
        j.show_section('Timeline')
        j.see('Nothing Here Yet')

    with j.step('the day is closed: it says what is left, and ends with the lock'):
        drv.keys('ctrl+shift+l')
        j.see(re.compile('^1 thing is left'))
        entry(j, f'^{SHORT}, PHQ-9, not signed')
        drv.keys('ctrl+Return')
        j.wait_secret()
        j.wait_closed()
        assert 'Abel' not in j.names()

    with j.step('the next one begins with the day'):
        j.unlock(place=None)
        entry(j, f'^{SHORT}, PHQ-9, not signed')

    with j.step('it is printed through the door'):
        path = os.path.join(j.home, 'day.pdf')
        drv.keys('ctrl+p')
        j.see('Print the Day')
        j.press('Save as PDF…')
        j.save_as('Save as PDF', path)
        text = waymark.paper_text(path)
        assert 'PHQ-9, not signed' in text, text

    j.quit()

    with j.step('and the record knows of it'):
        assert j.one("SELECT count(*) FROM draft WHERE form = 'assessment:phq-9'") == '1'
        assert j.one("SELECT count(*) FROM access WHERE verb = 'export' AND words LIKE '%list of a day%'") == '1'
