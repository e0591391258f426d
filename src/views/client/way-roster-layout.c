/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-roster-layout.h"

#define COLUMNS "client-columns"
#define WIDTHS  "client-column-widths"
#define LEAST   40 /* a column that is narrower cannot be grasped again */

struct _WayRosterLayout {
  GObject parent_instance;

  GSettings *settings;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayRosterLayout, way_roster_layout, G_TYPE_OBJECT)

static gboolean
contains (const WayRosterColumn *columns, guint n, WayRosterColumn column)
{
  for (guint i = 0; i < n; i++) {
    if (columns[i] == column)
      return TRUE;
  }

  return FALSE;
}

/* A setting may have been written by another version, or by hand. */
guint
way_roster_layout_get_columns (WayRosterLayout *self, WayRosterColumn columns[WAY_ROSTER_N_COLUMNS])
{
  g_auto (GStrv) names = NULL;
  guint n = 0;

  g_return_val_if_fail (WAY_IS_ROSTER_LAYOUT (self), 0);

  names = g_settings_get_strv (self->settings, COLUMNS);
  if (!g_strv_contains ((const char *const *)names, way_roster_column_get_name (WAY_ROSTER_NAME)))
    columns[n++] = WAY_ROSTER_NAME;
  for (guint i = 0; names[i] != NULL; i++) {
    WayRosterColumn column;

    if (way_roster_column_find (names[i], &column) && !contains (columns, n, column))
      columns[n++] = column;
  }

  return n;
}

gboolean
way_roster_layout_shows (WayRosterLayout *self, WayRosterColumn column)
{
  WayRosterColumn columns[WAY_ROSTER_N_COLUMNS];

  return contains (columns, way_roster_layout_get_columns (self, columns), column);
}

gboolean
way_roster_layout_needs_facts (WayRosterLayout *self)
{
  WayRosterColumn columns[WAY_ROSTER_N_COLUMNS];
  const guint     n = way_roster_layout_get_columns (self, columns);

  for (guint i = 0; i < n; i++) {
    if (way_roster_column_needs_facts (columns[i]))
      return TRUE;
  }

  return FALSE;
}

void
way_roster_layout_set_columns (WayRosterLayout *self, const WayRosterColumn *columns, guint n)
{
  const char *names[WAY_ROSTER_N_COLUMNS + 1] = { NULL };
  g_auto (GStrv) before = NULL;

  g_return_if_fail (WAY_IS_ROSTER_LAYOUT (self));
  g_return_if_fail (n <= WAY_ROSTER_N_COLUMNS);

  for (guint i = 0; i < n; i++)
    names[i] = way_roster_column_get_name (columns[i]);
  before = g_settings_get_strv (self->settings, COLUMNS);
  if (!g_strv_equal ((const char *const *)before, names))
    g_settings_set_strv (self->settings, COLUMNS, names);
}

void
way_roster_layout_show (WayRosterLayout *self, WayRosterColumn column, gboolean shown)
{
  WayRosterColumn columns[WAY_ROSTER_N_COLUMNS];
  guint           n = way_roster_layout_get_columns (self, columns);
  guint           kept = 0;

  if (contains (columns, n, column) == shown || (column == WAY_ROSTER_NAME && !shown))
    return;

  if (shown)
    columns[n++] = column;
  for (guint i = 0; i < n; i++) {
    if (shown || columns[i] != column)
      columns[kept++] = columns[i];
  }
  way_roster_layout_set_columns (self, columns, kept);
}

void
way_roster_layout_move (WayRosterLayout *self, WayRosterColumn column, int by)
{
  WayRosterColumn columns[WAY_ROSTER_N_COLUMNS];
  const int       n = (int)way_roster_layout_get_columns (self, columns);
  int             at = 0;
  int             to;

  while (at < n && columns[at] != column)
    at++;
  to = at + by;
  if (at == n || to < 0 || to >= n)
    return;

  for (; at != to; at += by > 0 ? 1 : -1) {
    columns[at] = columns[at + (by > 0 ? 1 : -1)];
    columns[at + (by > 0 ? 1 : -1)] = column;
  }
  way_roster_layout_set_columns (self, columns, (guint)n);
}

/* --- widths --- */

int
way_roster_layout_get_width (WayRosterLayout *self, WayRosterColumn column)
{
  g_autoptr (GVariant) widths = NULL;
  int width;

  g_return_val_if_fail (WAY_IS_ROSTER_LAYOUT (self), 0);

  widths = g_settings_get_value (self->settings, WIDTHS);
  return g_variant_lookup (widths, way_roster_column_get_name (column), "i", &width)
         ? MAX (width, LEAST)
         : way_roster_column_get_width (column);
}

void
way_roster_layout_set_width (WayRosterLayout *self, WayRosterColumn column, int width)
{
  g_autoptr (GVariant) widths = NULL;
  g_autoptr (GVariantDict) dict = NULL;
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{si}"));

  g_return_if_fail (WAY_IS_ROSTER_LAYOUT (self));

  widths = g_settings_get_value (self->settings, WIDTHS);
  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++) {
    const char *name = way_roster_column_get_name (i);
    int         kept;

    if (i == column)
      g_variant_builder_add (&builder, "{si}", name, MAX (width, LEAST));
    else if (g_variant_lookup (widths, name, "i", &kept))
      g_variant_builder_add (&builder, "{si}", name, kept);
  }
  g_settings_set_value (self->settings, WIDTHS, g_variant_builder_end (&builder));
}

gboolean
way_roster_layout_is_changed (WayRosterLayout *self)
{
  g_autoptr (GVariant) columns = NULL;
  g_autoptr (GVariant) widths = NULL;

  g_return_val_if_fail (WAY_IS_ROSTER_LAYOUT (self), FALSE);

  columns = g_settings_get_user_value (self->settings, COLUMNS);
  widths = g_settings_get_user_value (self->settings, WIDTHS);
  return columns != NULL || widths != NULL;
}

void
way_roster_layout_reset (WayRosterLayout *self)
{
  g_return_if_fail (WAY_IS_ROSTER_LAYOUT (self));

  g_settings_reset (self->settings, WIDTHS);
  g_settings_reset (self->settings, COLUMNS);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0); /* also when only widths were chosen */
}

/* --- the object --- */

static void
settings_cb (WayRosterLayout *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
way_roster_layout_finalize (GObject *object)
{
  g_clear_object (&WAY_ROSTER_LAYOUT (object)->settings);

  G_OBJECT_CLASS (way_roster_layout_parent_class)->finalize (object);
}

static void
way_roster_layout_class_init (WayRosterLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_roster_layout_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_ROSTER_LAYOUT, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_roster_layout_init (WayRosterLayout *self)
{
  self->settings = g_settings_new ("org.waymark.Waymark");
  g_signal_connect_object (self->settings, "changed::" COLUMNS, G_CALLBACK (settings_cb), self,
                           G_CONNECT_SWAPPED);
}

WayRosterLayout *
way_roster_layout_new (void)
{
  return g_object_new (WAY_TYPE_ROSTER_LAYOUT, NULL);
}
