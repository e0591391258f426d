/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-context-choice.h"

#include <glib/gi18n.h>

#include "way-label.h"
#include "way-taken-words.h"
#include "way-wrap.h"

struct _WayContextChoice {
  GtkBox parent_instance;

  char      *key;
  GPtrArray *values;  /* char *; the last is NULL: not said */
  GPtrArray *buttons; /* GtkCheckButton, as the values */
  gboolean   setting;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayContextChoice, way_context_choice, GTK_TYPE_BOX)

static void
toggled_cb (WayContextChoice *self, GtkCheckButton *button)
{
  guint n;

  if (self->setting || !gtk_check_button_get_active (button) ||
      !g_ptr_array_find (self->buttons, button, &n))
    return;

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, self->key, g_ptr_array_index (self->values, n));
}

static void
way_context_choice_finalize (GObject *object)
{
  WayContextChoice *self = WAY_CONTEXT_CHOICE (object);

  g_free (self->key);
  g_ptr_array_unref (self->values);
  g_ptr_array_unref (self->buttons);

  G_OBJECT_CLASS (way_context_choice_parent_class)->finalize (object);
}

static void
way_context_choice_class_init (WayContextChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_context_choice_finalize;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", WAY_TYPE_CONTEXT_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
way_context_choice_init (WayContextChoice *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->buttons = g_ptr_array_new ();
}

static void
add (WayContextChoice *self, WayWrap *wrap, const char *value)
{
  const char      *words = way_context_value_words (value);
  GtkWidget       *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "label", words, "accessible-role",
                                          GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s", way_context_key_words (self->key), words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), g_ptr_array_index (self->buttons, 0));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->values, g_strdup (value));
  g_ptr_array_add (self->buttons, button);
  way_wrap_append (wrap, button);
}

GtkWidget *
way_context_choice_new (const char *key, const char *const *contexts)
{
  WayContextChoice *self = g_object_new (WAY_TYPE_CONTEXT_CHOICE, NULL);
  GtkWidget        *heading = way_label_new (way_context_key_words (key), NULL);
  GtkWidget        *why = way_label_new (
           _ ("The cut-off that is published differs. The answer is kept with this result only."), NULL);
  GtkWidget   *wrap = way_wrap_new ();
  const size_t length = strlen (key);

  self->key = g_strdup (key);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (why, "caption");
  gtk_widget_add_css_class (why, "dim-label");
  g_object_set (wrap, "spacing", 18, "row-spacing", 6, NULL);

  for (guint i = 0; contexts[i] != NULL; i++) {
    if (strncmp (contexts[i], key, length) == 0 && contexts[i][length] == '=')
      add (self, WAY_WRAP (wrap), contexts[i] + length + 1);
  }
  add (self, WAY_WRAP (wrap), NULL);

  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), why);
  gtk_box_append (GTK_BOX (self), wrap);
  way_context_choice_set_value (self, NULL);
  return GTK_WIDGET (self);
}

const char *
way_context_choice_get_key (WayContextChoice *self)
{
  g_return_val_if_fail (WAY_IS_CONTEXT_CHOICE (self), NULL);

  return self->key;
}

void
way_context_choice_set_value (WayContextChoice *self, const char *value)
{
  g_return_if_fail (WAY_IS_CONTEXT_CHOICE (self));

  self->setting = TRUE;
  for (guint i = 0; i < self->values->len; i++) {
    if (g_strcmp0 (g_ptr_array_index (self->values, i), value) == 0)
      gtk_check_button_set_active (g_ptr_array_index (self->buttons, i), TRUE);
  }
  self->setting = FALSE;
}
