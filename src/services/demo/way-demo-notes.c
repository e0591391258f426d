/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact.h"
#include "way-demo-pen.h"
#include "way-hour.h"
#include "way-note-addendum.h"
#include "way-note-link.h"
#include "way-note-section.h"

/* Courses are up to two years long, so that half of it is their mean. */
#define MEAN_DAYS 367

/* Sessions before these were noted without the contact, which the program did not have yet. */
#define BEFORE_CONTACTS 91 /* days ago */

/* A second signature and an addendum take some days, which must be over. */
#define A_WEEK 7

#define AFTER_THE_SESSION (4 * G_TIME_SPAN_HOUR)
#define COSIGNER          (WAY_DEMO_N_STAFF - 1)

static const char *
get_role_word (WayStaffRole role)
{
  g_autoptr (WayRecordClass) klass = g_type_class_ref (WAY_TYPE_STAFF);

  return way_record_class_find_field (klass, "role")->words[role];
}

/* --- what it says --- */

static WayNoteKind
draw_kind (WayDemoPen *pen, WayStaffRole role)
{
  static const WayNoteKind others[] = { WAY_NOTE_DAP,  WAY_NOTE_DAP,  WAY_NOTE_DAP, WAY_NOTE_SOAP,
                                        WAY_NOTE_BIRP, WAY_NOTE_GIRP, WAY_NOTE_PIE, WAY_NOTE_FREE };

  return role == WAY_STAFF_ROLE_PEER
         ? WAY_NOTE_PEER
         : others[way_demo_pen_between (pen, 0, G_N_ELEMENTS (others) - 1)];
}

static const char *const *
find_texts (const char *field)
{
  static const char *const done[] = { "observed", "intervention", "support", NULL };
  static const char *const meant[] = { "assessment", "evaluation", "response", "strengths", NULL };
  static const char *const next[] = { "plan", "next_step", NULL };

  return g_strv_contains (done, field)  ? way_demo_done
       : g_strv_contains (meant, field) ? way_demo_meant
       : g_strv_contains (next, field)  ? way_demo_next
                                        : way_demo_said;
}

static gboolean
write_sections (WayDemoPen *pen, WayNote *note, GError **error)
{
  guint                 n;
  const WayNoteSection *sections = way_note_kind_get_sections (note->kind, &n);

  for (guint i = 0; i < n; i++) {
    const char *const *texts = find_texts (sections[i].field);
    const char        *first = way_demo_pen_pick (pen, texts);
    const char        *second = way_demo_pen_pick (pen, texts);
    g_autofree char   *text = first != second ? g_strjoin (" ", first, second, NULL) : NULL;

    if (!way_record_set_from_text (note, way_record_find_field (note, sections[i].field),
                                   text != NULL ? text : first, error))
      return FALSE;
  }

  return TRUE;
}

static void
take_contact (WayDemoPen *pen, WayNote *note, const WayContact *contact)
{
  if (contact != NULL) {
    way_set (note, contact_id, contact->parent.id);
    way_set (note, began, contact->began);
    way_set (note, minutes, contact->minutes);
    way_set (note, modality, contact->modality);
  } else {
    g_autofree char *began = way_hour_write (way_demo_pen_between (pen, 8 * 4, 17 * 4) * 15);

    way_set (note, began, began);
    way_set (note, minutes, (gint64)way_demo_pen_between (pen, 20, 60));
    way_set (note, modality,
             way_demo_pen_chance (pen, 0.7) ? WAY_CONTACT_IN_PERSON : WAY_CONTACT_PHONE);
  }
}

static WayNote *
make_note (WayDemoPen       *pen,
           const WayId      *client_id,
           guint             author,
           WayDate           day,
           const WayContact *contact,
           GError          **error)
{
  g_autoptr (WayNote) note = way_demo_pen_create (pen, WAY_TYPE_NOTE);
  const WayStaffRole role = pen->roles[author];

  way_set (note, client_id, *client_id);
  way_set (note, author_id, pen->staff[author]);
  way_set (note, kind, draw_kind (pen, role));
  way_set (note, served_on, day);
  take_contact (pen, note, contact);
  if (way_demo_pen_chance (pen, 0.8))
    way_set (note, service, role == WAY_STAFF_ROLE_PEER ? "H0038" : "H0004");
  way_set (note, sensitivity,
           way_demo_pen_chance (pen, 0.92)  ? WAY_NOTE_TEAM
           : way_demo_pen_chance (pen, 0.6) ? WAY_NOTE_CIRCLE
                                            : WAY_NOTE_AUTHOR);
  way_set (note, language, "en");
  way_set (note, risk,
           way_demo_pen_chance (pen, 0.05)  ? WAY_NOTE_RISK_CONCERN
           : way_demo_pen_chance (pen, 0.7) ? WAY_NOTE_RISK_NONE
                                            : WAY_NOTE_RISK_NOT_ASKED);
  way_set (note, next_contact, way_demo_pen_pick (pen, way_demo_next_contacts));

  return write_sections (pen, note, error) ? g_steal_pointer (&note) : NULL;
}

/* --- what becomes of it --- */

/* What of the plan it touches goes before it: nothing is linked to what is signed. */
static void
add_link (WayDemoPen *pen, GPtrArray *records, WayNote *note)
{
  WayNoteLink *link;

  if (pen->objectives->len == 0 || way_demo_pen_chance (pen, 0.15)) {
    way_set (note, none_because, way_demo_pen_pick (pen, way_demo_none_because));
    return;
  }

  link = way_demo_pen_create (pen, WAY_TYPE_NOTE_LINK);
  way_set (link, client_id, note->client_id);
  way_set (link, note_id, note->parent.id);
  way_set (link, objective_id,
           g_array_index (pen->objectives, WayId,
                          way_demo_pen_between (pen, 0, (int)pen->objectives->len - 1)));
  g_ptr_array_add (records, link);
}

static void
sign (WayDemoPen *pen, WayNote *note, guint author, WayTime at)
{
  way_set (note, status, WAY_NOTE_SIGNED);
  way_set (note, signed_at, at);
  way_set (note, signed_by, pen->staff[author]);
  way_set (note, signed_role, get_role_word (pen->roles[author]));
}

static void
ask_to_cosign (WayNote *note, const WayId *cosigner)
{
  way_set (note, status, WAY_NOTE_COSIGN_WANTED);
  way_set (note, cosign_wanted, TRUE);
  way_set (note, cosigner_id, *cosigner);
}

static WayNoteAddendum *
make_addendum (WayDemoPen *pen, const WayNote *note, guint author, WayTime at)
{
  WayNoteAddendum *addendum = way_demo_pen_create (pen, WAY_TYPE_NOTE_ADDENDUM);

  way_set (addendum, client_id, note->client_id);
  way_set (addendum, note_id, note->parent.id);
  way_set (addendum, words, way_demo_pen_pick (pen, way_demo_addenda));
  way_set (addendum, signed_at, at);
  way_set (addendum, signed_by, pen->staff[author]);
  way_set (addendum, signed_role, get_role_word (pen->roles[author]));
  return addendum;
}

/* The second signature, what was added, and what was written about the wrong person. */
static gboolean
write_aftermath (WayDemoPen *pen, WayNote *note, guint author, WayTime made, GError **error)
{
  const WayTime later = { note->signed_at.us +
                          way_demo_pen_between (pen, 20, 40) * G_TIME_SPAN_HOUR };
  WayNote      *version;

  if (note->status == WAY_NOTE_COSIGN_WANTED) {
    version = way_demo_pen_next_version (note, 1, made);
    way_set (version, status, WAY_NOTE_COSIGNED);
    way_set (version, cosigned_at, later);
    way_set (version, cosigned_by, pen->staff[COSIGNER]);
    way_set (version, cosigned_role, get_role_word (pen->roles[COSIGNER]));
    return way_demo_pen_write_one (pen, &pen->staff[COSIGNER], later, version, error);
  }
  if (way_demo_pen_chance (pen, 0.05))
    return way_demo_pen_write_one (pen, &pen->staff[author], later,
                                   make_addendum (pen, note, author, later), error);
  if (way_demo_pen_chance (pen, 0.005)) {
    version = way_demo_pen_next_version (note, 1, made);
    way_set (version, status, WAY_NOTE_ENTERED_IN_ERROR);
    way_set (version, error_at, later);
    way_set (version, error_by, pen->staff[author]);
    way_set (version, error_words, "It was about somebody else.");
    return way_demo_pen_write_one (pen, &pen->staff[author], later, version, error);
  }
  return TRUE;
}

static gboolean
write_signed (WayDemoPen       *pen,
              const WayId      *client_id,
              guint             author,
              WayDate           day,
              const WayContact *contact,
              GError          **error)
{
  const int  late = way_demo_pen_chance (pen, 0.85) ? 0 : way_demo_pen_between (pen, 1, 4);
  const int  ago = way_date_days_between (day, pen->today);
  WayTime    at = way_demo_pen_time_of (pen, way_date_add_days (day, MIN (late, ago - 1)));
  WayNote   *note = make_note (pen, client_id, author, day, contact, error);
  GPtrArray *records;

  if (note == NULL)
    return FALSE;

  at.us += AFTER_THE_SESSION;
  records = g_ptr_array_new_with_free_func (g_object_unref);
  add_link (pen, records, note);
  sign (pen, note, author, at);
  if (pen->roles[author] == WAY_STAFF_ROLE_PEER && ago >= A_WEEK && way_demo_pen_chance (pen, 0.1))
    ask_to_cosign (note, &pen->staff[COSIGNER]);
  g_ptr_array_add (records, note);
  return way_demo_pen_write (pen, &pen->staff[author], at, records, error) &&
         (ago < A_WEEK || write_aftermath (pen, note, author, at, error));
}

gboolean
way_demo_write_notes (WayDemoPen  *pen,
                      const WayId *client_id,
                      const WayId *who,
                      WayDate      first_day,
                      GError     **error)
{
  const guint author = way_demo_pen_find_staff (pen, who);
  const int   days = way_date_days_between (first_day, pen->today);
  const int   n = MAX (1, days * (int)pen->notes_each / MEAN_DAYS);
  const int   of_contacts = MIN (n, (int)pen->sessions->len);
  const int   until = days > BEFORE_CONTACTS + 14 ? days - BEFORE_CONTACTS : days - 1;
  GRand      *shared = way_demo_pen_turn (pen, client_id, 1);
  gboolean    done = pen->notes_each > 0;

  for (int i = 0; done && i < n - of_contacts; i++)
    done = write_signed (pen, client_id, author,
                         way_date_add_days (first_day, until * i / MAX (1, n - of_contacts)), NULL,
                         error);
  for (int i = 0; done && i < of_contacts; i++) {
    const WayContact *contact = g_ptr_array_index (pen->sessions, i);

    done = write_signed (pen, client_id, author, contact->happened_on, contact, error);
  }

  way_demo_pen_turn_back (pen, shared);
  return done || pen->notes_each == 0;
}

/* --- those of these days --- */

static gboolean
write_unsigned (WayDemoPen *pen, const WayId *client_id, int ago, GError **error)
{
  const WayDate day = way_date_add_days (pen->today, -ago);
  WayTime       at = way_demo_pen_time_of (pen, day);
  WayNote      *note = make_note (pen, client_id, 0, day, NULL, error);

  return note != NULL && way_demo_pen_write_one (pen, &pen->staff[0], at, note, error);
}

/* One that a colleague signed, for a second signature by the one who works; or the other way
 * round. */
static gboolean
write_to_cosign (WayDemoPen  *pen,
                 const WayId *client_id,
                 guint        author,
                 guint        cosigner,
                 GError     **error)
{
  const WayDate day = way_date_add_days (pen->today, -3);
  WayTime       at = way_demo_pen_time_of (pen, day);
  WayNote      *note = make_note (pen, client_id, author, day, NULL, error);

  if (note == NULL)
    return FALSE;

  way_set (note, sensitivity, WAY_NOTE_TEAM);
  way_set (note, none_because, way_demo_pen_pick (pen, way_demo_none_because));
  at.us += AFTER_THE_SESSION;
  sign (pen, note, author, at);
  ask_to_cosign (note, &pen->staff[cosigner]);
  return way_demo_pen_write_one (pen, &pen->staff[author], at, note, error);
}

gboolean
way_demo_write_unsigned (WayDemoPen *pen, GError **error)
{
  const WayId *one = way_demo_pen_get_own (pen, 0, 1);
  const WayId *other = way_demo_pen_get_own (pen, 0, 2);
  const WayId *somebodys = way_demo_pen_get_own (pen, 1, 0);

  return (one == NULL || write_unsigned (pen, one, 2, error)) &&
         (other == NULL || (write_unsigned (pen, other, 1, error) &&
                            write_to_cosign (pen, other, 0, COSIGNER, error))) &&
         (somebodys == NULL || write_to_cosign (pen, somebodys, 1, 0, error));
}
