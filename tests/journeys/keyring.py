# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyring of the desktop: it opens without typing, and whatever is wrong with it is told in words
while the passphrase opens all the same."""
import os
import re
import subprocess
import sys
import tempfile

MODE = os.environ.get('JOURNEY_KEYRING', 'present')

# On this bus nothing starts a keyring; the accessibility of the desktop is there.
CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth>
<servicedir>{folder}/services</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""


def on_a_bare_bus():
    """The rest of this journey again, in a session without a keyring."""
    here = os.path.abspath(__file__)
    uirun = os.path.join(os.path.dirname(os.path.dirname(here)), 'tools', 'uirun')
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, 'services'))
        os.symlink('/usr/share/dbus-1/services/org.a11y.Bus.service',
                   os.path.join(folder, 'services', 'org.a11y.Bus.service'))
        config = os.path.join(folder, 'bus.conf')
        with open(config, 'w', encoding='utf-8') as file:
            file.write(CONFIG.format(folder=folder))
        return subprocess.run([uirun, sys.executable, here], env={
            **os.environ, 'UIRUN_DBUS_CONFIG': config, 'JOURNEY_KEYRING': 'absent'},
            capture_output=True, text=True, check=False)


import drv  # noqa: E402
import waymark  # noqa: E402


def words(j, pattern):
    j.wait_secret()
    j.see(re.compile(pattern))


def opens_by_passphrase(j):
    j.unlock()
    j.see('No Clients Yet')
    j.quit()


def absent():
    with waymark.Journey() as j:
        j.start()
        with j.step('without a keyring a caseload can be created all the same'):
            j.first_run(alone=True)
            j.quit()
        with j.step('started again, it says that the session has none, and the passphrase opens'):
            j.start()
            words(j, '^This computer session has no keyring')
            opens_by_passphrase(j)


def secrets(*words_):
    done = subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.freedesktop.secrets', *words_],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


COLLECTION = '/org/freedesktop/secrets/collection/login'


def items():
    said = secrets('--object-path', COLLECTION, '--method', 'org.freedesktop.DBus.Properties.Get',
                   'org.freedesktop.Secret.Collection', 'Items')
    return re.findall(f"{COLLECTION}/[0-9]+", said)


def lock_keyring():
    secrets('--object-path', '/org/freedesktop/secrets', '--method', 'org.freedesktop.Secret.Service.Lock',
            f"['{COLLECTION}']")


def empty_keyring():
    for item in items():
        secrets('--object-path', item, '--method', 'org.freedesktop.Secret.Item.Delete')
    assert items() == []


def present():
    with waymark.Journey() as j:
        j.start_keyring()
        j.start()
        with j.step('a caseload for one person only'):
            j.first_run(alone=True)
            drv.wait('the key in the keyring', items, waymark.SLOW)
            j.quit()

        with j.step('started again, it opens without typing'):
            j.start()
            j.wait_work()
            j.see('No Clients Yet')

        with j.step('a lock takes the key away, and killing is no way round it'):
            j.lock()
            j.kill()
            j.start()
            words(j, '^The keyring of this computer holds no key')

        with j.step('the passphrase puts a key there again'):
            opens_by_passphrase(j)
            j.start()
            j.wait_work()
            j.quit()

        with j.step('emptied: told in words, and the passphrase opens'):
            empty_keyring()
            j.start()
            words(j, '^The keyring of this computer holds no key')
            opens_by_passphrase(j)

        with j.step('locked: told in words, without a prompt, and the passphrase opens'):
            lock_keyring()
            j.start()
            words(j, '^The keyring of this computer is locked')
            windows = drv.xdotool('search', '--onlyvisible', '--name', '.').split()
            assert len(windows) == 1, windows
            opens_by_passphrase(j)

        with j.step('every opening is in the record, with the way it went'):
            rows = '\n'.join(str(row) for row in j.query('SELECT * FROM access'))
            assert rows.count('From the keyring') == 2 and rows.count('With the passphrase') == 3, rows

        bare = on_a_bare_bus()
        told = re.findall('^(ok|not ok) [0-9]+ - (.*)$', bare.stdout, re.M)
        j.tap.check('the session without a keyring told its steps', len(told) == 2 and bare.returncode == 0,
                    bare.stdout + bare.stderr)
        for state, name in told:
            j.tap.check(name, state == 'ok')


(absent if MODE == 'absent' else present)()
