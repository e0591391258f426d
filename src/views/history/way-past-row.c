/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-past-row.h"

#include <glib/gi18n.h>

#include "way-marked-label.h"
#include "way-record-words.h"
#include "way-text-diff.h"

struct _WayPastRow {
  AdwPreferencesRow parent_instance;

  WayPastState   *state;
  const WayPast  *past;
  const WayField *field;

  GtkLabel  *label;
  GtkLabel  *then;
  GtkWidget *change;
  GtkLabel  *now;
  GtkWidget *put_back;
};

enum {
  SIGNAL_PUT_BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayPastRow, way_past_row, ADW_TYPE_PREFERENCES_ROW)

static void
put_back_cb (WayPastRow *self)
{
  g_signal_emit (self, signals[SIGNAL_PUT_BACK], 0);
}

static void
way_past_row_dispose (GObject *object)
{
  g_clear_object (&WAY_PAST_ROW (object)->state);

  G_OBJECT_CLASS (way_past_row_parent_class)->dispose (object);
}

static void
way_past_row_class_init (WayPastRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_past_row_dispose;
  signals[SIGNAL_PUT_BACK] = g_signal_new ("put-back", WAY_TYPE_PAST_ROW, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-past-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPastRow, label);
  gtk_widget_class_bind_template_child (widget_class, WayPastRow, then);
  gtk_widget_class_bind_template_child (widget_class, WayPastRow, change);
  gtk_widget_class_bind_template_child (widget_class, WayPastRow, now);
  gtk_widget_class_bind_template_child (widget_class, WayPastRow, put_back);
  gtk_widget_class_bind_template_callback (widget_class, put_back_cb);
}

static void
way_past_row_init (WayPastRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_past_row_new (void)
{
  return g_object_new (WAY_TYPE_PAST_ROW, NULL);
}

/* Texts that became others are compared word by word, everything else is only named. */
static WayMarkedText *
make_change (const WayField *field, const char *then, const char *now)
{
  WayMarkedText *words = way_marked_text_new ();

  if (field->type == WAY_FIELD_TEXT && way_text_diff_shares (then, now)) {
    way_marked_text_append (words, _ ("Since then:"));
    way_marked_text_append (words, " ");
    way_marked_text_append_difference (words, then, now, TRUE);
  } else {
    way_marked_text_fill (words, *now != '\0' ? _ ("Now: {now}") : _ ("Now nothing"), "*now", now,
                          NULL);
  }

  return words;
}

void
way_past_row_show (WayPastRow     *self,
                   WayPastState   *state,
                   const WayPast  *past,
                   const WayField *field,
                   gboolean        may_put_back)
{
  const gboolean   known = way_past_knows (past, field);
  const gboolean   differs = way_past_is_there_now (past) && way_past_differs (past, field);
  const char      *label = way_record_words_label (field, field->name);
  g_autofree char *then = known ? way_past_state_dup_value (state, past->then, field) : NULL;
  g_autofree char *now = way_past_state_dup_value (state, past->now, field);
  const char      *shown = !known ? _ ("What stood here is erased") : *then != '\0' ? then : "–";
  g_autoptr (WayMarkedText) change = differs ? make_change (field, then, now) : NULL;
  g_autofree char *speech = change != NULL ? way_marked_text_to_speech (change) : g_strdup ("");
  g_autofree char *heard = g_strdup_printf ("%s: %s. %s", label, shown, speech);

  g_set_object (&self->state, state);
  self->past = past;
  self->field = field;
  gtk_label_set_text (self->label, label);
  gtk_label_set_text (self->then, shown);
  way_marked_label_show (self->now, change);
  gtk_widget_set_visible (self->change, change != NULL);
  gtk_widget_set_visible (self->put_back, differs && may_put_back);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heard, -1);
}

const WayPast *
way_past_row_get_past (WayPastRow *self)
{
  g_return_val_if_fail (WAY_IS_PAST_ROW (self), NULL);

  return self->past;
}

const WayField *
way_past_row_get_field (WayPastRow *self)
{
  g_return_val_if_fail (WAY_IS_PAST_ROW (self), NULL);

  return self->field;
}
