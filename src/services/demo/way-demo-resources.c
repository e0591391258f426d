/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-demo-pen.h"
#include "way-need.h"
#include "way-referral-step.h"
#include "way-resource.h"

#define NEED(area)  (1U << (WAY_NEED_AREA_##area - 1))
#define ENGLISH     1U
#define AND_SPANISH 3U
#define SEED        20260921
#define NIGHTS      "Daily 18:00-08:00"
#define OFFICE      "Mon-Fri 9:00-17:00"
#define LONG_DAYS   "Mon-Fri 8:00-20:00, Sat 9:00-13:00"

/* Places that do not exist, in a town that does not either; 555 numbers reach nobody. */
static const struct {
  const char     *name;
  WayResourceKind kind;
  guint           needs;
  WayResourceCost cost;
  guint           languages;
  const char     *hours;
  const char     *services;
  const char     *area;
} places[] = {
  { "Bay Shelter", WAY_RESOURCE_SHELTER, NEED (HOME) | NEED (SAFETY), WAY_RESOURCE_COST_FREE,
    AND_SPANISH, NIGHTS, "Beds for a night, lockers, showers", "harbor, bus 22" },
  { "Harbor Detox", WAY_RESOURCE_WITHDRAWAL, NEED (SUBSTANCES) | NEED (HEALTH),
    WAY_RESOURCE_COST_INSURANCE, AND_SPANISH, "24/7", "Medically managed withdrawal, five days",
    "harbor" },
  { "Northside Outpatient", WAY_RESOURCE_OUTPATIENT, NEED (SUBSTANCES), WAY_RESOURCE_COST_SLIDING,
    AND_SPANISH, LONG_DAYS, "Intensive outpatient treatment, evening groups", "north side" },
  { "Cedar House", WAY_RESOURCE_RECOVERY_HOME, NEED (HOME) | NEED (SUBSTANCES),
    WAY_RESOURCE_COST_FEE, ENGLISH, OFFICE, "Rooms for men in recovery, house meetings",
    "north side" },
  { "Willow House", WAY_RESOURCE_RECOVERY_HOME, NEED (HOME) | NEED (FAMILY), WAY_RESOURCE_COST_FEE,
    AND_SPANISH, OFFICE, "Rooms for mothers with children in recovery", "west side" },
  { "Open Door Medication Clinic", WAY_RESOURCE_MEDICATION, NEED (SUBSTANCES) | NEED (HEALTH),
    WAY_RESOURCE_COST_INSURANCE, AND_SPANISH, "Mon-Sat 6:00-13:00",
    "Buprenorphine and methadone, the same day", "downtown" },
  { "Riverside Residential", WAY_RESOURCE_RESIDENTIAL, NEED (SUBSTANCES),
    WAY_RESOURCE_COST_INSURANCE, ENGLISH, "24/7", "Residential treatment, 28 to 90 days",
    "8 miles out" },
  { "Monday Night Circle", WAY_RESOURCE_SUPPORT_GROUP, NEED (SUBSTANCES) | NEED (COMMUNITY),
    WAY_RESOURCE_COST_FREE, ENGLISH, "Mon 19:00-20:30", "Open mutual-help meeting", "downtown" },
  { "Círculo de los Jueves", WAY_RESOURCE_SUPPORT_GROUP, NEED (SUBSTANCES) | NEED (COMMUNITY),
    WAY_RESOURCE_COST_FREE, 2, "jue 18:30-20:00", "Grupo de ayuda mutua en español", "south side" },
  { "Women in Recovery", WAY_RESOURCE_SUPPORT_GROUP, NEED (COMMUNITY), WAY_RESOURCE_COST_FREE,
    ENGLISH, "Wed 12:00-13:00, Sat 10:00-11:30", "Meeting for women, child care there",
    "west side" },
  { "Safe Steps Van", WAY_RESOURCE_HARM_REDUCTION, NEED (HEALTH) | NEED (SAFETY),
    WAY_RESOURCE_COST_FREE, AND_SPANISH, "Tue, Thu 16:00-20:00, Sat 12:00-16:00",
    "Naloxone, test strips, wound care", "harbor and downtown" },
  { "Night Line", WAY_RESOURCE_CRISIS, NEED (SAFETY) | NEED (MENTAL_HEALTH), WAY_RESOURCE_COST_FREE,
    AND_SPANISH, "24/7", "Somebody to talk to by phone or text", NULL },
  { "Crisis House", WAY_RESOURCE_CRISIS, NEED (SAFETY) | NEED (MENTAL_HEALTH),
    WAY_RESOURCE_COST_FREE, ENGLISH, "24/7", "A calm place for up to three nights", "downtown" },
  { "Lakeview Mental Health", WAY_RESOURCE_MENTAL_HEALTH, NEED (MENTAL_HEALTH),
    WAY_RESOURCE_COST_SLIDING, AND_SPANISH, OFFICE, "Assessment, therapy, medication", "lakeside" },
  { "Quiet Mind Counseling", WAY_RESOURCE_COUNSELING, NEED (MENTAL_HEALTH) | NEED (FAMILY),
    WAY_RESOURCE_COST_SLIDING, ENGLISH, "Mon-Thu 10:00-19:00", "Trauma counseling, couples",
    "north side" },
  { "Grief Companions", WAY_RESOURCE_COUNSELING, NEED (MENTAL_HEALTH) | NEED (MEANING),
    WAY_RESOURCE_COST_FREE, ENGLISH, "Tue 17:00-19:00", "Groups after a loss", "lakeside" },
  { "Río Clinic", WAY_RESOURCE_HEALTH, NEED (HEALTH), WAY_RESOURCE_COST_SLIDING, AND_SPANISH,
    LONG_DAYS, "Primary care, dental, vaccines", "south side" },
  { "Smile Again Dental", WAY_RESOURCE_HEALTH, NEED (HEALTH), WAY_RESOURCE_COST_SLIDING, ENGLISH,
    OFFICE, "Dental care for people without insurance", "downtown" },
  { "Eyes and Ears", WAY_RESOURCE_HEALTH, NEED (HEALTH), WAY_RESOURCE_COST_FREE, ENGLISH,
    "Wed 9:00-12:00", "Glasses and hearing aids", "downtown" },
  { "Family Shelter on Oak", WAY_RESOURCE_SHELTER, NEED (HOME) | NEED (FAMILY),
    WAY_RESOURCE_COST_FREE, AND_SPANISH, "24/7", "Rooms for families, up to 60 days", "west side" },
  { "Key in Hand Housing", WAY_RESOURCE_HOUSING, NEED (HOME), WAY_RESOURCE_COST_FREE, AND_SPANISH,
    OFFICE, "Applications, deposits, talks with landlords", "downtown" },
  { "Rapid Rehousing Desk", WAY_RESOURCE_HOUSING, NEED (HOME) | NEED (MONEY),
    WAY_RESOURCE_COST_FREE, ENGLISH, "Mon, Wed, Fri 9:00-13:00", "Rent help after a disaster",
    "city hall" },
  { "Full Plate Pantry", WAY_RESOURCE_FOOD, NEED (HOME) | NEED (MONEY), WAY_RESOURCE_COST_FREE,
    AND_SPANISH, "Tue, Fri 10:00-14:00", "Groceries, no papers asked", "south side" },
  { "Supper Table", WAY_RESOURCE_FOOD, NEED (HOME) | NEED (COMMUNITY), WAY_RESOURCE_COST_FREE,
    ENGLISH, "Daily 17:00-18:30", "A warm meal each evening", "harbor" },
  { "Benefits Navigators", WAY_RESOURCE_BENEFITS, NEED (MONEY), WAY_RESOURCE_COST_FREE, AND_SPANISH,
    OFFICE, "Food assistance, disability, health coverage", "city hall" },
  { "Money Talks", WAY_RESOURCE_BENEFITS, NEED (MONEY), WAY_RESOURCE_COST_FREE, ENGLISH,
    "Thu 13:00-17:00", "Debts, budgets, a first bank account", "downtown" },
  { "Second Start Jobs", WAY_RESOURCE_WORK, NEED (WORK), WAY_RESOURCE_COST_FREE, AND_SPANISH,
    OFFICE, "Work for people with a record", "north side" },
  { "Toolbox Training", WAY_RESOURCE_WORK, NEED (WORK) | NEED (LEARNING), WAY_RESOURCE_COST_FREE,
    ENGLISH, "Mon-Fri 8:00-15:00", "Paid training in carpentry", "8 miles out" },
  { "Evening School", WAY_RESOURCE_EDUCATION, NEED (LEARNING), WAY_RESOURCE_COST_FREE, AND_SPANISH,
    "Mon-Thu 17:30-20:30", "High school equivalency, English", "south side" },
  { "Library Learning Corner", WAY_RESOURCE_EDUCATION, NEED (LEARNING) | NEED (COMMUNITY),
    WAY_RESOURCE_COST_FREE, AND_SPANISH, "Mon-Sat 10:00-18:00", "Computers, help with forms",
    "downtown" },
  { "Fair Chance Legal Aid", WAY_RESOURCE_LEGAL, NEED (LEGAL), WAY_RESOURCE_COST_FREE, AND_SPANISH,
    OFFICE, "Records, custody, eviction", "downtown" },
  { "Tenants’ Help Line", WAY_RESOURCE_LEGAL, NEED (LEGAL) | NEED (HOME), WAY_RESOURCE_COST_FREE,
    AND_SPANISH, "Mon-Fri 10:00-16:00", "Eviction and repairs, by phone", NULL },
  { "Little Steps Child Care", WAY_RESOURCE_FAMILY, NEED (FAMILY) | NEED (WORK),
    WAY_RESOURCE_COST_SLIDING, AND_SPANISH, "Mon-Fri 6:30-18:00", "Child care from six months on",
    "west side" },
  { "Fathers’ Room", WAY_RESOURCE_FAMILY, NEED (FAMILY), WAY_RESOURCE_COST_FREE, ENGLISH,
    "Sat 9:00-12:00", "Visits in a friendly place, parenting", "north side" },
  { "Haven for Women", WAY_RESOURCE_SAFETY, NEED (SAFETY) | NEED (FAMILY), WAY_RESOURCE_COST_FREE,
    AND_SPANISH, "24/7", "Shelter at a place that is not told", NULL },
  { "Not Alone", WAY_RESOURCE_SAFETY, NEED (SAFETY) | NEED (LEGAL), WAY_RESOURCE_COST_FREE,
    AND_SPANISH, "24/7", "Advocates after violence at home", "downtown" },
  { "Rides to Recovery", WAY_RESOURCE_TRANSPORT, NEED (HEALTH), WAY_RESOURCE_COST_FREE, ENGLISH,
    "Mon-Fri 7:00-18:00", "Rides to appointments; call a day before", NULL },
  { "Bike Kitchen", WAY_RESOURCE_TRANSPORT, NEED (WORK), WAY_RESOURCE_COST_FREE, ENGLISH,
    "Wed 16:00-19:00, Sat 10:00-15:00", "Bicycles for work, repairs", "harbor" },
  { "Garden of Hope", WAY_RESOURCE_OTHER, NEED (COMMUNITY) | NEED (MEANING), WAY_RESOURCE_COST_FREE,
    AND_SPANISH, "Sat 9:00-13:00", "Work in a garden, together", "lakeside" },
  { "Spirit and Song", WAY_RESOURCE_OTHER, NEED (MEANING) | NEED (COMMUNITY),
    WAY_RESOURCE_COST_FREE, ENGLISH, "Sun 9:00-12:00", "A congregation that welcomes recovery",
    "north side" },
};

static const char *const streets[] = { "Harbor St",    "Oak Ave",  "Third St", "Lake Rd",
                                       "Mission Blvd", "Cedar Ln", NULL };

static void
tell_more (WayDemoPen *pen, WayResource *resource, guint n)
{
  g_autofree char *phone = g_strdup_printf ("555-02%02u", n);
  g_autofree char *address = g_strdup_printf (
    "%d %s, River City", way_demo_pen_between (pen, 2, 980), way_demo_pen_pick (pen, streets));

  way_set (resource, phone, phone);
  if (places[n].area != NULL)
    way_set (resource, address, address);
  way_set (resource, area, places[n].area);
  way_set (resource, intake, way_demo_pen_chance (pen, 0.5) ? "Call first" : "Walk in");
  way_set (resource, payers, ((WaySet){ (guint64)way_demo_pen_between (pen, 1, 63) }));
  way_set (resource, access, ((WaySet){ (guint64)way_demo_pen_between (pen, 0, 63) }));
  way_set (resource, capacity, (WayResourceCapacity)way_demo_pen_between (pen, 0, 3));
  if (resource->kind <= WAY_RESOURCE_RECOVERY_HOME)
    way_set (resource, moud, (WayResourceAnswer)way_demo_pen_between (pen, 0, 2));
  way_set (resource, family,
           (places[n].needs & NEED (FAMILY)) != 0 ? WAY_RESOURCE_YES : WAY_RESOURCE_UNSAID);
  way_set (resource, faith,
           g_str_equal (places[n].name, "Spirit and Song") ? WAY_RESOURCE_YES : WAY_RESOURCE_NO);
}

gboolean
way_demo_write_resources (WayDemoPen *pen, WayTime at, GError **error)
{
  GRand     *shared = pen->rand;
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean   done;

  /* A source of its own: everybody stays as they were before there were places. */
  pen->rand = g_rand_new_with_seed (SEED);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    WayResource *resource = way_demo_pen_create (pen, WAY_TYPE_RESOURCE);
    const int    days = i == 0 ? 95 : way_demo_pen_between (pen, 3, i % 5 == 0 ? 300 : 85);

    way_set (resource, name, places[i].name);
    way_set (resource, kind, places[i].kind);
    way_set (resource, needs, ((WaySet){ places[i].needs }));
    way_set (resource, cost, places[i].cost);
    way_set (resource, languages, ((WaySet){ places[i].languages }));
    way_set (resource, hours, places[i].hours);
    way_set (resource, services, places[i].services);
    way_set (resource, verified_on, way_date_add_days (pen->today, -days));
    way_set (resource, verified_by, pen->staff[i % 3]);
    tell_more (pen, resource, i);
    if (i < WAY_DEMO_N_PLACES)
      pen->places[i] = resource->parent.id;
    g_ptr_array_add (records, resource);
  }
  done = way_demo_pen_write (pen, &pen->staff[0], at, records, error);
  g_rand_free (pen->rand);
  pen->rand = shared;
  return done;
}

/* --- referrals --- */

static const struct {
  WayReferralStatus status;
  const char       *outcome;
} ends[] = {
  { WAY_REFERRAL_SENT, NULL },
  { WAY_REFERRAL_SCHEDULED, NULL },
  { WAY_REFERRAL_WAIT_LISTED, NULL },
  { WAY_REFERRAL_COMPLETED, "It helped: a bed, and somebody to ask" },
  { WAY_REFERRAL_NO_SHOW, NULL },
};

static void
add_step (WayDemoPen        *pen,
          GPtrArray         *records,
          const WayReferral *referral,
          WayReferralStatus  status,
          WayDate            day)
{
  WayReferralStep *step = way_demo_pen_create (pen, WAY_TYPE_REFERRAL_STEP);

  way_set (step, client_id, referral->client_id);
  way_set (step, referral_id, referral->parent.id);
  way_set (step, worker_id, referral->worker_id);
  way_set (step, status, status);
  way_set (step, happened_on, day);
  g_ptr_array_add (records, step);
}

/* Those who went there alone: of the others a consent would have to tell. */
static gboolean
write_referral (WayDemoPen *pen, const WayId *client_id, const WayId *who, GError **error)
{
  const guint   end = (guint)way_demo_pen_between (pen, 0, G_N_ELEMENTS (ends) - 1);
  const WayDate made = way_date_add_days (pen->today, -way_demo_pen_between (pen, 4, 40));
  const WayDate last = way_date_add_days (made, way_demo_pen_between (pen, 1, 4));
  WayReferral  *referral = way_demo_pen_create (pen, WAY_TYPE_REFERRAL);
  GPtrArray    *records = g_ptr_array_new_with_free_func (g_object_unref);

  way_set (referral, client_id, *client_id);
  way_set (referral, worker_id, *who);
  way_set (referral, resource_id,
           pen->places[way_demo_pen_between (pen, 0, WAY_DEMO_N_PLACES - 1)]);
  way_set (referral, need_words, "A next step that fits");
  way_set (referral, made_on, made);
  way_set (referral, method, WAY_REFERRAL_SELF);
  way_set (referral, status, ends[end].status);
  way_set (referral, status_on, ends[end].status == WAY_REFERRAL_SENT ? made : last);
  way_set (referral, outcome, ends[end].outcome);
  way_set (referral, minutes, (gint64)way_demo_pen_between (pen, 5, 40));
  g_ptr_array_add (records, referral);
  add_step (pen, records, referral, WAY_REFERRAL_SENT, made);
  if (ends[end].status != WAY_REFERRAL_SENT)
    add_step (pen, records, referral, ends[end].status, last);
  return way_demo_pen_write (pen, who, way_demo_pen_time_of (pen, made), records, error);
}

gboolean
way_demo_write_referrals (WayDemoPen  *pen,
                          const WayId *client_id,
                          const WayId *who,
                          WayDate      first_day,
                          GError     **error)
{
  GRand   *shared = pen->rand;
  gboolean done = TRUE;

  pen->rand = g_rand_new_with_seed (way_id_hash (client_id) + 1);
  if (way_date_days_between (first_day, pen->today) > 45 && way_demo_pen_chance (pen, 0.4))
    done = write_referral (pen, client_id, who, error);
  g_rand_free (pen->rand);
  pen->rand = shared;
  return done;
}
