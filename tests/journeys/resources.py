# SPDX-License-Identifier: GPL-3.0-or-later
"""Resources and referrals: a directory of Open Referral comes in through the window, a place is found as one
types, verified by a call, and a client is referred to it: refused without a consent, and sent with one."""
import json
import os
import re

import drv
import waymark

HSDS = os.path.join(waymark.DATA, 'hsds')
SEARCH = re.compile('^Look for a resource')


def uuid(hexes):
    return '-'.join([hexes[:8], hexes[8:12], hexes[12:16], hexes[16:20], hexes[20:]])


def add_consent(j):
    """What the client signed for the organization of the place: that somebody comes, and the need."""
    client, organization = (uuid(j.one(sql)) for sql in (
        'SELECT lower (hex (client_id)) FROM referral',
        'SELECT lower (hex (id)) FROM organization WHERE name = \'Bay Trust\''))
    consent = '01900000-0000-7000-8000-000000000001'
    rows = [
        {'kind': 'consent', 'fields': {
            'id': consent, 'client_id': client, 'kind': 'specific', 'discloser': 'The program',
            'classes': ['attendance', 'needs'], 'purposes': ['referral'], 'expiry': 'date', 'expires_on': '2099-12-31',
            'statements': ['revocation', 'notice'], 'revoke_how': 'in writing', 'language': 'en'}},
        {'kind': 'consent_recipient', 'fields': {
            'client_id': client, 'consent_id': consent, 'kind': 'organization', 'organization_id': organization,
            'name': 'Bay Trust'}},
    ]
    path = os.path.join(j.home, 'consent.ndjson')
    with open(path, 'w', encoding='utf-8') as out:
        out.writelines(json.dumps(row) + '\n' for row in rows)
    j.ctl('import', 'records', path)
    os.unlink(path)
    # Its recipients come before the signature, and an import brings a record once: so it is signed here.
    j.query("UPDATE consent SET signed_at = 1577836800000000, signer = 'A client', method = 'typed', copy = 'given'")


with waymark.Journey() as j:
    j.create()
    j.add_clients(3)
    j.start()

    with j.step('the empty directory offers an import'):
        j.unlock()
        j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
        j.show_place('Resources')
        j.see('No Resources Yet')
        j.press('Import…')

    with j.step('a folder of Open Referral is read; what does not fit is said'):
        j.press('Choose a Folder…')
        j.choose_file('Choose the Folder of a Directory', HSDS)
        j.see('4 lines below the headings')
        j.app.wait_focus('button', 'Check the File', waymark.SLOW)
        drv.keys('Return')
        j.see('Line 4: The service is not offered any more.')
        j.see('Line 5: There is no name.')
        j.app.wait_focus('button', 'Import 2 Resources', waymark.SLOW)
        drv.keys('Return')
        j.see('2 Resources Imported')
        j.app.wait_focus('button', 'Show the Resources', waymark.SLOW)
        drv.keys('Return')

    with j.step('the directory is saved as other directories read it'):
        j.see('Bay Shelter')
        package = os.path.join(j.home, 'package')
        j.press('Print, save, import')
        drv.press(j.see('Save the Whole Directory (HSDS)…', 'menu item'))
        j.choose_file('Save the Directory in a New Folder', package)
        j.see('2 resources were saved in a new folder.')
        with open(os.path.join(package, 'service.csv'), encoding='utf-8') as services:
            assert 'Bay Shelter' in services.read()

    with j.step('a place is found as one types, accents or not'):
        j.see('Bay Shelter')
        drv.keys('ctrl+f')
        j.app.wait_focus('entry', SEARCH, waymark.SLOW)
        drv.type_text('clinic rio')
        j.app.wait_no('label', 'Bay Shelter', timeout=waymark.SLOW)
        j.see('Río Clinic')
        drv.keys('ctrl+a')
        drv.type_text('locker')
        j.see('Bay Shelter')
        j.see(re.compile('^Not verified for [0-9]+ days$'))

    with j.step('a call verifies it in one step'):
        drv.keys('Return')
        j.see('How to Reach It')
        j.see('555-0142')
        j.press('I Called: All Is Right')
        j.see(re.compile('^Verified on '))
        j.app.wait_no('label', re.compile('^Not verified for'), timeout=waymark.SLOW)

    with j.step('a client is referred from there'):
        drv.keys('ctrl+n')
        j.see('Where To')
        drv.type_text('ngozi')
        j.see(re.compile('^Ngozi'), 'label')
        drv.keys('Return')
        drv.set_text(j.see('What it is for', 'entry'), 'a bed for tonight')
        j.tick('Housing and everyday needs')
        drv.keys('ctrl+s')
        j.see('What Comes Next')

    with j.step('it cannot be sent: nobody signed anything, and that is said'):
        j.see(re.compile('^Bay Shelter may not be told: Attendance, Housing and everyday needs'))
        drv.keys('ctrl+s')
        j.lock()
        assert j.query('SELECT status, need_words, shared FROM referral') == \
            [['draft', 'a bed for tonight', 'needs']]
        assert j.one('SELECT count(*) FROM task') == '0'

    with j.step('with a consent it is sent, and a task asks after it'):
        j.app.kill()
        add_consent(j)
        j.start()
        j.unlock()
        j.app.wait_focus('entry', re.compile('^Look for'), waymark.SLOW)
        drv.type_text('ngozi')
        j.see(re.compile('^1 of'))
        drv.keys('Return')
        j.see('Edit', 'button')
        j.show_section('Referrals')
        j.app.click(j.see('Bay Shelter', 'label'))
        j.see(re.compile('^Bay Shelter may be told: '))
        drv.keys('ctrl+s')
        j.see('Ask what became of the referral to Bay Shelter')

    with j.step('the records say all of it'):
        j.quit()
        assert j.query('SELECT status, method, consent_id IS NOT NULL FROM referral') == \
            [['sent', 'warm-hand-off', '1']]
        assert j.query('SELECT status FROM referral_step') == [['sent']]
        assert j.query('SELECT kind, source_kind, due_on > date (\'now\', \'localtime\', \'+2 days\') FROM task') == \
            [['follow-up', 'referral', '1']]
        assert j.query('SELECT recipient, basis FROM disclosure') == [['Bay Shelter', 'consent']]
        assert j.one('SELECT count(*) FROM resource WHERE verified_by IS NOT NULL') == '1'
