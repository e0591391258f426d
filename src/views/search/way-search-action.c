/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-search-action.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-places.h"
#include "way-text.h"

G_DEFINE_FINAL_TYPE (WaySearchAction, way_search_action, G_TYPE_OBJECT)

static void
way_search_action_finalize (GObject *object)
{
  WaySearchAction *self = WAY_SEARCH_ACTION (object);

  g_free (self->label);
  g_free (self->icon);
  g_free (self->key);
  g_free (self->name);
  g_clear_pointer (&self->target, g_variant_unref);

  G_OBJECT_CLASS (way_search_action_parent_class)->finalize (object);
}

static void
way_search_action_class_init (WaySearchActionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_search_action_finalize;
}

static void
way_search_action_init (WaySearchAction *self)
{
}

/* --- one --- */

typedef struct {
  GPtrArray *all;
  char     **words; /* folded */
} Finding;

static gboolean
is_wanted (const Finding *finding, const char *label)
{
  g_autofree char *folded = way_text_fold (label);
  g_autofree char *spaced = g_strconcat (" ", folded, NULL);

  for (guint i = 0; finding->words[i] != NULL; i++) {
    g_autofree char *word = g_strconcat (" ", finding->words[i], NULL);

    if (strstr (spaced, word) == NULL)
      return FALSE;
  }
  return TRUE;
}

/* Takes the label, which a menu may have with a mnemonic, the key and the target. */
static void
add (Finding *finding, char *label, const char *icon, char *key, const char *name, GVariant *target)
{
  WaySearchAction *self = g_object_new (WAY_TYPE_SEARCH_ACTION, NULL);
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  self->label = g_strjoinv ("", parts);
  self->icon = g_strdup (icon);
  self->key = key;
  self->name = g_strdup (name);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  g_free (label);
  if (is_wanted (finding, self->label))
    g_ptr_array_add (finding->all, self);
  else
    g_object_unref (self);
}

/* --- where they are declared --- */

static void
add_page (Finding *finding, WayPage *page)
{
  g_autofree char *icon = NULL;
  char            *label = NULL;
  gboolean         sensitive = FALSE;

  if (page == NULL)
    return;

  g_object_get (page, "action-label", &label, "action-icon", &icon, "action-sensitive", &sensitive,
                NULL);
  if (label != NULL && sensitive)
    add (finding, label, icon != NULL ? icon : "list-add-symbolic",
         gtk_accelerator_get_label (GDK_KEY_n, GDK_CONTROL_MASK), "win.act", NULL);
  else
    g_free (label);
}

/* first: the number of the first of them among all that Alt and a number lead to. */
static void
add_places (Finding *finding, const WayPlace *places, guint n, guint first, const char *name)
{
  for (guint i = 0; i < n; i++) {
    const guint number = first + i;

    add (finding, g_strdup (_ (places[i].label)), places[i].icon,
         number <= 9 ? gtk_accelerator_get_label (GDK_KEY_0 + number, GDK_ALT_MASK) : NULL, name,
         g_variant_new_string (places[i].name));
  }
}

static char *
find_key (const char *action)
{
  GApplication *application = g_application_get_default ();
  g_auto (GStrv) accels = NULL;
  guint           key;
  GdkModifierType modifiers;

  if (!GTK_IS_APPLICATION (application))
    return NULL;

  accels = gtk_application_get_accels_for_action (GTK_APPLICATION (application), action);
  if (accels[0] == NULL || !gtk_accelerator_parse (accels[0], &key, &modifiers))
    return NULL;
  return gtk_accelerator_get_label (key, modifiers);
}

static void
add_menu (Finding *finding, GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
    g_autofree char         *name = NULL;
    char                    *label = NULL;

    for (guint k = 0; k < G_N_ELEMENTS (links); k++) {
      g_autoptr (GMenuModel) below = g_menu_model_get_item_link (menu, i, links[k]);

      if (below != NULL)
        add_menu (finding, below);
    }
    if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name) &&
        g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
      add (finding, label, NULL, find_key (name), name,
           g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL));
  }
}

GPtrArray *
way_search_actions_find (WayWork *work, const char *typed)
{
  g_autofree char *folded = way_text_fold (typed);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  Finding         finding = { g_ptr_array_new_with_free_func (g_object_unref), words };
  const WayPlace *places, *sections;
  guint           n_places, n_sections;

  places = way_places (&n_places);
  sections = way_sections (&n_sections);
  add_page (&finding, way_work_get_page (work));
  if (way_work_get_section (work) != NULL)
    add_places (&finding, sections, n_sections, n_places + 1, "win.show-section");
  add_places (&finding, places, n_places, 1, "win.show-place");
  add_menu (&finding, way_work_get_menu (work));
  return finding.all;
}
