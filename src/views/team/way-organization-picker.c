/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-organization-picker.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-organization-edit.h"
#include "way-page.h"
#include "way-workspace-team.h"

#define MAX_FOUND 6

struct _WayOrganizationPicker {
  AdwBin parent_instance;

  WayWorkspace *workspace;
  GCancellable *searching;
  GListModel   *chosen; /* one WayOrganization; NULL: none */
  GPtrArray    *rows;   /* of those that were found */
  GtkWidget    *id;     /* GtkText, never seen: what the form reads and writes */

  AdwPreferencesGroup *group;
  AdwEntryRow         *search;
  AdwActionRow        *organization;
  GtkWidget           *change;
  AdwActionRow        *add;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayOrganizationPicker, way_organization_picker, ADW_TYPE_BIN)

static char *
dup_typed (WayOrganizationPicker *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
}

static void
choose (WayOrganizationPicker *self, const WayId *id)
{
  g_autofree char *text = id != NULL ? way_id_to_text (id) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (self->id), text);
}

/* --- what was found --- */

static void
row_cb (GtkWidget *row, gpointer organization)
{
  WayOrganizationPicker *self =
    WAY_ORGANIZATION_PICKER (gtk_widget_get_ancestor (row, WAY_TYPE_ORGANIZATION_PICKER));

  choose (self, &WAY_RECORD (organization)->id);
  gtk_widget_grab_focus (self->change);
}

static void
add_row (WayOrganizationPicker *self, WayOrganization *organization)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), organization->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               gettext (way_organization_kind_labels[organization->kind]));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (row_cb), g_object_ref (organization),
                         (GClosureNotify)g_object_unref, 0);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_found (WayOrganizationPicker *self, GPtrArray *found)
{
  g_autofree char *typed = dup_typed (self);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; found != NULL && i < found->len; i++)
    add_row (self, g_ptr_array_index (found, i));
  if (*typed != '\0') {
    /* Translators: %s is the name of an organization. */
    g_autofree char *words = g_strdup_printf (_ ("Add “%s” as a new organization"), typed);

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add), words);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->add), *typed != '\0');
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayOrganizationPicker) self = user_data;
  g_autoptr (GPtrArray) found =
    way_workspace_find_organizations_finish (WAY_WORKSPACE (source), result, NULL);

  /* A newer question was asked, or none can be; it can still be added by its name. */
  if (found != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    show_found (self, found);
}

static void
search_cb (WayOrganizationPicker *self)
{
  g_autofree char *typed = dup_typed (self);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  gtk_widget_remove_css_class (GTK_WIDGET (self->search), "error");
  if (self->workspace == NULL || self->chosen != NULL || *typed == '\0') {
    show_found (self, NULL);
    return;
  }

  self->searching = g_cancellable_new ();
  way_workspace_find_organizations_async (self->workspace, typed, MAX_FOUND, self->searching,
                                          found_cb, g_object_ref (self));
}

/* --- a new one --- */

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayOrganizationPicker) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayOrganization) stored =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, NULL, &error);
  WayPage *page = way_page_of (GTK_WIDGET (self));

  if (stored != NULL) {
    choose (self, &stored->parent.id);
    gtk_widget_grab_focus (self->change);
  } else if (page != NULL) {
    way_page_fail (page, error);
  }
}

static void
add_cb (WayOrganizationPicker *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autoptr (WayOrganization) organization = NULL;

  if (self->workspace == NULL || *typed == '\0')
    return;

  organization = way_workspace_create (self->workspace, WAY_TYPE_ORGANIZATION);
  way_set (organization, name, typed);
  way_set (organization, kind, WAY_ORGANIZATION_OTHER);
  way_workspace_save_async (self->workspace, organization, NULL, NULL, added_cb,
                            g_object_ref (self));
}

/* Enter takes the first one, and adds where there is none. */
static void
entered_cb (WayOrganizationPicker *self)
{
  if (self->rows->len > 0)
    gtk_widget_activate (g_ptr_array_index (self->rows, 0));
  else
    add_cb (self);
}

/* --- what is chosen --- */

static void
show_chosen (WayOrganizationPicker *self)
{
  g_autoptr (WayOrganization) organization =
    self->chosen != NULL ? g_list_model_get_item (self->chosen, 0) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->organization),
                                 organization != NULL ? organization->name : "");
  adw_action_row_set_subtitle (
    self->organization,
    organization != NULL ? gettext (way_organization_kind_labels[organization->kind]) : "");
}

static void
id_cb (WayOrganizationPicker *self)
{
  const WayId id = way_organization_picker_get_id (self);

  g_clear_object (&self->chosen);
  if (self->workspace != NULL && !way_id_is_none (&id)) {
    self->chosen =
      way_workspace_list (self->workspace, way_query_new_of (WAY_TYPE_ORGANIZATION, "id", &id));
    g_signal_connect_object (self->chosen, "items-changed", G_CALLBACK (show_chosen), self,
                             G_CONNECT_SWAPPED);
  }

  gtk_widget_set_visible (GTK_WIDGET (self->organization), self->chosen != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->search), self->chosen == NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  show_chosen (self);
  show_found (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
change_cb (WayOrganizationPicker *self)
{
  choose (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
details_cb (WayOrganizationPicker *self)
{
  const WayId id = way_organization_picker_get_id (self);
  WayPage    *page = g_object_new (WAY_TYPE_ORGANIZATION_EDIT, NULL);

  way_page_set_subject (page, &id, NULL);
  way_page_push (way_page_of (GTK_WIDGET (self)), page);
}

/* --- the widget --- */

static void
way_organization_picker_dispose (GObject *object)
{
  WayOrganizationPicker *self = WAY_ORGANIZATION_PICKER (object);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_object (&self->chosen);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->id, gtk_widget_unparent);

  G_OBJECT_CLASS (way_organization_picker_parent_class)->dispose (object);
}

static void
way_organization_picker_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_ORGANIZATION_PICKER (object)->rows);

  G_OBJECT_CLASS (way_organization_picker_parent_class)->finalize (object);
}

static void
way_organization_picker_class_init (WayOrganizationPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_organization_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_organization_picker_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WAY_TYPE_ORGANIZATION_PICKER, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/waymark/Waymark/ui/way-organization-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, WayOrganizationPicker, group);
  gtk_widget_class_bind_template_child (widget_class, WayOrganizationPicker, search);
  gtk_widget_class_bind_template_child (widget_class, WayOrganizationPicker, organization);
  gtk_widget_class_bind_template_child (widget_class, WayOrganizationPicker, change);
  gtk_widget_class_bind_template_child (widget_class, WayOrganizationPicker, add);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
way_organization_picker_init (WayOrganizationPicker *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->id = gtk_text_new ();
  gtk_widget_set_visible (self->id, FALSE);
  gtk_widget_set_parent (self->id, GTK_WIDGET (self));
  g_signal_connect_object (self->id, "changed", G_CALLBACK (id_cb), self, G_CONNECT_SWAPPED);
}

void
way_organization_picker_set_workspace (WayOrganizationPicker *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_ORGANIZATION_PICKER (self));

  g_set_object (&self->workspace, workspace);
  id_cb (self);
}

WayId
way_organization_picker_get_id (WayOrganizationPicker *self)
{
  WayId id = { 0 };

  g_return_val_if_fail (WAY_IS_ORGANIZATION_PICKER (self), id);

  if (!way_id_from_text (gtk_editable_get_text (GTK_EDITABLE (self->id)), &id))
    id = (WayId){ 0 };
  return id;
}

void
way_organization_picker_clear (WayOrganizationPicker *self)
{
  g_return_if_fail (WAY_IS_ORGANIZATION_PICKER (self));

  choose (self, NULL);
}

GtkEditable *
way_organization_picker_get_editable (WayOrganizationPicker *self)
{
  g_return_val_if_fail (WAY_IS_ORGANIZATION_PICKER (self), NULL);

  return GTK_EDITABLE (self->id);
}

GtkWidget *
way_organization_picker_find_wrong (WayOrganizationPicker *self)
{
  g_autofree char *typed = NULL;

  g_return_val_if_fail (WAY_IS_ORGANIZATION_PICKER (self), NULL);

  typed = dup_typed (self);
  return self->chosen == NULL && *typed != '\0' ? GTK_WIDGET (self->search) : NULL;
}
