# SPDX-License-Identifier: GPL-3.0-or-later
"""A wrong passphrase: words, a wait that grows, and an entry of the record once the right one came."""
import re
import time

import drv
import waymark

WAIT = re.compile(r'Try again in ([0-9]+) second')

with waymark.Journey() as j:
    j.create()
    j.start()

    with j.step('the passphrase is asked for, and no name of anybody stands there'):
        j.wait_secret()
        assert 'root' not in [drv.plain(n.get_name()) for n in j.app.find_all('label')]

    with j.step('an empty one is not tried'):
        drv.keys('Return')
        assert not drv.state(j.app.find('button', 'Unlock'), 'sensitive')

    def try_wrong():
        drv.wait('the wait to end', lambda: not seen(WAIT), waymark.SLOW)
        j.wait_secret()
        drv.type_text('not the right one')
        drv.keys('Return')
        j.see(re.compile('^That passphrase does not fit.'))

    def seen(pattern):
        return [n for n in j.app.find_all('label', pattern) if j.app.on_screen(n)]

    with j.step('a wrong one is told in words, and the row is empty again'):
        try_wrong()
        j.wait_secret()
        assert not drv.state(j.app.find('button', 'Unlock'), 'sensitive')

    with j.step('after several the wait has grown, in words'):
        for _ in range(4):  # Waits of 0, 1, 2 and 4 seconds; the last try is followed by 8.
            try_wrong()
        wait = int(WAIT.search(j.see(WAIT).get_name()).group(1))
        assert 1 <= wait <= 8, wait

    with j.step('a program that is started again waits on'):
        began = time.monotonic()
        j.kill()
        j.start()
        j.wait_secret()
        if time.monotonic() - began < 3:
            j.see(WAIT, timeout=2)

    with j.step('the right one opens, and the wrong ones are in the record'):
        drv.wait('the wait to end', lambda: not seen(WAIT), waymark.SLOW)
        j.unlock()
        j.quit()
        rows = j.query("SELECT * FROM access")
        assert any('5 wrong tries' in (cell or '') for row in rows for cell in row), rows
