/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-notes.h"

#include "way-catalog.h"
#include "way-note-addendum.h"
#include "way-note-repo.h"
#include "way-now.h"
#include "way-workspace-private.h"

WayNoteReader
way_workspace_get_note_reader (WayWorkspace *self)
{
  WayStaff *staff = way_workspace_get_staff (self);

  return (WayNoteReader){ WAY_RECORD (staff)->id, staff->role };
}

/* --- reading --- */

typedef struct {
  WayNoteReader reader;
  WayNoteFilter filter;
  WayId         id;
  gboolean      to_cosign;
  guint         offset;
  guint         limit;
} Request;

static Request *
request_new (WayWorkspace *self)
{
  Request *request = g_new0 (Request, 1);

  request->reader = way_workspace_get_note_reader (self);
  return request;
}

static void
request_free (gpointer data)
{
  g_free (((Request *)data)->filter.search);
  g_free (data);
}

static gpointer
list_run (WayDb *db, gpointer data, GError **error)
{
  const Request *request = data;

  return way_note_repo_list (db, &request->filter, &request->reader, request->offset,
                             request->limit, error);
}

static gpointer
waiting_run (WayDb *db, gpointer data, GError **error)
{
  const Request *request = data;

  return request->to_cosign
         ? way_note_repo_list_to_cosign (db, &request->reader, request->limit, error)
         : way_note_repo_list_unsigned (db, &request->reader, request->limit, error);
}

static gpointer
read_run (WayDb *db, gpointer data, GError **error)
{
  const Request *request = data;

  return way_note_repo_read (db, &request->id, &request->reader, error);
}

#define FREE_ARRAY ((GDestroyNotify)g_ptr_array_unref)

static const WayVerb list_verb = { list_run, NULL, request_free, FREE_ARRAY, TRUE };
static const WayVerb waiting_verb = { waiting_run, NULL, request_free, FREE_ARRAY, TRUE };
static const WayVerb read_verb = { read_run, NULL, request_free, g_object_unref, TRUE };

void
way_workspace_list_notes_async (WayWorkspace        *self,
                                const WayNoteFilter *filter,
                                guint                offset,
                                guint                limit,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Request *request = request_new (self);

  request->filter = *filter;
  request->filter.search = g_strdup (filter->search);
  request->offset = offset;
  request->limit = limit;
  way_workspace_submit (self, &list_verb, request, cancellable, callback, user_data);
}

GPtrArray *
way_workspace_list_notes_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

void
way_workspace_list_waiting_notes_async (WayWorkspace       *self,
                                        gboolean            to_cosign,
                                        guint               limit,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data)
{
  Request *request = request_new (self);

  request->to_cosign = to_cosign;
  request->limit = limit;
  way_workspace_submit (self, &waiting_verb, request, cancellable, callback, user_data);
}

void
way_workspace_read_note_async (WayWorkspace       *self,
                               const WayId        *id,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  Request *request = request_new (self);

  request->id = *id;
  way_workspace_submit (self, &read_verb, request, cancellable, callback, user_data);
}

WayNoteWhole *
way_workspace_read_note_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

/* --- writing --- */

WayNoteKind
way_note_kind_for_role (WayStaffRole role)
{
  return role == WAY_STAFF_ROLE_PEER ? WAY_NOTE_PEER : WAY_NOTE_DAP;
}

WayNote *
way_workspace_create_note (WayWorkspace *self, const WayId *client_id, WayNoteKind kind)
{
  WayNote *note = way_workspace_create (self, WAY_TYPE_NOTE);

  way_set (note, client_id, *client_id);
  way_set (note, author_id, WAY_RECORD (way_workspace_get_staff (self))->id);
  way_set (note, kind, kind);
  way_set (note, served_on, way_today ());
  way_set (note, language, way_program_language ());
  return note;
}

static const char *
get_role_word (WayStaff *staff)
{
  return way_field_get_word (way_record_find_field (staff, "role"), staff);
}

static void
commit (WayWorkspace       *self,
        gpointer            record,
        const char         *draft, /* the form whose draft ends; NULL: none */
        const WayId        *about,
        GCancellable       *cancellable,
        GAsyncReadyCallback callback,
        gpointer            user_data)
{
  WayChange *change = way_change_new ();

  way_change_save (change, record);
  if (draft != NULL)
    way_change_end_draft (change, draft, about);
  way_workspace_commit_async (self, change, cancellable, callback, user_data);
}

void
way_workspace_sign_note_async (WayWorkspace       *self,
                               WayNote            *note,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  WayStaff *staff = way_workspace_get_staff (self);

  g_return_if_fail (way_note_is_draft (note));

  way_set (note, status, note->cosign_wanted ? WAY_NOTE_COSIGN_WANTED : WAY_NOTE_SIGNED);
  way_set (note, signed_at, way_now ());
  way_set (note, signed_by, WAY_RECORD (staff)->id);
  way_set (note, signed_role, get_role_word (staff));
  commit (self, note, WAY_NOTE_DRAFT_FORM, &note->parent.id, cancellable, callback, user_data);
}

void
way_workspace_cosign_note_async (WayWorkspace       *self,
                                 WayNote            *note,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  WayStaff *staff = way_workspace_get_staff (self);
  g_autoptr (WayNote) copy = way_record_copy (note);

  way_set (copy, status, WAY_NOTE_COSIGNED);
  way_set (copy, cosigned_at, way_now ());
  way_set (copy, cosigned_by, WAY_RECORD (staff)->id);
  way_set (copy, cosigned_role, get_role_word (staff));
  commit (self, copy, NULL, NULL, cancellable, callback, user_data);
}

void
way_workspace_add_to_note_async (WayWorkspace       *self,
                                 WayNote            *note,
                                 const char         *words,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  WayStaff *staff = way_workspace_get_staff (self);
  g_autoptr (WayNoteAddendum) addendum = way_workspace_create (self, WAY_TYPE_NOTE_ADDENDUM);

  way_set (addendum, client_id, note->client_id);
  way_set (addendum, note_id, note->parent.id);
  way_set (addendum, words, words);
  way_set (addendum, signed_at, way_now ());
  way_set (addendum, signed_by, WAY_RECORD (staff)->id);
  way_set (addendum, signed_role, get_role_word (staff));
  commit (self, addendum, WAY_NOTE_ADDENDUM_DRAFT_FORM, &note->parent.id, cancellable, callback,
          user_data);
}

void
way_workspace_retract_note_async (WayWorkspace       *self,
                                  WayNote            *note,
                                  const char         *reason,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_autofree char *said = g_strstrip (g_strdup (reason));
  g_autoptr (WayNote) copy = way_record_copy (note);

  way_set (copy, status, WAY_NOTE_ENTERED_IN_ERROR);
  way_set (copy, error_words, said[0] != '\0' ? said : NULL);
  way_set (copy, error_at, way_now ());
  way_set (copy, error_by, WAY_RECORD (way_workspace_get_staff (self))->id);
  commit (self, copy, NULL, NULL, cancellable, callback, user_data);
}
