/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-form-private.h"

#include "way-error.h"
#include "way-history-link.h"

#define KEEP_AFTER_MS 1000 /* from the first key: typing on does not put it off */

enum {
  SIGNAL_CHANGED,
  SIGNAL_KEPT,
  SIGNAL_RESTORED,
  SIGNAL_FRESH,
  SIGNAL_CONFLICT,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayForm, way_form, G_TYPE_OBJECT)

static WayControl *
control_at (WayForm *self, guint i)
{
  return g_ptr_array_index (self->controls, i);
}

const WayField *
way_form_field_of (WayForm *self, const WayControl *control)
{
  const WayField *field = way_record_find_field (self->record, control->field);

  if (field == NULL)
    g_error ("%s has no field “%s”", G_OBJECT_TYPE_NAME (self->record), control->field);

  return field;
}

/* --- drafts --- */

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayForm) self = user_data;
  g_autoptr (GError) error = NULL;

  if (way_workspace_keep_draft_finish (WAY_WORKSPACE (source), result, &error)) {
    g_signal_emit (self, signals[SIGNAL_KEPT], 0);
    return;
  }

  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_DISK_FULL) &&
      self->workspace == WAY_WORKSPACE (source))
    way_form_keep_soon (self); /* room may be made meanwhile, and the words are still here */
}

static gboolean
keep_cb (gpointer user_data)
{
  WayForm *self = user_data;
  g_autoptr (WayDraft) draft = way_form_make_draft (self);

  self->keep_id = 0;
  if (self->record->revision != 0 && !way_form_is_changed (self))
    way_form_drop_draft (self); /* it was typed back to what is saved */
  else
    way_workspace_keep_draft_async (self->workspace, draft, NULL, kept_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

void
way_form_flush (WayForm *self)
{
  g_return_if_fail (WAY_IS_FORM (self));

  if (self->keep_id == 0)
    return;

  g_source_remove (self->keep_id);
  keep_cb (self);
}

void
way_form_keep_soon (WayForm *self)
{
  /* A draft kept behind a save would outlive what it was a draft of. */
  if (!self->saving && self->record != NULL && self->keep_id == 0)
    self->keep_id = g_timeout_add (KEEP_AFTER_MS, keep_cb, self);
}

static void
changed_cb (WayForm *self)
{
  if (self->filling || self->record == NULL)
    return;

  self->typed = TRUE;
  for (guint i = 0; i < self->controls->len; i++)
    way_control_mark (control_at (self, i), NULL);
  way_form_keep_soon (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* --- the object --- */

static void
way_form_dispose (GObject *object)
{
  WayForm *self = WAY_FORM (object);

  /* The controls may be gone: what they held was kept when they went from the screen. */
  g_clear_handle_id (&self->keep_id, g_source_remove);
  g_ptr_array_set_size (self->controls, 0);
  g_clear_object (&self->conflict);
  g_clear_object (&self->record);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (way_form_parent_class)->dispose (object);
}

static void
way_form_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_FORM (object)->controls);

  G_OBJECT_CLASS (way_form_parent_class)->finalize (object);
}

static guint
plain_signal (const char *name)
{
  return g_signal_new (name, WAY_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_form_class_init (WayFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_form_finalize;

  signals[SIGNAL_CHANGED] = plain_signal ("changed");
  signals[SIGNAL_KEPT] = plain_signal ("kept");
  signals[SIGNAL_RESTORED] = plain_signal ("restored");
  signals[SIGNAL_FRESH] = plain_signal ("fresh");
  signals[SIGNAL_CONFLICT] = g_signal_new ("conflict", WAY_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, WAY_TYPE_CONFLICT);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", WAY_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
way_form_init (WayForm *self)
{
  self->controls = g_ptr_array_new_with_free_func ((GDestroyNotify)way_control_free);
}

WayForm *
way_form_new (void)
{
  return g_object_new (WAY_TYPE_FORM, NULL);
}

/* An input method must not learn what is typed about a client. */
static void
make_private (GtkWidget *widget)
{
  GtkInputHints hints;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "input-hints") == NULL)
    return;

  g_object_get (widget, "input-hints", &hints, NULL);
  g_object_set (widget, "input-hints", hints | GTK_INPUT_HINT_PRIVATE, NULL);
}

static void
add (WayForm *self, const char *field, WayControlKind kind, GtkWidget *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_ptr_array_add (self->controls, way_control_new (field, kind, widget));
  make_private (widget);

  g_signal_connect_object (focus, "leave", G_CALLBACK (way_form_flush), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (way_form_flush), self, G_CONNECT_SWAPPED);
}

void
way_form_add_entry (WayForm *self, const char *field, GtkEditable *entry)
{
  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (GTK_IS_EDITABLE (entry));

  add (self, field, WAY_CONTROL_ENTRY, GTK_WIDGET (entry));
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
way_form_add_text (WayForm *self, const char *field, GtkTextView *view)
{
  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  add (self, field, WAY_CONTROL_TEXT, GTK_WIDGET (view));
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
}

void
way_form_add_date (WayForm *self, const char *field, WayDateRow *row)
{
  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (WAY_IS_DATE_ROW (row));

  add (self, field, WAY_CONTROL_DATE, GTK_WIDGET (row));
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
way_form_add_switch (WayForm *self, const char *field, GtkSwitch *control)
{
  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (GTK_IS_SWITCH (control));

  add (self, field, WAY_CONTROL_SWITCH, GTK_WIDGET (control));
  g_signal_connect_object (control, "notify::active", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
way_form_add_combo (WayForm *self, const char *field, AdwComboRow *row)
{
  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  add (self, field, WAY_CONTROL_COMBO, GTK_WIDGET (row));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
way_form_add_set (WayForm *self, const char *field, AdwPreferencesGroup *group)
{
  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));

  add (self, field, WAY_CONTROL_SET, GTK_WIDGET (group));
}

void
way_form_add_set_rows (WayForm *self, const char *field, AdwExpanderRow *expander)
{
  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (ADW_IS_EXPANDER_ROW (expander));

  add (self, field, WAY_CONTROL_SET, GTK_WIDGET (expander));
}

void
way_form_offer_set (WayForm *self, const char *field, WaySet offered)
{
  g_return_if_fail (WAY_IS_FORM (self));

  for (guint i = 0; i < self->controls->len; i++) {
    WayControl *control = g_ptr_array_index (self->controls, i);

    if (g_str_equal (control->field, field))
      way_control_offer (control, offered);
  }
}

/* --- filling --- */

void
way_form_fill (WayForm *self, const WayDraft *draft)
{
  g_autoptr (WayRecord) scratch = way_record_copy (self->record);

  self->filling = TRUE;

  for (guint i = 0; i < self->controls->len; i++) {
    WayControl      *control = control_at (self, i);
    const WayField  *field = way_form_field_of (self, control);
    const char      *typed = draft != NULL ? way_draft_get_text (draft, control->field) : NULL;
    g_autofree char *text = typed != NULL ? g_strdup (typed) /* else not in that form yet */
                                          : way_field_to_text (field, self->record);

    way_control_prepare (control, field, G_CALLBACK (changed_cb), self);
    way_control_from_text (control, field, scratch, text);
    way_control_mark (control, NULL);
  }

  self->filling = FALSE;
}

void
way_form_restore (WayForm *self, const WayDraft *draft)
{
  way_form_fill (self, draft);
  self->typed = TRUE;
  g_signal_emit (self, signals[SIGNAL_RESTORED], 0);
}

void
way_form_tell_conflict (WayForm *self, WayConflict *conflict)
{
  g_signal_emit (self, signals[SIGNAL_CONFLICT], 0, conflict);
}

/* Whether it is still the one that is edited here, and nobody has begun to type. */
gboolean
way_form_awaits (WayForm *self, WayWorkspace *workspace, const WayDraft *draft)
{
  return self->record != NULL && !self->typed && self->workspace == workspace &&
         g_strcmp0 (draft->form, WAY_RECORD_GET_CLASS (self->record)->table) == 0 &&
         way_id_compare (&draft->about, &self->about) == 0;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayForm) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayDraft) draft =
    way_workspace_find_draft_finish (WAY_WORKSPACE (source), result, &error);

  if (error != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  else if (draft != NULL && way_form_awaits (self, WAY_WORKSPACE (source), draft))
    way_form_meet_draft (self, draft);
  else if (draft == NULL && self->record != NULL && !self->typed &&
           self->workspace == WAY_WORKSPACE (source))
    g_signal_emit (self, signals[SIGNAL_FRESH], 0);
}

/* What is typed into has a menu that leads to what it was before. */
static void
link_history (WayForm *self, WayControl *control)
{
  g_autofree char *table =
    g_strdup_printf ("%s.%s", WAY_RECORD_GET_CLASS (self->record)->table, control->field);
  g_autoptr (GMenuModel) menu =
    self->record->revision != 0 ? way_history_link_new_menu (table, &self->record->id) : NULL;
  GtkEditable *text = GTK_IS_EDITABLE (control->widget)
                      ? gtk_editable_get_delegate (GTK_EDITABLE (control->widget))
                      : NULL;

  while (text != NULL && !GTK_IS_TEXT (text))
    text = gtk_editable_get_delegate (text);
  if (text != NULL)
    gtk_text_set_extra_menu (GTK_TEXT (text), menu);
  else if (GTK_IS_TEXT_VIEW (control->widget))
    gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (control->widget), menu);
}

void
way_form_edit (WayForm *self, WayWorkspace *workspace, gpointer record, const WayId *about)
{
  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (WAY_IS_WORKSPACE (workspace));
  g_return_if_fail (WAY_IS_RECORD (record));
  g_return_if_fail (about != NULL);

  way_form_flush (self); /* what was typed for another record is kept for that one */

  way_form_set_conflict (self, NULL);
  g_set_object (&self->workspace, workspace);
  g_set_object (&self->record, record);
  self->about = *about;
  self->typed = FALSE;

  way_form_fill (self, NULL);
  for (guint i = 0; i < self->controls->len; i++)
    link_history (self, control_at (self, i));
  way_workspace_find_draft_async (workspace, WAY_RECORD_GET_CLASS (record)->table, about, NULL,
                                  found_cb, g_object_ref (self));
}

void
way_form_clear (WayForm *self)
{
  g_autoptr (WayRecord) empty = NULL;

  g_return_if_fail (WAY_IS_FORM (self));

  if (self->record == NULL)
    return;

  way_form_flush (self);
  way_form_set_conflict (self, NULL);
  empty = way_record_new (G_OBJECT_TYPE (self->record), &self->record->id);
  g_set_object (&self->record, empty);
  way_form_fill (self, NULL);
  g_clear_object (&self->record);
  g_clear_object (&self->workspace);
  self->typed = FALSE;
}

void
way_form_measure_texts (WayForm *self)
{
  g_return_if_fail (WAY_IS_FORM (self));

  for (guint i = 0; i < self->controls->len; i++)
    if (control_at (self, i)->kind == WAY_CONTROL_TEXT)
      gtk_widget_queue_resize (control_at (self, i)->widget);
}

gpointer
way_form_get_record (WayForm *self)
{
  g_return_val_if_fail (WAY_IS_FORM (self), NULL);

  return self->record;
}

void
way_form_fail (WayForm *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}
