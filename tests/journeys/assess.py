# SPDX-License-Identifier: GPL-3.0-or-later
"""Questionnaires at full depth: one question at a time by keys, refused, by phone and in Spanish; two times held
against each other; the PCL-5 with its rule; and all of it on paper."""
import os
import re

import drv
import waymark

WATER = 'Call Alder House, 555 0100, and stay.'


def start(title):
    J.press(re.compile(f'^Start {title}'))
    drv.wait('the first item to have the keyboard', focused_item, waymark.SLOW)


def focused_item():
    node = J.app.find('radio button', None, lambda n: drv.state(n, 'focused'), timeout=0.2)
    return node and drv.plain(node.get_name())


def at(words):
    return J.app.wait_focus('radio button', re.compile('^' + re.escape(words)), waymark.SLOW)


def choose_in_menu(button, item):
    J.app.click(J.see(re.compile(button), 'button'))
    J.app.click(J.see(re.compile(item), None))


def open_blank(title):
    """The second entry of its menu: in Spanish."""
    J.app.click(J.see(f'Print {title}', 'button'))
    J.app.wait_focus('menu item', re.compile('^Print Blank Form, English'), waymark.SLOW)
    drv.keys('Down', 'Return')
    J.see('Print Blank Form')


def save_pdf(name):
    """From the page of a document, by keys, and what can be read out of the file."""
    path = os.path.join(J.home, name)
    J.press('Save as PDF…')
    J.save_as('Save as PDF', path)
    J.see('The PDF was saved')
    drv.keys('alt+Left')  # Escape would take the toast away first
    return waymark.paper_text(path)


with waymark.Journey() as J:
    J.create()
    J.start()

    with J.step('a client, and a PHQ-9, one question at a time'):
        J.unlock()
        J.see('No Clients Yet')
        drv.keys('ctrl+n')
        J.see('Name to use', 'entry')
        drv.type_text('Quill')
        drv.keys('ctrl+s')
        J.app.click(J.see('Assessments', 'list item'))
        start('PHQ-9')
        choose_in_menu('^Worker asks', 'One Question at a Time')
        J.see('Question 1 of 10', 'button')

    with J.step('by phone and in Spanish'):
        choose_in_menu('^Worker asks', 'By Phone')
        choose_in_menu('^By phone', 'Español')
        J.see(re.compile('últimas 2 semanas'))

    with J.step('by keys, with a refusal, and back to a question'):
        at('Poco interés')
        drv.keys('1')
        at('Se ha sentido decaído')
        drv.keys('Left')
        at('Poco interés')
        drv.keys('2')
        at('Se ha sentido decaído')
        J.press(re.compile('Refused$'))
        J.see('Question 3 of 10', 'button')
        for key in '1111110':
            drv.keys(key)
        J.see('Question 10 of 10', 'button')
        J.app.click(J.see('Question 10 of 10', 'button'))
        J.app.click(J.see(re.compile('^9. Pensamientos'), 'list item'))
        J.see('Question 9 of 10', 'button')
        at('Pensamientos')
        drv.keys('1')

    with J.step('an alert says what the preferences say, at once'):
        J.app.wait_focus('alert', 'Ask About Suicide Now', waymark.SLOW)
        J.see(re.compile('^Call or text 988'))
        drv.keys('ctrl+comma')
        J.app.click(J.see('Measures', 'page tab'))
        text = J.app.find('text', 'What has to be done at once, one step a line', timeout=waymark.SLOW)
        drv.set_text(text, WATER)
        J.press('Save')
        J.see('Saved. Alerts say it from now on.')
        drv.keys('Escape')
        drv.wait('the new words on the card', lambda: J.app.there('label', WATER), waymark.SLOW)
        assert not J.app.there('label', re.compile('^Call or text 988'))

    with J.step('what was done is noted, and it is signed'):
        J.app.wait_focus('alert', 'Ask About Suicide Now', waymark.SLOW)
        drv.keys('Tab', 'Tab', 'space', *['Tab'] * 7)
        J.app.wait_focus('button', 'Note What Was Done', waymark.SLOW)
        drv.keys('Return')
        at('Si marcó')
        drv.keys('1')
        J.see('10 of 10 answered')
        drv.keys('ctrl+Return')
        J.see('PHQ-9 Result')
        J.see(re.compile('prorated from 8 of 9 answers'))
        J.see(re.compile('the worker asked by phone, in Español'))

    with J.step('the next one, asked in the room, is held against it item by item'):
        drv.keys('alt+Left')
        start('PHQ-9')
        for key in '3111110':
            drv.keys(key)
        J.press(re.compile('Refused$'))
        drv.keys('0', '0')
        J.see('10 of 10 answered')
        drv.keys('ctrl+Return')
        J.see('PHQ-9 Result')
        J.see(re.compile('^1 rose and [0-9] fell since'))
        J.see(re.compile('^rose by 1, then: More than half the days .2.$'))
        J.see('Need: Low mood, little interest in things')
        J.press('Add')
        J.see('In the plan')

    with J.step('on paper: the result, and what the client answered'):
        J.press('Print…')
        J.see('Print Result')
        text = save_pdf('result.pdf')
        for words in ('Patient Health Questionnaire', 'Quill', 'Result', '1 point lower than on', 'Own copy for the client',
                      'Little interest or pleasure in doing things', '[Refused]', 'Not difficult at all (0)', 'Kroenke K, Spitzer RL', 'Pfizer'):
            assert words in text, (words, text)
        assert re.search('Little interest or pleasure in doing things +3$', text, re.MULTILINE), text

    with J.step('and a blank form, in Spanish and in large print'):
        J.see('PHQ-9 Result')
        drv.keys('alt+Left')
        J.see('Signed')
        open_blank('PHQ-9')
        normal = save_pdf('blank.pdf')
        assert 'Quill' not in normal and 'Poco interés o placer' in normal and 'Blank form' in normal, normal
        open_blank('PHQ-9')
        J.app.click(J.see('Large print', 'list item'))
        J.see(re.compile('^[2-9] pages$'))
        large = save_pdf('large.pdf')
        assert 'Casi todos los días (3)' in large and large.count('\f') > normal.count('\f'), large

    with J.step('a PCL-5: twenty keys, its rule and its parts'):
        start('PCL-5')
        for key in '22222222211100220000':
            drv.keys(key)
        J.see('20 of 20 answered')
        drv.keys('ctrl+Return')
        J.see('PCL-5 Result')
        J.see('25 of 80')
        J.see(re.compile('Below the cut-off of 31'))
        J.see(re.compile('DSM-5 symptom rule: yes'))
        J.see('B, intrusion')
        J.quit()

    with J.step('all of it is in the database'):
        rows = J.query('SELECT instrument, language, mode, answers, results FROM assessment ORDER BY signed_at')
        assert rows == [
            ['phq-9', 'es', 'phone', '2 refused 1 1 1 1 1 1 1 1', 'major=no other=yes'],
            ['phq-9', 'en', 'worker', '3 1 1 1 1 1 0 refused 0 0', 'major=no other=unknown'],
            ['pcl-5', 'en', 'worker', ' '.join('22222222211100220000'), 'ptsd=yes']], rows
        rows = J.query("SELECT name, value FROM score s JOIN assessment a ON a.id = s.assessment_id"
                       " WHERE a.instrument = 'pcl-5' ORDER BY name")
        assert rows == [['b', '10.0'], ['c', '4.0'], ['d', '7.0'], ['e', '4.0'], ['total', '25.0']], rows
        assert J.query('SELECT name, language, text FROM wording') == [['crisis', 'en', WATER]]
        assert J.query('SELECT text, source FROM need') == [['Low mood, little interest in things', 'assessment']]

    with J.step('before anybody unlocks, the crisis lines say the site\'s words'):
        with open(os.path.join(J.caseload, 'crisis'), encoding='utf-8') as file:
            assert file.read() == WATER
        J.start()
        J.wait_secret()
        J.app.click(J.see('Crisis lines', 'button'))
        J.see(WATER)
