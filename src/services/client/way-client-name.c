/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-name.h"

#include "way-text.h"

static int names_hidden; /* atomic: the worker asks too */

void
way_client_name_set_hidden (gboolean hidden)
{
  g_atomic_int_set (&names_hidden, hidden != FALSE);
}

gboolean
way_client_name_is_hidden (void)
{
  return g_atomic_int_get (&names_hidden) != 0;
}

char *
way_client_name_show_text (const char *name)
{
  g_auto (GStrv) lines = NULL;

  if (name == NULL || !way_client_name_is_hidden ())
    return g_strdup (name);

  lines = g_strsplit (name, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    char *initials = way_text_initials (lines[i]);

    g_free (lines[i]);
    lines[i] = initials;
  }

  return g_strjoinv ("\n", lines);
}

char *
way_client_name_show (WayClient *client)
{
  g_autofree char *name = way_client_dup_name (client);

  return way_client_name_show_text (name);
}

gboolean
way_client_name_is_in (GType type, const WayField *field)
{
  static const char *const names[] = { "name_to_use", "legal_given", "legal_family", "aliases",
                                       NULL };

  return type == WAY_TYPE_CLIENT && field != NULL && g_strv_contains (names, field->name);
}
