/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-record-door.h"

#include "way-appointment-edit.h"
#include "way-assessment-form.h"
#include "way-assessment-result.h"
#include "way-consent-new.h"
#include "way-consent-page.h"
#include "way-contact-form.h"
#include "way-crisis-page.h"
#include "way-draft.h"
#include "way-event-edit.h"
#include "way-milestone-edit.h"
#include "way-note-editor.h"
#include "way-organization-edit.h"
#include "way-task-edit.h"
#include "way-team-edit.h"

/* Which page a kind of record has; what is not here is seen in its section. */
static const struct {
  const char *kind;
  GType (*get_type) (void);
  GType (*get_new_type) (void); /* of one that is still to be made; NULL: the same */
} pages[] = {
  { WAY_DRAFT_ASSESSMENT, way_assessment_form_get_type },
  { "assessment", way_assessment_result_get_type },
  { "event", way_event_edit_get_type },
  { "appointment", way_appointment_edit_get_type },
  { "task", way_task_edit_get_type },
  { "milestone", way_milestone_edit_get_type },
  { "contact", way_contact_form_get_type },
  { "note", way_note_editor_get_type },
  { "crisis", way_crisis_page_get_type },
  { "consent", way_consent_page_get_type, way_consent_new_get_type },
  { "team_member", way_team_edit_get_type },
  { "organization", way_organization_edit_get_type },
};

static GType
find_page (const char *kind, gboolean is_new)
{
  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (pages); i++) {
    if (g_str_equal (pages[i].kind, kind))
      return is_new && pages[i].get_new_type != NULL ? pages[i].get_new_type ()
                                                     : pages[i].get_type ();
  }

  return 0;
}

gboolean
way_record_door_is_there (const char *kind)
{
  return find_page (kind, FALSE) != 0;
}

void
way_page_open_record (WayPage *self, const WayDoor *door)
{
  const GType type =
    find_page (door->kind, door->record_id == NULL || way_id_is_none (door->record_id));
  WayPage *page;

  g_return_if_fail (WAY_IS_PAGE (self));

  /* Opening the client may take this page away. */
  g_object_ref (self);
  if (door->client_id != NULL && !way_id_is_none (door->client_id))
    way_page_open_client (self, door->client_id, door->section);
  if (type != 0) {
    page = g_object_new (type, NULL);
    way_page_set_subject (page, door->record_id, door->detail);
    way_page_push (self, page);
  }
  g_object_unref (self);
}
