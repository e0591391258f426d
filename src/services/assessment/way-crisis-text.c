/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-text.h"

#include "way-texts-resource.h"
#include "way-wording.h"

#define PLACE "/org/waymark/texts/"

GListModel *
way_workspace_list_crisis_texts (WayWorkspace *self, const char *name)
{
  return way_workspace_list (self,
                             way_query_where (way_query_new (WAY_TYPE_WORDING), "name", name));
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *said = g_strstrip (g_strdup (text != NULL ? text : ""));

  return said[0] == '\0';
}

char *
way_crisis_text_get_default (const char *name, const char *language)
{
  g_autofree char *own = g_strdup_printf (PLACE "%s.%s.txt", name, language);
  g_autoptr (GBytes) bytes =
    language != NULL ? g_resource_lookup_data (way_texts_get_resource (), own, 0, NULL) : NULL;
  g_autofree char *english = g_strdup_printf (PLACE "%s.txt", name);
  gsize            size;
  const char      *text;

  if (bytes == NULL)
    bytes = g_resource_lookup_data (way_texts_get_resource (), english, 0, NULL);
  text = g_bytes_get_data (bytes, &size);
  return g_strchomp (g_strndup (text, size));
}

char *
way_crisis_text_choose (GListModel *wordings, const char *name, const char *language)
{
  g_autofree char *chosen = NULL;

  for (guint i = 0; wordings != NULL && i < g_list_model_get_n_items (wordings); i++) {
    g_autoptr (WayWording) wording = g_list_model_get_item (wordings, i);
    const gboolean fits = language == NULL || g_strcmp0 (wording->language, language) == 0;

    if (is_blank (wording->text) || (chosen != NULL && !fits))
      continue;
    g_free (chosen);
    chosen = g_strdup (wording->text);
    if (fits)
      break;
  }

  if (chosen == NULL)
    return way_crisis_text_get_default (name, language);

  return g_strchomp (g_steal_pointer (&chosen));
}
