# SPDX-License-Identifier: GPL-3.0-or-later
"""A week by keys: an appointment is booked, clashes with the next, is missed, and asks for outreach; a series is
changed once, from then on and as a whole; it is printed, and the desktop reminds without a name."""
import datetime
import os
import re

import drv
import notices
import waymark


def wait_calendar():
    """Until keys go to it: the words of a toast may be those of the act before."""
    j.see('Menu of the calendar', 'button')


def book(day, time, weekly=False):
    drv.keys('ctrl+n')
    j.see(re.compile('^Client: type a name'), 'entry')
    drv.type_text('a')
    drv.keys('Return')
    j.see('Change', 'button')
    drv.set_text(j.see('Day', 'entry'), day)
    drv.set_text(j.see('Time', 'entry'), time)
    if weekly:
        j.app.click(j.see('Repeats', 'combo box'))
        drv.wait('the list', lambda: len(j.app._x_windows()) > 1, waymark.SLOW)
        drv.keys('Home', 'Down', 'Down', 'Down', 'Return')
        drv.wait('the list to go', lambda: len(j.app._x_windows()) == 1, waymark.SLOW)
    drv.keys('ctrl+s')
    j.see('The appointment was booked.')
    wait_calendar()


def change_series(begins, row, text, answer):
    """Opens a time of it, changes a row, and says which of them it is about."""
    j.app.click(j.see(re.compile(f'^{begins}'), 'button'))
    node = j.app.find('entry', row, j.app.on_screen, timeout=waymark.SLOW)
    drv.set_text(node, text)
    drv.keys('ctrl+s')
    drv.wait('the question', lambda: len(j.app._x_windows()) == 2, waymark.SLOW)
    j.app.window()
    j.app.click(j.see(answer, 'button'))
    j.wait_one_window()
    j.see('The appointment was saved.')
    wait_calendar()


def print_sheet(name):
    path = os.path.join(j.home, name)
    drv.keys('ctrl+p')
    j.press('Save as PDF…')
    j.save_as('Save as PDF', path)
    j.see('The PDF was saved')
    drv.keys('alt+Left')  # Escape would take the toast away first
    j.app.wait_focus('button', re.compile('^16:00'), waymark.SLOW)
    return waymark.paper_text(path)


with waymark.Journey() as j, notices.Desktop(j.home) as desktop:
    j.create()
    j.add_clients(3)
    j.start()

    with j.step('the calendar is empty, and says so'):
        j.unlock()
        j.show_place('Calendar')
        j.see('Nothing is booked on this day.')

    with j.step('one is booked that begins in a few minutes'):
        soon = datetime.datetime.now() + datetime.timedelta(minutes=7)
        book('tomorrow' if soon.date() > datetime.date.today() else 'today', f'{soon:%H:%M}')

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
        wait_calendar()
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

    with j.step('a series: one of them is moved, then it and all later ones, then where all of those take place'):
        book('tomorrow', '14:00', weekly=True)
        change_series('14:00', 'Time', '15:00', 'This One')
        j.see(re.compile('^15:00–15:50'), 'button')
        drv.keys(*['Right'] * 7)
        change_series('14:00', 'Time', '16:00', 'This and Later Ones')
        drv.keys(*['Right'] * 7)
        change_series('16:00', 'Place', 'Room 9', 'All of Them')
        j.see(re.compile('^16:00–16:50.*Room 9'), 'button')

    with j.step('a day and a week go to paper'):
        day = print_sheet('day.pdf')
        assert 'Day' in day and '16:00' in day and 'Room 9' in day, day
        drv.keys('w')
        week = print_sheet('week.pdf')
        assert 'Week' in week and '16:00' in week and 'Room 9' in week, week
        drv.keys('d', *['Left'] * 14)
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

    with j.step('the desktop has told of what comes, and of nobody'):
        drv.wait('a notification', desktop.sent, waymark.SLOW)
        sent = desktop.sent()
        assert [notice['summary'] for notice in sent] == [f'An appointment at {soon:%H:%M}'], sent

    with j.step('and the records say the same'):
        j.quit()
        rows = j.query("SELECT status, time (starts_at / 1000000, 'unixepoch'), rule IS NOT NULL, last_on IS NOT NULL,"
                       ' series_id IS NOT NULL, place FROM appointment ORDER BY id')
        assert rows == [['booked', f'{soon:%H:%M}:00', '0', '0', '0', None],
                        ['no-show', '09:30:00', '0', '0', '0', None],
                        ['booked', '14:00:00', '1', '1', '0', None],
                        ['booked', '15:00:00', '0', '0', '1', None],
                        ['booked', '16:00:00', '1', '0', '0', 'Room 9']], rows
        assert j.query('SELECT kind, method, source_kind FROM task ORDER BY id') == [
            ['outreach', 'phone', 'appointment'], ['outreach', 'text', 'appointment'],
            ['follow-up', 'none', None]]
        assert j.query('SELECT due_minute, done_by IS NOT NULL FROM task WHERE source_kind IS NULL') == [['840', '1']]
        given, family, used = j.query('SELECT legal_given, legal_family, name_to_use FROM client, appointment'
                                      ' WHERE client.id = client_id')[0]
        for name in (given, family, used):
            assert not name or name not in text, text
            assert not name or name not in str(sent), sent
