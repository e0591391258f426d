/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-column-set.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-error.h"
#include "way-text.h"

const char *
way_column_set_get_label (const WayColumnSet *self, guint column)
{
  g_return_val_if_fail (column < self->n, "");

  return _ (self->columns[column].label);
}

/* Whole words of the heading: “mail” is not in “mailbox”. */
static gboolean
holds (const WayColumnSet *self, const char *folded, const char *words)
{
  g_autofree char *heading = g_strdup_printf (" %s ", folded);
  g_autofree char *part = g_strdup_printf (" %s ", words);

  return strlen (words) > 2 && !g_strv_contains (self->general, words) &&
         strstr (heading, part) != NULL;
}

WayColumnMatch
way_column_set_match_one (const WayColumnSet *self, guint column, const char *heading)
{
  g_autofree char *folded = way_text_fold (heading);
  g_autofree char *name = NULL;
  g_auto (GStrv) synonyms = NULL;
  WayColumnMatch match;

  g_return_val_if_fail (column < self->n, WAY_COLUMN_MATCH_NONE);

  if (column == 0 || *folded == '\0')
    return WAY_COLUMN_MATCH_NONE;
  if (strcmp (heading, self->columns[column].name) == 0)
    return WAY_COLUMN_MATCH_EXACT;

  name = way_text_fold (self->columns[column].name);
  if (strcmp (folded, name) == 0)
    return WAY_COLUMN_MATCH_SYNONYM;
  match = holds (self, folded, name) ? WAY_COLUMN_MATCH_GUESS : WAY_COLUMN_MATCH_NONE;

  synonyms = g_strsplit (self->columns[column].synonyms, ",", -1);
  for (guint i = 0; synonyms[i] != NULL; i++) {
    if (strcmp (folded, synonyms[i]) == 0)
      return WAY_COLUMN_MATCH_SYNONYM;
    if (holds (self, folded, synonyms[i]))
      match = WAY_COLUMN_MATCH_GUESS;
  }

  return match;
}

guint
way_column_set_match (const WayColumnSet *self,
                      const char *const  *headings,
                      guint               n,
                      guint              *columns,
                      WayColumnMatch     *matches)
{
  g_autofree gboolean *used = g_new0 (gboolean, self->n);
  guint                n_matched = 0;

  for (guint i = 0; i < n; i++) {
    columns[i] = 0;
    if (matches != NULL)
      matches[i] = WAY_COLUMN_MATCH_NONE;
  }

  for (WayColumnMatch match = WAY_COLUMN_MATCH_EXACT; match > WAY_COLUMN_MATCH_NONE; match--) {
    for (guint i = 0; i < n; i++) {
      for (guint k = 1; k < self->n && columns[i] == 0; k++) {
        if (used[k] || way_column_set_match_one (self, k, headings[i]) != match)
          continue;
        used[k] = TRUE;
        columns[i] = k;
        if (matches != NULL)
          matches[i] = match;
        n_matched++;
      }
    }
  }

  return n_matched;
}

gboolean
way_column_set_check (const WayColumnSet *self, const guint *columns, guint n, GError **error)
{
  g_autofree guint *count = g_new0 (guint, self->n);

  for (guint i = 0; i < n; i++) {
    if (++count[columns[i]] > 1 && columns[i] != 0) {
      g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, _ ("Two columns are “%s”."),
                   way_column_set_get_label (self, columns[i]));
      return FALSE;
    }
  }

  return self->check (columns, n, error);
}
