/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-task-row.h"

#include <glib/gi18n.h>

#include "way-calendar-words.h"
#include "way-client-name.h"
#include "way-hour.h"
#include "way-late-mark.h"
#include "way-now.h"
#include "way-when.h"

struct _WayTaskRow {
  GtkBox parent_instance;

  WayTaskItem *item;
  gboolean     showing;

  GtkWidget *check;
  GtkLabel  *words;
  GtkLabel  *detail;
  GtkWidget *late;
};

enum {
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayTaskRow, way_task_row, GTK_TYPE_BOX)

/* What is done is what was saved: the mark waits for that. */
static void
toggled_cb (WayTaskRow *self)
{
  if (self->showing || self->item == NULL)
    return;

  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), way_task_is_done (self->item->task));
  self->showing = FALSE;
  g_signal_emit (self, signals[SIGNAL_DONE], 0, self->item);
}

static void
add (GString *text, const char *part)
{
  if (part == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static char *
done_words (const WayTask *task)
{
  g_autofree char *day = way_when_write_day (way_calendar_words_day (task->done_at));

  /* Translators: %s is a day. */
  return g_strdup_printf (_ ("done %s"), day);
}

static char *
detail_of (WayTaskItem *item, gboolean of_client)
{
  WayTask         *task = item->task;
  g_autofree char *when =
    way_task_is_done (task) ? done_words (task) : way_calendar_words_due (task, way_today ());
  g_autofree char *outcome = way_calendar_words_outcome (task);
  g_autofree char *client = way_client_name_show_text (item->client_name);
  GString         *text = g_string_new (NULL);

  add (text, of_client ? item->worker_name : client);
  add (text, when);
  if (task->kind != WAY_TASK_OTHER && task->kind != WAY_TASK_FOLLOW_UP)
    add (text, way_task_get_kind_label (task));
  if (task->priority == WAY_TASK_HIGH)
    add (text, _ ("urgent"));
  add (text, outcome);
  return g_string_free (text, FALSE);
}

void
way_task_row_show (WayTaskRow *self, WayTaskItem *item, gboolean of_client)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *detail = detail_of (item, of_client);
  g_autofree char *late = NULL;
  WayDate          today;
  gint64           minute;

  g_return_if_fail (WAY_IS_TASK_ROW (self));

  way_hour_of_time (way_now (), zone, &today, &minute);
  late = way_calendar_words_late (item->task, today, minute);
  g_set_object (&self->item, item);
  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), way_task_is_done (item->task));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  item->task->words, -1);
  self->showing = FALSE;
  gtk_label_set_text (self->words, item->task->words);
  gtk_label_set_text (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  way_late_mark_set (WAY_LATE_MARK (self->late), late);
}

static void
way_task_row_dispose (GObject *object)
{
  g_clear_object (&WAY_TASK_ROW (object)->item);

  G_OBJECT_CLASS (way_task_row_parent_class)->dispose (object);
}

static void
way_task_row_class_init (WayTaskRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_task_row_dispose;

  signals[SIGNAL_DONE] = g_signal_new ("done", WAY_TYPE_TASK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, WAY_TYPE_TASK_ITEM);
}

static GtkLabel *
make_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
way_task_row_init (WayTaskRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 6);

  self->check = gtk_check_button_new ();
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->check, _ ("Done (Space)"));
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->check);

  gtk_widget_set_hexpand (box, TRUE);
  self->words = make_label (box);
  self->detail = make_label (box);
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "dim-label");
  gtk_box_append (GTK_BOX (self), box);

  self->late = way_late_mark_new ();
  gtk_widget_set_valign (self->late, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (self->late, 12);
  gtk_box_append (GTK_BOX (self), self->late);
}

GtkWidget *
way_task_row_new (void)
{
  return g_object_new (WAY_TYPE_TASK_ROW, NULL);
}
