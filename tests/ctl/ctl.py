# SPDX-License-Identifier: GPL-3.0-or-later
"""waymarkctl from outside: what it prints where, its exit status, and what is left in the folder."""
import json
import os
import re
import subprocess
import tempfile

import tap

CTL = os.path.join(os.environ['WAYMARK_BUILD'], 'src', 'waymarkctl')
DATA = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'data')
PASSPHRASE = 'plum ladder comet otter sixteen'
unlocks = []  # each is an entry of the log itself


def ctl(*words, fd_text=None, env=None):
    """(status, standard output, standard error); with fd_text the passphrase comes by a pipe."""
    fds = ()
    if fd_text is not None:
        out, into = os.pipe()
        os.write(into, fd_text.encode())
        os.close(into)
        words = ('--passphrase-fd', str(out), *words)
        fds = (out,)
    done = subprocess.run([CTL, *words], capture_output=True, text=True, stdin=subprocess.DEVNULL, pass_fds=fds,
                          check=False, timeout=120, env={**os.environ, **(env or {})})
    for fd in fds:
        os.close(fd)
    if ({'verify', 'import', 'export', 'consent'} & set(words) and '--caseload' in words
            and 'passphrase' not in done.stderr):
        unlocks.append(words)
    return done.returncode, done.stdout, done.stderr


with tap.Tap() as t, tempfile.TemporaryDirectory() as home:
    folder, other = os.path.join(home, 'caseload'), os.path.join(home, 'other')
    good, bad = os.path.join(home, 'good'), os.path.join(home, 'bad')
    with open(good, 'w', encoding='utf-8') as out:
        out.write(PASSPHRASE + '\n')
    with open(bad, 'w', encoding='utf-8') as out:
        out.write('another one entirely')
    opened = ('--caseload', folder, '--passphrase-file', good)

    status, text, words = ctl('--version')
    t.check('tells its version', status == 0 and re.fullmatch(r'waymarkctl \d+\.\d+\.\d+\n', text), text)
    status, text, words = ctl('--help')
    t.check('tells its commands', status == 0 and 'import clients' in text and not words, text + words)

    for wrong in ([], ['nonsense'], ['--nonsense'], ['import'], ['export'], ['export', 'clients', 'x'],
                  ['import', 'things', 'x'], ['score'],
                  ['create', 'more'], ['verify', 'more'], ['import', 'clients'], ['score', 'phq-9', '--nonsense'],
                  ['score', 'audit-c', '1', '--context']):
        status, text, words = ctl(*wrong)
        t.check(f'wrong use: {wrong}', status == 2 and words and not text, (status, text, words))
    status, text, words = ctl('--caseload', folder, 'create')
    t.check('asks where the passphrase is', status == 2 and 'passphrase' in words, words)

    status, text, words = ctl(*opened, 'verify')
    t.check('refuses an empty folder', status == 1 and words and not text, words)
    status, text, words = ctl('--caseload', folder, '--passphrase-file', '/nonexistent', 'create')
    t.check('refuses a passphrase that is not there', status == 1 and words, words)

    status, text, words = ctl(*opened, 'create')
    t.check('creates, and prints a code', status == 0 and re.fullmatch(r'(\w{4}-)+\w{4}\n', text), text + words)
    t.check('leaves no record that can be read', not any(
        b'SQLite format' in open(os.path.join(folder, name), 'rb').read(64) for name in os.listdir(folder)))
    status, text, words = ctl(*opened, 'create')
    t.check('never creates over another', status == 1 and words and not text, words)
    status, text, words = ctl('--caseload', folder, '--passphrase-file', bad, 'verify')
    t.check('refuses a wrong passphrase', status == 1 and words and not text, words)

    def count():
        """Entries of the log, but for the unlocking."""
        code, said, why = ctl('--caseload', folder, 'verify', fd_text=PASSPHRASE)
        return int(re.search(r'\d+', said).group()) - len(unlocks) if code == 0 else why

    # A wrong passphrase is followed by a pause.
    for _ in range(40):
        before = count()
        if isinstance(before, int):
            break
        subprocess.run(['sleep', '0.5'], check=True)
    t.check('verifies by a passphrase from a pipe', isinstance(before, int), str(before))

    for name in ('refused', 'latin1', 'nul'):
        status, text, words = ctl(*opened, 'import', 'clients', os.path.join(DATA, f'clients-{name}.csv'))
        t.check(f'imports nothing of clients-{name}.csv', status == 1 and words and not text, words)
        t.check('… and says nothing about anybody', not re.search('Ueda|Mei|Kamau|José|Begoña|Quill', words), words)
    status, text, words = ctl(*opened, 'import', 'clients', os.path.join(home, 'Maria Garcia.csv'))
    t.check('refuses a file that is not there', status == 1 and 'Maria' not in words, words)
    t.check('nothing was written', count() == before, str(count()))

    status, text, words = ctl(*opened, 'import', 'clients', os.path.join(DATA, 'clients-500.csv'))
    t.check('imports 500 clients', status == 0 and text == '500 clients\n', text + words)
    status, text, words = ctl(*opened, 'import', 'clients', os.path.join(DATA, 'clients-500.csv'))
    t.check('does not import them twice', status == 1 and words.count('Line ') == 500, words[-300:])

    client = '01890a5d-ac96-774b-bcce-b302099a8057'
    lines = [{'kind': 'contact_point', 'client_id': client, 'value': '(555) 555-0100'},
             {'kind': 'client', 'id': client, 'name_to_use': 'Synthetic'}]
    records = os.path.join(home, 'records.ndjson')
    with open(records, 'w', encoding='utf-8') as out:
        out.write('\n'.join(json.dumps(line) for line in lines[:1]))
    before = count()
    status, text, words = ctl(*opened, 'import', 'records', records)
    t.check('refuses a record of nobody', status == 1 and 'Line 1:' in words and count() == before, words)
    with open(records, 'w', encoding='utf-8') as out:
        out.write('\n'.join(json.dumps(line) for line in lines))
    status, text, words = ctl(*opened, 'import', 'records', records)
    t.check('imports records', status == 0 and text == '2 records\n', text + words)
    t.check('each is in the log, and that they came out of a file', count() == before + 3)

    # The gate: a consent to the end of 2026, asked from outside; the question leaves no entry.
    ids = [f'01890a5d-ac96-774b-bcce-b30209900{n:03}' for n in range(4)]
    lines = [{'kind': 'organization', 'id': ids[0], 'name': 'Bay Shelter'},
             {'kind': 'client', 'id': ids[1], 'name_to_use': 'Synthetic', 'number': 'G-1'},
             {'kind': 'consent_recipient', 'id': ids[3], 'client_id': ids[1], 'consent_id': ids[2],
              'organization_id': ids[0], 'name': 'Bay Shelter'},
             {'kind': 'consent', 'id': ids[2], 'client_id': ids[1], 'discloser': 'Harbor', 'classes': ['attendance'],
              'purposes': ['housing'], 'statements': ['revocation'], 'revoke_how': 'In writing', 'expiry': 'date',
              'expires_on': '2026-12-31', 'signed_at': '2026-09-21T13:00:00.000000Z', 'signer': 'Synthetic',
              'method': 'paper'}]
    with open(records, 'w', encoding='utf-8') as out:
        out.write('\n'.join(json.dumps(line) for line in lines))
    status, text, words = ctl(*opened, 'import', 'records', records)
    t.check('imports a consent', status == 0, words)
    before = count()
    for to, info, purpose, at, decision, reason, consent in (
            ('Bay Shelter', 'attendance', 'housing', '2026-12-31T23:59:59Z', 'allow', 'consent', ids[2]),
            ('bay shelter', 'attendance', 'housing', '2026-12-31 12:00', 'allow', 'consent', ids[2]),
            ('Bay Shelter', 'attendance', 'housing', '2027-01-02', 'deny', 'expired', ids[2]),
            ('Bay Shelter', 'attendance', 'housing', '2026-09-21T12:59:59Z', 'deny', 'not-yet', ids[2]),
            ('Bay Shelter', 'notes', 'housing', '2026-10-01', 'deny', 'class', ids[2]),
            ('Bay Shelter', 'attendance', 'work-school', '2026-10-01', 'deny', 'purpose', ids[2]),
            ('County Court', 'attendance', 'housing', '2026-10-01', 'deny', 'no-consent', None),
            ('Bay EMS', 'notes', 'emergency', '2026-10-01', 'emergency', 'emergency-facts', None)):
        status, text, words = ctl(*opened, 'consent', 'check', 'G-1', '--recipient', to, f'--class={info}',
                                  '--purpose', purpose, '--at', at)
        said = json.loads(text) if status == 0 else {}
        t.check(f'gate: {to}, {info}, {purpose}, {at}',
                (said.get('decision'), said.get('reason'), said.get('consent')) == (decision, reason, consent),
                text + words)
    t.check('asking leaves no entry', count() == before)
    asked = ('--recipient', 'Bay Shelter', '--class', 'attendance', '--purpose', 'housing', '--at', '2026-10-01')
    status, text, words = ctl(*opened, 'consent', 'check', 'G-2', *asked)
    t.check('there is no such client', status == 1 and not text and words, words)
    for wrong in ([], ['check'], ['check', 'G-1'], ['check', 'G-1', *asked[:-1], 'soon'],
                  ['check', 'G-1', *asked, '--class', 'gossip'], ['check', 'G-1', *asked, '--more']):
        status, text, words = ctl(*opened, 'consent', *wrong)
        t.check(f'wrong use: consent {wrong}', status == 2 and words and not text, (status, text, words))

    demo = ('--caseload', other, '--passphrase-file', good, 'demo')
    for wrong in (['--clients', '0'], ['--clients', 'many'], ['--seed'], ['--notes', '-1'], ['more']):
        status, text, words = ctl(*demo, *wrong)
        t.check(f'wrong use: demo {wrong}', status == 2 and words and not os.path.exists(other), words)
    status, text, words = ctl(*demo, '--clients', '7', '--notes', '4', '--seed=3')
    t.check('makes a demo in a new caseload', status == 0 and re.fullmatch(r'(\w{4}-)+\w{4}\n', text), text + words)
    status, text, words = ctl(*demo, '--clients', '7')
    t.check('makes none where clients are', status == 1 and words, words)
    status, text, words = ctl('--caseload', other, '--passphrase-file', good, 'verify')
    t.check('which is whole', status == 0, words)

    package, made = os.path.join(home, 'hsds'), ('--caseload', other, '--passphrase-file', good)
    status, text, words = ctl(*made, 'export', 'resources', package)
    t.check('writes the directory', status == 0 and re.fullmatch(r'\d+ resources\n', text), text + words)
    t.check('with its files', {'service.csv', 'organization.csv', 'phone.csv'} <= set(os.listdir(package)))
    status, again, words = ctl(*opened, 'import', 'resources', package)
    t.check('which is read elsewhere, all of it', status == 0 and again == text, again + words)
    status, text, words = ctl(*made, 'export', 'resources', package)
    t.check('writes nothing over', status == 1 and words and not text, text + words)

    status, text, words = ctl('score', 'phq-9', *'2 3 2 3 1 2 1 1 1'.split())
    scored = json.loads(text) if status == 0 else {}
    t.check('scores', scored.get('status') == 'scored' and scored['scores']['total']['value'] == 16
            and scored['scores']['total']['band'] == 'moderately-severe' and 'self-harm' in scored['alerts'], text + words)
    t.check('scores on one line', text.count('\n') == 1, text)
    status, text, words = ctl('score', 'phq-9', '-', '3')
    t.check('takes “-” for an answer', status == 0 and json.loads(text)['status'] == 'incomplete', text + words)
    for context, cut in (('sex=male', False), ('sex=female', True)):
        status, text, words = ctl('score', 'audit-c', '1', '1', '1', '--context', context)
        t.check(f'knows {context}', status == 0 and json.loads(text)['scores']['total']['positive'] is cut, text + words)
    for refused in (['phq-9', '9'], ['nothing', '1'], ['phq-9', *'00000000000'], ['audit-c', '1', '--context=x']):
        status, text, words = ctl('score', *refused)
        t.check(f'refuses {refused}', status == 1 and words and not text, words)
