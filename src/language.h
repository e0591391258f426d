/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Takes the locale of the environment and binds the translations: those beside a program that is
 * not installed, otherwise the installed ones.  Both programs call it before their first words. */
void language_bind (void);
