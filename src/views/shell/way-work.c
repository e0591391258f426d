/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-work-private.h"

#include <glib/gi18n.h>

#include "way-chosen-row.h"
#include "way-workspace-merging.h"

enum {
  SIGNAL_HAND,
  SIGNAL_TELL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayWork, way_work, ADW_TYPE_BIN)

static void
memory_clear (gpointer data)
{
  g_free (((Memory *)data)->detail);
}

/* --- the header bar --- */

void
way_work_show_header (WayWork *self)
{
  way_page_header_show (self->header, self->page);
}

static void
show_back (WayWork *self)
{
  way_page_header_set_back (self->header,
                            self->pushed->len > 0 || adw_leaflet_get_folded (self->leaflet));
}

static gboolean
fold_cb (gpointer user_data)
{
  WayWork *self = user_data;

  self->fold_id = 0;
  show_back (self);

  return G_SOURCE_REMOVE;
}

/* It folds while sizes are being given out; what shows or hides a button must wait until after. */
static void
folded_cb (WayWork *self)
{
  if (self->fold_id == 0)
    self->fold_id = g_idle_add (fold_cb, self);
}

/* --- pages --- */

/* Only what has its place on the screen can take the focus. */
static gboolean
shown_cb (gpointer user_data)
{
  WayWork *self = user_data;

  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->shown_id = 0;
  if (self->page == NULL)
    return G_SOURCE_REMOVE;

  way_page_shown (self->page);
  /* Who comes from a form, say: the keys of the page are heard though nothing in it asks for the
   * keyboard. */
  if (root != NULL && gtk_root_get_focus (root) == NULL)
    gtk_root_set_focus (root, GTK_WIDGET (self->page));

  return G_SOURCE_REMOVE;
}

static void
front_changed (WayWork *self)
{
  WayPage *page = NULL;

  if (self->pushed->len > 0)
    page = g_ptr_array_index (self->pushed, self->pushed->len - 1);
  else if (self->section != NULL)
    page = g_hash_table_lookup (self->bases, self->section);
  else if (self->place != NULL)
    page = g_hash_table_lookup (self->bases, self->place);

  if (page != self->page)
    way_message_bar_clear (self->message);
  self->page = page;

  if (page != NULL) {
    gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->content));
  }
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar),
                          page == NULL || !WAY_PAGE_GET_CLASS (page)->wide);
  gtk_stack_set_visible_child_name (self->sidebar_stack,
                                    self->section != NULL ? "client" : "places");
  gtk_widget_set_visible (GTK_WIDGET (self->to_place), self->section != NULL);
  if (self->place != NULL)
    adw_button_content_set_label (self->to_place_content, _ (self->place->label));
  adw_window_title_set_title (self->sidebar_title, self->section != NULL ? "" : _ ("Waymark"));
  way_work_show_header (self);
  show_back (self);
  if (page != NULL && self->shown_id == 0)
    self->shown_id = g_idle_add (shown_cb, self);
}

static void
close_client (WayWork *self)
{
  way_work_drop_bases (self, TRUE);
  way_client_sidebar_set_client (self->client_sidebar, NULL, NULL);
  self->section = NULL;
  self->client_id = (WayId){ 0 };
}

/* --- rows and actions --- */

static void
place_activated_cb (WayWork *self, GtkListBoxRow *row)
{
  way_work_show_place (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
section_chosen_cb (WayWork *self, const char *section)
{
  way_work_show_section (self, section);
}

static void
way_work_dispose (GObject *object)
{
  g_clear_handle_id (&WAY_WORK (object)->fold_id, g_source_remove);
  g_clear_handle_id (&WAY_WORK (object)->shown_id, g_source_remove);
  way_work_leave (WAY_WORK (object));

  G_OBJECT_CLASS (way_work_parent_class)->dispose (object);
}

static void
way_work_finalize (GObject *object)
{
  WayWork *self = WAY_WORK (object);

  g_hash_table_unref (self->bases);
  g_ptr_array_unref (self->pushed);
  g_array_unref (self->memories);

  G_OBJECT_CLASS (way_work_parent_class)->finalize (object);
}

static void
way_work_class_init (WayWorkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_work_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_work_finalize;

  signals[SIGNAL_HAND] = g_signal_new ("hand", WAY_TYPE_WORK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[SIGNAL_TELL] = g_signal_new ("tell", WAY_TYPE_WORK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);

  g_type_ensure (WAY_TYPE_CLIENT_SIDEBAR);
  g_type_ensure (WAY_TYPE_MESSAGE_BAR);
  g_type_ensure (WAY_TYPE_PAGE_HEADER);
  g_type_ensure (WAY_TYPE_WORKER_FOOT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/waymark/Waymark/ui/way-work.ui");
  gtk_widget_class_bind_template_child (widget_class, WayWork, leaflet);
  gtk_widget_class_bind_template_child (widget_class, WayWork, sidebar);
  gtk_widget_class_bind_template_child (widget_class, WayWork, content);
  gtk_widget_class_bind_template_child (widget_class, WayWork, sidebar_stack);
  gtk_widget_class_bind_template_child (widget_class, WayWork, sidebar_title);
  gtk_widget_class_bind_template_child (widget_class, WayWork, to_place);
  gtk_widget_class_bind_template_child (widget_class, WayWork, to_place_content);
  gtk_widget_class_bind_template_child (widget_class, WayWork, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WayWork, places);
  gtk_widget_class_bind_template_child (widget_class, WayWork, client_sidebar);
  gtk_widget_class_bind_template_child (widget_class, WayWork, foot);
  gtk_widget_class_bind_template_child (widget_class, WayWork, header);
  gtk_widget_class_bind_template_child (widget_class, WayWork, message);
  gtk_widget_class_bind_template_child (widget_class, WayWork, pages);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_chosen_cb);
}

static GtkWidget *
make_place_row (const WayPlace *place)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (place->icon));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ (place->label)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, place->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (place->label), -1);

  return row;
}

static void
way_work_init (WayWork *self)
{
  const WayPlace *places;
  guint           n;

  self->bases = g_hash_table_new (NULL, NULL);
  self->pushed = g_ptr_array_new ();
  self->memories = g_array_new (FALSE, FALSE, sizeof (Memory));
  g_array_set_clear_func (self->memories, memory_clear);

  gtk_widget_init_template (GTK_WIDGET (self));

  places = way_places (&n);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->places, make_place_row (&places[i]));

  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (folded_cb), self,
                           G_CONNECT_SWAPPED);
  way_work_show_header (self);
  show_back (self);
}

/* --- entering and leaving --- */

/* Today, or what a worker likes better. */
static const WayPlace *
find_first_place (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.waymark.Waymark");

  return way_place_find (g_settings_get_boolean (settings, "begin-with-clients") ? "clients"
                                                                                 : "today");
}

/* The client who is open was merged into another one just now, or the matches were read later than
 * the client was opened. */
static void
matches_cb (WayWork *self)
{
  const WayId id = self->client_id;
  WayId       root;

  if (self->section == NULL)
    return;

  root = way_client_matches_follow (self->matches, &id);
  if (!way_id_equal (&root, &id))
    way_work_open_client (self, &root, self->section->name);
}

void
way_work_enter (WayWork *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_WORK (self));
  g_return_if_fail (workspace != NULL);

  way_work_leave (self);
  self->workspace = (WayWorkspace *)g_object_ref ((GObject *)workspace);
  self->matches = way_workspace_list (workspace, way_query_new (WAY_TYPE_CLIENT_MATCH));
  g_signal_connect_object (self->matches, "items-changed", G_CALLBACK (matches_cb), self,
                           G_CONNECT_SWAPPED);
  way_worker_foot_show (self->foot, way_workspace_get_staff (workspace));
  self->reminder = way_reminder_notice_new (workspace);

  if (self->place == NULL)
    self->place = find_first_place ();
  if (self->section != NULL) {
    const WayId id = self->client_id;

    way_work_open_client (self, &id, self->section->name);
  } else if (self->place != NULL) {
    way_work_show_place (self, self->place->name);
  }

  for (guint i = 0; i < self->memories->len; i++) {
    const Memory *memory = &g_array_index (self->memories, Memory, i);
    WayPage      *page = g_object_ref_sink (g_object_new (memory->type, NULL));

    way_page_set_subject (page, &memory->subject, memory->detail);
    way_work_push (self, page);
    g_object_unref (page);
  }
  g_array_set_size (self->memories, 0);
}

void
way_work_leave (WayWork *self)
{
  g_return_if_fail (WAY_IS_WORK (self));

  if (self->workspace == NULL)
    return;

  for (guint i = 0; i < self->pushed->len; i++) {
    WayPage     *page = g_ptr_array_index (self->pushed, i);
    const Memory memory = { G_OBJECT_TYPE (page), *way_page_get_subject (page),
                            g_strdup (way_page_get_detail (page)) };

    g_array_append_val (self->memories, memory);
  }

  self->page = NULL;
  self->was_left = TRUE;
  way_work_drop_pushed (self);
  way_work_drop_bases (self, FALSE);
  way_client_sidebar_set_client (self->client_sidebar, NULL, NULL);
  g_signal_handlers_disconnect_by_data (self->matches, self);
  g_clear_object (&self->reminder);
  g_clear_object (&self->matches);
  g_clear_object (&self->workspace);
  way_worker_foot_show (self->foot, NULL);
  way_message_bar_clear (self->message);
  way_work_show_header (self);
}

gboolean
way_work_is_entered (WayWork *self)
{
  g_return_val_if_fail (WAY_IS_WORK (self), FALSE);

  return self->workspace != NULL;
}

/* --- moving --- */

void
way_work_show_place (WayWork *self, const char *name)
{
  const WayPlace *place = way_place_find (name);

  g_return_if_fail (WAY_IS_WORK (self));

  if (place == NULL || self->workspace == NULL)
    return;

  way_work_drop_pushed (self);
  close_client (self);
  self->place = place;
  way_work_ensure_base (self, place, FALSE);
  way_chosen_row_set (self->places, name);
  front_changed (self);
}

void
way_work_open_client (WayWork *self, const WayId *client_id, const char *section)
{
  const WayPlace *sections;
  const WayPlace *found;
  WayId           id;
  guint           n;

  g_return_if_fail (WAY_IS_WORK (self));

  sections = way_sections (&n);
  found = section != NULL ? way_section_find (section) : NULL;
  if (self->workspace == NULL || n == 0)
    return;

  id = way_client_matches_follow (self->matches, client_id); /* it may be our own: a copy */

  way_work_drop_pushed (self);
  if (way_id_compare (&self->client_id, &id) != 0 || self->section == NULL)
    close_client (self);
  self->client_id = id;
  way_client_sidebar_set_client (self->client_sidebar, self->workspace, &id);
  self->section = found != NULL ? found : &sections[0];
  way_work_show_section (self, self->section->name);
}

void
way_work_show_section (WayWork *self, const char *name)
{
  const WayPlace *section = way_section_find (name);

  g_return_if_fail (WAY_IS_WORK (self));

  if (section == NULL || self->section == NULL || self->workspace == NULL)
    return;

  way_work_drop_pushed (self);
  self->section = section;
  way_work_ensure_base (self, section, TRUE);
  way_client_sidebar_select (self->client_sidebar, name);
  front_changed (self);
}

void
way_work_push (WayWork *self, WayPage *page)
{
  g_autofree char *detail = g_strdup (way_page_get_detail (page));
  const WayId      subject = *way_page_get_subject (page);

  g_return_if_fail (WAY_IS_WORK (self));

  if (self->workspace == NULL)
    return;

  g_ptr_array_add (self->pushed, page);
  way_work_add_page (self, page);
  if (self->section != NULL)
    way_page_set_client (page, &self->client_id);
  if (detail != NULL || !way_id_is_none (&subject))
    way_page_set_subject (page, &subject, detail);
  front_changed (self);
}

gboolean
way_work_back (WayWork *self)
{
  g_return_val_if_fail (WAY_IS_WORK (self), FALSE);

  if (self->pushed->len > 0) {
    g_autoptr (WayPage) page =
      g_object_ref (g_ptr_array_steal_index (self->pushed, self->pushed->len - 1));

    way_page_left (page);
    way_work_remove_page (self, page);
    front_changed (self);
    return TRUE;
  }

  if (adw_leaflet_get_folded (self->leaflet) &&
      adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->content)) {
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->sidebar));
    return TRUE;
  }

  if (self->section != NULL && self->place != NULL) {
    way_work_show_place (self, self->place->name);
    return TRUE;
  }

  return FALSE;
}

void
way_work_search (WayWork *self)
{
  g_return_if_fail (WAY_IS_WORK (self));

  if (self->page != NULL && way_page_search (self->page))
    return;

  way_work_show_place (self, "clients");
  if (self->page != NULL)
    way_page_search (self->page);
}

void
way_work_act (WayWork *self)
{
  g_return_if_fail (WAY_IS_WORK (self));

  if (self->page != NULL)
    way_page_act (self->page);
}

void
way_work_fail (WayWork *self, const GError *error)
{
  g_return_if_fail (WAY_IS_WORK (self));

  way_message_bar_show_error (self->message, error);
}

void
way_work_warn (WayWork *self, const char *words)
{
  g_return_if_fail (WAY_IS_WORK (self));

  way_message_bar_show_text (self->message, GTK_MESSAGE_WARNING, words);
}
