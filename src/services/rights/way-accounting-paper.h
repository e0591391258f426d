/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"

G_BEGIN_DECLS

/* To whom something about a client went in a time: what went under a consent (42 CFR 2.25), what
 * was told in an emergency in a part of its own, and what else went as the law allows.  What was
 * entered in error is left out.  It is the client’s own copy; that it was given is entered as any
 * other.
 *
 * params: a WayAccountingPeriod; NULL: the three years before today. */
extern const WayPaperKind way_accounting_paper;

/* Both days are included.  Never changes. */
#define WAY_TYPE_ACCOUNTING_PERIOD (way_accounting_period_get_type ())
G_DECLARE_FINAL_TYPE (WayAccountingPeriod, way_accounting_period, WAY, ACCOUNTING_PERIOD, GObject)

WayAccountingPeriod *way_accounting_period_new (WayDate from, WayDate to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
