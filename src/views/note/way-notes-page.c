/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-notes-page.h"

#include <glib/gi18n.h>

#include "way-note-editor.h"
#include "way-note-row.h"
#include "way-note-view.h"
#include "way-now.h"
#include "way-pill.h"
#include "way-text-scale.h"
#include "way-waiting-notes.h"
#include "way-workspace-notes.h"
#include "way-wrap.h"

#define PAGE_SIZE     50
#define LOOK_AFTER_MS 120

struct _WayNotesPage {
  WayPage parent_instance;

  GListStore *items;
  GListModel *drafts;   /* of the client: they come and go by undo, too */
  guint       question; /* grows with each that is asked anew */
  gboolean    asking;
  gboolean    all_read;
  guint       look_id;

  GtkStack          *stack;
  AdwClamp          *clamp;
  GtkSearchEntry    *search;
  GtkDropDown       *kind;
  GtkToggleButton   *unsigned_only;
  GtkToggleButton   *mine_only;
  GtkScrolledWindow *scroller;
  GtkListView       *list;
};

G_DEFINE_FINAL_TYPE (WayNotesPage, way_notes_page, WAY_TYPE_PAGE)

static void ask (WayNotesPage *self);

static const char *
get_search (WayNotesPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static gboolean
is_filtered (WayNotesPage *self)
{
  return get_search (self)[0] != '\0' || gtk_drop_down_get_selected (self->kind) != 0 ||
         gtk_toggle_button_get_active (self->unsigned_only) ||
         gtk_toggle_button_get_active (self->mine_only);
}

static void
show_state (WayNotesPage *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0;

  if (any)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    gtk_stack_set_visible_child_name (self->stack, is_filtered (self) ? "nothing" : "empty");
}

/* --- reading --- */

typedef struct {
  WayNotesPage *self;
  guint         question;
  guint         offset;
} Asking;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asking *asking = user_data;
  g_autoptr (WayNotesPage) self = asking->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items =
    way_workspace_list_notes_finish (WAY_WORKSPACE (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source) ||
      asking->question != self->question)
    return;

  self->asking = FALSE;
  if (items == NULL) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }
  self->all_read = items->len < PAGE_SIZE;
  /* A first page replaces what was there in one go, so that the place in the list stays. */
  g_list_store_splice (self->items, asking->offset,
                       asking->offset == 0 ? g_list_model_get_n_items (G_LIST_MODEL (self->items))
                                           : 0,
                       items->pdata, items->len);
  show_state (self);
  /* A search leaves out what is hidden, so a page may be short and more may follow. */
  if (get_search (self)[0] != '\0')
    self->all_read = items->len == 0;
}

static void
ask_from (WayNotesPage *self, guint offset)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  const guint   kind = gtk_drop_down_get_selected (self->kind);
  WayNoteFilter filter = {
    .client_id = *way_page_get_client (WAY_PAGE (self)),
    .search = (char *)get_search (self),
    .kind = kind == 0 || kind == GTK_INVALID_LIST_POSITION ? -1 : (int)kind - 1,
    .unsigned_only = gtk_toggle_button_get_active (self->unsigned_only),
    .mine_only = gtk_toggle_button_get_active (self->mine_only),
  };
  Asking *asking;

  if (workspace == NULL || way_id_is_none (&filter.client_id))
    return;

  asking = g_new0 (Asking, 1);
  asking->self = g_object_ref (self);
  asking->question = self->question;
  asking->offset = offset;
  self->asking = TRUE;
  way_workspace_list_notes_async (workspace, &filter, offset, PAGE_SIZE, NULL, read_cb, asking);
}

static void
ask (WayNotesPage *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  self->question++;
  ask_from (self, 0);
}

static gboolean
look_cb (gpointer data)
{
  WayNotesPage *self = data;

  self->look_id = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (WayNotesPage *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  self->look_id = g_timeout_add (LOOK_AFTER_MS, look_cb, self);
}

static void
filter_cb (WayNotesPage *self)
{
  ask (self);
}

static void
scrolled_cb (WayNotesPage *self)
{
  GtkAdjustment *at = gtk_scrolled_window_get_vadjustment (self->scroller);
  const double   left = gtk_adjustment_get_upper (at) - gtk_adjustment_get_value (at) -
                      gtk_adjustment_get_page_size (at);

  if (!self->asking && !self->all_read && left < gtk_adjustment_get_page_size (at))
    ask_from (self, g_list_model_get_n_items (G_LIST_MODEL (self->items)));
}

static void
clear_filters_cb (WayNotesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->kind, 0);
  gtk_toggle_button_set_active (self->unsigned_only, FALSE);
  gtk_toggle_button_set_active (self->mine_only, FALSE);
  ask (self);
}

/* --- opening --- */

static WayPage *
make_page (GType type, WayNote *note)
{
  WayPage *page = g_object_new (type, NULL);

  way_page_set_subject (page, &note->parent.id, NULL);
  return page;
}

WayPage *
way_notes_page_make_page_of (WayNote *note)
{
  return make_page (way_note_is_draft (note) ? WAY_TYPE_NOTE_EDITOR : WAY_TYPE_NOTE_VIEW, note);
}

static void
open_cb (WayNotesPage *self, guint position)
{
  g_autoptr (WayNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL)
    way_page_push (WAY_PAGE (self), item->hidden ? make_page (WAY_TYPE_NOTE_VIEW, item->note)
                                                 : way_notes_page_make_page_of (item->note));
}

static void
waiting_cb (WayNotesPage *self)
{
  way_page_push (WAY_PAGE (self), g_object_new (WAY_TYPE_WAITING_NOTES, NULL));
}

static void
add_cb (WayNotesPage *self)
{
  way_page_act (WAY_PAGE (self));
}

/* --- the list --- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, way_note_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  way_note_row_show (WAY_NOTE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item),
                     way_today ());
}

static void
make_list (WayNotesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection = gtk_single_selection_new (NULL);
  g_autoptr (GtkSelectionModel) model = GTK_SELECTION_MODEL (selection);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (self->items));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, model);
}

static void
offer_kinds (WayNotesPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("All kinds"));
  for (guint i = 0; i < WAY_NOTE_N_KINDS; i++)
    gtk_string_list_append (names, gettext (way_note_kind_labels[i]));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (names));
}

/* --- the page --- */

static void
way_notes_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayNotesPage *self = WAY_NOTES_PAGE (page);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->drafts);
  self->question++;
  self->asking = FALSE;
  g_list_store_remove_all (self->items);
  if (workspace == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_clear_handle_id (&self->look_id, g_source_remove);
  show_state (self);
}

static void
way_notes_page_set_client (WayPage *page, const WayId *client_id)
{
  WayNotesPage *self = WAY_NOTES_PAGE (page);
  WayWorkspace *workspace = way_page_get_workspace (page);

  if (workspace == NULL)
    return;

  self->drafts = way_workspace_list (
    workspace,
    way_query_where (way_query_new_of (WAY_TYPE_NOTE, "client_id", client_id), "status", "draft"));
  g_signal_connect_object (self->drafts, "items-changed", G_CALLBACK (filter_cb), self,
                           G_CONNECT_SWAPPED);
  ask (self);
}

static void
way_notes_page_act (WayPage *page)
{
  way_note_editor_begin (page, way_page_get_client (page), -1);
}

static gboolean
way_notes_page_search (WayPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WAY_NOTES_PAGE (page)->search));
}

static void
way_notes_page_shown (WayPage *page)
{
  WayNotesPage *self = WAY_NOTES_PAGE (page);

  if (self->drafts != NULL)
    ask (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
way_notes_page_dispose (GObject *object)
{
  WayNotesPage *self = WAY_NOTES_PAGE (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->drafts);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (way_notes_page_parent_class)->dispose (object);
}

static void
way_notes_page_class_init (WayNotesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_notes_page_dispose;
  page_class->set_workspace = way_notes_page_set_workspace;
  page_class->set_client = way_notes_page_set_client;
  page_class->act = way_notes_page_act;
  page_class->search = way_notes_page_search;
  page_class->shown = way_notes_page_shown;

  g_type_ensure (WAY_TYPE_PILL);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-notes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayNotesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayNotesPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayNotesPage, search);
  gtk_widget_class_bind_template_child (widget_class, WayNotesPage, kind);
  gtk_widget_class_bind_template_child (widget_class, WayNotesPage, unsigned_only);
  gtk_widget_class_bind_template_child (widget_class, WayNotesPage, mine_only);
  gtk_widget_class_bind_template_child (widget_class, WayNotesPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WayNotesPage, list);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, waiting_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
}

static void
way_notes_page_init (WayNotesPage *self)
{
  self->items = g_list_store_new (WAY_TYPE_NOTE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  offer_kinds (self);
  make_list (self);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (filter_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  show_state (self);
}
