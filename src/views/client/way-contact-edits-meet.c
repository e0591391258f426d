/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-edits-private.h"

/* What is asked for each of them, one after the other: the forms, then what is to go. */
typedef struct {
  GPtrArray *found; /* WayConflict */
  guint      next;
} Meeting;

static void
meeting_free (gpointer data)
{
  Meeting *meeting = data;

  g_ptr_array_unref (meeting->found);
  g_free (meeting);
}

static void meet_next (GTask *task);

static void
form_met_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Meeting     *meeting = g_task_get_task_data (task);
  GError      *error = NULL;
  WayConflict *conflict = way_form_meet_finish (WAY_FORM (source), result, &error);

  if (error != NULL) {
    g_task_return_error (task, error);
    return;
  }

  if (conflict != NULL)
    g_ptr_array_add (meeting->found, conflict);
  meet_next (g_steal_pointer (&task));
}

static void
removed_met_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WayContactEdits *self = g_task_get_source_object (task);
  Meeting         *meeting = g_task_get_task_data (task);
  const guint      n = meeting->next - 1 - self->edits->len;
  GError          *error = NULL;
  g_autoptr (WayConflict) conflict =
    way_workspace_meet_finish (WAY_WORKSPACE (source), result, &error);

  if (error != NULL) {
    g_task_return_error (task, error);
    return;
  }

  if (conflict != NULL && n < self->removed->len) {
    g_set_object (&g_array_index (self->removed, Removed, n).conflict, conflict);
    g_ptr_array_add (meeting->found, g_object_ref (conflict));
  }
  meet_next (g_steal_pointer (&task));
}

static void
meet_removed (GTask *task, WayContactEdits *self, guint n)
{
  const WayRecord *record = WAY_RECORD (g_array_index (self->removed, Removed, n).point);
  g_autoptr (WayDraft) draft =
    way_draft_new ("contact_point", &record->id, record->revision, g_variant_new ("a{ss}", NULL));

  way_workspace_meet_async (self->workspace, draft, TRUE, NULL, removed_met_cb, task);
}

static void
meet_next (GTask *task)
{
  WayContactEdits *self = g_task_get_source_object (task);
  Meeting         *meeting = g_task_get_task_data (task);
  const guint      n = meeting->next++;

  if (self->workspace == NULL || n >= self->edits->len + self->removed->len) {
    g_task_return_pointer (task, g_ptr_array_ref (meeting->found),
                           (GDestroyNotify)g_ptr_array_unref);
    g_object_unref (task);
  } else if (n < self->edits->len) {
    way_form_meet_async (way_contact_edits_nth_form (self, n), form_met_cb, task);
  } else {
    meet_removed (task, self, n - self->edits->len);
  }
}

void
way_contact_edits_meet_async (WayContactEdits    *self,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GTask   *task = g_task_new (self, NULL, callback, user_data);
  Meeting *meeting = g_new0 (Meeting, 1);

  g_return_if_fail (WAY_IS_CONTACT_EDITS (self));

  meeting->found = g_ptr_array_new_with_free_func (g_object_unref);
  g_task_set_task_data (task, meeting, meeting_free);
  meet_next (task);
}

GPtrArray *
way_contact_edits_meet_finish (WayContactEdits *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* What somebody removed and nobody wants back is not here any more. */
static void
take_edit (WayContactEdits *self, WayContactEdit *edit)
{
  WayForm *form = way_contact_edit_get_form (edit);
  g_autoptr (WayConflict) conflict = NULL;

  if (!g_set_object (&conflict, way_form_get_conflict (form)))
    return;

  if (way_conflict_get_fate (conflict) == WAY_FATE_THEY_REMOVED &&
      way_conflict_get_decision (conflict) == WAY_DECISION_LET_GO) {
    way_form_discard (form);
    way_contact_edits_drop (self, edit);
  } else {
    way_form_take (form, conflict);
  }
}

/* It goes as it is now, or stays and can be edited again. */
static void
take_removed (WayContactEdits *self, guint n)
{
  Removed         *removed = &g_array_index (self->removed, Removed, n);
  WayContactPoint *now;

  if (removed->conflict == NULL)
    return;

  now = way_conflict_get_theirs (removed->conflict);
  if (way_conflict_get_decision (removed->conflict) == WAY_DECISION_KEEP) {
    way_contact_edits_add (self, now, &now->parent.id);
    g_array_remove_index (self->removed, n);
  } else {
    g_set_object (&removed->point, now);
    g_clear_object (&removed->conflict);
  }
}

void
way_contact_edits_take (WayContactEdits *self)
{
  g_return_if_fail (WAY_IS_CONTACT_EDITS (self));

  for (guint i = self->edits->len; i > 0; i--)
    take_edit (self, g_ptr_array_index (self->edits, i - 1));
  for (guint i = self->removed->len; i > 0; i--)
    take_removed (self, i - 1);
}

/* --- words about what is not there any more --- */

/* Drafts of which it is not known yet whether they are about one of this client that was removed.
 */
typedef struct {
  WayContactEdits *self;
  WayWorkspace    *workspace;
  GPtrArray       *drafts; /* WayDraft */
  guint            next;
} Looking;

static void
looking_free (Looking *looking)
{
  g_object_unref (looking->self);
  g_object_unref (looking->workspace);
  g_ptr_array_unref (looking->drafts);
  g_free (looking);
}

static gboolean
is_known (WayContactEdits *self, const WayId *id)
{
  for (guint i = 0; i < self->edits->len; i++) {
    if (way_id_compare (way_contact_edit_get_about (g_ptr_array_index (self->edits, i)), id) == 0)
      return TRUE;
  }

  return FALSE;
}

static void look_next (Looking *looking);

/* Its form finds the draft, too, and tells of the conflict. */
static void
draft_met_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Looking         *looking = user_data;
  WayContactEdits *self = looking->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayConflict) conflict =
    way_workspace_meet_finish (WAY_WORKSPACE (source), result, &error);
  WayContactPoint *point = conflict != NULL ? way_conflict_get_theirs (conflict) : NULL;

  if (self->workspace == looking->workspace && point != NULL &&
      way_conflict_get_fate (conflict) == WAY_FATE_THEY_REMOVED &&
      way_id_compare (&point->client_id, &self->client_id) == 0)
    way_contact_edits_add (self, point, &point->parent.id);
  look_next (looking);
}

static void
look_next (Looking *looking)
{
  WayContactEdits *self = looking->self;

  while (self->workspace == looking->workspace && looking->next < looking->drafts->len) {
    WayDraft *draft = g_ptr_array_index (looking->drafts, looking->next++);

    if (draft->revision != 0 && g_str_equal (draft->form, "contact_point") &&
        !is_known (self, &draft->about)) {
      way_workspace_meet_async (looking->workspace, draft, FALSE, NULL, draft_met_cb, looking);
      return;
    }
  }

  if (self->workspace == looking->workspace)
    way_contact_edits_be_complete (self);
  looking_free (looking);
}

void
way_contact_edits_find_removed (WayContactEdits *self, GPtrArray *drafts)
{
  Looking *looking = g_new0 (Looking, 1);

  looking->self = g_object_ref (self);
  looking->workspace = g_object_ref (self->workspace);
  looking->drafts = g_ptr_array_ref (drafts);
  look_next (looking);
}
