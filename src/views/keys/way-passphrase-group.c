/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-passphrase-group.h"

#include <glib/gi18n.h>

#include "way-passphrase.h"
#include "way-secret-row.h"

struct _WayPassphraseGroup {
  AdwBin parent_instance;

  char *known;
  char *suggested; /* way_passphrase_free() */

  AdwPreferencesGroup *group;
  WaySecretRow        *first;
  WaySecretRow        *second;
  AdwActionRow        *strength;
  GtkImage            *strength_icon;
  AdwActionRow        *suggestion;
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_ENTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayPassphraseGroup, way_passphrase_group, ADW_TYPE_BIN)

static WayPassphraseCheck
check (WayPassphraseGroup *self)
{
  const char *names[] = { self->known, NULL };

  return way_passphrase_check (way_secret_row_get_text (self->first),
                               self->known != NULL ? names : NULL);
}

static const char *
strength_words (guint score)
{
  static const char *const words[] = {
    N_ ("Very weak: a computer guesses it at once"), N_ ("Weak: a computer guesses it in seconds"),
    N_ ("Not enough yet: guessed within hours"),     N_ ("Good: very hard to guess"),
    N_ ("Very good: would take centuries to guess"),
  };

  return _ (words[MIN (score, G_N_ELEMENTS (words) - 1)]);
}

static gboolean
is_equal (WayPassphraseGroup *self)
{
  return g_strcmp0 (way_secret_row_get_text (self->first),
                    way_secret_row_get_text (self->second)) == 0;
}

static void
show_strength (WayPassphraseGroup *self)
{
  const gboolean empty = way_secret_row_get_length (self->first) == 0;
  const gboolean differs =
    !is_equal (self) &&
    way_secret_row_get_length (self->second) >= way_secret_row_get_length (self->first) && !empty;
  WayPassphraseCheck checked;
  const char        *icon = "dialog-information-symbolic";

  way_secret_row_set_error (self->second, differs);
  if (empty) {
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->strength),
                                   _ ("Several words, with blanks if you like"));
    adw_action_row_set_subtitle (
      self->strength, _ ("Four words or more are easy to keep in mind and hard to guess."));
  } else {
    checked = check (self);
    icon = checked.score >= WAY_PASSPHRASE_SCORE_ENOUGH ? "object-select-symbolic"
                                                        : "dialog-warning-symbolic";
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->strength),
                                   strength_words (checked.score));
    adw_action_row_set_subtitle (self->strength,
                                 differs ? _ ("The two are not the same.") : checked.hint);
  }
  gtk_image_set_from_icon_name (self->strength_icon, icon);
}

static void
changed_cb (WayPassphraseGroup *self)
{
  show_strength (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
first_activated_cb (WayPassphraseGroup *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->second));
}

static void
second_activated_cb (WayPassphraseGroup *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTRY_ACTIVATED], 0);
}

static void
forget_suggestion (WayPassphraseGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->suggestion), FALSE);
  adw_action_row_set_subtitle (self->suggestion, "");
  g_clear_pointer (&self->suggested, way_passphrase_free);
}

static void
suggest_cb (WayPassphraseGroup *self)
{
  forget_suggestion (self);
  self->suggested = way_passphrase_make (WAY_PASSPHRASE_WORDS);
  adw_action_row_set_subtitle (self->suggestion, self->suggested);
  gtk_widget_set_visible (GTK_WIDGET (self->suggestion), TRUE);
}

static void
use_cb (WayPassphraseGroup *self)
{
  way_secret_row_set_text (self->first, self->suggested);
  way_secret_row_clear (self->second);
  gtk_widget_grab_focus (GTK_WIDGET (self->second));
}

static void
way_passphrase_group_dispose (GObject *object)
{
  WayPassphraseGroup *self = WAY_PASSPHRASE_GROUP (object);

  g_clear_pointer (&self->suggested, way_passphrase_free);
  g_clear_pointer (&self->known, g_free);

  G_OBJECT_CLASS (way_passphrase_group_parent_class)->dispose (object);
}

static void
way_passphrase_group_class_init (WayPassphraseGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_passphrase_group_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_PASSPHRASE_GROUP, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ENTRY_ACTIVATED] =
    g_signal_new ("entry-activated", WAY_TYPE_PASSPHRASE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_SECRET_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-passphrase-group.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPassphraseGroup, group);
  gtk_widget_class_bind_template_child (widget_class, WayPassphraseGroup, first);
  gtk_widget_class_bind_template_child (widget_class, WayPassphraseGroup, second);
  gtk_widget_class_bind_template_child (widget_class, WayPassphraseGroup, strength);
  gtk_widget_class_bind_template_child (widget_class, WayPassphraseGroup, strength_icon);
  gtk_widget_class_bind_template_child (widget_class, WayPassphraseGroup, suggestion);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, suggest_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
}

static void
way_passphrase_group_init (WayPassphraseGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  show_strength (self);
}

GtkWidget *
way_passphrase_group_new (void)
{
  return g_object_new (WAY_TYPE_PASSPHRASE_GROUP, NULL);
}

gboolean
way_passphrase_group_is_good (WayPassphraseGroup *self)
{
  return way_passphrase_group_get_missing (self) == NULL;
}

const char *
way_passphrase_group_get_missing (WayPassphraseGroup *self)
{
  g_return_val_if_fail (WAY_IS_PASSPHRASE_GROUP (self), NULL);

  if (way_secret_row_get_length (self->first) == 0)
    return _ ("Still missing: a passphrase");
  if (check (self).score < WAY_PASSPHRASE_SCORE_ENOUGH)
    return _ ("The passphrase is too easy to guess");
  if (!is_equal (self))
    return _ ("Still missing: the same passphrase once more");

  return NULL;
}

const char *
way_passphrase_group_get_text (WayPassphraseGroup *self)
{
  g_return_val_if_fail (WAY_IS_PASSPHRASE_GROUP (self), NULL);

  return way_secret_row_get_text (self->first);
}

void
way_passphrase_group_clear (WayPassphraseGroup *self)
{
  g_return_if_fail (WAY_IS_PASSPHRASE_GROUP (self));

  forget_suggestion (self);
  way_secret_row_clear (self->first);
  way_secret_row_clear (self->second);
}

void
way_passphrase_group_set_known (WayPassphraseGroup *self, const char *word)
{
  g_return_if_fail (WAY_IS_PASSPHRASE_GROUP (self));

  g_free (self->known);
  self->known = word != NULL && word[0] != '\0' ? g_strdup (word) : NULL;
  show_strength (self);
}

void
way_passphrase_group_focus (WayPassphraseGroup *self)
{
  g_return_if_fail (WAY_IS_PASSPHRASE_GROUP (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->first));
}
