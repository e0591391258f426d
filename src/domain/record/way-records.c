/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-records.h"

#include <string.h>

#include "way-abbreviation.h"
#include "way-alert.h"
#include "way-appointment.h"
#include "way-assessment.h"
#include "way-breach.h"
#include "way-client-match.h"
#include "way-client.h"
#include "way-conference-attendee.h"
#include "way-conference.h"
#include "way-complaint-step.h"
#include "way-complaint.h"
#include "way-consent-recipient.h"
#include "way-consent.h"
#include "way-contact-point.h"
#include "way-contact.h"
#include "way-crisis-action.h"
#include "way-crisis.h"
#include "way-disclosure-entry.h"
#include "way-event.h"
#include "way-goal.h"
#include "way-identity.h"
#include "way-intervention.h"
#include "way-known-word.h"
#include "way-letter.h"
#include "way-mandated-report.h"
#include "way-milestone.h"
#include "way-need-now.h"
#include "way-need.h"
#include "way-note-addendum.h"
#include "way-note-link.h"
#include "way-note.h"
#include "way-objective.h"
#include "way-organization.h"
#include "way-plan.h"
#include "way-referral-step.h"
#include "way-referral.h"
#include "way-resource-rating.h"
#include "way-resource.h"
#include "way-restriction.h"
#include "way-rights-notice.h"
#include "way-rights-request.h"
#include "way-safety-plan.h"
#include "way-saved-filter.h"
#include "way-score.h"
#include "way-site-choice.h"
#include "way-staff.h"
#include "way-task.h"
#include "way-team-member.h"
#include "way-use-recurrence.h"
#include "way-wording.h"

/* A kind comes after those that it refers to. */
static GType (*const types[]) (void) = {
  way_staff_get_type,
  way_wording_get_type,
  way_site_choice_get_type,
  way_saved_filter_get_type,
  way_client_get_type,
  way_client_match_get_type,
  way_contact_point_get_type,
  way_event_get_type,
  way_assessment_get_type,
  way_score_get_type,
  way_alert_get_type,
  way_plan_get_type,
  way_need_get_type,
  way_goal_get_type,
  way_objective_get_type,
  way_intervention_get_type,
  way_appointment_get_type,
  way_task_get_type,
  way_milestone_get_type,
  way_identity_get_type,
  way_need_now_get_type,
  way_contact_get_type,
  way_note_get_type,
  way_note_link_get_type,
  way_note_addendum_get_type,
  way_abbreviation_get_type,
  way_known_word_get_type,
  way_crisis_get_type,
  way_crisis_action_get_type,
  way_safety_plan_get_type,
  way_use_recurrence_get_type,
  way_organization_get_type,
  way_team_member_get_type,
  way_consent_get_type,
  way_consent_recipient_get_type,
  way_disclosure_entry_get_type,
  way_resource_get_type,
  way_resource_rating_get_type,
  way_referral_get_type,
  way_referral_step_get_type,
  way_letter_get_type,
  way_conference_get_type,
  way_conference_attendee_get_type,
  way_mandated_report_get_type,
  way_rights_notice_get_type,
  way_rights_request_get_type,
  way_restriction_get_type,
  way_complaint_get_type,
  way_complaint_step_get_type,
  way_breach_get_type,
};

GType
way_records_get_type (guint n)
{
  return n < G_N_ELEMENTS (types) ? types[n]() : 0;
}

GType
way_records_find_type (const char *table)
{
  for (guint n = 0; n < G_N_ELEMENTS (types); n++) {
    g_autoptr (WayRecordClass) klass = g_type_class_ref (types[n]());

    if (strcmp (klass->table, table) == 0)
      return types[n]();
  }

  return 0;
}
