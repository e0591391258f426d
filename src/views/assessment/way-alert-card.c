/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-alert-card.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-label.h"
#include "way-shrink.h"
#include "way-workspace-assessments.h"
#include "way-wrap.h"

struct _WayAlertCard {
  GtkBox parent_instance;

  WayAlert  *alert;
  GPtrArray *checks; /* GtkCheckButton, as the words of the set */
  char      *steps_text;
  gboolean   setting;
  gboolean   busy;

  WayShrink *words_box;
  GtkLabel  *heading;
  GtkLabel  *said;
  GtkBox    *steps;
  WayWrap   *done;
  GtkEntry  *words;
  GtkButton *note;
  GtkLabel  *missing;
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_NOTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayAlertCard, way_alert_card, GTK_TYPE_BOX)

static gboolean
is_enough (WayAlertCard *self)
{
  return way_alert_is_answered (way_alert_card_get_done (self), way_alert_card_get_words (self));
}

static void
show_missing (WayAlertCard *self)
{
  /* Always a line: nothing moves under the pointer when a box is checked. */
  const char *missing = _ ("It can be noted now; then the form goes on.");

  if (way_alert_card_get_done (self).bits == 0)
    missing = _ ("Check what was done; then it can be noted and the form goes on.");
  else if (!is_enough (self))
    missing = _ ("Say in words what else was done.");

  gtk_label_set_text (self->missing, missing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->note), !self->busy && is_enough (self));
}

static void
changed_cb (WayAlertCard *self)
{
  show_missing (self);
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
noted_cb (WayAlertCard *self)
{
  if (!self->busy && is_enough (self))
    g_signal_emit (self, signals[SIGNAL_NOTED], 0);
}

/* The card itself takes the focus, not the first of its rows. */
static gboolean
way_alert_card_grab_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root == NULL)
    return FALSE;

  gtk_root_set_focus (root, widget);
  return TRUE;
}

static void
way_alert_card_finalize (GObject *object)
{
  WayAlertCard *self = WAY_ALERT_CARD (object);

  g_clear_object (&self->alert);
  g_ptr_array_unref (self->checks);
  g_free (self->steps_text);

  G_OBJECT_CLASS (way_alert_card_parent_class)->finalize (object);
}

static void
way_alert_card_class_init (WayAlertCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_alert_card_finalize;
  widget_class->grab_focus = way_alert_card_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_ALERT_CARD, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_NOTED] = g_signal_new ("noted", WAY_TYPE_ALERT_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_SHRINK);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-alert-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WayAlertCard, words_box);
  gtk_widget_class_bind_template_child (widget_class, WayAlertCard, heading);
  gtk_widget_class_bind_template_child (widget_class, WayAlertCard, said);
  gtk_widget_class_bind_template_child (widget_class, WayAlertCard, steps);
  gtk_widget_class_bind_template_child (widget_class, WayAlertCard, done);
  gtk_widget_class_bind_template_child (widget_class, WayAlertCard, words);
  gtk_widget_class_bind_template_child (widget_class, WayAlertCard, note);
  gtk_widget_class_bind_template_child (widget_class, WayAlertCard, missing);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, noted_cb);
}

static void
way_alert_card_init (WayAlertCard *self)
{
  g_autoptr (WayRecordClass) klass = g_type_class_ref (WAY_TYPE_ALERT);
  const WayField *field = way_record_class_find_field (klass, "done");

  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < way_field_count_words (field); i++) {
    const char *words = gettext (field->labels[i]);
    GtkWidget  *check = gtk_check_button_new ();
    GtkWidget  *label = gtk_label_new (words);

    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
    gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                    -1);

    g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    g_ptr_array_add (self->checks, check);
    way_wrap_append (self->done, check);
  }
  show_missing (self);
}

static void
show_steps (WayAlertCard *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GtkWidget *child;

  if (g_strcmp0 (text, self->steps_text) == 0)
    return;
  g_free (self->steps_text);
  self->steps_text = g_strdup (text);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_box_remove (self->steps, child);
  for (guint i = 0; lines[i] != NULL; i++) {
    if (*g_strstrip (lines[i]) != '\0')
      gtk_box_append (self->steps, way_label_new (lines[i], "way-step"));
  }
}

void
way_alert_card_show (WayAlertCard  *self,
                     WayAlert      *alert,
                     WayInstrument *instrument,
                     const char    *crisis_text)
{
  const char      *heading = g_strcmp0 (alert->code, "self-harm") == 0
                             ? _ ("Ask About Suicide Now")
                             : _ ("This Answer Needs Somebody Now");
  const int        value = (int)g_ascii_strtoll (alert->answer, NULL, 10);
  const char      *answer = alert->answer;
  const char      *item = alert->item;
  g_autofree char *said = NULL;
  g_autofree char *spoken = NULL;
  guint            index;

  g_return_if_fail (WAY_IS_ALERT_CARD (self));
  g_return_if_fail (crisis_text != NULL);

  g_set_object (&self->alert, alert);
  if (instrument != NULL && way_instrument_find_item (instrument, alert->item, &index)) {
    const WayInstrumentItem *declared = way_instrument_get_item (instrument, index);
    const char              *words = way_instrument_item_get_words (declared, value);

    item = declared->text;
    answer = words != NULL ? words : answer;
  }

  /* TRANSLATORS: the text of an item of a questionnaire, and what was answered. */
  said = g_strdup_printf (_ ("“%s”: %s (%d)."), item, answer, value);
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->said, said);
  show_steps (self, crisis_text);

  /* The card takes the focus, so that a screen reader says all of it. */
  spoken = g_strdup_printf ("%s\n%s", said, crisis_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
}

void
way_alert_card_set_said (WayAlertCard *self, WaySet done, const char *words)
{
  g_return_if_fail (WAY_IS_ALERT_CARD (self));

  self->setting = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                 (done.bits & (G_GUINT64_CONSTANT (1) << i)) != 0);
  if (g_strcmp0 (way_alert_card_get_words (self), words != NULL ? words : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->words), words != NULL ? words : "");
  self->setting = FALSE;
  show_missing (self);
}

void
way_alert_card_set_shrinks (WayAlertCard *self, gboolean shrinks)
{
  g_return_if_fail (WAY_IS_ALERT_CARD (self));

  g_object_set (self->words_box, "shrinking", shrinks, NULL);
}

void
way_alert_card_set_busy (WayAlertCard *self, gboolean busy)
{
  g_return_if_fail (WAY_IS_ALERT_CARD (self));

  self->busy = busy;
  show_missing (self);
}

WayAlert *
way_alert_card_get_alert (WayAlertCard *self)
{
  g_return_val_if_fail (WAY_IS_ALERT_CARD (self), NULL);

  return self->alert;
}

WaySet
way_alert_card_get_done (WayAlertCard *self)
{
  WaySet done = { 0 };

  for (guint i = 0; i < self->checks->len; i++) {
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      done.bits |= G_GUINT64_CONSTANT (1) << i;
  }

  return done;
}

const char *
way_alert_card_get_words (WayAlertCard *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->words));
}
