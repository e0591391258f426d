/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-message-bar.h"

#include <glib/gi18n.h>

struct _WayMessageBar {
  AdwBin parent_instance;

  GtkInfoBar *bar;
  GtkLabel   *label;
};

G_DEFINE_FINAL_TYPE (WayMessageBar, way_message_bar, ADW_TYPE_BIN)

static const char *
words_of (WayError code)
{
  switch (code) {
  case WAY_ERROR_INVALID:
    return _ ("Something that was typed cannot be saved as it is. Your text is kept as a draft.");
  case WAY_ERROR_CONFLICT:
    return _ ("This was changed elsewhere after you opened it, so it was not saved over. What you "
              "typed is still here: compare it with what was written meanwhile, then save again.");
  case WAY_ERROR_SIGNED:
    return _ ("This is signed, and what is signed never changes. Add a correction instead.");
  case WAY_ERROR_NOT_FOUND:
    return _ ("This record is not there any more. Nothing else was changed; go back and choose "
              "again.");
  case WAY_ERROR_EXISTS:
    return _ ("There is a caseload here already, and nothing was written over it. Unlock it, or "
              "choose another place.");
  case WAY_ERROR_WRONG_KEY:
    return _ ("That does not open the records. Nothing was changed. Check Caps Lock and the "
              "keyboard layout, and try again.");
  case WAY_ERROR_NO_CIPHER:
    return _ ("The encryption library of this computer is missing or too old. To keep the records "
              "safe, nothing was opened or written. Ask whoever looks after the computer to "
              "install SQLCipher 4.5 or later.");
  case WAY_ERROR_NOT_ENCRYPTED:
    return _ ("A file that is not encrypted stands where the records should be. It was neither "
              "opened nor changed. Ask whoever looks after the computer before you go on.");
  case WAY_ERROR_TOO_NEW:
    return _ ("These records were written by a later version of Waymark. They are unharmed, and "
              "nothing was changed. Open them with that version.");
  case WAY_ERROR_DAMAGED:
    return _ ("The records or their keys cannot be read: the disk may be failing, or the files "
              "were changed. Nothing was written. Copy the whole folder to a safe place, then "
              "bring back a backup.");
  case WAY_ERROR_RECORDS_GONE:
    return _ ("The keys are here, but the records are missing or empty. Nothing was begun anew. "
              "Look for the folder on its disk, or bring back a backup.");
  case WAY_ERROR_KEYS_GONE:
    return _ ("The records are here, but the file with their keys is missing, so they cannot be "
              "opened. Nothing was changed. Bring keys.json back from a backup.");
  case WAY_ERROR_IN_USE:
    return _ ("Another window or program has this caseload open. Nothing is lost. Close it there "
              "first, then try again.");
  case WAY_ERROR_NETWORK_FOLDER:
    return _ ("This folder is on another computer, where records can be damaged. Nothing was "
              "opened. Use a folder on this computer’s own disk.");
  case WAY_ERROR_READ_ONLY:
    return _ ("The folder of the records cannot be written. What was saved before is safe, and "
              "nothing new is. Check the disk and its permissions, then try again.");
  case WAY_ERROR_DISK_FULL:
    return _ ("The disk is full. What was saved before is safe; the last change is not on disk "
              "yet. Make room, then save again before you close this page.");
  case WAY_ERROR_NO_MEMORY:
    return _ ("There is not enough free memory to make the key. Nothing was changed. Close other "
              "programs and try again.");
  case WAY_ERROR_TAMPERED:
    return _ ("The history of these records is not as it was written: something was changed, "
              "removed or put back outside of Waymark. Tell your supervisor before you rely on "
              "them.");
  case WAY_ERROR_REFUSED:
    return _ ("This may not leave the program for that recipient. Nothing was written or printed.");
  case WAY_ERROR_KEYRING:
    return _ ("The keyring of this computer does not answer now. The records are unharmed; your "
              "passphrase opens them.");
  case WAY_ERROR_LOCKED:
    return _ ("The caseload was locked meanwhile. What you were writing is kept as a draft. "
              "Unlock it and try again.");
  case WAY_ERROR_ENCODING:
    return _ ("The file is in another encoding. Say which one, or save it as UTF-8.");
  case WAY_ERROR_FAILED:
  default:
    return _ ("That did not work, and nothing was changed. What was saved before is safe. Try "
              "again; if it happens again, restart Waymark.");
  }
}

char *
way_error_words (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  /* A form says in a whole sentence what is wrong with a field; other floors write for the log. */
  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_INVALID) &&
      g_str_has_suffix (error->message, "."))
    /* Translators: %s is a sentence that names a field and what is wrong with it. */
    return g_strdup_printf (_ ("%s Your text is kept as a draft."), error->message);
  /* Who refuses says in whole sentences why, and what would make it allowed. */
  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_REFUSED) &&
      g_str_has_suffix (error->message, "."))
    return g_strdup (error->message);
  if (error->domain == WAY_ERROR)
    return g_strdup (words_of ((WayError)error->code));

  return g_strdup (words_of (WAY_ERROR_FAILED));
}

static void
response_cb (WayMessageBar *self)
{
  way_message_bar_clear (self);
}

static void
way_message_bar_class_init (WayMessageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-message-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WayMessageBar, bar);
  gtk_widget_class_bind_template_child (widget_class, WayMessageBar, label);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
way_message_bar_init (WayMessageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_message_bar_new (void)
{
  return g_object_new (WAY_TYPE_MESSAGE_BAR, NULL);
}

void
way_message_bar_show_error (WayMessageBar *self, const GError *error)
{
  g_autofree char *words = NULL;

  g_return_if_fail (WAY_IS_MESSAGE_BAR (self));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  words = way_error_words (error);
  way_message_bar_show_text (self, GTK_MESSAGE_ERROR, words);
}

void
way_message_bar_show_text (WayMessageBar *self, GtkMessageType type, const char *text)
{
  g_return_if_fail (WAY_IS_MESSAGE_BAR (self));

  gtk_info_bar_set_message_type (self->bar, type);
  gtk_label_set_text (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
way_message_bar_clear (WayMessageBar *self)
{
  g_return_if_fail (WAY_IS_MESSAGE_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_label_set_text (self->label, "");
}

const char *
way_message_bar_get_text (WayMessageBar *self)
{
  g_return_val_if_fail (WAY_IS_MESSAGE_BAR (self), NULL);

  return gtk_label_get_text (self->label);
}
