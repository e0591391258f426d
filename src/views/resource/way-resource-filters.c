/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource-filters.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-need.h"
#include "way-now.h"
#include "way-open-hours.h"
#include "way-resource.h"
#include "way-wrap.h"

struct _WayResourceFilters {
  AdwBin parent_instance;

  gboolean syncing;

  GtkSearchEntry *search;
  GtkDropDown    *need;
  GtkDropDown    *kind;
  GtkDropDown    *when;
  GtkDropDown    *language;
  GtkDropDown    *payer;
  GtkDropDown    *verified;
};

G_DEFINE_FINAL_TYPE (WayResourceFilters, way_resource_filters, ADW_TYPE_BIN)

/* The first line of each leaves nothing out. */
enum { WHEN_ANY, WHEN_NOW, WHEN_MONDAY };
enum { VERIFIED_ANY, VERIFIED_FRESH, VERIFIED_STALE };

static void
changed_cb (WayResourceFilters *self)
{
  if (!self->syncing)
    g_signal_emit_by_name (self, "changed");
}

static void
entered_cb (WayResourceFilters *self)
{
  g_signal_emit_by_name (self, "entered");
}

static gboolean
key_cb (WayResourceFilters *self, guint key)
{
  if (key != GDK_KEY_Down)
    return FALSE;

  g_signal_emit_by_name (self, "down");
  return TRUE;
}

static void
stop_search_cb (WayResourceFilters *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

/* What a set is narrowed to: nothing, or one of its words. */
static WaySet
get_one (GtkDropDown *drop_down)
{
  const guint chosen = gtk_drop_down_get_selected (drop_down);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION ? (WaySet){ 0 }
                                                            : WAY_SET_OF (chosen - 1);
}

WayResourceFilter
way_resource_filters_get (WayResourceFilters *self)
{
  const guint when = gtk_drop_down_get_selected (self->when);
  const guint verified = gtk_drop_down_get_selected (self->verified);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  WayResourceFilter filter;

  way_resource_filter_init (&filter);
  g_return_val_if_fail (WAY_IS_RESOURCE_FILTERS (self), filter);

  filter.search = gtk_editable_get_text (GTK_EDITABLE (self->search));
  filter.needs = get_one (self->need);
  filter.kind = (int)gtk_drop_down_get_selected (self->kind) - 1;
  filter.languages = get_one (self->language);
  filter.payers = get_one (self->payer);
  if (when == WHEN_NOW)
    filter.minute = (int)way_open_hours_minute_of (now);
  else if (when >= WHEN_MONDAY && when < WHEN_MONDAY + 7)
    filter.day = (int)(when - WHEN_MONDAY);
  if (verified == VERIFIED_FRESH)
    filter.fresh_after = way_resource_stale_until (way_today ());
  else if (verified == VERIFIED_STALE)
    filter.stale_until = way_resource_stale_until (way_today ());
  return filter;
}

void
way_resource_filters_clear (WayResourceFilters *self)
{
  GtkDropDown *const all[] = { self->need,     self->kind,  self->when,
                               self->language, self->payer, self->verified };

  g_return_if_fail (WAY_IS_RESOURCE_FILTERS (self));

  self->syncing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    gtk_drop_down_set_selected (all[i], 0);
  self->syncing = FALSE;
  changed_cb (self);
}

void
way_resource_filters_set_need (WayResourceFilters *self, guint need)
{
  g_return_if_fail (WAY_IS_RESOURCE_FILTERS (self));

  gtk_drop_down_set_selected (self->need, need + 1);
}

void
way_resource_filters_focus (WayResourceFilters *self)
{
  g_return_if_fail (WAY_IS_RESOURCE_FILTERS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Labels are N_(); NULL ends. */
static void
fill (GtkDropDown *drop_down, const char *any, const char *const *labels)
{
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);

  gtk_string_list_append (lines, any);
  for (guint i = 0; labels[i] != NULL; i++)
    gtk_string_list_append (lines, gettext (labels[i]));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (lines));
}

static void
fill_when (GtkDropDown *drop_down)
{
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);

  gtk_string_list_append (lines, _ ("Open or not"));
  gtk_string_list_append (lines, _ ("Open now"));
  for (guint day = 0; day < 7; day++) {
    /* Translators: %s is a day of the week. */
    g_autofree char *line = g_strdup_printf (_ ("Open on %s"), way_open_hours_get_day_label (day));

    gtk_string_list_append (lines, line);
  }
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (lines));
}

static void
way_resource_filters_class_init (WayResourceFiltersClass *klass)
{
  static const char *const signals[] = { "changed", "down", "entered" };
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_new (signals[i], WAY_TYPE_RESOURCE_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-resource-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, WayResourceFilters, search);
  gtk_widget_class_bind_template_child (widget_class, WayResourceFilters, need);
  gtk_widget_class_bind_template_child (widget_class, WayResourceFilters, kind);
  gtk_widget_class_bind_template_child (widget_class, WayResourceFilters, when);
  gtk_widget_class_bind_template_child (widget_class, WayResourceFilters, language);
  gtk_widget_class_bind_template_child (widget_class, WayResourceFilters, payer);
  gtk_widget_class_bind_template_child (widget_class, WayResourceFilters, verified);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
way_resource_filters_init (WayResourceFilters *self)
{
  static const char *const fresh[] = { N_ ("Verified in 90 days"), N_ ("To be verified"), NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->syncing = TRUE;
  fill (self->need, _ ("Any need"), way_need_area_labels + 1);
  fill (self->kind, _ ("Any kind of help"), way_resource_kind_labels);
  fill (self->language, _ ("Any language"), way_resource_language_labels);
  fill (self->payer, _ ("Any payer"), way_resource_payer_labels);
  fill (self->verified, _ ("Verified or not"), fresh);
  fill_when (self->when);
  self->syncing = FALSE;
}
