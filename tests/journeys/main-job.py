#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job of a counselor, through the real window, with a keyring of its own.

    uirun main-job.py [--out DIR]

Each step is a method of Job named in STEPS, in the order of a working day, and leaves a picture.
Without --out the pictures go to a folder that is removed again.
"""
import argparse
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), 'tools'))

import drv  # noqa: E402
import tap  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(HERE))
BUILD = os.environ.get('WAYMARK_BUILD', os.path.join(ROOT, 'build'))
KEYRING_PASSWORD = 'only for this test'


class Job:
    def __init__(self, folder, out):
        self.folder = folder
        self.out = out
        self.caseload = os.path.join(folder, 'caseload')
        self.pictures = drv.Pictures(out)
        self.app = None

    def start(self):
        """Starts the program on the caseload; its words go to a file beside the pictures."""
        self.app = drv.App([os.path.join(BUILD, 'src', 'waymark'), '--caseload', self.caseload],
                           log=os.path.join(self.out, 'waymark.log'))
        return self.app.window()

    def picture(self, name):
        drv.move_pointer_away()
        self.pictures.take(name)

    # The steps -------------------------------------------------------------------------------

    def unlock_keyring(self):
        """As the login of a desktop does."""
        done = subprocess.run(['gnome-keyring-daemon', '--unlock', '--components=secrets'],
                              input=KEYRING_PASSWORD, text=True, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, check=False)
        assert done.returncode == 0, 'gnome-keyring did not start'

    def first_start(self):
        self.start()
        self.picture('First start')

    def quit(self):
        self.app.quit()

    STEPS = [
        ('a private keyring is open', unlock_keyring),
        ('the program starts without a caseload', first_start),
        ('it quits by Ctrl+Q', quit),
    ]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--out')
    given = parser.parse_args()
    os.environ.setdefault('GSETTINGS_SCHEMA_DIR', os.path.join(BUILD, 'data'))
    os.environ.setdefault('WAYMARK_DATADIR', os.path.join(ROOT, 'data'))
    with tempfile.TemporaryDirectory() as folder:
        job = Job(folder, os.path.abspath(given.out or os.path.join(folder, 'out')))
        try:
            with tap.Tap() as t:
                for name, step in Job.STEPS:
                    with t.step(name):
                        try:
                            step(job)
                        except Exception:
                            if job.app is not None:
                                job.picture('what it looked like when it failed')
                                drv.dump(job.app.node, sys.stdout)
                            raise
        finally:
            if job.app is not None:
                job.app.kill()


main()
