# SPDX-License-Identifier: GPL-3.0-or-later
"""A week by keys: an appointment is booked, clashes with the next, is missed, and asks for outreach."""
import os
import re

import drv
import waymark

with waymark.Journey() as j:
    j.create()
    j.add_clients(3)
    j.start()

    with j.step('the calendar is empty, and says so'):
        j.unlock()
        j.show_place('Calendar')
        j.see('Nothing is booked on this day.')

    with j.step('an appointment is typed, with the client, the day and the time in few letters'):
        drv.keys('ctrl+n')
        j.see(re.compile('^Client: type a name'), 'entry')
        drv.type_text('a')
        drv.keys('Return')
        j.see('Change', 'button')
        drv.set_text(j.see('Day', 'entry'), 'tomorrow')
        drv.set_text(j.see('Time', 'entry'), '9h30')
        j.see('09:30')

    with j.step('saved, it is in the calendar, and can be taken back'):
        drv.keys('ctrl+s')
        j.see('The appointment was booked.')
        drv.keys('Right')
        j.see(re.compile('^09:30–10:20, .*Session'), 'button')

    with j.step('what is in the way is said while one books'):
        drv.keys('ctrl+n')
        drv.set_text(j.see('Time', 'entry'), '10')
        j.see(re.compile('has .* then: .*09:30–10:20'))
        drv.set_text(j.see('Time', 'entry'), '10:20')
        drv.wait('nothing to be in the way', lambda: not j.app.there(None, re.compile('has .* then')),
                 waymark.SLOW)
        j.press('Discard…')
        j.press('Throw Away')
        j.see(re.compile('^09:30–10:20'), 'button')

    with j.step('who did not come is to be reached: two steps become tasks, in one act'):
        j.app.wait_focus('button', re.compile('^09:30–10:20'), waymark.SLOW)
        drv.keys('n')
        j.press('Write It Down')
        j.see('Marked as not come.')

    with j.step('a task is typed in one line, and done with a key'):
        j.show_place('Tasks')
        j.see('Call, and ask how things are')
        drv.keys('ctrl+n')
        drv.type_text('Call the clinic, in 2 weeks 14h')
        drv.keys('Return')
        j.see('3 tasks')
        j.show_place('Calendar')
        j.see(re.compile('^09:30–10:20'), 'button')
        j.show_place('Tasks')
        j.see('Call the clinic')
        drv.keys('End', 'space')
        j.see('2 tasks')

    with j.step('the calendar goes out without a name'):
        path = os.path.join(j.home, 'own.ics')
        j.show_place('Calendar')
        j.app.click(j.see('Menu of the calendar', 'button'))
        drv.press(j.see('Save for Another Calendar…', 'menu item'))
        j.save_as('Save the Calendar', path)
        with open(path, encoding='utf-8') as file:
            text = file.read()
        assert 'BEGIN:VEVENT' in text and 'SUMMARY:Session' in text, text

    with j.step('and the records say the same'):
        j.quit()
        assert j.query('SELECT minutes, kind, status FROM appointment') == [['50', 'session', 'no-show']]
        assert j.query('SELECT kind, method, source_kind FROM task ORDER BY id') == [
            ['outreach', 'phone', 'appointment'], ['outreach', 'text', 'appointment'],
            ['follow-up', 'none', None]]
        assert j.query('SELECT due_minute, done_by IS NOT NULL FROM task WHERE source_kind IS NULL') == [['840', '1']]
        given, family, used = j.query('SELECT legal_given, legal_family, name_to_use FROM client, appointment'
                                      ' WHERE client.id = client_id')[0]
        for name in (given, family, used):
            assert not name or name not in text, text
