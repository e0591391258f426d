/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-offer.h"

static const WayId id = { { 1 } };

static WayClient *
make_client (void)
{
  WayClient *client = way_record_new (WAY_TYPE_CLIENT, &id);

  way_set (client, name_to_use, "Marisol Vega");
  way_set (client, legal_given, "María Soledad");
  way_set (client, legal_family, "Vega Núñez");
  way_set (client, aliases, "Mari\nSol V.");
  way_set (client, number, "A-00042");
  return client;
}

static const char *const whose[] = { "Tess, her sister", "work", NULL };

static const struct {
  const char *text;
  gboolean    safe;
} cases[] = {
  { "Submit 2 housing applications", TRUE },
  { "Two evening meetings a week until 28 September 2026", TRUE },
  { "Ask for the voucher", TRUE },
  { "Marisol rings the landlord", FALSE },
  { "Help MARISOL’s landlord", FALSE }, /* a word of it, whatever follows */
  { "Ring Vega, or the office", FALSE },
  { "Ask nunez at the desk", FALSE }, /* without its accents */
  { "Solidarity evening", TRUE },     /* a part of a word is no name */
  { "Look for Sol at the gate", FALSE },
  { "V is for victory", TRUE }, /* an initial is in every text */
  { "Dinner with Tess on Sundays", FALSE },
  { "Dinner with my sister on Sundays", TRUE },
  { "Look for work", TRUE },
  { "Ring 555 0142", FALSE },
  { "Ring (555) 01-42", FALSE },
  { "File 2041/77", FALSE },
  { "Save 1,200 by May", TRUE },
  { "Walk 30 minutes, 5 days a week", TRUE },
  { "Write to help@example.org", FALSE },
  { "Look at www.example.org", FALSE },
  { "", TRUE },
};

static void
test_safe (void)
{
  g_autoptr (WayClient) client = make_client ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].text);
    g_assert_cmpint (way_plan_offer_names_nobody (cases[i].text, client, whose), ==, cases[i].safe);
  }
}

static void
test_unknown (void)
{
  g_autoptr (WayClient) nobody = way_record_new (WAY_TYPE_CLIENT, &id);

  g_assert_true (way_plan_offer_names_nobody ("Dinner with Tess", nobody, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-offer/safe", test_safe);
  g_test_add_func ("/plan-offer/unknown", test_unknown);

  return g_test_run ();
}
