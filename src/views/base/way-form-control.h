/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CONTROL_ENTRY,
  WAY_CONTROL_TEXT,
  WAY_CONTROL_DATE,
  WAY_CONTROL_SWITCH,
  WAY_CONTROL_COMBO,
  WAY_CONTROL_SET,
} WayControlKind;

/* One control of a WayForm.  Its text is that of way_field_to_text(), or what was typed where that
 * means nothing. */
typedef struct {
  const char    *field;
  WayControlKind kind;
  GtkWidget     *widget;
  char          *tooltip; /* its own, while nothing is wrong; or NULL */
  GPtrArray *checks; /* of a set: GtkCheckButton in the order of the field, made with the record */
} WayControl;

WayControl *way_control_new (const char *field, WayControlKind kind, GtkWidget *widget);
void        way_control_free (WayControl *self);

/* changed is called, swapped, with the data whenever somebody changes the control. */
void way_control_prepare (WayControl     *self,
                          const WayField *field,
                          GCallback       changed,
                          gpointer        data); /* fills choices, once */

char *way_control_to_text (WayControl *self, const WayField *field, gpointer record)
  G_GNUC_WARN_UNUSED_RESULT; /* record: a scratch one, of the right type */
void way_control_from_text (WayControl     *self,
                            const WayField *field,
                            gpointer        record,
                            const char     *text);

/* words: NULL takes the mark away. */
void way_control_mark (WayControl *self, const char *words);

void way_control_focus (WayControl *self);

/* Of a set: only these can be chosen; the rows of the others are not there.  Once it is prepared.
 */
void way_control_offer (WayControl *self, WaySet offered);

G_END_DECLS
