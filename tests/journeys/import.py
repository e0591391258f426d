# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients come in from a file through the window, by keys: the choice of the file, the encoding, the
columns, the lines that are left out with their reasons, the result; then the database is asked."""
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), 'tools'))

import drv  # noqa: E402
import tap  # noqa: E402

BUILD = os.environ['WAYMARK_BUILD']
DATA = os.path.join(os.path.dirname(HERE), 'data')
PASSPHRASE = 'plum ladder comet otter sixteen'


def ctl(folder, *words):
    secret = os.path.join(folder, 'passphrase')
    with open(secret, 'w', encoding='utf-8') as out:
        out.write(PASSPHRASE)
    return subprocess.run([os.path.join(BUILD, 'src', 'waymarkctl'), '--caseload', os.path.join(folder, 'caseload'),
                           '--passphrase-file', secret, *words], capture_output=True, text=True, check=False)


def choose(app, button, name):
    """The file by its path, as one may type it in the dialog."""
    app.find_visible('button', button)
    app.wait_focus('button', button)
    drv.keys('Return')
    app.window('Choose a File of Clients')
    drv.type_text(os.path.join(DATA, name))
    drv.keys('Return')
    app.window('Waymark')


def main():
    with tempfile.TemporaryDirectory() as folder, tap.Tap() as t:
        app = None
        try:
            with t.step('a caseload is there'):
                assert ctl(folder, 'create').returncode == 0
            with t.step('it is unlocked with the passphrase'):
                app = drv.App([os.path.join(BUILD, 'src', 'waymark'), '--caseload',
                               os.path.join(folder, 'caseload')], log=os.path.join(folder, 'log'))
                app.window()
                app.wait_focus()
                drv.type_text(PASSPHRASE)
                drv.keys('Return')
            with t.step('the empty list offers an import'):
                app.find_visible('button', 'Lock')
                drv.keys('alt+2')
                drv.press(app.find_visible('button', 'Import…'))
            with t.step('a file in Latin-1 asks for its encoding'):
                choose(app, 'Choose a File…', 'clients-latin1.csv')
                app.wait_focus('button', 'Windows-1252')
                drv.keys('Return')
                app.find(None, 'José · Begoña')
            with t.step('another file is chosen'):
                drv.keys('shift+Tab')
                choose(app, 'Choose Another File…', 'clients-refused.csv')
                app.find_visible(None, '11 lines below the headings')
            with t.step('lines that do not fit are named with their reasons'):
                app.wait_focus('button', 'Check the File')
                drv.keys('Return')
                app.wait_focus('button', 'Import 2 Clients')
                app.find_visible(None, 'Line 2: The birth date cannot be read.')
                app.find_visible(None, 'Line 5: The same name and birth date stand in line 4.')
            with t.step('the good ones are imported'):
                drv.keys('Return')
                app.find_visible(None, '2 Clients Imported')
                app.find_visible(None, '9 lines were left out.')
            with t.step('they are in the list'):
                app.wait_focus('button', 'Show the Clients')
                drv.keys('Return')
                app.find_visible(None, 'Mei Xu')
            with t.step('it quits by Ctrl+Q'):
                app.quit()
            with t.step('they are in the database, and nobody else'):
                again = ctl(folder, 'import', 'clients', os.path.join(DATA, 'clients-refused.csv'))
                assert again.returncode == 1 and again.stderr.count('Line ') == 11, again.stderr
        except BaseException:

            if app is not None and app.process.poll() is None:
                drv.dump(app.node, sys.stdout)
            raise
        finally:
            if app is not None:
                app.kill()


main()
