# SPDX-License-Identifier: GPL-3.0-or-later
"""A consent through the window: somebody joins the team, the consent is written, told and signed with a typed
name; the row says what may be shared, the paper holds it, and something goes out under it.  Taking it back
leaves nothing to share, and whoever received something is told."""
import datetime
import json
import os
import re

import drv
import waymark

TOLD = ('It can be revoked, and how', 'It may be passed on further', 'What follows without a signature',
        'The notice shows what kind of program writes')


IDS = [f'01890a5d-ac96-774b-bcce-b3021992{n:04}' for n in range(2)]
TELL = 'Tell Dana Lee that the consent was revoked'


def records(path):
    lines = [{'kind': 'client', 'id': IDS[0], 'name_to_use': 'Synthetic Vega', 'number': 'C-1'},
             {'kind': 'contact', 'id': IDS[1], 'client_id': IDS[0],
              'happened_on': datetime.date.today().isoformat()}]
    with open(path, 'w', encoding='utf-8') as out:
        out.write('\n'.join(json.dumps(line) for line in lines))


def fill(j, name, text):
    drv.set_text(j.see(name, 'entry'), text)


def back(j, name, role=None):
    drv.keys('alt+Left')
    j.see(name, role)


with waymark.Journey() as j:
    j.create()
    path = os.path.join(j.home, 'records.ndjson')
    records(path)
    j.ctl('import', 'records', path)
    j.start()

    with j.step('somebody of the family joins the team'):
        j.unlock()
        j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
        drv.keys('Down', 'Return')
        j.see('Edit', 'button')
        j.show_section('Team and Consents')
        j.see('None yet. Without one nothing leaves the program.')
        drv.press(next(n for n in j.app.find_all('button', 'Add…', j.app.on_screen)
                       if n.get_description() == 'Add somebody of the family'))
        fill(j, 'Name', 'Dana Lee')
        drv.keys('ctrl+s')
        j.see(re.compile('Nothing may be shared: there is no consent'))

    with j.step('a consent is begun by keys, and says what is missing'):
        drv.keys('ctrl+n')
        j.see('To Share Information')
        j.app.wait_focus('list item', re.compile('^For somebody named'), waymark.SLOW)
        drv.keys('Return')
        fill(j, 'Who may share: this program', 'Harbour Recovery')
        j.see('It does not say what may be shared.')
        j.tick('Attendance')
        j.see('It names nobody who may receive the information.')
        j.app.click(j.see('Add somebody of the team, or a class', 'label'))
        j.app.click(j.see('Dana Lee', 'label'))
        j.see('It does not say what the information is for.')
        j.tick('Housing')
        fill(j, 'Last day', 'in 30 days')
        j.see('It says all that is needed. It can be signed.')

    with j.step('it is told and signed with a typed name'):
        j.press('Tell and Sign…')
        j.see('Read This to the Client')
        for words in TOLD:
            j.tick(words)
        j.choose_in('How it is signed', 'Typed')
        fill(j, 'Name of who signs', 'Sol Vega')
        drv.keys('ctrl+s')
        j.see('Print…', 'button')

    with j.step('the client’s copy holds all of it'):
        drv.keys('ctrl+p')
        path = os.path.join(j.home, 'consent.pdf')
        j.press('Save as PDF…')
        j.save_as('Save as PDF', path)
        text = ' '.join(waymark.paper_text(path).split())
        for words in ('Dana Lee', 'Harbour Recovery', 'Whether I come', 'Sol Vega', 'Typed name as signature',
                      'a program that treats substance use wrote it'):
            assert words in text, (words, text)
        back(j, re.compile('^Valid until'))

    with j.step('the row says what may be shared'):
        back(j, re.compile('May share: Attendance, until'))

    with j.step('something goes out under it'):
        j.show_section('Contacts')
        drv.keys('ctrl+p')
        j.see('Who Is It For?')
        j.choose('Somebody outside')
        j.choose_in('Who', 'Dana Lee')
        j.choose_in('Purpose', 'Housing')
        path = os.path.join(j.home, 'contacts.pdf')
        j.press('Save as PDF…')
        j.save_as('Save as PDF', path)
        drv.keys('alt+Left')
        j.show_section('Team and Consents')

    with j.step('it is taken back, and nothing may be shared'):
        j.app.click(j.see(re.compile('^For somebody named')))
        j.press('Revoke…')
        j.choose_in('How', 'Spoken')
        drv.keys('ctrl+s')
        j.see(re.compile('^Revoked on'))
        back(j, re.compile('Nothing may be shared. Revoked on'))

    with j.step('who received something is still to be told'):
        j.show_section('Tasks')
        j.see(TELL)

    with j.step('the records say all of it'):
        j.quit()
        assert j.query('SELECT d.recipient, d.purpose, d.classes, c.signer FROM disclosure d'
                       ' JOIN consent c ON c.id = d.consent_id') == \
            [['Dana Lee', 'housing', 'identity attendance', 'Sol Vega']]
        assert j.query('SELECT t.words, t.source_kind, r.name, t.done_at IS NULL FROM task t'
                       ' JOIN consent_recipient r ON r.id = t.source_id') == \
            [[TELL, 'consent_recipient', 'Dana Lee', '1']]
        assert j.query('SELECT kind, method, signer, classes, purposes, revoked_how FROM consent') == \
            [['specific', 'typed', 'Sol Vega', 'attendance', 'housing', 'spoken']]
        assert j.query('SELECT kind, name FROM consent_recipient') == [['member', 'Dana Lee']]
        assert j.one('SELECT revoked_at >= signed_at FROM consent') == '1'
