# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody walks in: registered by keys alone, how to work together, what is needed and given, a milestone
with its certificate; and then others look on."""
import csv
import os
import re

import drv
import waymark

NAME = 'Quillfeather'
EAR = 'Hears nothing on the left'
WORDS = 'Ninety mornings that are mine'
KEPT = {'GSETTINGS_BACKEND': 'keyfile'}


def fill(j, name, text):
    """Types into the entry that has the keyboard, and sees that it is this one."""
    row = j.see(name, 'entry')
    drv.type_text(text)
    drv.wait(f'{text!r} in {name}', lambda: drv.text_of(row) == text, waymark.SLOW)


with waymark.Journey(os.environ.get('CLIENTBITS_PICTURES')) as j:
    j.create()
    j.start(env=KEPT)
    j.unlock()

    with j.step('a person is registered by keys alone'):
        drv.keys('ctrl+shift+r')
        fill(j, 'First name or alias', NAME)
        drv.keys('Return', 'Return')
        drv.type_text('555 0142')
        drv.keys('Return')
        drv.type_text('no voicemail')
        drv.keys('Return')
        drv.type_text('food, a bed for two nights')
        j.see('Food · Shelter')
        drv.keys('Return')
        drv.type_text('flood, drinking')
        j.see('Alcohol · Disaster')
        drv.keys('Return', 'Tab')
        drv.type_text('Call the shelter')
        drv.keys('Return')
        drv.type_text('tomorrow')

    with j.step('a kill loses nothing of it', 'registered'):
        j.see('Draft kept', 'label')
        j.wait_written()
        j.kill()
        j.start(env=KEPT)
        j.unlock()
        drv.keys('ctrl+shift+r')
        j.see('What you had typed is back.')
        assert j.typed('Next step') == 'Call the shelter'
        drv.keys('ctrl+s')
        j.see(f'{NAME} was registered.')
        j.see('No voicemail.')

    with j.step('how to work with the person is written in its place, before any number'):
        j.press('Edit how to work with me')
        fill(j, 'Hearing, seeing, moving', EAR)
        drv.keys('ctrl+s')
        j.see('How to work with the client was saved.')
        names = j.names()
        assert names.index(EAR) < names.index('Contact')

    with j.step('what is asked for is given, with its cost'):
        j.press('Give…')
        fill(j, 'What was given', 'Grocery card')
        j.app.click(j.see('Cost', 'entry'))
        drv.type_text('12.5')
        drv.keys('ctrl+s')
        j.see('What was given is written down.')
        j.see(re.compile('^Grocery card · 12.50 · given'))

    with j.step('ninety days by the own date are a milestone today'):
        drv.keys('ctrl+n')
        j.see('Name to use', 'entry')
        drv.set_text(j.app.find('entry', 'Date'), '90 days ago')
        drv.keys('ctrl+s')
        j.see(f'{NAME} was saved.')
        x, y = j.app.place(j.see(EAR))
        drv.xdotool('mousemove', x, y, 'click', '--repeat', 20, 5)
        j.app.click(j.see(re.compile('^90 days'), 'list item'))
        fill(j, 'How to celebrate it', 'With a walk')
        drv.set_text(j.app.find('text', 'Words of the certificate'), WORDS)
        drv.keys('ctrl+p')

    with j.step('its certificate says the name, the days and the words, and nothing else', 'certificate'):
        path = os.path.join(j.home, 'certificate.pdf')
        j.see('Print the Certificate')
        j.press('Save as PDF…')
        j.save_as('Save as PDF', path)
        text = waymark.paper_text(path)
        assert all(word in text for word in (NAME, '90 days', WORDS)), text
        assert not re.search('alcohol|recover|program|sober', text, re.I), text

    with j.step('what was given is tallied, and saved as a table that names nobody'):
        path = os.path.join(j.home, 'given.csv')
        drv.keys('F10')
        drv.press(j.app.find('menu item', re.compile('^What Was Given'), timeout=waymark.SLOW))
        j.see('12.50')
        drv.keys('ctrl+p')
        j.see('Save or Print What Was Given')
        j.app.click(j.app.find('combo box', 'File', j.app.on_screen, timeout=waymark.SLOW))
        drv.wait('the list of forms', lambda: len(j.app._x_windows()) > 1, waymark.SLOW)
        drv.keys('End', 'Return')
        j.press('Save as CSV…')
        j.save_as('Save as CSV', path)
        with open(path, encoding='utf-8-sig', newline='') as file:
            rows = list(csv.reader(file))
        assert ['Food', 'From stock', '1', '12.50', ''] in rows, rows
        assert NAME not in str(rows)

    with j.step('they come this evening'):
        j.show_place('Calendar')
        j.see('Nothing is booked on this day.')
        drv.keys('ctrl+n')
        j.see(re.compile('^Client: type a name'), 'entry')
        drv.type_text('quill')
        drv.keys('Return')
        j.see('Change', 'button')
        drv.set_text(j.see('Time', 'entry'), '23:00')
        drv.keys('ctrl+s')
        j.see('The appointment was booked.')
        j.see(re.compile(f'^23:00–23:50, {NAME}'), 'button')

    with j.step('initials stand in the place of names, in the lists, the calendar and beside the page'):
        j.show_place('Clients')
        j.see(NAME)
        drv.keys('shift+F12')
        j.see('Q.')
        assert NAME not in j.names()
        j.show_place('Calendar')
        j.see(re.compile('^23:00–23:50, Q'), 'button')
        assert NAME not in j.names()
        j.show_place('Today')
        j.see(re.compile('^Q\\.'))
        assert NAME not in j.names()
        j.show_place('Clients')
        j.see('Q.')
        drv.keys('Down', 'Return')
        j.see(EAR)
        assert NAME not in j.names()

    with j.step('F12 takes everything away, from the tree too; only F12 or Escape bring it back'):
        drv.keys('F12')
        j.see('Go on (F12)')
        assert EAR not in j.names() and 'Q.' not in j.names(), j.names()
        assert drv.xdotool('getwindowname', j.app.xid).strip() == 'Waymark'
        drv.keys('a', 'Down')
        assert EAR not in j.names()
        drv.keys('Escape')
        j.see(EAR)

    with j.step('F12 takes a dialog away too, and brings it back'):
        drv.keys('ctrl+comma')
        drv.wait('the dialog', lambda: len(j.app._x_windows()) == 2, waymark.SLOW)
        j.app.window('Preferences')
        drv.keys('F12')
        j.wait_one_window()
        j.see('Go on (F12)')
        drv.keys('F12')
        drv.wait('the dialog', lambda: len(j.app._x_windows()) == 2, waymark.SLOW)
        j.app.window('Preferences')
        drv.keys('Escape')
        j.wait_one_window()
        j.see(EAR)

    with j.step('it locks under the cover'):
        drv.keys('F12')
        j.see('Go on (F12)')
        drv.keys('ctrl+l')
        j.wait_closed()
        drv.keys('F12')
        j.unlock()
        j.see(EAR)

    with j.step('the names stay hidden over a restart, and nothing of a client is a setting'):
        j.quit()
        j.start(env=KEPT)
        j.unlock()
        j.see('Q.')
        assert NAME not in j.names()
        with open(os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile'),
                  encoding='utf-8') as file:
            kept = file.read()
        assert 'hide-names=true' in kept and NAME not in kept
        drv.keys('shift+F12')
        j.see(NAME)
        j.quit()

    with j.step('the records say it'):
        assert j.query('SELECT kind, words, status, given_words, means, cost FROM need_now ORDER BY kind') == [
            ['food', None, 'given', 'Grocery card', 'stock', '1250'],
            ['shelter', 'a bed for two nights', 'asked', None, 'stock', None]]
        assert j.query('SELECT system, value, rules FROM contact_point') == [['phone', '555 0142', 'no-voicemail']]
        assert j.query('SELECT reasons, reason_words FROM client') == [['alcohol disaster', 'flood, drinking']]
        assert j.query("SELECT words, due_on IS NOT NULL FROM task") == [['Call the shelter', '1']]
        assert j.one('SELECT accommodation FROM identity') == EAR
        assert j.query('SELECT kind, count, unit, wish, certificate_words FROM milestone') == [
            ['days', '90', 'days', 'With a walk', WORDS]]
        assert j.query('SELECT code, words FROM event') == [['milestone', '90 days']]
        assert j.one('SELECT count(*) FROM draft') == '0'
        assert j.one("SELECT count(*) FROM access WHERE verb IN ('export', 'print')") == '2'
