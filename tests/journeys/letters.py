# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents: a letter that no consent allows is refused, the same with a consent goes to paper without what
that does not cover, with the notice, and is kept; an officer whose consent has expired is not let into
minutes; a mandated report is made by keys, and stands in the accounting."""
import datetime
import json
import os
import re

import drv
import waymark

SHORT = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.'
IDS = [f'01890a5d-ac96-774b-bcce-b3020991{n:04}' for n in range(12)]
TODAY = datetime.date.today()


def day(n):
    return (TODAY + datetime.timedelta(days=n)).isoformat()


def consent(n, organization, name, kind, classes, purposes, until):
    return [
        {'kind': 'consent_recipient', 'id': IDS[n], 'client_id': IDS[2], 'consent_id': IDS[n + 1],
         'organization_id': organization, 'name': name},
        {'kind': 'consent', 'id': IDS[n + 1], 'client_id': IDS[2], 'discloser': 'Harbor', 'classes': classes,
         'purposes': purposes, 'statements': ['revocation'], 'revoke_how': 'In writing', 'expiry': 'date',
         'expires_on': until, 'signed_at': '2024-09-21T13:00:00.000000Z', 'signer': 'Synthetic Quill',
         'method': 'paper', **kind},
    ]


def records(path):
    """A client who has come twice; a shelter that may learn of the attendance and the everyday needs; a
    court whose consent ended yesterday, and its officer on the team."""
    lines = [
        {'kind': 'organization', 'id': IDS[0], 'name': 'Bay Shelter', 'address': '1 Bay Street'},
        {'kind': 'organization', 'id': IDS[1], 'name': 'County Court'},
        {'kind': 'client', 'id': IDS[2], 'name_to_use': 'Synthetic Quill', 'number': 'L-1',
         'birth_date': '1991-11-03', 'own_date': day(-40)},
        {'kind': 'contact', 'id': IDS[3], 'client_id': IDS[2], 'happened_on': day(-20)},
        {'kind': 'contact', 'id': IDS[4], 'client_id': IDS[2], 'happened_on': day(-6)},
        {'kind': 'team_member', 'id': IDS[5], 'client_id': IDS[2], 'name': 'Officer Lund',
         'role': 'probation officer', 'organization_id': IDS[1]},
        *consent(6, IDS[0], 'Bay Shelter', {}, ['attendance', 'needs'], ['housing', 'client-request'], day(30)),
        *consent(8, IDS[1], 'County Court', {}, ['attendance', 'plan'], ['care-coordination'], day(-1)),
    ]
    with open(path, 'w', encoding='utf-8') as out:
        out.write('\n'.join(json.dumps(line) for line in lines))


with waymark.Journey(os.environ.get('LETTERS_PICTURES')) as j:
    j.create()
    path = os.path.join(j.home, 'records.ndjson')
    records(path)
    j.ctl('import', 'records', path)
    j.start()
    j.unlock()
    j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
    j.see('1 client')
    drv.keys('Down', 'Return')
    j.see('Edit', 'button')

    with j.step('a letter that no consent allows is refused', 'refused'):
        j.show_section('Documents')
        j.see(re.compile('^No letter yet'))
        drv.keys('ctrl+n')
        j.app.click(j.see('Letter of support for housing', 'list item'))
        j.app.wait_focus('combo box', 'To', waymark.SLOW)
        j.choose_in('Who', 'County Court')
        j.see('The consent is for another purpose.')
        j.press('Finish…')
        j.see('The consent is for another purpose. A consent for this purpose makes it possible.')

    with j.step('with a consent it goes without what that does not cover, and is kept', 'final'):
        j.choose_in('Who', 'Bay Shelter')
        j.see(re.compile('^Falls out, because nothing allows it'))
        j.press('Finish…')
        j.see('The letter is final. A copy is kept.')

    with j.step('it goes to paper through the door, with the notice', 'paper'):
        drv.keys('ctrl+p')
        j.see('Who Is It For?')
        j.see('Bay Shelter', 'label')
        j.see('Housing', 'label')
        out = os.path.join(j.home, 'letter.pdf')
        j.press('Save as PDF…')
        j.save_as('Save as PDF', out)
        text = ' '.join(waymark.paper_text(out).split())
        assert SHORT in text and 'Synthetic Quill' in text and 'safe place' in text, text
        assert 'alcohol' not in text and '{' not in text, text
        drv.keys('alt+Left')
        j.see(re.compile('^Left out, because the consent does not cover it: '))
        drv.keys('alt+Left')
        j.see('Write Minutes…', 'button')

    with j.step('an officer whose consent has expired is not let into the minutes', 'conference'):
        j.press('Write Minutes…')
        j.app.fill('entry', 'What it is about', 'Where to live')
        j.press('Add…')
        j.app.click(j.see('Officer Lund', 'list item'))
        j.see('They may not be in these minutes.')
        j.app.click(j.app.find_visible('list item', 'Synthetic Quill',
                                       root=j.app.find('list', 'In the Program'), timeout=waymark.SLOW))
        j.see('Case Conference')
        drv.keys('ctrl+s')
        j.see('The minutes were saved.')

    with j.step('a mandated report by keys', 'report'):
        j.press('Note a Concern…')
        j.app.wait_focus('combo box', 'About', waymark.SLOW)
        j.choose_in('About', 'Abuse or neglect of a child')
        j.see(re.compile('^Only the initial report'))
        j.app.fill('text', 'What Was Seen or Heard', 'Home alone at four in the afternoon')
        j.see(re.compile('^Still missing: the decision'))
        drv.keys('ctrl+s')
        j.see('The report was saved.')
        j.lock()
        assert j.query('SELECT l.status, l.left_out IS NOT NULL, instr (l.final_text, \'safe place\') > 0, c.discloser'
                       ' FROM letter l JOIN consent c ON c.id = l.consent_id') == [['final', '1', '1', 'Harbor']]
        assert j.query('SELECT a.name, a.kind FROM conference_attendee a') == [['The client', 'client']]
        assert j.one('SELECT kind FROM mandated_report') == 'child'
        assert j.query('SELECT d.recipient, d.basis, d.purpose, d.classes, r.name FROM disclosure d'
                       ' JOIN consent_recipient r ON r.consent_id = d.consent_id') == \
            [['Bay Shelter', 'consent', 'housing', 'identity attendance needs', 'Bay Shelter']]
        assert j.query("SELECT words FROM access WHERE verb = 'denied' ORDER BY at")[-1] == ['conference, attendee']
