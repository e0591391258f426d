/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-say.h"

#include <glib/gi18n.h>

#define SHORT 40 /* characters of a text in a toast */

/* The beginning of a text, in one line. */
static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text != NULL ? text : ""), "\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= SHORT)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, SHORT);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static guint
count_below (WayPlanNode *node)
{
  GListModel *children = G_LIST_MODEL (way_plan_node_get_children (node));
  guint       n = 0;

  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++) {
    g_autoptr (WayPlanNode) child = g_list_model_get_item (children, i);

    n += 1 + count_below (child);
  }

  return n;
}

char *
way_plan_say_removed (WayPlanNode *node)
{
  const char      *kind = way_plan_kind_get_label (way_plan_node_get_kind (node));
  g_autofree char *text = shorten (way_plan_record_get_text (way_plan_node_get_record (node)));
  const guint      n = count_below (node);

  if (n == 0)
    /* Translators: “Goal”, and its text. */
    return g_strdup_printf (_ ("%s “%s” removed"), kind, text);

  /* Translators: “Goal”, its text, and how many objectives and so on it had. */
  return g_strdup_printf (
    ngettext ("%s “%s” removed, and %u below it", "%s “%s” removed, and %u below it", n), kind,
    text, n);
}

/* The only field that was changed and that people see; NULL when there are several.  moved: none.
 */
static const WayField *
find_only_field (const WayHistoryDeed *deed, WayPlanKind kind, gboolean *moved)
{
  g_autoptr (WayRecordClass) klass = g_type_class_ref (way_plan_kind_get_type (kind));
  const WayField *only = NULL;
  guint           n = 0;

  for (guint i = 0; i < deed->n_changes; i++) {
    const WayField *field = way_record_class_find_field (klass, deed->changes[i].field);

    if (field == NULL || field->hidden)
      continue;
    only = field;
    n++;
  }

  *moved = n == 0;
  return n == 1 ? only : NULL;
}

static char *
say_change (const WayHistoryDeed *deed, WayPlanKind kind, const char *text)
{
  const char     *label = way_plan_kind_get_label (kind);
  gboolean        moved;
  const WayField *only = find_only_field (deed, kind, &moved);

  if (moved)
    /* Translators: “Goal”, and its text. */
    return g_strdup_printf (_ ("%s “%s” moved"), label, text);
  if (only != NULL)
    /* Translators: “Goal”, its text, and what was changed, such as “Status”. */
    return g_strdup_printf (_ ("%s “%s”, change of “%s”"), label, text, _ (only->label));

  /* Translators: “Goal”, and its text. */
  return g_strdup_printf (_ ("%s “%s” changed"), label, text);
}

static char *
say_deed (const WayRetraced *retraced)
{
  g_autofree char *text = shorten (retraced->name);
  WayPlanKind      kind = WAY_PLAN_KIND_PLAN;

  way_plan_kind_find (retraced->deed->table, &kind);
  if (kind == WAY_PLAN_KIND_PLAN)
    return g_strdup (_ ("the client’s words written"));

  switch (retraced->deed->kind) {
  case WAY_HISTORY_CREATED:
  case WAY_HISTORY_RESTORED:
    /* Translators: “Goal”, and its text. */
    return g_strdup_printf (_ ("%s “%s” added"), way_plan_kind_get_label (kind), text);
  case WAY_HISTORY_REMOVED:
    return g_strdup_printf (_ ("%s “%s” removed"), way_plan_kind_get_label (kind), text);
  case WAY_HISTORY_CHANGED:
  case WAY_HISTORY_ERASED:
  case WAY_HISTORY_ACCESS:
  default:
    return say_change (retraced->deed, kind, text);
  }
}

char *
way_plan_say_retraced (const WayRetraced *retraced, gboolean forward)
{
  g_autofree char *deed = say_deed (retraced);

  /* Translators: %s is what had been done: “Goal “A room of my own” removed”. */
  return g_strdup_printf (forward ? _ ("Done again: %s") : _ ("Undone: %s"), deed);
}
