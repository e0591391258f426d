/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-catalog.h"
#include "way-crisis-text.h"
#include "way-error.h"
#include "way-form-meeting.h"
#include "way-label.h"
#include "way-wording.h"
#include "way-wrap.h"

struct _WayCrisisEditor {
  AdwPreferencesGroup parent_instance;

  char           *name; /* of the wording */
  WayWorkspace   *workspace;
  GListModel     *wordings;
  WayForm        *form;
  WayFormMeeting *meeting;
  char          **languages; /* codes, as the row shows them */
  gboolean        saving;

  AdwComboRow *language;
  GtkTextView *text;
  GtkBox      *preview;
  GtkLabel    *message;
  GtkWidget   *save;
  GtkWidget   *restore;

  GtkWidget       *editing;  /* all of the above but the language */
  WayConflictView *conflict; /* instead of it, while somebody chooses */
};

enum {
  SIGNAL_SAVED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

enum { PROP_NAME = 1 };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayCrisisEditor, way_crisis_editor, ADW_TYPE_PREFERENCES_GROUP)

static const char *
get_language (WayCrisisEditor *self)
{
  return self->languages[adw_combo_row_get_selected (self->language)];
}

/* --- what is typed --- */

static char *
get_typed (WayCrisisEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_preview (WayCrisisEditor *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->preview))) != NULL)
    gtk_box_remove (self->preview, child);
  for (guint i = 0; lines[i] != NULL; i++) {
    if (*g_strstrip (lines[i]) != '\0')
      gtk_box_append (self->preview, way_label_new (lines[i], "way-step"));
  }
}

static void
show (WayCrisisEditor *self)
{
  g_autofree char *text = get_typed (self);
  g_autofree char *said = g_strstrip (g_strdup (text));
  g_autofree char *ours = way_crisis_text_get_default (self->name, get_language (self));
  const gboolean   ready = self->workspace != NULL && way_form_get_record (self->form) != NULL;
  const gboolean   blank = said[0] == '\0';

  show_preview (self, text);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), !blank);
  gtk_widget_set_visible (GTK_WIDGET (self->message), ready && blank);
  gtk_widget_set_sensitive (self->save,
                            ready && !blank && !self->saving && way_form_is_changed (self->form));
  gtk_widget_set_sensitive (self->restore, ready && strcmp (said, ours) != 0);
}

static gboolean
measure_cb (gpointer user_data)
{
  gtk_widget_queue_resize (user_data);
  return G_SOURCE_REMOVE;
}

/* A text that was set before it was seen has been measured as far as a page of it at most; the rest
 * follows while nothing else is to be done, and nobody asks again. */
static void
map_cb (WayCrisisEditor *self)
{
  g_idle_add_full (G_PRIORITY_LOW, measure_cb, g_object_ref (self->text), g_object_unref);
}

static void
restore_cb (WayCrisisEditor *self)
{
  g_autofree char *ours = way_crisis_text_get_default (self->name, get_language (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), ours, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* --- the record --- */

/* That of the language; NULL: the site has none yet. */
static WayWording *
find (WayCrisisEditor *self)
{
  for (guint i = 0; self->wordings != NULL && i < g_list_model_get_n_items (self->wordings); i++) {
    g_autoptr (WayWording) each = g_list_model_get_item (self->wordings, i);

    if (g_strcmp0 (each->language, get_language (self)) == 0)
      return g_steal_pointer (&each);
  }

  return NULL;
}

/* As long as there is no record, what is typed is a draft about its language. */
static WayId
make_about (const char *name, const char *language)
{
  WayId id = { 0 };

  memcpy (id.bytes, language, MIN (strlen (language), sizeof id.bytes - 4));
  if (!g_str_equal (name, WAY_CRISIS_TEXT)) { /* the first one was alone, and keeps its drafts */
    const guint hash = g_str_hash (name);

    memcpy (id.bytes + sizeof id.bytes - 4, &hash, 4);
  }
  return id;
}

static void
edit (WayCrisisEditor *self)
{
  g_autoptr (WayWording) wording = find (self);
  WayId about;

  if (wording != NULL) {
    about = WAY_RECORD (wording)->id;
  } else {
    g_autofree char *ours = way_crisis_text_get_default (self->name, get_language (self));

    about = make_about (self->name, get_language (self));
    wording = way_workspace_create (self->workspace, WAY_TYPE_WORDING);
    way_set (wording, name, self->name);
    way_set (wording, language, get_language (self));
    way_set (wording, text, ours);
  }
  way_form_edit (self->form, self->workspace, wording, &about);
  show (self);
}

/* Somebody else’s change is shown; what is being typed stays. */
static void
wordings_cb (WayCrisisEditor *self)
{
  if (self->wordings == NULL || way_live_list_is_loading (WAY_LIVE_LIST (self->wordings)) ||
      self->saving)
    return;

  if (way_form_get_record (self->form) == NULL || !way_form_is_changed (self->form))
    edit (self);
}

static void
language_cb (WayCrisisEditor *self)
{
  if (self->wordings == NULL || way_live_list_is_loading (WAY_LIVE_LIST (self->wordings)))
    return;

  way_form_flush (self->form);
  edit (self);
}

/* --- saving --- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayCrisisEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayWording) saved = way_form_save_finish (WAY_FORM (source), result, &act, &error);

  self->saving = FALSE;
  if (self->workspace == NULL)
    return;

  if (saved != NULL) {
    edit (self);
    g_signal_emit (self, signals[SIGNAL_SAVED], 0, act);
    return;
  }

  show (self);
  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT))
    way_form_meeting_ask (self->meeting);
  else
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
save_cb (WayCrisisEditor *self)
{
  self->saving = TRUE;
  way_form_save_async (self->form, saved_cb, g_object_ref (self));
  show (self);
}

/* A text that is not there any more begins anew. */
static void
taken_cb (WayCrisisEditor *self, gboolean goes_on)
{
  if (goes_on)
    save_cb (self);
  else
    edit (self);
}

static void
failed_cb (WayCrisisEditor *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

/* --- the widget --- */

static void
way_crisis_editor_dispose (GObject *object)
{
  WayCrisisEditor *self = WAY_CRISIS_EDITOR (object);

  if (self->form != NULL)
    way_crisis_editor_set_workspace (self, NULL);
  g_clear_object (&self->meeting);
  g_clear_object (&self->form);

  G_OBJECT_CLASS (way_crisis_editor_parent_class)->dispose (object);
}

static void
way_crisis_editor_finalize (GObject *object)
{
  g_strfreev (WAY_CRISIS_EDITOR (object)->languages);
  g_free (WAY_CRISIS_EDITOR (object)->name);

  G_OBJECT_CLASS (way_crisis_editor_parent_class)->finalize (object);
}

static void
way_crisis_editor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WayCrisisEditor *self = WAY_CRISIS_EDITOR (object);

  g_free (self->name);
  self->name = g_value_dup_string (value);
  show (self);
}

static void
way_crisis_editor_class_init (WayCrisisEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_crisis_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_crisis_editor_finalize;
  G_OBJECT_CLASS (klass)->set_property = way_crisis_editor_set_property;

  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_NAME,
                                   g_param_spec_string ("text-name", NULL, NULL, WAY_CRISIS_TEXT,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  signals[SIGNAL_SAVED] = g_signal_new ("saved", WAY_TYPE_CRISIS_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", WAY_TYPE_CRISIS_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  g_type_ensure (WAY_TYPE_CONFLICT_VIEW);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-crisis-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, WayCrisisEditor, language);
  gtk_widget_class_bind_template_child (widget_class, WayCrisisEditor, text);
  gtk_widget_class_bind_template_child (widget_class, WayCrisisEditor, preview);
  gtk_widget_class_bind_template_child (widget_class, WayCrisisEditor, message);
  gtk_widget_class_bind_template_child (widget_class, WayCrisisEditor, save);
  gtk_widget_class_bind_template_child (widget_class, WayCrisisEditor, restore);
  gtk_widget_class_bind_template_child (widget_class, WayCrisisEditor, editing);
  gtk_widget_class_bind_template_child (widget_class, WayCrisisEditor, conflict);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

/* The language of the program first. */
static void
list_languages (WayCrisisEditor *self)
{
  g_auto (GStrv) all = way_catalog_list_languages ();
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_add (codes, g_strdup (way_program_language ()));
  for (guint i = 0; all[i] != NULL; i++) {
    if (strcmp (all[i], way_program_language ()) != 0)
      g_ptr_array_add (codes, g_strdup (all[i]));
  }
  g_ptr_array_add (codes, NULL);
  self->languages = (char **)g_ptr_array_free (g_steal_pointer (&codes), FALSE);

  for (guint i = 0; self->languages[i] != NULL; i++) {
    g_autofree char *name = way_catalog_name_language (self->languages[i]);

    gtk_string_list_append (names, name);
  }
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->language), self->languages[1] != NULL);
}

static void
way_crisis_editor_init (WayCrisisEditor *self)
{
  self->name = g_strdup (WAY_CRISIS_TEXT);
  gtk_widget_init_template (GTK_WIDGET (self));
  list_languages (self);
  self->form = way_form_new ();
  way_form_add_text (self->form, "text", self->text);
  self->meeting = way_form_meeting_new (self->form, self->conflict, self->editing);
  g_signal_connect_object (self->meeting, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->editing, "visible", self->language, "sensitive",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show (self);
}

void
way_crisis_editor_set_workspace (WayCrisisEditor *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_CRISIS_EDITOR (self));

  if (self->wordings != NULL)
    g_signal_handlers_disconnect_by_data (self->wordings, self);
  g_clear_object (&self->wordings);
  way_form_clear (self->form);
  g_set_object (&self->workspace, workspace);
  way_form_meeting_end (self->meeting);
  if (workspace == NULL)
    return;

  self->wordings = way_workspace_list_crisis_texts (workspace, self->name);
  g_signal_connect_object (self->wordings, "items-changed", G_CALLBACK (wordings_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->wordings, "notify::loading", G_CALLBACK (wordings_cb), self,
                           G_CONNECT_SWAPPED);
  wordings_cb (self);
}
