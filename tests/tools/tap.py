# SPDX-License-Identifier: GPL-3.0-or-later
"""The few words of the Test Anything Protocol that lints and journeys speak.

    with tap.Tap () as t:
        t.check ('every file has a license line', not bad, bad)
        with t.step ('unlock with the passphrase'):
            …                                # an exception makes it "not ok" and ends the journey
"""
import contextlib
import sys
import traceback


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def check(self, name, good, notes=()):
        """One line; the notes of a bad one follow as comments."""
        self.count += 1
        if not good:
            self.failed += 1
        print(f"{'ok' if good else 'not ok'} {self.count} - {name}", flush=True)
        if not good:
            for note in [notes] if isinstance(notes, str) else notes:
                for line in str(note).splitlines():
                    print(f'#   {line}', flush=True)
        return good

    @contextlib.contextmanager
    def step(self, name):
        try:
            yield
        except Exception as error:
            self.check(name, False, [f'{type(error).__name__}: {error}', traceback.format_exc()])
            raise Stop from error
        self.check(name, True)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None and not issubclass(kind, (Stop, SystemExit)):
            self.check('runs to its end', False, traceback.format_exception(kind, error, trace))
        print(f'1..{self.count}', flush=True)
        if kind is None or kind is Stop:
            sys.exit(1 if self.failed else 0)
        return False


class Stop(Exception):
    """Ends a journey after a step that failed: the next ones would only repeat the news."""
