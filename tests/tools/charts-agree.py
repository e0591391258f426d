# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws charts of random results and reads them back: what is on the paper is what was stored.

    charts-agree.py DRAW-CHART

The scales come from the ticks and the words beside them, not from the program: a mark, a line or a
tick that is off by more than TOLERANCE is found.  First the check itself is checked, with results and
drawings that are wrong by a quarter of a pixel.
"""
import datetime
import pathlib
import random
import subprocess
import sys
import tempfile

import charts
from tap import Tap

CASES = 24
SEED = 20261127
TOLERANCE = .1  # points; the files have six digits
NEAR = 17       # points from a mark to the number that is its value
NEAR_ROW = 1    # points from the middle of a row of words to where it is meant to be


def random_measure(rng, mark, first, last):
    low, high = rng.choice([(0, 27), (0, 21), (10, 60), (0, 10), (0, 80)])
    days = sorted(rng.sample(range(first, last), rng.randint(2, 14)))
    return {
        'name': f'M-{mark}', 'low': low, 'high': high, 'better': rng.choice(['better', 'worse']),
        'mark': mark, 'cutoff': rng.randint(low + 1, high - 1),
        'points': [(day, rng.randint(low, high)) for day in days],
    }


def random_case(rng):
    length = rng.choice([120, 400, 900])
    last = datetime.date(rng.randint(2021, 2026), rng.randint(1, 12), rng.randint(1, 28)).toordinal()
    marks = rng.sample(range(len(charts.MARKS)), rng.randint(1, 3))
    measures = [random_measure(rng, mark, last - length, last) for mark in sorted(marks)]
    first = min(measure['points'][0][0] for measure in measures)  # what was before is not shown
    case = {
        'today': last + rng.randint(0, 20),
        'measures': measures,
        'events': sorted(rng.sample(range(first, last), min(last - first, rng.randint(0, 4)))),
        'together': rng.choice([None, None, rng.randrange(len(marks))]),
        'span': None,
    }
    if rng.random() < .4:
        case['span'] = (last - rng.randint(60, length), last)
    return case


def words_of(case):
    def day(ordinal):
        return datetime.date.fromordinal(ordinal).isoformat()

    yield 'today', day(case['today'])
    if case['together'] is not None:
        yield 'together', str(case['together'])
    if case['span'] is not None:
        yield 'span', *map(day, case['span'])
    for measure in case['measures']:
        yield ('measure', measure['name'], str(measure['low']), str(measure['high']), measure['better'],
               str(measure['mark']))
        yield 'band', str(measure['low']), str(measure['cutoff'] - 1), 'Low'
        yield 'band', str(measure['cutoff']), str(measure['high']), 'High'
        yield 'cutoff', str(measure['cutoff'])
        for at, value in measure['points']:
            yield 'point', day(at), str(value), 'asked'
    for at in case['events']:
        yield 'event', day(at), 'Something'


def draw(program, case, folder):
    data = folder / 'data'
    data.write_text(''.join('\t'.join(words) + '\n' for words in words_of(case)))
    subprocess.run([program, data, folder / 'chart'], check=True)
    return charts.Chart(folder / 'chart.svg', folder / 'chart.pdf')


# --- comparing ------------------------------------------------------------------------------------

def shown(case, points):
    first, last = case['span'] or (0, datetime.date.max.toordinal())
    return [point for point in points if first <= point[0] <= last]


def scale_of(chart, case, index):
    """A measure that is not the active one fills the height with its own whole range."""
    if case['together'] is None:
        return chart.panels[index].scale
    if index == case['together']:
        return chart.panels[0].scale
    measure, panel = case['measures'][index], chart.panels[0]
    return charts.Scale([(panel.bottom, measure['low']), (panel.top, measure['high'])])


def compare_marks(chart, case, index):
    measure = case['measures'][index]
    scale = scale_of(chart, case, index)
    wanted = shown(case, measure['points'])
    marks = chart.marks(measure['mark'])
    if len(marks) != len(wanted):
        yield f'{measure["name"]} has {len(marks)} marks for {len(wanted)} results'
        return
    for (x, y), (day, value) in zip(marks, wanted):
        if abs(x - chart.time.place(day)) > TOLERANCE:
            yield f'{measure["name"]} {value}: drawn {x - chart.time.place(day):.2f} points beside its day'
        if abs(y - scale.place(value)) > TOLERANCE or round(scale.value(y)) != value:
            yield f'{measure["name"]} {value}: drawn as {scale.value(y):.2f}'
    strokes = chart.strokes(measure['mark'])
    for mark in marks:
        if len(wanted) > 1 and not any(charts.distance(mark, ends) < .02 for ends in strokes):
            yield f'{measure["name"]}: no line goes through the mark at {mark}'


def compare_numbers(chart, case):
    """Each number in the panels is the value of a mark beside it; first and last are always there."""
    active = [case['together']] if case['together'] is not None else range(len(case['measures']))
    marks = {}
    for index in active:
        measure = case['measures'][index]
        for (x, y), (_, value) in zip(chart.marks(measure['mark']), shown(case, measure['points'])):
            marks[x, y] = value
    for word in chart.numbers():
        near = [value for (x, y), value in marks.items()
                if max(word.left - x, x - word.right, 0) ** 2 + (word.y - y) ** 2 < NEAR ** 2]
        if int(word.text) not in near:
            yield f'“{word.text}” stands beside {near}'
    for index in active:
        wanted = shown(case, case['measures'][index]['points'])
        for _, value in wanted[:1] + wanted[-1:]:
            if not any(word.text == str(value) for word in chart.numbers()):
                yield f'the value {value} of the first or last result is not written'


def compare_bands(chart, case):
    """The name of a band stands in the middle of it, where it is high enough for words."""
    active = [case['together']] if case['together'] is not None else range(len(case['measures']))
    for index, panel in zip(active, chart.panels):
        measure = case['measures'][index]
        ends = [measure['low'], measure['cutoff'], measure['high']]
        for name, low, high in zip(['Low', 'High'], ends, ends[1:]):
            bottom, top = panel.scale.place(low), panel.scale.place(high)
            found = [w for w in chart.words if w.text == name and top - 1 < w.y < bottom + 1]
            if bottom - top > 9 and not any(abs(w.y - (top + bottom) / 2) < NEAR_ROW for w in found):
                yield f'the band “{name}” from {low} to {high} is not named where it is'


def compare_others(chart, case):
    active = [case['together']] if case['together'] is not None else range(len(case['measures']))
    wanted = [scale_of(chart, case, index).place(case['measures'][index]['cutoff']) for index in active]
    drawn = [y for y in chart.cut_offs() if any(p.top - 1 < y < p.bottom + 1 for p in chart.panels)]
    if len(drawn) != len(wanted) or any(abs(a - b) > TOLERANCE for a, b in zip(sorted(drawn),
                                                                               sorted(wanted))):
        yield f'cut-offs at {drawn} for {wanted}'
    stems = [chart.time.place(day) for day, in shown(case, [(day,) for day in case['events']])]
    if len(chart.stems()) != len(stems) or any(abs(a - b) > TOLERANCE
                                               for a, b in zip(chart.stems(), stems)):
        yield f'events at {chart.stems()} for {stems}'
    for panel in chart.panels:
        if panel.scale.worst > TOLERANCE:
            yield f'a tick of an axis is {panel.scale.worst:.2f} off'
    if chart.time.worst > TOLERANCE:
        yield f'a tick of the time axis is {chart.time.worst:.2f} off'


def differences(chart, case):
    bad = []
    panels = 1 if case['together'] is not None else len(case['measures'])
    if len(chart.panels) != panels:
        return [f'{len(chart.panels)} panels for {panels}']
    for index in range(len(case['measures'])):
        bad += compare_marks(chart, case, index)
    return (bad + list(compare_numbers(chart, case)) + list(compare_bands(chart, case)) +
            list(compare_others(chart, case)))


# --- is wrong found? ------------------------------------------------------------------------------

def move_shapes(chart, wrong, dx, dy):
    """The same drawing with some shapes elsewhere."""
    for shape in chart.shapes:
        if wrong(shape):
            shape.points = [(x + dx, y + dy) for x, y in shape.points]
            for side, by in ('left', dx), ('right', dx), ('x', dx), ('top', dy), ('bottom', dy), ('y', dy):
                setattr(shape, side, getattr(shape, side) + by)
    chart.read_scales()
    return chart


def control(tap, program, folder):
    points = [(738000, 3), (738100, 20), (738200, 11), (738300, 6)]
    case = {'today': 738320, 'events': [738150], 'together': None, 'span': None,
            'measures': [{'name': 'M-0', 'low': 0, 'high': 27, 'better': 'worse', 'mark': 0,
                          'cutoff': 10, 'points': points}]}
    color = charts.MARKS[0][0]

    def wrong_drawing(name, wrong, dx, dy):
        chart = move_shapes(draw(program, case, folder), wrong, dx, dy)
        tap.check(f'finds {name}', differences(chart, case))

    def wrong_data(name, change):
        chart = draw(program, case, folder)
        other = {**case, 'measures': [{**case['measures'][0], **change}]}
        tap.check(f'finds {name}', differences(chart, other))

    tap.check('finds nothing where nothing is wrong', not differences(draw(program, case, folder), case),
              differences(draw(program, case, folder), case))
    wrong_drawing('marks that are a quarter of a pixel too low', lambda s: s.fill == color, 0, .25)
    wrong_drawing('marks that are a quarter of a pixel too far right', lambda s: s.fill == color, .25, 0)
    wrong_drawing('a cut-off that is a quarter of a pixel too low', lambda s: s.dashes and s.top == s.bottom, 0, .25)
    wrong_drawing('an event that is a quarter of a pixel too far left', lambda s: .3 < s.opacity < 1, -.25, 0)
    wrong_drawing('ticks that are a quarter of a pixel too high', lambda s: charts.is_axis(s) and s.top == s.bottom
                  and s.right - s.left < 5, 0, -.25)
    wrong_data('a result that is one point higher', {'points': points[:2] + [(738200, 12)] + points[3:]})
    wrong_data('a result of the day after', {'points': points[:2] + [(738201, 11)] + points[3:]})
    wrong_data('a result that is missing', {'points': points[1:]})
    wrong_data('another cut-off', {'cutoff': 11})


def main():
    program = sys.argv[1]
    rng = random.Random(SEED)
    with Tap() as tap, tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        control(tap, program, folder)
        bad, n = [], 0
        for i in range(CASES):
            case = random_case(rng)
            try:
                bad += [f'case {i}: {words}' for words in differences(draw(program, case, folder), case)]
            except charts.Unreadable as error:
                bad.append(f'case {i}: {error}')
            n += sum(len(measure['points']) for measure in case['measures'])
        tap.check(f'{n} random results in {CASES} charts are read back as they were stored', not bad,
                  bad[:12])


if __name__ == '__main__':
    main()
