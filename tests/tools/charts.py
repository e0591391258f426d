# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a chart back from what the program wrote: geometry from its SVG, words from its PDF.

Nothing of the program is used: scales come from the ticks that are drawn and the words beside them.
Both files must be of the same page.  Days are ordinals (datetime.date.toordinal ()).
"""
import datetime
import re
import subprocess
import xml.etree.ElementTree as ElementTree

MONTHS = {name: i + 1 for i, name in enumerate(
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split())}

# In print: color, and how many corners the shape has (a circle has four curves).
MARKS = [('10438a', 4), ('8f3300', 4), ('04543f', 3), ('8a2a62', 4), ('000000', 3), ('5e5c64', 12)]
AXIS = '5e5c64'
SVG = '{http://www.w3.org/2000/svg}'


class Unreadable(Exception):
    """The drawing is not as a chart is drawn."""


# --- words ----------------------------------------------------------------------------------------

class Word:
    def __init__(self, text, left, top, right, bottom):
        self.text = text
        self.left, self.top, self.right, self.bottom = left, top, right, bottom
        self.x, self.y = (left + right) / 2, (top + bottom) / 2


def read_words(pdf, page=1):
    """The words of a page, where they stand."""
    text = subprocess.run(['pdftotext', '-bbox', '-f', str(page), '-l', str(page), pdf, '-'],
                          check=True, capture_output=True, text=True).stdout
    return [Word(found[5], *map(float, found.groups()[:4])) for found in re.finditer(
        r'<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">([^<]*)</word>', text)]


# --- shapes ---------------------------------------------------------------------------------------

class Shape:
    """A path: what it looks like, and its points on the page."""

    def __init__(self, style, points):
        self.fill = color_of(style.get('fill', 'none'))
        self.stroke = color_of(style.get('stroke', 'none'))
        self.opacity = float(style.get('stroke-opacity', style.get('fill-opacity', '1')))
        self.width = float(style.get('stroke-width', '0'))
        self.dashes = style.get('stroke-dasharray')
        self.points = points
        xs, ys = [x for x, _ in points], [y for _, y in points]
        self.left, self.right, self.top, self.bottom = min(xs), max(xs), min(ys), max(ys)
        self.x, self.y = (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def is_line(self):
        return len(self.points) == 2 and self.stroke is not None


def color_of(words):
    found = re.fullmatch(r'rgb\(([\d.]+)%,([\d.]+)%,([\d.]+)%\)', words.replace(' ', ''))
    return ''.join(f'{round(float(part) * 2.55):02x}' for part in found.groups()) if found else None


def read_path(data, shift):
    """The corners of a path; of a curve its ends."""
    points = []
    for command, numbers in re.findall(r'([MLCZ])([^MLCZ]*)', data):
        values = list(map(float, numbers.split()))
        if command == 'Z':
            break  # cairo moves on to where it began
        points.append((values[-2] + shift[0], values[-1] + shift[1]))
    return points


def read_shapes(svg):
    """The filled and stroked paths of the page itself, in the order of drawing."""
    shapes = []
    root = ElementTree.parse(svg).getroot()
    hidden = {id(path) for defs in root.iter(SVG + 'defs') for path in defs.iter(SVG + 'path')}
    for path in root.iter(SVG + 'path'):
        if id(path) in hidden:
            continue
        style = dict(part.strip().split(':', 1) for part in path.get('style', '').split(';')
                     if ':' in part)
        shift = (0, 0)
        matrix = re.fullmatch(r'matrix\(([^)]*)\)', path.get('transform', ''))
        if matrix is not None:
            a, b, c, d, e, f = map(float, matrix[1].split(','))
            if (a, b, c, d) != (1, 0, 0, 1):
                raise Unreadable('the page is scaled')
            shift = (e, f)
        points = read_path(path.get('d'), shift)
        if points:
            shapes.append(Shape(style, points))
    return shapes


# --- scales ---------------------------------------------------------------------------------------

class Scale:
    """A straight line through places on the page and what is written there."""

    def __init__(self, pairs):
        if len(pairs) < 2:
            raise Unreadable(f'too few ticks: {pairs}')
        n = len(pairs)
        mean_at = sum(at for at, _ in pairs) / n
        mean_value = sum(value for _, value in pairs) / n
        square = sum((value - mean_value) ** 2 for _, value in pairs)
        self.slope = sum((at - mean_at) * (value - mean_value) for at, value in pairs) / square
        self.start = mean_at - self.slope * mean_value
        self.worst = max(abs(self.place(value) - at) for at, value in pairs)

    def place(self, value):
        return self.start + self.slope * value

    def value(self, at):
        return (at - self.start) / self.slope


class Panel:
    def __init__(self, left, top, bottom, scale):
        self.left, self.top, self.bottom, self.scale = left, top, bottom, scale


def is_axis(shape):
    return shape.is_line() and shape.stroke == AXIS and shape.opacity == 1 and shape.dashes is None


def read_panels(shapes, words):
    """From top to bottom, with the scale of each from its ticks and the numbers beside them."""
    uprights = [s for s in shapes if is_axis(s) and s.left == s.right and s.bottom - s.top > 20]
    panels = []
    for axis in sorted(uprights, key=lambda s: s.top):
        pairs = []
        for tick in shapes:
            if not is_axis(tick) or tick.top != tick.bottom or not 0 < axis.x - tick.left < 6 \
                    or tick.right - tick.left > 5 or not axis.top - 1 <= tick.y <= axis.bottom + 1:
                continue
            beside = [w for w in words if abs(w.y - tick.y) < 3 and -2 < tick.left - w.right < 6]
            if len(beside) != 1 or not re.fullmatch(r'-?\d+', beside[0].text):
                raise Unreadable(f'a tick at {tick.y} has {[w.text for w in beside]}')
            pairs.append((tick.y, int(beside[0].text)))
        panels.append(Panel(axis.x, axis.top, axis.bottom, Scale(pairs)))
    return panels


def join_words(words):
    """Words side by side in one line are one."""
    joined = []
    for word in sorted(words, key=lambda w: (round(w.y), w.left)):
        last = joined[-1] if joined else None
        if last is not None and abs(last.y - word.y) < 1 and 0 <= word.left - last.right < 4:
            joined[-1] = Word(f'{last.text} {word.text}', last.left, last.top, word.right, word.bottom)
        else:
            joined.append(word)
    return joined


def next_day(names, last):
    """The day of a tick, from what stands below it and the day of the tick before."""
    years = [int(name) for name in names if re.fullmatch(r'\d{4}', name)]
    months = [MONTHS[name] for name in names if name in MONTHS]
    days = [int(name) for name in names if re.fullmatch(r'\d{1,2}', name)]
    day = days[0] if days else 1
    if last is None and not years:
        return None  # nobody knows of which year it is
    year = years[0] if years else last.year
    if months:
        month = months[0]
    elif days:  # a month without a name begins where the days do
        month = last.month + (day < last.day)
    else:
        month = 1
    return datetime.date(year + (month - 1) // 12, (month - 1) % 12 + 1, day)


def read_time(shapes, words, bottom):
    """The scale of days, from the ticks below the last panel and the words below them."""
    ticks = [s for s in shapes if is_axis(s) and s.left == s.right and abs(s.top - bottom) < 1
             and s.bottom - s.top < 8]
    below = join_words(w for w in words if bottom < w.y < bottom + 28)
    pairs, last = [], None
    for tick in sorted(ticks, key=lambda s: s.x):
        names = ' '.join(w.text for w in below if abs(w.x - tick.x) < 3).split()
        last = next_day(names, last)
        if last is not None:
            pairs.append((tick.x, last.toordinal()))
    if [value for _, value in pairs] != sorted({value for _, value in pairs}):
        raise Unreadable(f'the days do not run on: {pairs}')
    return Scale(pairs)


# --- what is drawn --------------------------------------------------------------------------------

def center_of(shape):
    """Triangles do not hang in the middle of their height."""
    if len(shape.points) == 3:
        height = shape.bottom - shape.top
        up = sum(abs(y - shape.top) < .01 for _, y in shape.points) == 1
        return shape.x, shape.top + (1.2 if up else .78) / 1.98 * height
    return shape.x, shape.y


def read_marks(shapes, mark, left):
    """The centers of all marks of a measure right of the axis, in the order of drawing."""
    color, corners = MARKS[mark]
    found = []
    for shape in shapes:
        points = shape.points[:-1] if shape.points[0] == shape.points[-1] else shape.points
        if shape.fill == color and shape.opacity == 1 and shape.left > left and \
                len(points) in (corners, corners // 2) and shape.right - shape.left < 10:
            found.append(center_of(shape))
    return found


def distance(point, ends):
    """From a point to a stroke."""
    (x, y), ((ax, ay), (bx, by)) = point, ends
    square = (bx - ax) ** 2 + (by - ay) ** 2
    part = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square if square else 0
    part = min(max(part, 0), 1)
    return ((x - ax - part * (bx - ax)) ** 2 + (y - ay - part * (by - ay)) ** 2) ** .5


class Chart:
    """A chart as it is on paper."""

    def __init__(self, svg, pdf):
        self.shapes = read_shapes(svg)
        self.words = read_words(pdf)
        self.read_scales()

    def read_scales(self):
        self.panels = read_panels(self.shapes, self.words)
        if not self.panels:
            raise Unreadable('there is no axis')
        self.time = read_time(self.shapes, self.words, self.panels[-1].bottom)

    def marks(self, mark):
        return read_marks(self.shapes, mark, self.panels[0].left)

    def strokes(self, mark):
        """The pieces of the lines of a measure, each from one place to another."""
        return [ends for s in self.shapes if s.stroke == MARKS[mark][0] and s.width > .7
                for ends in zip(s.points, s.points[1:])]

    def cut_offs(self):
        """Where dashed lines cross a panel."""
        return [s.y for s in self.shapes if s.is_line() and s.dashes and s.opacity < 1
                and s.top == s.bottom and s.right - s.left > 100]

    def stems(self):
        """Where events cut through."""
        return sorted({s.x for s in self.shapes if s.is_line() and s.left == s.right
                       and .3 < s.opacity < 1 and s.bottom - s.top > 60})

    def numbers(self):
        """The words in the panels that are numbers."""
        return [w for w in join_words(self.words) if re.fullmatch(r'\d+', w.text) and w.left > self.panels[0].left
                and any(p.top - 12 < w.y < p.bottom + 2 for p in self.panels)]
