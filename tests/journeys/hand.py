# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen in the client's hands: nothing but the questions, no way out, and no answer is lost."""
import glob
import os
import re

import drv
import waymark


def sealed():
    return os.path.join(J.caseload, 'handed')


def wait_sealed(before):
    drv.wait('the answer to be put away', lambda: os.stat(sealed()).st_mtime_ns != before, waymark.SLOW)


def answer(key):
    """By the client: a key chooses, Enter goes on; each answer is on the disk before the next."""
    before = os.stat(sealed()).st_mtime_ns
    drv.keys(key)
    wait_sealed(before)
    drv.keys('Return')


def hand_over():
    J.see('Hand to Client', 'button')
    drv.keys('ctrl+n')
    J.see('Hand the Screen to the Client?')
    drv.keys('Return')
    J.see(re.compile('^Question [0-9]+ of 10$'))


with waymark.Journey() as J:
    J.create()
    J.start()

    with J.step('a PHQ-9 is begun, and one question answered'):
        J.unlock()
        J.see('No Clients Yet')
        drv.keys('ctrl+n')
        J.see('Name to use', 'entry')
        drv.type_text('Quill')
        drv.keys('ctrl+s')
        J.see('Assessments', 'list item')
        J.app.click(J.see('Assessments', 'list item'))
        J.press('Start PHQ-9')
        J.app.wait_focus('radio button', re.compile('^Little interest'), waymark.SLOW)
        drv.keys('2')
        J.see('1 of 10 answered')

    with J.step('handed over, only the questions are there, and the records are closed'):
        hand_over()
        J.see('Question 2 of 10')
        J.wait_closed()
        assert 'Quill' not in J.names()
        assert os.path.exists(sealed())

    with J.step('no key leads out'):
        for key in ('ctrl+q', 'ctrl+l', 'ctrl+comma', 'ctrl+f', 'alt+1', 'alt+Left', 'Escape'):
            drv.keys(key)
        J.see('Question 2 of 10')
        assert not J.app.on_screen(J.app.find('button', 'Lock'))

    with J.step('two answers, and then the program is killed'):
        J.app.wait_focus('radio button', re.compile('^Feeling down'), waymark.SLOW)
        answer('3')
        J.see('Question 3 of 10')
        J.app.wait_focus('radio button', re.compile('^Trouble falling'), waymark.SLOW)
        answer('1')
        J.see('Question 4 of 10')
        J.kill()

    with J.step('they are not in the draft, and nobody can read them'):
        assert J.one("SELECT count(*) FROM draft") == '1'
        with open(sealed(), 'rb') as file:
            content = file.read()
        for words in (b'phq-9', b'answers', b'handed', b'client'):
            assert words not in content, words

    with J.step('started again it asks for the passphrase, and has them'):
        J.start()
        J.unlock()
        J.see('3 of 10 answered')
        drv.wait('the file to go', lambda: not os.path.exists(sealed()), waymark.SLOW)

    with J.step('handed over once more: the ninth question is one like the others'):
        hand_over()
        J.see('Question 4 of 10')
        for n in range(4, 9):
            J.see(f'Question {n} of 10')
            answer('1')
        J.see('Question 9 of 10')
        J.app.wait_focus('radio button', re.compile('^Thoughts that you'), waymark.SLOW)
        answer('1')
        J.see('Question 10 of 10')
        assert not J.app.there('alert', 'Ask About Suicide Now')

    with J.step('given back by mistake, the questions come again'):
        J.press(re.compile('^Give back to'))
        J.wait_secret()
        J.press('Back to the questions')
        J.see('Question 10 of 10')
        J.app.wait_focus('radio button', re.compile('how difficult'), waymark.SLOW)
        answer('2')
        J.see('Thank you. That is all.')

    with J.step('with the passphrase the worker has the answers, and the alert'):
        J.press(re.compile('^Give back to'))
        J.unlock()
        J.see('10 of 10 answered')
        J.app.wait_focus('alert', 'Ask About Suicide Now', waymark.SLOW)
        assert not drv.state(J.app.find('button', 'Hand to Client'), 'sensitive')
        drv.wait('the file to go', lambda: not os.path.exists(sealed()), waymark.SLOW)
        J.quit()

    with J.step('they are in the draft as the client\'s own, and the alert waits in the record'):
        assert J.query('SELECT code, answer, acknowledged_at FROM alert') == [['self-harm', '1', None]]
        texts = '\n'.join(str(row) for row in J.query('SELECT * FROM draft'))
        assert '2 3 1 1 1 1 1 1 1 2' in texts, texts
        assert "client" in texts, texts

    with J.step('no file of the caseload says it in clear'):
        for name in glob.glob(os.path.join(J.caseload, '*')):
            with open(name, 'rb') as file:
                assert b'2 3 1 1 1' not in file.read(), name
