# SPDX-License-Identifier: GPL-3.0-or-later
"""The program with a home of its own, for journeys.

    with waymark.Journey() as j:
        j.create()                       # a caseload, without a window
        j.start()                        # the window, in front of the keyboard
        with j.step('the passphrase opens it'):
            j.unlock()
        j.quit()
        j.query('SELECT count(*) FROM client')   # once nothing has it open

A step that fails leaves the tree in the test's output, and its picture where JOURNEY_PICTURES says.
"""
import contextlib
import os
import re
import subprocess
import sys
import tempfile
import time

import drv
import tap

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.environ.get('WAYMARK_BUILD', os.path.join(ROOT, 'build'))
DATA = os.path.join(ROOT, 'tests', 'data')
PROGRAM = os.path.join(BUILD, 'src', 'waymark')
CTL = os.path.join(BUILD, 'src', 'waymarkctl')
OPEN_CASELOAD = os.path.join(BUILD, 'tests', 'open-caseload')

WORKER = 'Wren Synthetic'
PASSPHRASE = 'plum ladder comet otter sixteen'
KEYRING_PASSWORD = 'only for this test'
# Making a key costs half a second of a quiet processor, and tests run beside other tests.
SLOW = 60

os.environ.setdefault('GSETTINGS_SCHEMA_DIR', os.path.join(BUILD, 'data'))
os.environ.setdefault('WAYMARK_DATADIR', os.path.join(ROOT, 'data'))


class Journey:
    def __init__(self, pictures=None):
        self.tap = tap.Tap()
        self.temporary = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.home = self.temporary.name
        self.caseload = os.path.join(self.home, 'caseload')
        self.app = None
        self.frame = None
        self.written = 0
        self.pictures = drv.Pictures(pictures) if pictures else None
        self.log = os.path.join(pictures or self.home, 'waymark.log')
        if os.path.exists(self.log):
            os.unlink(self.log)

    def __enter__(self):
        self.tap.__enter__()
        return self

    def __exit__(self, kind, error, trace):
        if self.app is not None:
            if kind is not None and self.app.process.poll() is not None:
                print(f'#   the program had ended with {self.app.process.returncode}')
            self.app.kill()
        if kind is not None and os.path.exists(self.log):
            with open(self.log, encoding='utf-8', errors='replace') as lines:
                for line in list(lines)[-40:]:
                    print('#   ' + line.rstrip())
        self.temporary.cleanup()
        return self.tap.__exit__(kind, error, trace)

    @contextlib.contextmanager
    def step(self, name, picture=None):
        with self.tap.step(name):
            try:
                yield
            except Exception:
                self._show_failure(name)
                raise
            if picture is not None:
                self.picture(picture)

    def _show_failure(self, name):
        if self.app is None:
            return
        drv.dump(self.app.node, sys.stdout)
        with contextlib.suppress(Exception):
            folder = os.environ.get('JOURNEY_PICTURES')
            if self.pictures is not None:
                self.pictures.take('failed')
            elif folder:
                drv.screenshot(os.path.join(folder, re.sub('[^a-z0-9]+', '-', name.lower()) + '.png'))

    def picture(self, name):
        if self.pictures is not None:
            drv.move_pointer_away()
            self.pictures.take(name)

    # Without a window --------------------------------------------------------------------------

    def ctl(self, *words, passphrase=PASSPHRASE):
        """waymarkctl; its standard output.  Fails when it refuses."""
        path = os.path.join(self.home, 'passphrase')
        with open(path, 'w', encoding='utf-8') as out:
            out.write(passphrase)
        done = subprocess.run([CTL, '--caseload', self.caseload, '--passphrase-file', path, *words],
                              capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=2 * SLOW)
        os.unlink(path)
        assert done.returncode == 0, f'waymarkctl {words}: {done.stderr}'
        return done.stdout

    def create(self):
        """A caseload, without a window; the keyring is not used.  Returns the recovery code."""
        return self.ctl('create').strip()

    def add_clients(self, n):
        """The first n of the file of 500: of a long list every row is read for each look at it."""
        path = os.path.join(self.home, 'clients.csv')
        with open(os.path.join(DATA, 'clients-500.csv'), encoding='utf-8', newline='') as source:
            lines = source.read().splitlines(keepends=True)
        with open(path, 'w', encoding='utf-8', newline='') as out:
            out.writelines(lines[:n + 1])
        self.ctl('import', 'clients', path)
        os.unlink(path)

    def query(self, sql, passphrase=PASSPHRASE):
        """Rows of texts, read from the database that nobody has open; None is NULL."""
        done = subprocess.run([OPEN_CASELOAD, self.caseload, passphrase, sql], capture_output=True,
                              text=True, stdin=subprocess.DEVNULL, timeout=2 * SLOW)
        assert done.returncode == 0, f'{sql}: {done.stderr}'
        return [[None if cell == r'\N' else cell for cell in line.split('\t')] for line in done.stdout.splitlines()]

    def one(self, sql):
        """The only value of the only row."""
        rows = self.query(sql)
        assert len(rows) == 1 and len(rows[0]) == 1, f'{sql}: {rows}'
        return rows[0][0]

    @staticmethod
    def start_keyring():
        """As the login of a desktop does."""
        subprocess.run(['gnome-keyring-daemon', '--unlock', '--components=secrets'], input=KEYRING_PASSWORD,
                       text=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)

    # The window --------------------------------------------------------------------------------

    def start(self, env=None, wrap=()):
        self.app = drv.App([*wrap, PROGRAM, '--caseload', self.caseload], env=env, log=self.log)
        self.frame = self.app.window()
        return self.app

    def see(self, name, role=None, timeout=SLOW):
        """What a person sees, waited for."""
        return self.app.find_visible(role, name, timeout=timeout)

    def press(self, name, timeout=SLOW):
        """A button that can be seen and pressed."""
        node = self.see(name, 'button', timeout)
        drv.wait(f'{name} to take a press', lambda: drv.state(node, 'sensitive'), timeout)
        self.app.click(node)
        return node

    def unlock(self, passphrase=PASSPHRASE, place='Clients'):
        """Types the passphrase on the unlock page, whose row has the keyboard."""
        self.wait_secret()
        drv.type_text(passphrase)
        drv.keys('Return')
        self.wait_work(place)

    def wait_secret(self, name='Passphrase'):
        """Waits until the row for a passphrase has the keyboard."""
        return self.app.find(None, name, self.app.on_screen, timeout=SLOW, states=('focused',))

    def wait_work(self, place='Clients'):
        """Waits until the work can be seen.  The first unlocking leads to Today; from there a journey goes
        to its place, for which most of them take the list of clients (None: it stays where it is)."""
        self.see('Lock', 'button')
        if place is not None and self.is_in('Today'):
            self.show_place(place)

    def is_in(self, place):
        """Whether that place is chosen in the sidebar, and no client is open."""
        row = self.app.find('list item', place, root=self.app.find('list', 'Places'))
        return self.app.on_screen(row) and drv.state(row, 'selected')

    def show_place(self, name):
        """By its key: Alt and its number."""
        names = [drv.plain(n.get_name()) for n in self.app.find_all('list item', root=self.app.find('list', 'Places'))]
        drv.keys(f'alt+{names.index(name) + 1}')

    def wait_one_window(self):
        """Waits until the window over the other is gone."""
        drv.wait('the window to close', lambda: len(self.app._x_windows()) == 1, SLOW)
        self.app.window('Waymark')

    def choose_file(self, title, path):
        """In a file chooser of the program's own process, by keys.  Nothing is asked while it goes away:
        GTK 4.8 crashes then, now and then."""
        drv.wait('the file chooser', lambda: self.app.there(None, title), SLOW)
        self.see(title)
        drv.keys('ctrl+a')
        drv.type_text(path)
        drv.keys('Return')
        drv.wait('the file chooser to close', lambda: title not in self.app.x_names(), SLOW)
        self.app.window('Waymark')

    def save_as(self, title, path):
        self.choose_file(title, path)
        drv.wait('the file', lambda: os.path.exists(path) and os.path.getsize(path) > 0, SLOW)

    def lock(self):
        """Ctrl+L, and waits until the database is closed too."""
        drv.keys('ctrl+l')
        self.wait_secret()
        self.wait_closed()

    def wait_closed(self):
        def closed():
            with open(os.path.join(self.caseload, 'lock'), 'rb+') as file:
                return not is_locked(file)
        drv.wait('the folder to be free', closed, SLOW)

    def quit(self):
        self.app.quit(SLOW)
        self.app = None

    def kill(self):
        """As a power cut would."""
        self.app.kill()
        self.app = None

    def typed(self, name, role='entry'):
        """The text of an entry that can be seen."""
        return drv.text_of(self.see(name, role))

    def wait_written(self):
        """Waits until what was typed before this call is on disk: the database grows no more for it.
        Only for a journey that has stopped typing and knows that something will be written."""
        path = os.path.join(self.caseload, 'records.db')
        before = self.written
        drv.wait('a write to the records', lambda: os.stat(path).st_mtime_ns != before, SLOW)
        drv.wait('the last write to the records', lambda: time.time() - os.stat(path).st_mtime > 1.2, SLOW)
        self.written = os.stat(path).st_mtime_ns

    def look_at_records(self):
        """From here on wait_written() waits for the next write."""
        self.written = os.stat(os.path.join(self.caseload, 'records.db')).st_mtime_ns

    def show_section(self, name):
        """One of a client, by its key: Alt and a number that follows those of the places; from the ninth on
        to those behind it."""
        places, sections = (self.app.find_all('list item', root=self.app.find('list', which))
                            for which in ('Places', 'Sections of this client'))
        names = [drv.plain(n.get_name()) for n in places + sections]
        wanted = names.index(name, len(places))  # a place may bear the same name
        for n in range(min(wanted, 8), wanted + 1):
            drv.keys(f'alt+{n + 1}' if n < 9 else 'ctrl+Page_Down')
            drv.wait(f'section {names[n]}', lambda: self.app.tree.is_now(sections[n - len(places)].path, 'selected'),
                     SLOW)

    # The first run -----------------------------------------------------------------------------

    def begin_first_run(self):
        self.see('Create a caseload')
        self.app.wait_focus('list item', 'Create a caseload', SLOW)
        drv.keys('Return')
        self.see('Your name')

    def choose(self, name):
        """A radio button of a list, through its row."""
        self.app.click(self.see(name, 'list item'))
        node = self.see(name, 'check')
        drv.wait(f'{name} to be chosen', lambda: drv.state(node, 'checked'))

    def tick(self, name):
        """A check of a long page, by keys, which bring it to where it is seen."""
        node = self.app.tab_to('check', name)
        drv.keys('space')
        drv.wait(f'{name} to be ticked', lambda: drv.state(node, 'checked'), SLOW)

    def choose_in(self, row, name):
        """An entry of a row with a list, by the words of both; by keys, which bring the row to where it is
        seen.  And a list that had to be moved to find room says that it is where it is not."""
        drv.move_pointer_away()  # what it lies over is chosen before what the keyboard is on
        self.app.tab_to('combo box', row)
        drv.keys('space')
        drv.wait('the list', lambda: len(self.app._x_windows()) > 1, SLOW)
        drv.keys('Home')
        entry = self.see(name, 'label')
        while entry.get_role_name() != 'list item':
            entry = entry.get_parent()
        self.app.step_to([entry], 'Down', patience=0.5)
        drv.keys('Return')
        drv.wait('the list to go', lambda: len(self.app._x_windows()) == 1, SLOW)

    def fill_first_run(self, alone=True):
        drv.type_text(WORKER)
        drv.keys('Tab')
        drv.type_text(PASSPHRASE)
        drv.keys('Return')
        drv.type_text(PASSPHRASE)
        self.choose('Only I use it' if alone else 'Others use it too')
        self.press('Continue')

    def read_code(self):
        """The groups of the recovery code, and which one (from 0) is asked for."""
        asked = self.see(re.compile('^Type group [0-9]+ of the code$'), 'entry')
        groups = [drv.plain(n.get_name()) for n in self.app.find_all('label', re.compile('^[0-9A-Z]{4}$'))
                  if self.app.on_screen(n)]
        assert len(groups) == 9, groups
        return groups, int(re.search('[0-9]+', asked.get_name()).group()) - 1

    def first_run(self, alone=True):
        """From the first page to the list of clients; returns the recovery code."""
        self.begin_first_run()
        self.fill_first_run(alone)
        groups, asked = self.read_code()
        drv.type_text(groups[asked].lower())
        self.press('Open the Caseload')
        self.wait_work()
        return '-'.join(groups)

    def names(self):
        """Everything that an accessibility client can read now, texts included."""
        found = []
        for node in self.app.find_all():
            try:
                found.append(node.get_name() or '')
                found.append(node.get_description() or '')
                if node.get_text_iface() is not None:
                    found.append(drv.text_of(node) or '')
            except drv.GLib.Error:
                continue
        return '\n'.join(found)


def paper_text(path):
    """What is read on the pages of a PDF."""
    return subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout


def is_locked(file):
    """Whether another process holds the kernel's lock on the file: one of an open file, as the
    program takes it, conflicts with one of a process."""
    import fcntl
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    fcntl.lockf(file, fcntl.LOCK_UN)
    return False
