/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contacts-page.h"

#include <glib/gi18n.h>

#include "way-contact-form.h"
#include "way-contact-paper.h"
#include "way-contact-row.h"
#include "way-contact.h"
#include "way-paper-page.h"
#include "way-pill.h"
#include "way-status-bin.h"
#include "way-text-scale.h"
#include "way-wrap.h"

#define EVERY_KIND G_MAXUINT

struct _WayContactsPage {
  WayPage parent_instance;

  WayPagedList *list;
  GPtrArray    *pills; /* of WayPill, in the order of the kinds */
  GPtrArray    *shown; /* of GtkListItem that are bound */
  guint         kind;  /* EVERY_KIND or a WayContactKind */
  gboolean      syncing;
  gboolean      arriving; /* the keyboard goes to the list as soon as there is one */

  GtkStack           *stack;
  GtkWidget          *bar;
  GtkWidget          *print;
  WayWrap            *kinds;
  AdwClampScrollable *clamp;
  GtkListView        *contacts;
  AdwStatusPage      *empty;
};

G_DEFINE_FINAL_TYPE (WayContactsPage, way_contacts_page, WAY_TYPE_PAGE)

static gboolean
is_of_nobody (WayContactsPage *self)
{
  return way_id_is_none (way_page_get_client (WAY_PAGE (self)));
}

/* --- rows --- */

static void
show_edges (WayContactsPage *self, GtkListItem *item)
{
  const guint position = gtk_list_item_get_position (item);
  const guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;

  way_contact_row_set_edges (WAY_CONTACT_ROW (gtk_list_item_get_child (item)), position == 0,
                             position + 1 == n);
}

static void
setup_cb (WayContactsPage *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, way_contact_row_new ());
}

static void
bind_cb (WayContactsPage *self, GtkListItem *item)
{
  way_contact_row_set_row (WAY_CONTACT_ROW (gtk_list_item_get_child (item)),
                           gtk_list_item_get_item (item));
  g_ptr_array_add (self->shown, item);
  show_edges (self, item);
}

static void
unbind_cb (WayContactsPage *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->shown, item);
  way_contact_row_set_row (WAY_CONTACT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (WayContactsPage *self, guint position)
{
  const WayContact *contact =
    self->list != NULL ? way_paged_list_peek (self->list, position) : NULL;
  WayPage *page;

  if (contact == NULL)
    return;

  page = g_object_new (WAY_TYPE_CONTACT_FORM, NULL);
  way_page_set_subject (page, &contact->parent.id, NULL);
  way_page_push (WAY_PAGE (self), page);
}

/* --- what is shown --- */

static const char *
find_state (WayContactsPage *self)
{
  const guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;

  if (n > 0)
    return "list";
  if (self->list != NULL && way_paged_list_has_failed (self->list))
    return "failed";
  if (self->list != NULL && way_paged_list_is_loading (self->list))
    return "loading";
  return self->kind != EVERY_KIND ? "none" : "empty";
}

/* What goes from the screen takes the keyboard with it. */
static gboolean
loses_keyboard (WayContactsPage *self, const char *state)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return gtk_widget_get_mapped (GTK_WIDGET (self)) &&
         g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), state) != 0 &&
         (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack)));
}

static void
show_state (WayContactsPage *self)
{
  const char *state = find_state (self);

  self->arriving |= loses_keyboard (self, state);
  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_widget_set_visible (self->bar, !g_str_equal (state, "empty"));
  for (guint i = 0; i < self->shown->len; i++)
    show_edges (self, g_ptr_array_index (self->shown, i));
  if (self->arriving && !g_str_equal (state, "loading")) {
    self->arriving = FALSE;
    if (g_str_equal (state, "list"))
      gtk_widget_grab_focus (GTK_WIDGET (self->contacts));
    else
      gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  }
}

static void
show_words (WayContactsPage *self)
{
  gtk_widget_set_visible (self->print, !is_of_nobody (self));
  if (is_of_nobody (self)) {
    way_page_set_title (WAY_PAGE (self), _ ("Contacts Without a Client"));
    way_page_set_subtitle (WAY_PAGE (self), _ ("open one to give it to somebody"));
    adw_status_page_set_title (self->empty, _ ("Every Contact Has Its Client"));
    adw_status_page_set_description (
      self->empty,
      _ ("A call from somebody whom nobody knows yet can be noted without a client. It "
         "waits here until it is known whose it is."));
  } else {
    way_page_set_title (WAY_PAGE (self), _ ("Contacts"));
    way_page_set_subtitle (WAY_PAGE (self), NULL);
    adw_status_page_set_title (self->empty, _ ("No Contacts Yet"));
    adw_status_page_set_description (
      self->empty, _ ("Sessions, calls, texts and visits stand here, and attempts to reach the "
                      "client. Ctrl+Shift+N notes one from anywhere."));
  }
}

/* --- asking --- */

static WayQuery *
make_query (WayContactsPage *self)
{
  const WayId *client_id = way_page_get_client (WAY_PAGE (self));
  WayQuery    *query = is_of_nobody (self)
                       ? way_query_where (way_query_new (WAY_TYPE_CONTACT), "client_id", NULL)
                       : way_query_new_of (WAY_TYPE_CONTACT, "client_id", client_id);

  if (self->kind != EVERY_KIND)
    way_query_where (query, "kind", way_contact_kind_words[self->kind]);
  return way_query_then_by (way_query_order_by (query, "happened_on", TRUE), "began");
}

static void
forget (WayContactsPage *self)
{
  gtk_list_view_set_model (self->contacts, NULL);
  g_clear_object (&self->list);
}

static void
ask (WayContactsPage *self)
{
  g_autoptr (GtkNoSelection) model = NULL;

  forget (self);
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;

  self->list = way_workspace_page (way_page_get_workspace (WAY_PAGE (self)), make_query (self));
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_list_view_set_model (self->contacts, GTK_SELECTION_MODEL (model));
  show_state (self);
}

/* One kind at a time, or all of them. */
static void
pill_cb (WayContactsPage *self, GtkToggleButton *pill)
{
  guint kind;

  if (self->syncing || !g_ptr_array_find (self->pills, pill, &kind))
    return;

  self->kind = gtk_toggle_button_get_active (pill) ? kind : EVERY_KIND;
  self->syncing = TRUE;
  for (guint i = 0; i < self->pills->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->pills, i), i == self->kind);
  self->syncing = FALSE;
  ask (self);
}

/* The button goes, and the keyboard must not go with it. */
static void
every_kind_cb (WayContactsPage *self)
{
  GtkWidget *pill = self->kind != EVERY_KIND ? g_ptr_array_index (self->pills, self->kind) : NULL;

  if (pill == NULL)
    return;

  gtk_widget_grab_focus (pill);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pill), FALSE);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayContactsPage *self = WAY_CONTACTS_PAGE (widget);
  const char      *scope =
    self->kind != EVERY_KIND ? gettext (way_contact_kind_labels[self->kind]) : NULL;
  g_autoptr (WayContactSelection) shown = NULL;

  if (is_of_nobody (self) || way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;

  shown = way_contact_selection_new (make_query (self), scope);
  way_page_push (WAY_PAGE (self), way_paper_page_new (&way_contact_paper, shown));
}

/* --- the page --- */

static void
way_contacts_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  forget (WAY_CONTACTS_PAGE (page));
  show_state (WAY_CONTACTS_PAGE (page));
}

static void
way_contacts_page_set_client (WayPage *page, const WayId *client_id)
{
  show_words (WAY_CONTACTS_PAGE (page));
  ask (WAY_CONTACTS_PAGE (page));
}

static void
way_contacts_page_shown (WayPage *page)
{
  WayContactsPage *self = WAY_CONTACTS_PAGE (page);

  self->arriving = TRUE;
  if (self->list == NULL) /* of nobody: the window told no client */
    ask (self);
  else
    show_state (self);
}

static void
way_contacts_page_act (WayPage *page)
{
  way_page_push (page, g_object_new (WAY_TYPE_CONTACT_FORM, NULL));
}

static void
way_contacts_page_dispose (GObject *object)
{
  WayContactsPage *self = WAY_CONTACTS_PAGE (object);

  if (self->contacts != NULL)
    forget (self);

  G_OBJECT_CLASS (way_contacts_page_parent_class)->dispose (object);
}

static void
way_contacts_page_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_CONTACTS_PAGE (object)->pills);
  g_ptr_array_unref (WAY_CONTACTS_PAGE (object)->shown);

  G_OBJECT_CLASS (way_contacts_page_parent_class)->finalize (object);
}

static void
way_contacts_page_class_init (WayContactsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_contacts_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_contacts_page_finalize;
  page_class->set_workspace = way_contacts_page_set_workspace;
  page_class->set_client = way_contacts_page_set_client;
  page_class->shown = way_contacts_page_shown;
  page_class->act = way_contacts_page_act;

  gtk_widget_class_install_action (widget_class, "contacts.print", NULL, print_action);

  g_type_ensure (WAY_TYPE_STATUS_BIN);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-contacts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayContactsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayContactsPage, bar);
  gtk_widget_class_bind_template_child (widget_class, WayContactsPage, print);
  gtk_widget_class_bind_template_child (widget_class, WayContactsPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, WayContactsPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayContactsPage, contacts);
  gtk_widget_class_bind_template_child (widget_class, WayContactsPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, every_kind_cb);
}

static void
way_contacts_page_init (WayContactsPage *self)
{
  self->pills = g_ptr_array_new ();
  self->shown = g_ptr_array_new ();
  self->kind = EVERY_KIND;
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp_scrollable (self->clamp);

  for (guint i = 0; way_contact_kind_labels[i] != NULL; i++) {
    GtkWidget *pill =
      g_object_new (WAY_TYPE_PILL, "words", gettext (way_contact_kind_labels[i]), NULL);

    g_signal_connect_object (pill, "toggled", G_CALLBACK (pill_cb), self, G_CONNECT_SWAPPED);
    g_ptr_array_add (self->pills, pill);
    way_wrap_append (self->kinds, pill);
  }
  show_words (self);
  show_state (self);
}
