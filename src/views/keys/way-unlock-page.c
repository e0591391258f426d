/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-unlock-page.h"

#include <glib/gi18n.h>

#include "way-crisis-lines.h"
#include "way-error.h"
#include "way-message-bar.h"
#include "way-renewal.h"
#include "way-secret-row.h"
#include "way-text-scale.h"
#include "way-wrap.h"

struct _WayUnlockPage {
  AdwBin parent_instance;

  WayCaseload *caseload;
  char        *demo;  /* its passphrase; NULL: it is none */
  char        *words; /* what happened, without the wait and Caps Lock */
  guint        tick_id;
  gboolean     busy;

  AdwClamp       *clamp;
  GtkLabel       *state;
  GtkStack       *ways;
  WaySecretRow   *passphrase;
  WaySecretRow   *code;
  GtkWidget      *message_box;
  GtkLabel       *message;
  WayRenewal     *renewal;
  GtkWidget      *unlock;
  GtkSpinner     *spinner;
  GtkLabel       *unlock_label;
  GtkButton      *other_way;
  GtkWidget      *to_questions;
  WayCrisisLines *crisis;
};

enum {
  SIGNAL_UNLOCKED,
  SIGNAL_FAILED,
  SIGNAL_RETURN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayUnlockPage, way_unlock_page, ADW_TYPE_BIN)

const char *
way_keyring_answer_words (WayKeyringAnswer answer)
{
  switch (answer) {
  case WAY_KEYRING_NO_SECRET:
    return _ ("The keyring of this computer holds no key, so your passphrase is needed once. "
              "After that it opens without typing again.");
  case WAY_KEYRING_IS_LOCKED:
    return _ ("The keyring of this computer is locked. Your passphrase opens the records all the "
              "same.");
  case WAY_KEYRING_NONE:
    return _ ("There is no keyring on this account yet. Your passphrase opens the records all the "
              "same.");
  case WAY_KEYRING_ABSENT:
    return _ ("This computer session has no keyring. Your passphrase opens the records all the "
              "same.");
  case WAY_KEYRING_SLOW:
    return _ ("The keyring of this computer does not answer. Your passphrase opens the records all "
              "the same.");
  case WAY_KEYRING_STALE:
    return _ ("The key in the keyring is not the one for these records any more. Your passphrase "
              "opens them, and puts the right key there.");
  case WAY_KEYRING_READY:
  case WAY_KEYRING_OFF:
  default:
    return NULL;
  }
}

static WaySecretRow *
row_in_front (WayUnlockPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->ways), "code") == 0 ? self->code
                                                                                : self->passphrase;
}

static guint
get_wait (WayUnlockPage *self)
{
  return self->caseload != NULL ? way_caseload_get_wait (self->caseload) : 0;
}

static void
show_message (WayUnlockPage *self)
{
  WaySecretRow *row = row_in_front (self);
  const guint   wait = get_wait (self);
  g_autoptr (GString) text = g_string_new (self->words);

  if (wait > 0) {
    g_autofree char *again = g_strdup_printf (
      g_dngettext (NULL, "Try again in %u second.", "Try again in %u seconds.", wait), wait);

    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", again);
  }
  if (way_secret_row_get_caps_lock (row))
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", _ ("Caps Lock is on."));

  gtk_label_set_text (self->message, text->str);
  gtk_widget_set_visible (self->message_box, text->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text->str, -1);
  gtk_widget_set_sensitive (self->unlock,
                            !self->busy && wait == 0 && way_secret_row_get_length (row) > 0);
}

static gboolean
tick_cb (gpointer user_data)
{
  WayUnlockPage *self = user_data;

  show_message (self);
  if (get_wait (self) > 0)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
say (WayUnlockPage *self, const char *words)
{
  g_free (self->words);
  self->words = g_strdup (words);
  if (get_wait (self) > 0 && self->tick_id == 0)
    self->tick_id = g_timeout_add (250, tick_cb, self);
  show_message (self);
}

static void
set_busy (WayUnlockPage *self, gboolean busy)
{
  self->busy = busy;
  way_renewal_follow (self->renewal, busy ? way_caseload_get_headway (self->caseload) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_label_set_label (self->unlock_label, busy ? _ ("Opening…") : _ ("_Unlock"));
  gtk_widget_set_sensitive (self->to_questions, !busy); /* or the records open in other hands */
  show_message (self);
}

static void
unlocked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayUnlockPage) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean   by_code = row_in_front (self) == self->code;
  g_autofree char *words = NULL;

  if (way_caseload_unlock_finish (WAY_CASELOAD (source), result, &error)) {
    set_busy (self, FALSE);
    way_unlock_page_clear (self);
    g_signal_emit (self, signals[SIGNAL_UNLOCKED], 0);
    return;
  }

  set_busy (self, FALSE);
  way_secret_row_clear (row_in_front (self));
  way_secret_row_set_error (row_in_front (self), TRUE);

  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_WRONG_KEY))
    words = g_strdup (by_code ? _ ("This code does not open these records. Compare it with the "
                                   "paper, group by group.")
                              : _ ("That passphrase does not fit."));
  else if (g_error_matches (error, WAY_ERROR, WAY_ERROR_INVALID))
    words = g_strdup (by_code ? _ ("This is not a whole recovery code, or a letter in it is wrong.")
                              : _ ("That passphrase does not fit."));
  else
    words = way_error_words (error);
  say (self, words);
  gtk_widget_grab_focus (GTK_WIDGET (row_in_front (self)));

  if (!g_error_matches (error, WAY_ERROR, WAY_ERROR_WRONG_KEY) &&
      !g_error_matches (error, WAY_ERROR, WAY_ERROR_INVALID) &&
      !g_error_matches (error, WAY_ERROR, WAY_ERROR_NO_MEMORY) &&
      !g_error_matches (error, WAY_ERROR, WAY_ERROR_LOCKED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
unlock_cb (WayUnlockPage *self)
{
  WaySecretRow *row = row_in_front (self);

  if (self->caseload == NULL || self->busy || way_secret_row_get_length (row) == 0 ||
      get_wait (self) > 0)
    return;

  say (self, NULL);
  if (row == self->code)
    way_caseload_recover_async (self->caseload, way_secret_row_get_text (row), NULL, unlocked_cb,
                                g_object_ref (self));
  else
    way_caseload_unlock_async (self->caseload, way_secret_row_get_text (row), NULL, unlocked_cb,
                               g_object_ref (self));
  set_busy (self, TRUE); /* what it is to follow is there now */
}

static void
changed_cb (WayUnlockPage *self)
{
  show_message (self);
}

static void
show_message_cb (WayUnlockPage *self)
{
  show_message (self);
}

static void
show_way (WayUnlockPage *self, gboolean code)
{
  gtk_stack_set_visible_child_name (self->ways, code ? "code" : "passphrase");
  gtk_button_set_label (self->other_way, code ? _ ("_Passphrase…") : _ ("_Recovery Code…"));
  way_secret_row_clear (self->passphrase);
  way_secret_row_clear (self->code);
  say (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (row_in_front (self)));
}

static void
other_way_cb (WayUnlockPage *self)
{
  if (!self->busy)
    show_way (self, row_in_front (self) == self->passphrase);
}

static void
return_cb (WayUnlockPage *self)
{
  if (self->busy)
    return;

  way_unlock_page_clear (self);
  g_signal_emit (self, signals[SIGNAL_RETURN], 0);
}

static void
way_unlock_page_dispose (GObject *object)
{
  WayUnlockPage *self = WAY_UNLOCK_PAGE (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_object (&self->caseload);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->demo, g_free);

  G_OBJECT_CLASS (way_unlock_page_parent_class)->dispose (object);
}

static void
way_unlock_page_class_init (WayUnlockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_unlock_page_dispose;

  signals[SIGNAL_UNLOCKED] = g_signal_new ("unlocked", WAY_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", WAY_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[SIGNAL_RETURN] = g_signal_new ("return", WAY_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_RENEWAL);
  g_type_ensure (WAY_TYPE_CRISIS_LINES);
  g_type_ensure (WAY_TYPE_SECRET_ROW);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, state);
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, ways);
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, code);
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, message_box);
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, message);
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, renewal);
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, unlock);
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, unlock_label);
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, other_way);
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, to_questions);
  gtk_widget_class_bind_template_child (widget_class, WayUnlockPage, crisis);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_message_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlock_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_way_cb);
  gtk_widget_class_bind_template_callback (widget_class, return_cb);
}

static void
way_unlock_page_init (WayUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  way_text_scale_clamp (self->clamp);
  show_way (self, FALSE);
}

void
way_unlock_page_ask (WayUnlockPage   *self,
                     WayCaseload     *caseload,
                     gboolean         locked,
                     WayKeyringAnswer answer)
{
  g_return_if_fail (WAY_IS_UNLOCK_PAGE (self));
  g_return_if_fail (WAY_IS_CASELOAD (caseload));

  g_set_object (&self->caseload, caseload);
  way_crisis_lines_set_caseload (self->crisis, caseload);
  way_unlock_page_offer_return (self, NULL);
  if (self->demo != NULL) {
    /* Translators: %s is a passphrase. */
    g_autofree char *text = g_strdup_printf (
      _ ("This is the demo, with made-up people. Its passphrase is “%s”."), self->demo);

    gtk_label_set_text (self->state, text);
  } else if (locked) {
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();
    /* Translators: a time of day as the locale writes it, without seconds; see strftime(3). */
    g_autofree char *time = g_date_time_format (now, _ ("%H:%M"));
    g_autofree char *text =
      /* Translators: %s is a time of day. */
      g_strdup_printf (_ ("Locked at %s. What you were writing is kept."), time);

    gtk_label_set_text (self->state, text);
  } else {
    gtk_label_set_text (self->state, _ ("The records are locked."));
  }

  show_way (self, FALSE);
  say (self, way_keyring_answer_words (answer));
}

void
way_unlock_page_warn (WayUnlockPage *self, const char *words)
{
  g_return_if_fail (WAY_IS_UNLOCK_PAGE (self));

  say (self, words);
}

void
way_unlock_page_offer_return (WayUnlockPage *self, const char *label)
{
  g_return_if_fail (WAY_IS_UNLOCK_PAGE (self));

  gtk_button_set_label (GTK_BUTTON (self->to_questions), label != NULL ? label : "");
  gtk_widget_set_visible (self->to_questions, label != NULL);
}

void
way_unlock_page_set_demo (WayUnlockPage *self, const char *passphrase)
{
  g_return_if_fail (WAY_IS_UNLOCK_PAGE (self));

  g_free (self->demo);
  self->demo = g_strdup (passphrase);
}

void
way_unlock_page_show_code (WayUnlockPage *self)
{
  g_return_if_fail (WAY_IS_UNLOCK_PAGE (self));

  show_way (self, TRUE);
}

void
way_unlock_page_clear (WayUnlockPage *self)
{
  g_return_if_fail (WAY_IS_UNLOCK_PAGE (self));

  way_secret_row_clear (self->passphrase);
  way_secret_row_clear (self->code);
  say (self, NULL);
}

const char *
way_unlock_page_get_message (WayUnlockPage *self)
{
  g_return_val_if_fail (WAY_IS_UNLOCK_PAGE (self), NULL);

  return gtk_label_get_text (self->message);
}
