/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-site-choices-group.h"

#include <glib/gi18n.h>

#include "way-site-choices.h"
#include "way-workspace-assessments.h"

struct _WaySiteChoicesGroup {
  AdwPreferencesGroup parent_instance;

  WayWorkspace *workspace;
  GListModel   *choices;
  GPtrArray    *offers; /* WaySiteChoiceOffer, each the one of the row at its place */
  GPtrArray    *rows;   /* AdwExpanderRow; borrowed */
  GPtrArray    *checks; /* in each of them: GPtrArray of GtkCheckButton */
  gboolean      showing;
};

enum {
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WaySiteChoicesGroup, way_site_choices_group, ADW_TYPE_PREFERENCES_GROUP)

static GPtrArray *
list_offers (WaySiteChoicesGroup *self)
{
  const WayInstruments *instruments = way_workspace_get_instruments (self->workspace);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; instruments != NULL && i < way_instruments_get_n (instruments); i++)
    g_ptr_array_add (all, way_instruments_get_nth (instruments, i));

  return way_site_choices_list_offers (self->choices, (WayInstrument *const *)all->pdata, all->len);
}

/* --- choosing --- */

static void show (WaySiteChoicesGroup *self);

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WaySiteChoicesGroup) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!way_workspace_choose_finish (WAY_WORKSPACE (source), result, NULL, &error))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  show (self);
}

static void
toggled_cb (WaySiteChoicesGroup *self, GtkCheckButton *check)
{
  if (self->showing || self->workspace == NULL || !gtk_check_button_get_active (check))
    return;

  for (guint i = 0; i < self->offers->len; i++) {
    const WaySiteChoiceOffer *offer = g_ptr_array_index (self->offers, i);
    guint                     n;

    if (g_ptr_array_find (g_ptr_array_index (self->checks, i), check, &n) && n != offer->chosen)
      way_workspace_choose_async (self->workspace, self->choices, offer->name, offer->values[n],
                                  chosen_cb, g_object_ref (self));
  }
}

/* --- showing --- */

/* One of several: what it is, and who found it. */
static void
add_choice (WaySiteChoicesGroup *self,
            AdwExpanderRow      *expander,
            GPtrArray           *checks,
            const char          *label,
            const char          *source)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_RADIO, "valign", GTK_ALIGN_CENTER, NULL);

  g_object_set (row, "use-markup", FALSE, "title", label, "subtitle", source, "title-lines", 0,
                "subtitle-lines", 0, "activatable-widget", check, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (checks->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), g_ptr_array_index (checks, 0));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (checks, check);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (expander, row);
}

static void
add_row (WaySiteChoicesGroup *self, const WaySiteChoiceOffer *offer)
{
  GtkWidget *row = adw_expander_row_new ();
  GPtrArray *checks = g_ptr_array_new ();

  g_object_set (row, "use-markup", FALSE, "title", offer->heading, NULL);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->checks, checks);
  for (guint i = 0; offer->labels[i] != NULL; i++)
    add_choice (self, ADW_EXPANDER_ROW (row), checks, offer->labels[i], offer->sources[i]);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/* The rows stay: what can be chosen never changes while the program runs. */
static void
show (WaySiteChoicesGroup *self)
{
  if (self->workspace == NULL || way_live_list_is_loading (WAY_LIVE_LIST (self->choices)))
    return;

  self->showing = TRUE;
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  self->offers = list_offers (self);
  for (guint i = 0; i < self->offers->len; i++) {
    const WaySiteChoiceOffer *offer = g_ptr_array_index (self->offers, i);
    GPtrArray                *checks;

    if (i == self->rows->len)
      add_row (self, offer);
    checks = g_ptr_array_index (self->checks, i);
    gtk_check_button_set_active (g_ptr_array_index (checks, offer->chosen), TRUE);
    adw_expander_row_set_subtitle (g_ptr_array_index (self->rows, i), offer->labels[offer->chosen]);
  }
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

/* --- the widget --- */

static void
way_site_choices_group_dispose (GObject *object)
{
  WaySiteChoicesGroup *self = WAY_SITE_CHOICES_GROUP (object);

  g_clear_object (&self->choices);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (way_site_choices_group_parent_class)->dispose (object);
}

static void
way_site_choices_group_class_init (WaySiteChoicesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_site_choices_group_dispose;

  signals[SIGNAL_FAILED] = g_signal_new ("failed", WAY_TYPE_SITE_CHOICES_GROUP, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
way_site_choices_group_init (WaySiteChoicesGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->checks = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_object_set (
    self, "title", _ ("Numbers That Count"), "description",
    _ ("Where sources offer several. What is signed keeps the cut-off that it was signed "
       "with."),
    NULL);
}

void
way_site_choices_group_set_workspace (WaySiteChoicesGroup *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_SITE_CHOICES_GROUP (self));

  if (self->choices != NULL)
    g_signal_handlers_disconnect_by_data (self->choices, self);
  g_clear_object (&self->choices);
  g_set_object (&self->workspace, workspace);
  if (workspace == NULL)
    return;

  self->choices = way_workspace_list_site_choices (workspace);
  g_signal_connect_object (self->choices, "items-changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "notify::loading", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
}
