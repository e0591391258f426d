# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores questionnaires: a second implementation, with tables of its own.

It was written from the published rules, not from the program, and reads none of its files: where the
two differ, one of them is wrong.  Sources: PHQ-9, Kroenke 2001 (sum, bands, cut-off), Spitzer 1999
(algorithm); PHQ-2, Kroenke 2003; GAD-7, Spitzer 2006; AUDIT-C, Bush 1998 and Bradley 2003; BARC-10,
Vilsaint 2017; PCL-5, Bovin 2016 (cut-offs), National Center for PTSD (clusters and their rule).
"""
import itertools
from fractions import Fraction
from math import floor


class Refused(Exception):
    pass


PHQ_BANDS = [('minimal', range(0, 5)), ('mild', range(5, 10)), ('moderate', range(10, 15)),
             ('moderately-severe', range(15, 20)), ('severe', range(20, 28))]
GAD_BANDS = [('minimal', range(0, 5)), ('mild', range(5, 10)), ('moderate', range(10, 15)),
             ('severe', range(15, 22))]


def audit_c_concern(total, context):
    least = {'male': 4, 'female': 3}.get(context.get('sex'))
    return None if least is None else total >= least


def pcl_5_concern(total, context):
    return total >= int({'32': 32, '33': 33}.get(context.get('cutoff'), 31))


# Items of a cluster, counted from nought, and how many of them must be there.
PCL_CLUSTERS = {'b': (range(0, 5), 1), 'c': (range(5, 7), 1), 'd': (range(7, 14), 2), 'e': (range(14, 20), 2)}


# id: (items of each score, answers of a scored item, tolerated gaps, bands, concern, extra items)
FORMS = {
    'phq-9': ({'total': range(9)}, range(0, 4), 2, PHQ_BANDS, lambda v, c: v >= 10, [range(0, 4)]),
    'phq-2': ({'total': range(2)}, range(0, 4), 0, [], lambda v, c: v >= 3, []),
    'gad-7': ({'total': range(7)}, range(0, 4), 1, GAD_BANDS, lambda v, c: v >= 10, [range(0, 4)]),
    'pcl-5': ({'total': range(20), **{name: items for name, (items, _) in PCL_CLUSTERS.items()}},
              range(0, 5), 0, [], pcl_5_concern, []),
    'audit-c': ({'total': range(3)}, range(0, 5), 0, [], audit_c_concern, []),
    'barc-10': ({'total': range(10)}, range(1, 7), 0, [], lambda v, c: v < 47, []),
    'readiness-rulers': ({'importance': [0], 'confidence': [1], 'readiness': [2]}, range(0, 11), 0,
                         [], lambda v, c: None, []),
}


def answer_ranges(form):
    """What each item may be; an item may count in several scores."""
    scores, allowed, _gaps, _bands, _concern, extra = form
    return [allowed] * len(set(itertools.chain(*scores.values()))) + extra


def read_answers(form, words):
    """Numbers, and None for what has none; the second list says what could still come."""
    ranges = answer_ranges(form)
    if len(words) > len(ranges):
        raise Refused
    words = list(words) + ['-'] * (len(ranges) - len(words))
    numbers = []
    for word, allowed_here in zip(words, ranges):
        if word in ('-', 'refused', 'na'):
            numbers.append(None)
        elif word.lstrip('-').isdigit() and int(word) in allowed_here:
            numbers.append(int(word))
        else:
            raise Refused
    return numbers, [word == '-' for word in words]


def score_one(form, items, numbers, is_open, context):
    _scores, _allowed, gaps, bands, concern, _extra = form
    there = [numbers[i] for i in items if numbers[i] is not None]
    missing = len(items) - len(there)
    result = {'value': None, 'raw': sum(there), 'band': None, 'positive': None}
    if missing == 0:
        status, result['value'] = 'scored', sum(there)
    elif missing <= gaps:
        # The mean of the answers stands for those that are missing; half goes up.
        exact = Fraction(sum(there), len(there)) * len(items)
        status, result['value'] = 'prorated', floor(exact + Fraction(1, 2))
    elif any(is_open[i] for i in items):
        status = 'incomplete'
    else:
        status = 'not-scorable'
    if result['value'] is not None:
        result['band'] = next((name for name, span in bands if result['value'] in span), None)
        result['positive'] = concern(result['value'], context)
    return status, result


def phq_9_algorithm(numbers):
    """Every possible completion is judged; nine answers of four values are few enough when only
    whether a symptom counts is filled in."""
    least = [2] * 8 + [1]
    choices = [(False, True) if number is None else (number >= from_,)
               for number, from_ in zip(numbers[:9], least)]
    major, other = set(), set()
    for symptoms in itertools.product(*choices):
        core = symptoms[0] or symptoms[1]
        count = sum(symptoms)
        major.add(core and count >= 5)
        other.add(core and 2 <= count <= 4)
    word = {frozenset([True]): 'yes', frozenset([False]): 'no'}
    return {'major': word.get(frozenset(major), 'unknown'),
            'other': word.get(frozenset(other), 'unknown')}


def pcl_5_rule(numbers):
    """Each cluster has symptoms (2 and more) enough, whatever the missing ones come to; or too few."""
    verdicts = []
    for items, needed in PCL_CLUSTERS.values():
        there = sum(numbers[i] is not None and numbers[i] >= 2 for i in items)
        could = there + sum(numbers[i] is None for i in items)
        verdicts.append('yes' if there >= needed else 'unknown' if could >= needed else 'no')
    return {'ptsd': min(verdicts, key=['no', 'unknown', 'yes'].index)}


def score(instrument, words, context):
    form = FORMS[instrument]
    numbers, is_open = read_answers(form, words)
    answer = {'instrument': instrument, 'scores': {}, 'results': {}, 'alerts': []}
    statuses = []
    for name, items in form[0].items():
        status, answer['scores'][name] = score_one(form, list(items), numbers, is_open, context)
        if instrument == 'pcl-5' and name != 'total':
            answer['scores'][name]['positive'] = None  # the cut-off is that of the total
        statuses.append(status)
    for status in ('incomplete', 'not-scorable', 'prorated', 'scored'):
        if status in statuses:
            answer['status'] = status
            break
    if instrument == 'phq-9':
        answer['results'] = phq_9_algorithm(numbers)
        if numbers[8] is None:
            answer['alerts'] = ['self-harm-not-asked']
        elif numbers[8] >= 1:
            answer['alerts'] = ['self-harm']
    if instrument == 'pcl-5':
        answer['results'] = pcl_5_rule(numbers)
    return answer
