# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are missing, damaged, foreign or busy: each has its own words, and nothing is begun anew
or written over."""
import hashlib
import os
import re
import shutil
import sqlite3

import drv
import waymark

# Root may write everywhere; without this right it may not, like anybody else.
UNPRIVILEGED = ('setpriv', '--bounding-set=-dac_override', '--') if os.geteuid() == 0 else ()


def contents(folder):
    """What must not change, but for the lock and the count of wrong tries."""
    found = {}
    for name in sorted(os.listdir(folder)):
        if name not in ('lock', 'tries'):
            with open(os.path.join(folder, name), 'rb') as file:
                found[name] = hashlib.sha256(file.read()).hexdigest()
    return found


def remove_records(folder):
    os.unlink(os.path.join(folder, 'records.db'))


def empty_records(folder):
    with open(os.path.join(folder, 'records.db'), 'wb'):
        pass


def remove_keys(folder):
    for name in os.listdir(folder):
        if name.startswith('keys.json'):
            os.unlink(os.path.join(folder, name))


def damage_keys(folder):
    for name in os.listdir(folder):
        if name.startswith('keys.json'):
            with open(os.path.join(folder, name), 'wb') as file:
                file.write(b'{"format": 1, "slots": [')


def put_plain_sqlite(folder):
    path = os.path.join(folder, 'records.db')
    os.unlink(path)
    db = sqlite3.connect(path)
    db.execute('CREATE TABLE client (name TEXT)')
    db.commit()
    db.close()


AT_ONCE = [
    ('records that are missing', remove_records, '^The keys are here, but the records are missing or empty'),
    ('records that are empty', empty_records, '^The keys are here, but the records are missing or empty'),
    ('keys that are missing', remove_keys, '^The records are here, but the file with their keys is missing'),
    ('keys that are damaged', damage_keys, '^The records or their keys cannot be read'),
    ('a plain SQLite file', put_plain_sqlite, '^A file that is not encrypted stands where the records should'),
]

with waymark.Journey() as j:
    j.create()
    whole = j.caseload

    def copy(name):
        j.caseload = os.path.join(j.home, name)
        shutil.copytree(whole, j.caseload)

    def is_broken(pattern):
        j.see('The Records Cannot Be Opened')
        j.see(re.compile(pattern))
        j.app.wait_focus('button', 'Try Again', waymark.SLOW)

    for title, spoil, pattern in AT_ONCE:
        with j.step(f'{title}: told, and nothing is changed'):
            copy(spoil.__name__)
            spoil(j.caseload)
            before = contents(j.caseload)
            j.start()
            is_broken(pattern)
            drv.keys('Return')  # Try Again: the same again.
            is_broken(pattern)
            j.quit()
            assert contents(j.caseload) == before

    with j.step('put right meanwhile, trying again goes on'):
        copy('put_right')
        records = os.path.join(j.caseload, 'records.db')
        os.rename(records, records + '.away')
        j.start()
        is_broken('^The keys are here')
        os.rename(records + '.away', records)
        drv.keys('Return')
        j.unlock()
        j.quit()

    with j.step('a newer version: told after the passphrase, and nothing is changed'):
        copy('newer')
        j.query('PRAGMA user_version = 9999')
        before = contents(j.caseload)['records.db']
        j.start()
        j.wait_secret()
        drv.type_text(waymark.PASSPHRASE)
        drv.keys('Return')
        is_broken('^These records were written by a later version')
        j.quit()
        assert contents(j.caseload)['records.db'] == before

    with j.step('a folder that cannot be written: told, and nothing is changed'):
        copy('read_only')
        before = contents(j.caseload)
        for name in os.listdir(j.caseload):
            os.chmod(os.path.join(j.caseload, name), 0o400)
        os.chmod(j.caseload, 0o500)
        j.start(wrap=UNPRIVILEGED)
        j.see(re.compile('^(Passphrase|The Records Cannot Be Opened)$'))
        if not [n for n in j.app.find_all('button', 'Try Again') if j.app.on_screen(n)]:
            j.wait_secret()
            drv.type_text(waymark.PASSPHRASE)
            drv.keys('Return')
        j.see(re.compile('^The folder of the records cannot be written'))
        j.quit()
        os.chmod(j.caseload, 0o700)
        assert contents(j.caseload) == before

    with j.step('a second program on the same caseload is refused, and the first works on'):
        copy('busy')
        j.start()
        j.unlock()
        first, j.app = j.app, None
        try:
            j.start()
            drv.xdotool('windowactivate', '--sync', j.app.xid)
            is_broken('^Another window or program has this caseload open')
            j.quit()
        finally:
            second, j.app = j.app, first
            if second is not None:
                second.kill()
        drv.xdotool('windowactivate', '--sync', j.app.xid)
        drv.keys('ctrl+n')
        j.see('Name to use', 'entry')
        j.quit()
        assert j.one('SELECT count(*) FROM staff') == '1'
