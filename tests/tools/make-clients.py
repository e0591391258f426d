#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the files of clients in tests/data, always the same ones.  Nobody in them is real: the names
are put together from lists, telephone numbers are 555-01xx, addresses are of example.org, and each
program is called synthetic.

    make-clients.py [DIR]
"""
import csv
import io
import os
import random
import sys

HEADINGS = ['number', 'name_to_use', 'legal_given', 'legal_family', 'aliases', 'pronouns', 'birth_date',
            'phone', 'email', 'language', 'program', 'worker', 'status']

GIVEN = ('Aaliyah Abel Ada Aiko Alma Amara André Ángela Anja Anouk Åse Beatriz Björn Briony Chidi Chloë Cosmo '
         'Dagny Dalia Desta Eilidh Élodie Emeka Esi Fausto Fátima Fern Gael Giedrė Hana Héctor Ibrahim Inés '
         'Ione Işıl Jakub Jesús José Jun Kalani Kofi Leocadia Lior Łucja Maëlle Malik Mei Mirasol Nadia Ngozi '
         'Niamh Noé Odalys Oisín Olena Paz Pema Quill Rafael Renée Rosalind Saoirse Sefa Siân Søren Suda '
         'Tadeusz Thảo Tomás Ulla Valentín Wren Xiomara Yara Yusuf Zdeněk Zoë').split()
FAMILY = ('Abernathy Adeyemi Ågren Álvarez Balogun Bäcker Bełczyk Castellanos Chaudhry Contreras D’Angelo Dvořák '
          'Echeverría Eriksen Etxeberria Fernández Fitzwilliam García Gündoğan Halvorsen Hämäläinen Huỳnh Ibáñez '
          'Jørgensen Kamau Kowalczyk Kříž Lefèvre Łuczak MacGillivray Mbeki Muñoz Nakashima Ngata Núñez '
          'O’Neill Okonkwo Ørsted Ossowski Papadopoulos Peña Quispe Rasmussen Rodríguez Saldaña Šimánek '
          'Strömberg Tanaka Thibodeaux Tupou Ueda Villaseñor Wójcik Xu Yılmaz Zúñiga').split()
LONG = [('Maximiliana Guadalupe Esperanza', 'de la Concepción y Villaseñor-Etxeberria'),
        ('Wolfgang Theophilus Balthasar', 'von Hohenfels-Schwarzenbrunn zu Altenmarkt'),
        ('Kamakawiwoʻole Keolaokalani', 'Kaʻahumanu-Lunalilo-Kealakekua'),
        ('Ana', 'X'), ('Oluwadamilola Oluwafunmilayo Temitope', 'Adebayo-Ogunlesi-Fashola')]
PRONOUNS = ['she/her', 'he/him', 'they/them', 'she/they', 'ella', 'él', '']
LANGUAGES = ['English', 'Spanish', 'English', 'English', 'Español', 'Tiếng Việt', 'ASL', '']
PROGRAMS = ['Synthetic North', 'Synthetic South', 'Synthetic Outpatient', 'Synthetic “Harbor”, evenings', '']
MONTHS = ('January February March April May June July August September October November December').split()
STATUSES = ['active'] * 7 + ['', 'paused', 'closed']


def birth_date(rng):
    year, month, day = rng.randint(1938, 2007), rng.randint(1, 12), rng.randint(1, 28)
    kind = rng.random()
    if kind < 0.80:
        return f'{year:04}-{month:02}-{day:02}'
    if kind < 0.87:
        return f'{year:04}'
    if kind < 0.93:
        return f'{year:04}-{month:02}'
    if kind < 0.96:
        return f'{MONTHS[month - 1]} {year}'
    return ''


def people(n, seed):
    rng = random.Random(seed)
    pairs = [(given, family) for given in GIVEN for family in FAMILY]
    rng.shuffle(pairs)
    for i in range(n):
        given, family = LONG[i // 97 % len(LONG)] if i % 97 == 5 else pairs[i]
        other = rng.choice(GIVEN)
        use = rng.choice(['', '', '', given.split()[0], other])
        aliases = rng.choice(['', '', '', '', other, f'{other}; {rng.choice(GIVEN)}',
                              f'"{other}" {family}'])
        phones = '' if rng.random() < 0.1 else f'(555) 555-01{i % 100:02}'
        if phones and rng.random() < 0.1:
            phones += f'; 555 555 01{(i + 37) % 100:02}'
        email = f'person{i + 1}@example.org' if rng.random() < 0.4 else ''
        yield [f'S-{i + 1:05}', use, given, family, aliases, rng.choice(PRONOUNS), birth_date(rng), phones,
               email, rng.choice(LANGUAGES), rng.choice(PROGRAMS), '', rng.choice(STATUSES)]


def write(folder, name, rows, encoding='utf-8', ends='\r\n'):
    text = io.StringIO(newline='')
    csv.writer(text, lineterminator=ends).writerows(rows)
    with open(os.path.join(folder, name), 'wb') as out:
        out.write(text.getvalue().encode(encoding))


folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), 'data')
SPANISH = ['Nombre', 'Apellidos', 'Fecha de nacimiento', 'Teléfono', 'Correo electrónico', 'Notas']

write(folder, 'clients-500.csv', [HEADINGS, *people(500, 1)])
write(folder, 'clients-latin1.csv', [SPANISH, ['José', 'Núñez', '25/3/1990', '(555) 555-0101', '', 'sintético'],
                                     ['Begoña', 'Peña', '3/4/1985', '', 'begona@example.org', '']],
      encoding='iso-8859-1')
write(folder, 'clients-bom.csv', [SPANISH, ['José', 'Núñez', '25/3/1990', '(555) 555-0101', '', 'sintético']],
      encoding='utf-8-sig')
write(folder, 'clients-quotes.csv', [['Preferred name', 'Last name', 'Other names', 'Program'],
                                     ['Quill', 'O’Neill', 'Feather "the pen"\nPlume', 'Synthetic, "North"'],
                                     ['Wren', 'Castellanos', '', 'two\r\nlines']])
write(folder, 'clients-refused.csv', [HEADINGS,
                                      ['', 'Ada', '', 'Ueda', '', '', '1990-02-30', '', '', '', '', '', ''],
                                      ['', '', '', '', 'Nobody', '', '1990', '', '', '', '', '', ''],
                                      ['', 'Mei', '', 'Xu', '', '', '1990', '', '', '', '', '', ''],
                                      ['', 'MEI', '', 'Xú', '', '', '1990', '', '', '', '', '', ''],
                                      ['', 'Kofi', '', 'Kamau', '', '', '', 'call me', '', '', '', '', ''],
                                      ['', 'Noé', '', 'Peña', '', '', '', '', 'nowhere', '', '', '', ''],
                                      ['', 'Paz', '', 'Ågren', '', '', '', '', '', '', '', 'No Such Person', ''],
                                      ['', 'Yara', '', 'Tanaka', '', '', '', '', '', '', '', '', 'perhaps'],
                                      ['', 'Fern', '', 'Ngata', '', '', '2999', '', '', '', '', '', ''],
                                      ['S-1', 'Lior', '', 'Kříž', '', '', '', '', '', '', '', '', ''],
                                      ['S-1', 'Sefa', '', 'Tupou', '', '', '', '', '', '', '', '', '']])
with open(os.path.join(folder, 'clients-nul.csv'), 'wb') as out:
    out.write(b'name,phone\r\nQuill,(555) 555-0100\r\nWr\0en,\r\n')
