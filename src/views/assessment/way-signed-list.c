/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-signed-list.h"

#include <glib/gi18n.h>

#include "way-when.h"

struct _WaySignedList {
  AdwBin parent_instance;

  GtkListBox *list;
  GtkLabel   *none;
};

enum {
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WaySignedList, way_signed_list, ADW_TYPE_BIN)

/* “16 of 27, moderately severe”, then how it changed or why it does not count. */
static char *
describe (WayInstrument *instrument, WayAssessment *assessment, const WayPastScores *past)
{
  g_autofree char          *scores = way_past_scores_all_to_words (past, instrument, assessment);
  const WayInstrumentScore *total =
    instrument != NULL ? way_instrument_get_total (instrument) : NULL;
  g_autofree char *change = NULL;

  if (assessment->status == WAY_ASSESSMENT_ENTERED_IN_ERROR)
    change = g_strdup_printf (_ ("Entered in error: %s"), assessment->error_words);
  else if (total != NULL)
    change = way_past_scores_change_words (past, instrument, assessment, total->name, FALSE, NULL);

  return change != NULL ? g_strdup_printf ("%s\n%s", scores, change) : g_steal_pointer (&scores);
}

static GtkWidget *
make_row (const WayInstruments *instruments, WayAssessment *assessment, const WayPastScores *past)
{
  WayInstrument *instrument =
    instruments != NULL
      ? way_instruments_lookup_to_read (instruments, assessment->instrument, assessment->language)
      : NULL;
  const char *title =
    instrument != NULL ? way_instrument_get_title (instrument) : assessment->instrument;
  g_autofree char *id = way_id_to_text (&WAY_RECORD (assessment)->id);
  g_autofree char *day = way_when_write (assessment->taken_on);
  g_autofree char *heading = g_strdup_printf (_ ("%s, %s"), title, day);
  g_autofree char *words = describe (instrument, assessment, past);
  GtkWidget       *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_name (row, id);
  if (assessment->status == WAY_ASSESSMENT_ENTERED_IN_ERROR)
    gtk_widget_add_css_class (row, "way-in-error");

  return row;
}

static void
row_activated_cb (WaySignedList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
way_signed_list_class_init (WaySignedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_OPENED] = g_signal_new ("opened", WAY_TYPE_SIGNED_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-signed-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WaySignedList, list);
  gtk_widget_class_bind_template_child (widget_class, WaySignedList, none);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
way_signed_list_init (WaySignedList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_signed_list_show (WaySignedList        *self,
                      const WayInstruments *instruments,
                      const WayPastScores  *past)
{
  const guint n = past != NULL ? g_list_model_get_n_items (past->assessments) : 0;
  GtkWidget  *row;

  g_return_if_fail (WAY_IS_SIGNED_LIST (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < n; i++) {
    g_autoptr (WayAssessment) assessment = g_list_model_get_item (past->assessments, i);

    gtk_list_box_append (self->list, make_row (instruments, assessment, past));
  }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none), n == 0);
}
