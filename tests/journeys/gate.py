# SPDX-License-Identifier: GPL-3.0-or-later
"""The gate: a document to somebody outside holds what the consent covers and the notice, and nothing
else; without a consent nothing goes; each passage is a row, each refusal an entry."""
import datetime
import json
import os
import re

import drv
import waymark

NO = 'There is no consent for this recipient. A consent that names this recipient makes it possible.'
SHORT = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.'
SECRET = 'talked about the relapse'
IDS = [f'01890a5d-ac96-774b-bcce-b30209900{n:03}' for n in range(6)]


def records(path):
    """A client with one contact, who consented that Bay Shelter learns of the attendance, for housing."""
    today = datetime.date.today()
    lines = [
        {'kind': 'organization', 'id': IDS[0], 'name': 'Bay Shelter', 'address': '1 Bay Street'},
        {'kind': 'organization', 'id': IDS[1], 'name': 'County Court'},
        {'kind': 'client', 'id': IDS[2], 'name_to_use': 'Synthetic Quill', 'number': 'G-1'},
        {'kind': 'contact', 'id': IDS[3], 'client_id': IDS[2], 'happened_on': today.isoformat(), 'purpose': SECRET},
        {'kind': 'consent_recipient', 'id': IDS[4], 'client_id': IDS[2], 'consent_id': IDS[5],
         'organization_id': IDS[0], 'name': 'Bay Shelter'},
        {'kind': 'consent', 'id': IDS[5], 'client_id': IDS[2], 'discloser': 'Harbor Recovery',
         'classes': ['attendance'], 'purposes': ['client-request'], 'statements': ['revocation'],
         'revoke_how': 'In writing', 'expiry': 'date',
         'expires_on': (today + datetime.timedelta(days=30)).isoformat(),
         'signed_at': '2024-09-21T13:00:00.000000Z', 'signer': 'Synthetic Quill', 'method': 'paper'},
    ]
    with open(path, 'w', encoding='utf-8') as out:
        out.write('\n'.join(json.dumps(line) for line in lines))


with waymark.Journey() as j:
    j.create()
    j.add_clients(20)
    path = os.path.join(j.home, 'records.ndjson')
    records(path)
    j.ctl('import', 'records', path)
    j.start()

    with j.step('the contacts of a client are for somebody outside'):
        j.unlock()
        j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
        drv.type_text('synthetic')
        j.see(re.compile('^1 of'))
        drv.keys('Return')
        j.see('Edit', 'button')
        j.show_section('Contacts')
        j.see(SECRET)
        drv.keys('ctrl+p')
        j.see('Who Is It For?')
        j.choose('Somebody outside')
        j.see('Who', 'combo box')

    with j.step('what the consent does not cover is left out, and it is said why'):
        j.choose_in('Who', 'Bay Shelter')
        j.see('Left Out')
        j.see('Progress notes')
        out = os.path.join(j.home, 'outside.pdf')
        j.press('Save as PDF…')
        j.save_as('Save as PDF', out)
        text = ' '.join(waymark.paper_text(out).split())
        assert SHORT in text and 'see 42 CFR 2.31' in text and 'Harbor Recovery' in text, text
        assert SECRET not in text and 'Session' in text, text

    with j.step('for a court there is no consent, and nothing to see'):
        j.choose_in('Who', 'County Court')
        j.see('Nothing May Be Shared')
        never = os.path.join(j.home, 'never.pdf')
        j.press('Save as PDF…')
        j.choose_file('Save as PDF', never)
        drv.wait('the bar to say what stands beside the recipient',
                 lambda: len(j.app.find_all('label', NO, j.app.on_screen)) == 2, waymark.SLOW)
        assert not os.path.exists(never)

    with j.step('a consent begins with what was denied, to whom, and for what'):
        j.app.tab_to('button', 'New Consent…')
        drv.keys('Return')
        j.app.wait_focus('list item', re.compile('^For somebody named'), waymark.SLOW)
        drv.keys('Return')
        j.see(re.compile('^It does not say on which day'))

    with j.step('one passage is a row, the other is an entry'):
        j.lock()
        assert j.query('SELECT c.classes, c.purposes, r.kind, r.name FROM consent c JOIN consent_recipient r'
                       ' ON r.consent_id = c.id WHERE c.signed_at IS NULL') == \
            [['identity attendance notes', 'client-request', 'organization', 'County Court']]
        assert j.query('SELECT recipient, address, classes, basis, purpose FROM disclosure') == \
            [['Bay Shelter', '1 Bay Street', 'identity attendance', 'consent', 'client-request']]
        assert j.one('SELECT count(*) FROM access WHERE verb = \'denied\' AND words LIKE \'%County Court%\'') == '1'
        assert j.one('SELECT count(*) FROM access WHERE verb = \'export\' AND words LIKE \'%Bay Shelter%\'') == '1'
