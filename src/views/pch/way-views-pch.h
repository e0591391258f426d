/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef WAY_VIEWS_PCH_H
#define WAY_VIEWS_PCH_H

/* Read once for all views where a build asks for it (-Db_pch=true).  Each file includes what it
 * needs, which the other builds see to. */
#include <adwaita.h>

#endif
