/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-time-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-hour.h"

/* Between a day and a time of which one means nothing yet: it is kept in a draft as it was typed,
 * and is no instant. */
#define APART "~"

struct _WayTimeRow {
  AdwEntryRow parent_instance;

  WayDateRow *date_row; /* borrowed; NULL: a minute of any day */
  GtkWidget  *entry;    /* never shown */
  GtkLabel   *meaning;
  gboolean    filling;
};

G_DEFINE_FINAL_TYPE (WayTimeRow, way_time_row, ADW_TYPE_ENTRY_ROW)

static char *
dup_typed (WayTimeRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
}

void
way_time_row_mark (WayTimeRow *self, gboolean wrong)
{
  g_return_if_fail (WAY_IS_TIME_ROW (self));

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static void
show_meaning (WayTimeRow *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autofree char *words = NULL;
  gint64           minute;

  if (!way_time_row_get_minute (self, &minute))
    words = g_strdup (_ ("not a time yet"));
  else if (minute != WAY_HOUR_NONE)
    words = way_hour_write (minute);
  gtk_label_set_text (self->meaning, g_strcmp0 (words, typed) == 0 || words == NULL ? "" : words);
}

/* --- what the field of a record says --- */

static char *
to_text (WayTimeRow *self)
{
  g_autoptr (GTimeZone) zone = NULL;
  gint64  minute;
  WayDate day = WAY_DATE_NONE;

  if (self->date_row == NULL) {
    if (!way_time_row_get_minute (self, &minute))
      return dup_typed (self);
    return minute == WAY_HOUR_NONE ? g_strdup ("") : g_strdup_printf ("%d", (int)minute);
  }

  if (way_time_row_get_minute (self, &minute) && minute != WAY_HOUR_NONE &&
      way_date_row_get_date (self->date_row, &day) && day.ymd != 0) {
    zone = g_time_zone_new_local ();
    return way_time_to_text (way_hour_to_time (day, minute, zone));
  }

  return g_strdup_printf ("%s" APART "%s", gtk_editable_get_text (GTK_EDITABLE (self->date_row)),
                          gtk_editable_get_text (GTK_EDITABLE (self)));
}

static void
tell (WayTimeRow *self)
{
  g_autofree char *text = to_text (self);

  if (self->filling || g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))) == 0)
    return;

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->filling = FALSE;
}

static void
show_instant (WayTimeRow *self, const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  const char *apart = strchr (text, *APART);
  WayTime     time;
  WayDate     day;
  gint64      minute;

  if (way_time_from_text (text, &time)) {
    way_hour_of_time (time, zone, &day, &minute);
    way_date_row_set_date (self->date_row, day);
    way_time_row_set_minute (self, minute);
  } else if (apart != NULL) {
    g_autofree char *typed = g_strndup (text, (gsize)(apart - text));

    way_date_row_from_text (self->date_row, typed);
    gtk_editable_set_text (GTK_EDITABLE (self), apart + 1);
  } else {
    way_date_row_set_date (self->date_row, WAY_DATE_NONE);
    gtk_editable_set_text (GTK_EDITABLE (self), "");
  }
}

static void
show_minute (WayTimeRow *self, const char *text)
{
  char        *end = NULL;
  const gint64 minute = g_ascii_strtoll (text, &end, 10);

  if (*text != '\0' && *end == '\0' && minute >= 0 && minute < 24 * 60)
    way_time_row_set_minute (self, minute);
  else
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}

static void
filled_cb (WayTimeRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->filling)
    return;

  self->filling = TRUE;
  if (self->date_row != NULL)
    show_instant (self, text);
  else
    show_minute (self, text);
  way_time_row_mark (self, FALSE);
  show_meaning (self);
  self->filling = FALSE;
}

/* --- typing --- */

static void
changed_cb (WayTimeRow *self)
{
  way_time_row_mark (self, FALSE);
  show_meaning (self);
  tell (self);
}

static void
left_cb (WayTimeRow *self)
{
  gint64 minute;

  if (!way_time_row_get_minute (self, &minute))
    way_time_row_mark (self, TRUE);
  else if (minute != WAY_HOUR_NONE)
    way_time_row_set_minute (self, minute);
}

static void
way_time_row_dispose (GObject *object)
{
  g_clear_object (&WAY_TIME_ROW (object)->entry);

  G_OBJECT_CLASS (way_time_row_parent_class)->dispose (object);
}

static void
way_time_row_class_init (WayTimeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_time_row_dispose;
}

static void
way_time_row_init (WayTimeRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->meaning = GTK_LABEL (gtk_label_new (""));
  gtk_widget_set_valign (GTK_WIDGET (self->meaning), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "dim-label");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->meaning));
  g_object_set (self, "input-hints", GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK, NULL);

  self->entry = g_object_ref_sink (gtk_entry_new ());
  gtk_entry_set_input_hints (GTK_ENTRY (self->entry), GTK_INPUT_HINT_PRIVATE);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (left_cb), NULL);
}

gboolean
way_time_row_get_minute (WayTimeRow *self, gint64 *minute)
{
  g_autofree char *typed = NULL;

  g_return_val_if_fail (WAY_IS_TIME_ROW (self), FALSE);

  typed = dup_typed (self);
  if (*typed == '\0') {
    *minute = WAY_HOUR_NONE;
    return TRUE;
  }

  return way_hour_parse (typed, minute);
}

void
way_time_row_set_minute (WayTimeRow *self, gint64 minute)
{
  g_autofree char *words = NULL;

  g_return_if_fail (WAY_IS_TIME_ROW (self));

  words = minute >= 0 ? way_hour_write (minute) : g_strdup ("");
  if (g_strcmp0 (words, gtk_editable_get_text (GTK_EDITABLE (self))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), words);
}

void
way_time_row_set_date_row (WayTimeRow *self, WayDateRow *date_row)
{
  g_return_if_fail (WAY_IS_TIME_ROW (self));

  self->date_row = date_row;
  g_signal_connect_object (date_row, "changed", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
}

GtkEditable *
way_time_row_get_editable (WayTimeRow *self)
{
  g_return_val_if_fail (WAY_IS_TIME_ROW (self), NULL);

  return GTK_EDITABLE (self->entry);
}
