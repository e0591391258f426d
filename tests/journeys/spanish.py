# SPDX-License-Identifier: GPL-3.0-or-later
"""The program speaks Spanish where the account does: the unlock page, the list, a client."""
import os
import re

import drv
import waymark

with waymark.Journey(os.environ.get('JOURNEY_PICTURES')) as j:
    j.create()
    j.ctl('import', 'clients', os.path.join(waymark.DATA, 'clients-500.csv'))
    j.start(env={'LANGUAGE': 'es'})

    with j.step('it asks for the passphrase in Spanish', 'locked'):
        j.wait_secret('Frase de contraseña')
        assert not j.app.there(None, 'Passphrase')

    with j.step('the list of clients is in Spanish', 'list'):
        drv.type_text(waymark.PASSPHRASE)
        drv.keys('Return')
        j.see('Bloquear', 'button')
        j.see('Hoy', 'list item')
        drv.keys('alt+2')
        j.app.wait_focus('entry', re.compile('^Buscar a un cliente'), waymark.SLOW)

    with j.step('so are the sections of a client', 'client'):
        drv.type_text('giedre rasm')
        j.see('1 de 500')
        drv.keys('Return')
        j.see('Giedrė Rasmussen')
        for section in ('Resumen', 'Evaluaciones', 'Avance', 'Historial'):
            j.see(section)
        j.quit()
