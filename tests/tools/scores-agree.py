# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the program's scores against score.py, on the test vectors and on thousands of random rows.

    scores-agree.py SCORE-ROWS VECTORS
"""
import json
import pathlib
import random
import subprocess
import sys

import score
from tap import Tap

ROWS = 4000  # an instrument
SEED = 20261121


def run_program(program, rows):
    lines = ''.join('|'.join(row) + '\n' for row in rows)
    done = subprocess.run([program], input=lines, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(rows), f'{len(answers)} answers for {len(rows)} rows'
    return answers


def run_python(row):
    instrument, context, answers = row
    pairs = dict(word.split('=') for word in context.split())
    try:
        return score.score(instrument, answers.split(), pairs)
    except score.Refused:
        return {'refused': True}


def differences(program, rows):
    bad = []
    for row, theirs in zip(rows, run_program(program, rows)):
        ours = run_python(row)
        theirs = {key: theirs[key] for key in theirs if key not in ('version', 'messages')}
        if ours != theirs:
            bad.append(f'{"|".join(row)}\n  program {theirs}\n  Python  {ours}')
    return bad


def random_rows(instrument, rng):
    ranges = score.answer_ranges(score.FORMS[instrument])
    for _ in range(ROWS):
        gap = rng.choice([0, 0.05, 0.2, 0.6])
        words = []
        for span in ranges:
            if rng.random() < gap:
                words.append(rng.choice(['-', 'refused', 'na']))
            elif rng.random() < 0.002:
                words.append(str(span[-1] + 1))
            else:
                words.append(str(rng.choice(span)))
        if rng.random() < 0.3:
            words = words[:rng.randint(0, len(words))]
        if rng.random() < 0.01:
            words += ['0', '0']
        yield (instrument, rng.choice(['', 'sex=male', 'sex=female', 'sex=x', 'age=40 sex=male', 'cutoff=32',
                                       'cutoff=33', 'cutoff=30']), ' '.join(words))


def read_vectors(path):
    for line in path.read_text().splitlines():
        if line and not line.startswith('#'):
            cells = line.split('\t')
            yield (path.stem, '' if cells[0] == '*' else cells[0], cells[1])


def main():
    program, vectors = sys.argv[1], pathlib.Path(sys.argv[2])
    rng = random.Random(SEED)
    with Tap() as tap:
        for instrument in score.FORMS:
            rows = list(read_vectors(vectors / f'{instrument}.tsv'))
            bad = differences(program, rows)
            tap.check(f'{instrument}: {len(rows)} vectors agree', rows and not bad, bad[:5])
            bad = differences(program, list(random_rows(instrument, rng)))
            tap.check(f'{instrument}: {ROWS} random rows agree', not bad, bad[:5])


if __name__ == '__main__':
    main()
