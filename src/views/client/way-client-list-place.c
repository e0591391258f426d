/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-list-private.h"
#include "way-now.h"
#include "way-saved-filter.h"
#include "way-workspace-clients.h"

#define VIEW "client-list"

/* --- keeping --- */

/* The filter is kept as the fields of one that was saved, without a name. */
static void
add_filter (GVariantBuilder *texts, const WayClientFilter *filter)
{
  const WayId id = { { 0 } };
  g_autoptr (WaySavedFilter) record = way_record_new (WAY_TYPE_SAVED_FILTER, &id);
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (record);

  way_saved_filter_set (record, filter);
  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    g_autofree char *text = way_field_to_text (&klass->fields[i], record);

    if (text != NULL)
      g_variant_builder_add (texts, "{ss}", klass->fields[i].name, text);
  }
}

void
way_client_list_keep_place (WayClientList *self)
{
  GVariantBuilder  texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autofree char *current = NULL;
  g_autofree char *top = NULL;
  WayId            id;

  if (self->workspace == NULL || self->clients == NULL) {
    g_variant_builder_clear (&texts);
    return;
  }

  add_filter (&texts, way_filter_bar_get_filter (self->filter));
  if (way_client_selection_get_only (way_client_table_get_selection (self->table), &id)) {
    current = way_id_to_text (&id);
    g_variant_builder_add (&texts, "{ss}", "current", current);
  }
  top = g_strdup_printf ("%u", way_client_table_get_top (self->table));
  g_variant_builder_add (&texts, "{ss}", "top", top);
  way_workspace_keep_choice_async (self->workspace, VIEW, NULL, g_variant_builder_end (&texts),
                                   NULL, NULL, NULL); /* nothing depends on it */
}

/* --- finding it again --- */

static void
read_filter (GVariant *texts, WaySavedFilter *record)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (record);

  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    const char *text;

    /* What another version kept there, and this one does not know, is left out. */
    if (g_variant_lookup (texts, klass->fields[i].name, "&s", &text))
      way_record_set_from_text (record, &klass->fields[i], text, NULL);
  }
}

static void
take_place (WayClientList *self, GVariant *texts)
{
  const WayId id = { { 0 } };
  g_autoptr (WaySavedFilter) record = way_record_new (WAY_TYPE_SAVED_FILTER, &id);
  WayClientFilter filter;
  const char     *text;

  read_filter (texts, record);
  filter = way_saved_filter_get (record, way_today ());
  self->current = (WayId){ 0 };
  self->top = -1;
  if (way_page_is_returning (WAY_PAGE (self))) {
    if (g_variant_lookup (texts, "current", "&s", &text))
      way_id_from_text (text, &self->current);
    if (g_variant_lookup (texts, "top", "&s", &text))
      self->top = g_ascii_strtoll (text, NULL, 10);
  } else {
    filter.search = NULL; /* a new day begins with the list, not with yesterday’s question */
  }
  way_filter_bar_set_filter (self->filter, &filter);
}

static void
view_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayClientList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) texts =
    way_workspace_find_choice_finish (WAY_WORKSPACE (source), result, &error);

  if (self->workspace != WAY_WORKSPACE (source) || self->clients != NULL)
    return;

  if (texts != NULL) /* without it the list begins as it does at first */
    take_place (self, texts);
  way_client_list_start (self);
}

void
way_client_list_find_place (WayClientList *self)
{
  way_workspace_find_choice_async (self->workspace, VIEW, NULL, NULL, view_cb, g_object_ref (self));
}

/* --- coming back to a row --- */

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayClientList) self = user_data;
  g_autoptr (GError) error = NULL;
  WayId  only;
  gint64 position;

  if (!way_workspace_find_client_finish (WAY_WORKSPACE (source), result, &position, &error) ||
      position < 0 || !gtk_widget_get_mapped (GTK_WIDGET (self->table)) ||
      !way_client_selection_get_only (way_client_table_get_selection (self->table), &only))
    return; /* the keyboard is in the list, and stays where it is */

  if (self->top >= 0)
    way_client_table_set_top (self->table, (guint)self->top);
  self->top = -1;
  way_client_table_focus (self->table, position);
}

/* The client may stand elsewhere now: the name was changed, or the list is another one after a
 * lock. */
void
way_client_list_return (WayClientList *self)
{
  WayId only;

  way_client_table_focus (self->table, -1);
  if (self->workspace != NULL &&
      way_client_selection_get_only (way_client_table_get_selection (self->table), &only))
    way_workspace_find_client_async (self->workspace, way_filter_bar_get_filter (self->filter),
                                     &only, self->cancellable, found_cb, g_object_ref (self));
}
