/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-acts.h"

#include <glib/gi18n.h>

#include "way-consent-texts.h"
#include "way-consent-words.h"
#include "way-disclosure-entry.h"
#include "way-task.h"

/* --- a draft --- */

/* What goes with a kind; 0 where it is to be chosen. */
static const struct {
  guint64          classes;
  guint64          purposes;
  WayConsentExpiry expiry;
  const char      *event;      /* N_() */
  guint64          recipients; /* WayRecipientClass */
} usual[] = {
  [WAY_CONSENT_SPECIFIC] = { 0, 0, WAY_CONSENT_EXPIRES_ON, NULL, 0 },
  [WAY_CONSENT_TPO] = { 1U << WAY_INFO_WHOLE,
                        1U << WAY_PURPOSE_TREATMENT | 1U << WAY_PURPOSE_PAYMENT |
                          1U << WAY_PURPOSE_OPERATIONS,
                        WAY_CONSENT_EXPIRES_NEVER, NULL,
                        1U << WAY_RECIPIENT_CLASS_TREATING | 1U << WAY_RECIPIENT_CLASS_PLANS |
                          1U << WAY_RECIPIENT_CLASS_PAYERS | 1U << WAY_RECIPIENT_CLASS_HELPERS },
  [WAY_CONSENT_COUNSELING_NOTES] = { 1U << WAY_INFO_COUNSELING_NOTES, 0, WAY_CONSENT_EXPIRES_ON,
                                     NULL, 0 },
  [WAY_CONSENT_PROCEEDINGS] = { 0, 1U << WAY_PURPOSE_PROCEEDINGS, WAY_CONSENT_EXPIRES_EVENT,
                                N_ ("The proceeding ends"), 0 },
  [WAY_CONSENT_CRIMINAL_JUSTICE] = { 0, 1U << WAY_PURPOSE_SUPERVISION, WAY_CONSENT_EXPIRES_EVENT,
                                     N_ ("The supervision ends"), 0 },
  [WAY_CONSENT_INTERMEDIARY] = { 0, 1U << WAY_PURPOSE_TREATMENT, WAY_CONSENT_EXPIRES_ON, NULL,
                                 1U << WAY_RECIPIENT_CLASS_TREATING },
  [WAY_CONSENT_RESEARCH] = { 0, 1U << WAY_PURPOSE_RESEARCH, WAY_CONSENT_EXPIRES_EVENT,
                             N_ ("The research study ends"), 0 },
  [WAY_CONSENT_HIPAA] = { 0, 0, WAY_CONSENT_EXPIRES_ON, NULL, 0 },
  [WAY_CONSENT_TELEHEALTH] = { 0, 0, WAY_CONSENT_EXPIRES_NEVER, NULL, 0 },
  [WAY_CONSENT_PHOTO] = { 0, 0, WAY_CONSENT_EXPIRES_ON, NULL, 0 },
  [WAY_CONSENT_GROUP] = { 0, 0, WAY_CONSENT_EXPIRES_NEVER, NULL, 0 },
};

/* The form speaks the client’s language where it can: “es”, “Spanish”, “Español”. */
static const char *
find_language (WayClient *client)
{
  g_autofree char *said = g_utf8_casefold (client->language != NULL ? client->language : "", -1);

  return g_str_has_prefix (said, "es") || g_str_has_prefix (said, "spa") ? "es" : "en";
}

WayConsent *
way_consent_create (WayWorkspace  *workspace,
                    WayClient     *client,
                    WayConsentKind kind,
                    WayConsent    *last)
{
  WayConsent *consent = way_workspace_create (workspace, WAY_TYPE_CONSENT);

  way_set (consent, client_id, client->parent.id);
  way_set (consent, kind, kind);
  way_set (consent, classes, ((WaySet){ usual[kind].classes }));
  way_set (consent, purposes, ((WaySet){ usual[kind].purposes }));
  way_set (consent, expiry, usual[kind].expiry);
  if (usual[kind].event != NULL)
    way_set (consent, expiry_event, gettext (usual[kind].event));
  way_set (consent, language, find_language (client));
  way_set (consent, discloser, last != NULL ? last->discloser : client->program);
  way_set (consent, revoke_how,
           last != NULL && last->revoke_how != NULL
             ? last->revoke_how
             : _ ("tell or write to your counselor or to the front desk"));
  return consent;
}

WayConsentRecipient *
way_consent_make_recipient (WayWorkspace *workspace,
                            WayConsent   *consent,
                            WayConsentTo  kind,
                            guint         position)
{
  WayConsentRecipient *recipient = way_workspace_create (workspace, WAY_TYPE_CONSENT_RECIPIENT);

  way_set (recipient, client_id, consent->client_id);
  way_set (recipient, consent_id, consent->parent.id);
  way_set (recipient, kind, kind);
  way_set (recipient, position, (gint64)position);
  return recipient;
}

WayChange *
way_consent_begin (WayWorkspace *workspace, WayConsent *consent)
{
  WayChange *change = way_change_new ();
  guint      n = 0;

  way_change_save (change, consent);
  for (guint n_class = 0; way_recipient_class_words[n_class] != NULL; n_class++) {
    g_autoptr (WayConsentRecipient) recipient = NULL;

    if ((usual[consent->kind].recipients >> n_class & 1) == 0)
      continue;
    recipient = way_consent_make_recipient (workspace, consent, WAY_CONSENT_TO_CLASS, n++);
    way_set (recipient, recipient_class, n_class);
    way_set (recipient, name, gettext (way_recipient_class_labels[n_class]));
    way_change_save (change, recipient);
  }

  return change;
}

/* What goes with the kind stays; the rest is what was asked for. */
static void
fill (WayConsent *consent, const WayAddresseeDetails *to, WaySet denied)
{
  const WaySet classes = way_consent_kind_get_classes (consent->kind);
  const WaySet purposes = way_consent_kind_get_purposes (consent->kind);

  if (consent->classes.bits == 0)
    way_set (consent, classes, ((WaySet){ denied.bits & classes.bits }));
  if (consent->purposes.bits == 0)
    way_set (consent, purposes, ((WaySet){ WAY_SET_OF (to->purpose).bits & purposes.bits }));
  if (way_set_is_only (consent->purposes, WAY_PURPOSE_OTHER))
    way_set (consent, purpose_words, to->purpose_words);
}

static WayConsentRecipient *
make_recipient_of (WayWorkspace              *workspace,
                   WayConsent                *consent,
                   const WayAddresseeDetails *to,
                   guint                      position)
{
  const WayConsentTo   kind = to->kind == WAY_PARTY_MEMBER       ? WAY_CONSENT_TO_MEMBER
                            : to->kind == WAY_PARTY_ORGANIZATION ? WAY_CONSENT_TO_ORGANIZATION
                                                                 : WAY_CONSENT_TO_NAME;
  WayConsentRecipient *recipient = way_consent_make_recipient (workspace, consent, kind, position);

  if (kind == WAY_CONSENT_TO_MEMBER)
    way_set (recipient, member_id, to->member_id);
  else if (kind == WAY_CONSENT_TO_ORGANIZATION)
    way_set (recipient, organization_id, to->organization_id);
  way_set (recipient, name, to->name);
  way_set (recipient, address, to->address);
  return recipient;
}

WayChange *
way_consent_begin_for (WayWorkspace *workspace,
                       WayConsent   *consent,
                       WayAddressee *addressee,
                       WaySet        denied)
{
  const WayAddresseeDetails *to = way_addressee_get (addressee);
  WayChange                 *change;
  g_autoptr (WayConsentRecipient) recipient = NULL;

  if (consent->kind > WAY_CONSENT_HIPAA || to->name == NULL) /* nothing is shared by it */
    return way_consent_begin (workspace, consent);

  fill (consent, to, denied);
  change = way_consent_begin (workspace, consent);
  recipient = make_recipient_of (workspace, consent, to, G_N_ELEMENTS (usual));
  way_change_save (change, recipient);
  return change;
}

/* --- in the place of a signed one --- */

static void
copy_recipients (WayWorkspace *workspace, WayChange *change, WayConsent *to, GPtrArray *recipients)
{
  for (guint i = 0; i < recipients->len; i++) {
    WayConsentRecipient *old = g_ptr_array_index (recipients, i);
    g_autoptr (WayConsentRecipient) copy = way_consent_make_recipient (workspace, to, old->kind, i);

    way_set (copy, organization_id, old->organization_id);
    way_set (copy, member_id, old->member_id);
    way_set (copy, recipient_class, old->recipient_class);
    way_set (copy, name, old->name);
    way_set (copy, address, old->address);
    way_set (copy, intermediary, old->intermediary);
    way_change_save (change, copy);
  }
}

WayChange *
way_consent_replace (WayWorkspace *workspace,
                     WayConsent   *consent,
                     GPtrArray    *recipients,
                     WayConsent  **replacement)
{
  WayChange  *change = way_change_new ();
  WayConsent *copy = way_workspace_create (workspace, WAY_TYPE_CONSENT);

  way_set (copy, client_id, consent->client_id);
  way_set (copy, kind, consent->kind);
  way_set (copy, discloser, consent->discloser);
  way_set (copy, classes, consent->classes);
  way_set (copy, info_words, consent->info_words);
  way_set (copy, info_from, consent->info_from);
  way_set (copy, info_until, consent->info_until);
  way_set (copy, purposes, consent->purposes);
  way_set (copy, purpose_words, consent->purpose_words);
  way_set (copy, expiry, consent->expiry);
  way_set (copy, expires_on, consent->expires_on);
  way_set (copy, expiry_event, consent->expiry_event);
  way_set (copy, revocable_from, consent->revocable_from);
  way_set (copy, revoke_how, consent->revoke_how);
  way_set (copy, language, consent->language);
  way_set (copy, reading_help, consent->reading_help);
  if (!consent->refused) /* a “no” stays what it is */
    way_set (copy, replaces_id, consent->parent.id);

  way_change_save (change, copy);
  copy_recipients (workspace, change, copy, recipients);
  *replacement = copy;
  return change;
}

/* --- taking it back --- */

static gboolean
is_same (const WayId *one, const WayId *other)
{
  return !way_id_is_none (one) && way_id_equal (one, other);
}

/* Which recipient of the consent a disclosure went to; who belongs to a class stands under it.
 * NULL: none that is named. */
static WayConsentRecipient *
find_recipient (GListModel *recipients, WayDisclosureEntry *entry)
{
  WayConsentRecipient *of_class = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (recipients); i++) {
    /* The list keeps it. */
    g_autoptr (WayConsentRecipient) recipient = g_list_model_get_item (recipients, i);

    if (is_same (&recipient->member_id, &entry->member_id) ||
        is_same (&recipient->organization_id, &entry->organization_id) ||
        (recipient->kind != WAY_CONSENT_TO_CLASS &&
         g_strcmp0 (recipient->name, entry->recipient) == 0))
      return recipient;
    if (recipient->kind == WAY_CONSENT_TO_CLASS && of_class == NULL)
      of_class = recipient;
  }

  return of_class;
}

static gboolean
is_in_error (GListModel *disclosures, WayDisclosureEntry *entry)
{
  for (guint i = 0; i < g_list_model_get_n_items (disclosures); i++) {
    g_autoptr (WayDisclosureEntry) other = g_list_model_get_item (disclosures, i);

    if (is_same (&other->corrects_id, &entry->parent.id))
      return TRUE;
  }

  return !way_id_is_none (&entry->corrects_id);
}

static void
add_task (WayWorkspace        *workspace,
          WayChange           *change,
          WayConsentRecipient *recipient,
          WayDisclosureEntry  *entry,
          WayDate              today)
{
  g_autoptr (WayTask) task = way_workspace_create (workspace, WAY_TYPE_TASK);
  g_autofree char *words =
    /* Translators: %s is somebody who received information. */
    g_strdup_printf (_ ("Tell %s that the consent was revoked"), entry->recipient);

  way_set (task, client_id, recipient->client_id);
  way_set (task, for_id, way_workspace_get_staff (workspace)->parent.id);
  way_set (task, words, words);
  way_set (task, due_on, today);
  way_set (task, priority, WAY_TASK_HIGH);
  way_set (task, kind, WAY_TASK_PAPERWORK);
  way_set (task, source_kind, WAY_CONSENT_TASK_SOURCE);
  way_set (task, source_id, recipient->parent.id);
  way_change_save (change, task);
}

WayChange *
way_consent_revoke (WayWorkspace *workspace,
                    WayConsent   *copy,
                    GListModel   *recipients,
                    GListModel   *disclosures,
                    WayDate       today)
{
  WayChange *change = way_change_new ();
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  way_change_save (change, copy);
  for (guint i = 0; i < g_list_model_get_n_items (disclosures); i++) {
    g_autoptr (WayDisclosureEntry) entry = g_list_model_get_item (disclosures, i);
    WayConsentRecipient *recipient = find_recipient (recipients, entry);

    if (recipient != NULL && entry->recipient != NULL && !is_in_error (disclosures, entry) &&
        g_hash_table_add (told, g_utf8_casefold (entry->recipient, -1)))
      add_task (workspace, change, recipient, entry, today);
  }

  return change;
}

WayChange *
way_consent_tell (WayWorkspace        *workspace,
                  WayConsentRecipient *recipient,
                  GListModel          *tasks,
                  WayTime              now)
{
  WayChange *change = way_change_new ();
  g_autoptr (WayConsentRecipient) told = way_record_copy (recipient);

  way_set (told, told_at, now);
  way_change_save (change, told);
  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++) {
    g_autoptr (WayTask) task = g_list_model_get_item (tasks, i);
    g_autoptr (WayTask) done = NULL;

    if (way_task_is_done (task) || !is_same (&task->source_id, &recipient->parent.id))
      continue;
    done = way_record_copy (task);
    way_set (done, done_at, now);
    way_set (done, done_by, way_workspace_get_staff (workspace)->parent.id);
    way_change_save (change, done);
  }

  return change;
}
