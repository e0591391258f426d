# SPDX-License-Identifier: GPL-3.0-or-later
"""Rights about the record: a request with its last day on Today, given, with its receipt on paper; a
complaint with its steps; what was shared, on paper; a denied try in the supervisor's view."""
import json
import os
import re

import drv
import waymark

NAME = 'Abel Dvořák'
SHORT = 'Abel D.'
SCOPE = 'All notes of the spring'


def uuid(hexes):
    return '-'.join([hexes[:8], hexes[8:12], hexes[12:16], hexes[16:20], hexes[20:]])


def add_consent(j):
    """The client came once, and has signed that a shelter may know of it."""
    client = uuid(j.one("SELECT lower (hex (id)) FROM client WHERE legal_given LIKE 'Abel%' OR name_to_use LIKE 'Abel%'"))
    ids = [f'01890a5d-ac96-774b-bcce-b3020992{n:04}' for n in range(4)]
    lines = [
        {'kind': 'organization', 'id': ids[0], 'name': 'Bay Shelter', 'address': '1 Bay Street'},
        {'kind': 'contact', 'id': ids[1], 'client_id': client, 'happened_on': '2024-09-20'},
        {'kind': 'consent_recipient', 'id': ids[2], 'client_id': client, 'consent_id': ids[3],
         'organization_id': ids[0], 'name': 'Bay Shelter'},
        {'kind': 'consent', 'id': ids[3], 'client_id': client, 'discloser': 'Harbor', 'classes': ['attendance'],
         'purposes': ['client-request'], 'statements': ['revocation'], 'revoke_how': 'In writing',
         'expiry': 'date', 'expires_on': '2099-12-31', 'signed_at': '2024-09-21T13:00:00.000000Z',
         'signer': 'A client', 'method': 'paper'},
    ]
    path = os.path.join(j.home, 'records.ndjson')
    with open(path, 'w', encoding='utf-8') as out:
        out.write('\n'.join(json.dumps(line) for line in lines))
    j.ctl('import', 'records', path)


def entry(j, pattern):
    """A row of a list, as a screen reader hears it."""
    return j.see(re.compile(pattern), 'list item')


def save_paper(j, name):
    """The own copy of what is shown, as a PDF."""
    path = os.path.join(j.home, name)
    j.see('Who Is It For?')
    j.press('Save as PDF…')
    j.save_as('Save as PDF', path)
    return waymark.paper_text(path)


with waymark.Journey() as j:
    j.create()
    j.add_clients(20)
    add_consent(j)
    j.start()

    with j.step('a wrong passphrase is typed once'):
        j.wait_secret()
        drv.type_text('not the right one')
        drv.keys('Return')
        j.see(re.compile('^That passphrase does not fit.'))

    with j.step('the client’s section on privacy says where it has nothing'):
        j.unlock(place=None)
        j.show_place('Clients')
        j.app.wait_focus('entry', re.compile('^Look for a client'), waymark.SLOW)
        drv.type_text('abel')
        j.app.wait_name(re.compile(f'^{NAME}'), 'table row', waymark.SLOW)
        drv.keys('Return')
        j.see('Overview')
        j.show_section('Privacy')
        j.see('Nothing was asked for')
        j.see('Nothing went out yet')

    with j.step('a request is entered; it says by when it is answered'):
        drv.keys('ctrl+n')
        j.see(re.compile('^To be answered by .*in 30 days.*164.524'))
        drv.set_text(j.see('What exactly', 'text'), SCOPE)
        drv.keys('ctrl+s')
        j.see(re.compile('^Answer by .*, in 30 days$'))

    with j.step('a complaint comes with the steps of the site'):
        drv.press(next(n for n in j.app.find_all('button', 'Add…')
                       if n.get_description() == 'Note a complaint'))
        drv.set_text(j.see('The complaint', 'text'), 'Nobody called back')
        drv.keys('ctrl+s')
        j.see('Nobody called back')
        j.app.click(entry(j, '^Nobody called back'))
        j.app.click(j.see(re.compile('^Say in writing'), 'check box'))
        j.see(re.compile('^Done on '))
        drv.keys('alt+Left')
        j.see('Nobody called back')

    with j.step('the day tells of both, and the row opens the request'):
        j.show_place('Today')
        entry(j, f'^{SHORT}, Complaint: ')
        j.app.click(entry(j, f'^{SHORT}, Asked for: See or get the record'))
        j.see('What exactly', 'text')

    with j.step('the receipt says by when, and where else to complain'):
        drv.keys('ctrl+p')
        text = save_paper(j, 'receipt.pdf')
        assert SCOPE in text and 'We answer by' in text and 'Secretary' in text, text
        drv.keys('alt+Left')
        j.see(re.compile('^Answer by '))

    with j.step('it is granted and given, and waits no more'):
        j.app.click(entry(j, '^See or get the record'))
        j.choose_in('Answer', 'Granted')
        j.see('Given or done on', 'entry')
        drv.set_text(j.see('Given or done on', 'entry'), 'today')
        drv.keys('ctrl+s')
        j.see(re.compile('^Granted, and done on '))
        j.app.wait_focus('list item', re.compile('^See or get the record'), waymark.SLOW)

    with j.step('what a shelter is given stands among what was shared'):
        j.show_section('Contacts')
        drv.keys('ctrl+p')
        j.see('Who Is It For?')
        j.choose('Somebody outside')
        j.choose_in('Who', 'Bay Shelter')
        out = os.path.join(j.home, 'outside.pdf')
        j.press('Save as PDF…')
        j.save_as('Save as PDF', out)
        drv.keys('alt+Left')
        j.show_section('Privacy')
        entry(j, '^Bay Shelter')

    with j.step('what was shared is printed for the client, and that is entered too'):
        drv.keys('ctrl+p')
        text = save_paper(j, 'shared.pdf')
        assert 'With Your Consent' in text and 'In a Medical Emergency' in text, text
        assert 'Bay Shelter' in text and '1 Bay Street' in text and 'Attendance' in text, text
        assert 'free' in text, text
        drv.keys('alt+Left')
        j.see('Shared With Others')

    with j.step('the supervisor sees what was given out and the denied try'):
        j.show_place('Privacy')
        j.see('What Left the Program')
        j.app.click(entry(j, '^Denied tries'))
        j.see(re.compile('wrong passphrase'))
        j.press('Given out')
        j.see(re.compile('printed|wrote .* to a file for the client'))
        assert not j.app.there('button', 'Put Back')

    with j.step('the record holds it'):
        j.quit()
        assert j.query('SELECT kind, answer, scope FROM rights_request') == [['access', 'granted', SCOPE]]
        assert j.query('SELECT recipient, basis, classes FROM disclosure') == \
            [['Bay Shelter', 'consent', 'identity attendance']]
        assert j.one('SELECT count(*) FROM complaint_step WHERE done_on IS NOT NULL') == '1'
        assert j.one("SELECT count(*) FROM access WHERE verb = 'export' AND words LIKE 'accounting,%own copy%'") == '1'
