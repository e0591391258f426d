/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-edits-private.h"

#define POSITION_GAP 10 /* so that one can be put between two others */
enum {
  SIGNAL_CHANGED,
  SIGNAL_KEPT,
  SIGNAL_RESTORED,
  SIGNAL_CONFLICT,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayContactEdits, way_contact_edits, ADW_TYPE_BIN)

static void
changed_cb (WayContactEdits *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
kept_cb (WayContactEdits *self)
{
  g_signal_emit (self, signals[SIGNAL_KEPT], 0);
}

static void
restored_cb (WayContactEdits *self)
{
  g_signal_emit (self, signals[SIGNAL_RESTORED], 0);
}

static void
conflict_cb (WayContactEdits *self, WayConflict *conflict)
{
  g_signal_emit (self, signals[SIGNAL_CONFLICT], 0, conflict);
}

static void
failed_cb (WayContactEdits *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
removed_clear (gpointer data)
{
  Removed *removed = data;

  g_clear_object (&removed->point);
  g_clear_object (&removed->conflict);
}

WayForm *
way_contact_edits_nth_form (WayContactEdits *self, guint n)
{
  return way_contact_edit_get_form (g_ptr_array_index (self->edits, n));
}

void
way_contact_edits_drop (WayContactEdits *self, WayContactEdit *edit)
{
  gtk_box_remove (self->box, GTK_WIDGET (edit));
  g_ptr_array_remove (self->edits, edit);
}

static void
removed_cb (WayContactEdits *self, WayContactEdit *edit)
{
  WayForm         *form = way_contact_edit_get_form (edit);
  WayContactPoint *point = way_form_get_record (form);
  const Removed    removed = { point, NULL };

  if (point->parent.revision != 0) {
    g_object_ref (point);
    g_array_append_val (self->removed, removed);
  }
  way_form_discard (form);
  way_contact_edits_drop (self, edit);
  changed_cb (self);
}

WayContactEdit *
way_contact_edits_add (WayContactEdits *self, WayContactPoint *point, const WayId *about)
{
  WayContactEdit *edit = g_object_new (WAY_TYPE_CONTACT_EDIT, NULL);
  WayForm        *form = way_contact_edit_get_form (edit);

  g_signal_connect_object (edit, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "restored", G_CALLBACK (restored_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "conflict", G_CALLBACK (conflict_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  self->position = MAX (self->position, point->position);
  gtk_box_append (self->box, GTK_WIDGET (edit));
  g_ptr_array_add (self->edits, edit);
  way_contact_edit_edit (edit, self->workspace, point, about);
  return edit;
}

/* The draft of a new one is found again by its number among the new ones of this client. */
static WayId
about_new (WayContactEdits *self, guint n)
{
  WayId about = self->about;

  about.bytes[sizeof about.bytes - 1] ^= (guint8)(n + 1);
  return about;
}

static WayContactEdit *
add_new (WayContactEdits *self, guint n)
{
  g_autoptr (WayContactPoint) point =
    way_workspace_create (self->workspace, WAY_TYPE_CONTACT_POINT);
  const WayId about = about_new (self, n);

  self->is_used[n] = TRUE;
  way_set (point, client_id, self->client_id);
  way_set (point, position, self->position + POSITION_GAP);
  return way_contact_edits_add (self, point, &about);
}

/* FALSE: there are as many as there can be. */
static gboolean
find_free (WayContactEdits *self, guint *n)
{
  for (guint i = 0; i < MAX_NEW; i++) {
    if (!self->is_used[i]) {
      *n = i;
      return TRUE;
    }
  }

  return FALSE;
}

static gboolean
is_draft_of_new (WayContactEdits *self, GPtrArray *drafts, guint n)
{
  const WayId about = about_new (self, n);

  for (guint i = 0; i < drafts->len; i++) {
    const WayDraft *draft = g_ptr_array_index (drafts, i);

    if (g_str_equal (draft->form, "contact_point") && way_id_compare (&draft->about, &about) == 0)
      return TRUE;
  }

  return FALSE;
}

/* There is always one that can be typed into. */
void
way_contact_edits_be_complete (WayContactEdits *self)
{
  if (self->edits->len == 0)
    add_new (self, 0);
}

/* The form of each finds its draft itself.  Numbers before one that has a draft may have none. */
static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayContactEdits) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts =
    way_workspace_list_drafts_finish (WAY_WORKSPACE (source), result, &error);

  if (self->workspace != WAY_WORKSPACE (source))
    return;
  if (drafts == NULL) {
    failed_cb (self, error);
    return;
  }

  for (guint n = 0; n < MAX_NEW; n++) {
    if (!self->is_used[n] && is_draft_of_new (self, drafts, n))
      add_new (self, n);
  }
  way_contact_edits_find_removed (self, drafts);
}

static void
loaded_cb (WayContactEdits *self)
{
  if (self->filled || self->points == NULL ||
      way_live_list_is_loading (WAY_LIVE_LIST (self->points)))
    return;

  self->filled = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (self->points); i++) {
    g_autoptr (WayContactPoint) point = g_list_model_get_item (self->points, i);

    way_contact_edits_add (self, point, &point->parent.id);
  }
  way_workspace_list_drafts_async (self->workspace, NULL, listed_cb, g_object_ref (self));
}

static void
add_cb (WayContactEdits *self)
{
  guint n;

  if (self->workspace != NULL && find_free (self, &n))
    gtk_widget_child_focus (GTK_WIDGET (add_new (self, n)), GTK_DIR_TAB_FORWARD);
}

/* --- the widget --- */

static void
way_contact_edits_dispose (GObject *object)
{
  WayContactEdits *self = WAY_CONTACT_EDITS (object);

  g_clear_object (&self->points);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_array_unref);

  G_OBJECT_CLASS (way_contact_edits_parent_class)->dispose (object);
}

static guint
plain_signal (const char *name)
{
  return g_signal_new (name, WAY_TYPE_CONTACT_EDITS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
way_contact_edits_class_init (WayContactEditsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_contact_edits_dispose;

  signals[SIGNAL_CHANGED] = plain_signal ("changed");
  signals[SIGNAL_KEPT] = plain_signal ("kept");
  signals[SIGNAL_RESTORED] = plain_signal ("restored");
  signals[SIGNAL_CONFLICT] = g_signal_new ("conflict", WAY_TYPE_CONTACT_EDITS, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, WAY_TYPE_CONFLICT);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", WAY_TYPE_CONTACT_EDITS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-contact-edits.ui");
  gtk_widget_class_bind_template_child (widget_class, WayContactEdits, box);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
way_contact_edits_init (WayContactEdits *self)
{
  self->edits = g_ptr_array_new ();
  self->removed = g_array_new (FALSE, TRUE, sizeof (Removed));
  g_array_set_clear_func (self->removed, removed_clear);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_contact_edits_edit (WayContactEdits *self,
                        WayWorkspace    *workspace,
                        const WayId     *client_id,
                        const WayId     *about)
{
  g_return_if_fail (WAY_IS_CONTACT_EDITS (self));

  way_contact_edits_clear (self);
  self->workspace = g_object_ref (workspace);
  self->client_id = *client_id;
  self->about = *about;
  self->points = way_workspace_list (
    workspace,
    way_query_order_by (way_query_new_of (WAY_TYPE_CONTACT_POINT, "client_id", client_id),
                        "position", FALSE));
  g_signal_connect_object (self->points, "notify::loading", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
}

void
way_contact_edits_clear (WayContactEdits *self)
{
  g_return_if_fail (WAY_IS_CONTACT_EDITS (self));

  while (self->edits->len > 0) {
    WayContactEdit *edit = g_ptr_array_index (self->edits, 0);

    way_form_clear (way_contact_edit_get_form (edit));
    way_contact_edits_drop (self, edit);
  }
  g_array_set_size (self->removed, 0);
  g_clear_object (&self->points);
  g_clear_object (&self->workspace);
  memset (self->is_used, 0, sizeof self->is_used);
  self->position = 0;
  self->filled = FALSE;
}

void
way_contact_edits_discard (WayContactEdits *self)
{
  g_return_if_fail (WAY_IS_CONTACT_EDITS (self));

  for (guint i = 0; i < self->edits->len; i++)
    way_form_discard (way_contact_edit_get_form (g_ptr_array_index (self->edits, i)));
}

gboolean
way_contact_edits_is_changed (WayContactEdits *self)
{
  g_return_val_if_fail (WAY_IS_CONTACT_EDITS (self), FALSE);

  for (guint i = 0; i < self->edits->len; i++) {
    if (way_form_is_changed (way_contact_edit_get_form (g_ptr_array_index (self->edits, i))))
      return TRUE;
  }

  return self->removed->len > 0;
}

gboolean
way_contact_edits_read (WayContactEdits *self, WayChange *change, GError **error)
{
  g_return_val_if_fail (WAY_IS_CONTACT_EDITS (self), FALSE);

  for (guint i = 0; i < self->edits->len; i++) {
    WayContactEdit *edit = g_ptr_array_index (self->edits, i);
    WayForm        *form = way_contact_edit_get_form (edit);

    if (!way_form_is_changed (form))
      way_change_end_draft (change, "contact_point", way_contact_edit_get_about (edit));
    else if (!way_form_add_to (form, change, error))
      return FALSE;
  }
  for (guint i = 0; i < self->removed->len; i++)
    way_change_remove (change, g_array_index (self->removed, Removed, i).point);

  return TRUE;
}

void
way_contact_edits_begin_save (WayContactEdits *self)
{
  g_return_if_fail (WAY_IS_CONTACT_EDITS (self));

  for (guint i = 0; i < self->edits->len; i++)
    way_form_begin_save (way_contact_edit_get_form (g_ptr_array_index (self->edits, i)));
}

void
way_contact_edits_end_save (WayContactEdits *self, gboolean saved)
{
  g_return_if_fail (WAY_IS_CONTACT_EDITS (self));

  for (guint i = 0; i < self->edits->len; i++)
    way_form_end_save (way_contact_edit_get_form (g_ptr_array_index (self->edits, i)), saved);
}
