/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-search-window.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-message-bar.h"
#include "way-notes-page.h"
#include "way-search-action.h"
#include "way-search-row.h"
#include "way-workspace-search.h"

struct _WaySearchWindow {
  AdwWindow parent_instance;

  WayWork      *work; /* weak */
  WayWorkspace *workspace;
  char         *asked; /* last; once that is answered, it is what is shown */
  gboolean      asking;
  gboolean      enter; /* Enter was pressed before the answer came */

  GtkSearchEntry    *entry;
  WayMessageBar     *message;
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkListBox        *rows;
};

G_DEFINE_FINAL_TYPE (WaySearchWindow, way_search_window, ADW_TYPE_WINDOW)

static char *
dup_typed (WaySearchWindow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static gboolean
is_asked (WaySearchWindow *self)
{
  g_autofree char *typed = dup_typed (self);

  return g_strcmp0 (typed, self->asked) == 0;
}

static void ask (WaySearchWindow *self);

/* --- opening --- */

static void
open_item (WayWork *work, gpointer item)
{
  if (WAY_IS_CLIENT (item)) {
    way_work_open_client (work, &WAY_RECORD (item)->id, NULL);
  } else if (WAY_IS_FOUND_NOTE (item)) {
    WayFoundNote *found = item;

    way_work_open_client (work, &WAY_RECORD (found->client)->id, "notes");
    way_work_push (work, way_notes_page_make_page_of (found->note));
  } else {
    WaySearchAction *action = item;

    gtk_widget_activate_action_variant (GTK_WIDGET (work), action->name, action->target);
  }
}

/* The window goes first: what is opened may take the keyboard, or bring a window of its own. */
static void
row_cb (WaySearchWindow *self, WaySearchRow *row)
{
  g_autoptr (GObject) item = g_object_ref (way_search_row_get_item (row));
  g_autoptr (WayWork) work = self->work != NULL ? g_object_ref (self->work) : NULL;

  gtk_window_destroy (GTK_WINDOW (self));
  if (work != NULL && way_work_is_entered (work))
    open_item (work, item);
}

static void
enter_cb (WaySearchWindow *self)
{
  GtkListBoxRow *row;

  ask (self); /* what was typed just now */
  row = gtk_list_box_get_selected_row (self->rows);
  if (self->asking)
    self->enter = TRUE;
  else if (row != NULL)
    row_cb (self, WAY_SEARCH_ROW (row));
}

/* --- the rows --- */

static void
head_row (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const WaySearchGroup group = way_search_row_get_group (WAY_SEARCH_ROW (row));
  GtkWidget           *title;

  if (before != NULL && way_search_row_get_group (WAY_SEARCH_ROW (before)) == group) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }

  title = gtk_label_new (way_search_group_get_title (group));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_widget_add_css_class (title, "way-search-group");
  gtk_list_box_row_set_header (row, title);
}

static guint
add_rows (WaySearchWindow *self, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    gtk_list_box_append (self->rows, way_search_row_new (items->pdata[i], self->asked));
  return items->len;
}

/* Heard by who does not see the list: how many there are, and which one Enter opens. */
static void
describe (WaySearchWindow *self, guint n)
{
  GtkListBoxRow   *first = gtk_list_box_get_row_at_index (self->rows, 0);
  g_autofree char *words = NULL;

  if (first == NULL)
    words = g_strdup (_ ("Nothing found"));
  else
    /* Translators: heard while one types; the first one is selected. */
    words = g_strdup_printf (
      g_dngettext (NULL, "%u found; Down leads to it", "%u found; Down leads to them", n), n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
}

/* found: NULL while nothing is typed. */
static void
show_found (WaySearchWindow *self, const WayFound *found)
{
  g_autoptr (GPtrArray) actions = NULL;
  GtkListBoxRow *row;
  guint          n = 0;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));

  if (found != NULL)
    n += add_rows (self, found->clients) + add_rows (self, found->notes);
  if (self->work != NULL) {
    actions = way_search_actions_find (self->work, self->asked);
    n += add_rows (self, actions);
  }

  /* While nothing is typed Enter does nothing. */
  gtk_list_box_select_row (self->rows,
                           found != NULL ? gtk_list_box_get_row_at_index (self->rows, 0) : NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "nothing");
  describe (self, n);
}

/* --- asking --- */

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WaySearchWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayFound) found = way_workspace_search_finish (WAY_WORKSPACE (source), result, &error);

  self->asking = FALSE;
  if (self->workspace == NULL)
    return;
  if (!is_asked (self)) { /* what it answers is not what stands there now */
    ask (self);
    return;
  }

  if (found == NULL) {
    way_message_bar_show_error (self->message, error);
    return;
  }
  way_message_bar_clear (self->message);
  show_found (self, found);
  if (self->enter)
    enter_cb (self);
}

/* One question at a time: while it is worked on, typing goes on, and what was typed meanwhile is
 * asked next, once, however many letters that was. */
static void
ask (WaySearchWindow *self)
{
  if (self->asking || self->workspace == NULL || is_asked (self))
    return;

  g_free (self->asked);
  self->asked = dup_typed (self);
  if (self->asked[0] == '\0') {
    show_found (self, NULL);
    return;
  }

  self->asking = TRUE;
  way_workspace_search_async (self->workspace, self->asked, NULL, found_cb, g_object_ref (self));
}

static void
typed_cb (WaySearchWindow *self)
{
  if (!is_asked (self))
    self->enter = FALSE; /* it was meant for something else */
  ask (self);
}

/* --- keys --- */

/* Down in the entry leads to the row after the one that Enter would open; the arrows go on from
 * there, and Up from the first row leads back. */
static gboolean
key_cb (WaySearchWindow *self, guint key)
{
  GtkWidget     *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->rows, 0);
  const gboolean in_entry =
    focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->entry));

  if (in_entry && (key == GDK_KEY_Down || key == GDK_KEY_KP_Down) && first != NULL) {
    GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->rows);
    GtkListBoxRow *next =
      selected != NULL
        ? gtk_list_box_get_row_at_index (self->rows, gtk_list_box_row_get_index (selected) + 1)
        : first;

    if (next == NULL)
      next = selected;
    gtk_list_box_select_row (self->rows, next);
    return gtk_widget_grab_focus (GTK_WIDGET (next));
  }
  if ((key == GDK_KEY_Up || key == GDK_KEY_KP_Up) && first != NULL && focus == GTK_WIDGET (first)) {
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
    gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
    return GDK_EVENT_STOP;
  }
  return GDK_EVENT_PROPAGATE;
}

/* Hiding and locking are the window’s, whose actions do not reach here; and names are shown. */
static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (WayWork) work = WAY_SEARCH_WINDOW (widget)->work;
  const gboolean hides = g_str_equal (name, "search.hide");

  if (work != NULL)
    g_object_ref (work);
  gtk_window_destroy (GTK_WINDOW (widget));
  if (work != NULL)
    gtk_widget_activate_action (GTK_WIDGET (work), hides ? "win.hide" : "win.lock", NULL);
}

/* --- the window --- */

static void
way_search_window_dispose (GObject *object)
{
  WaySearchWindow *self = WAY_SEARCH_WINDOW (object);

  g_clear_weak_pointer (&self->work);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->asked, g_free);

  G_OBJECT_CLASS (way_search_window_parent_class)->dispose (object);
}

static void
way_search_window_class_init (WaySearchWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_search_window_dispose;

  gtk_widget_class_install_action (widget_class, "search.hide", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "search.lock", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F12, 0, "search.hide", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "search.lock",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "window.close",
                                       NULL);

  g_type_ensure (WAY_TYPE_MESSAGE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-search-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WaySearchWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, WaySearchWindow, message);
  gtk_widget_class_bind_template_child (widget_class, WaySearchWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WaySearchWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, WaySearchWindow, rows);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "stop_cb",
                                                G_CALLBACK (gtk_window_close));
}

static void
way_search_window_init (WaySearchWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->rows, head_row, NULL, NULL);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->rows));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
way_search_window_new (WayWork *work, WayWorkspace *workspace)
{
  WaySearchWindow *self = g_object_new (WAY_TYPE_SEARCH_WINDOW, NULL);

  g_set_weak_pointer (&self->work, work);
  self->workspace = (WayWorkspace *)g_object_ref ((GObject *)workspace);
  ask (self);
  return GTK_WIDGET (self);
}

void
way_search_window_set_text (WaySearchWindow *self, const char *text)
{
  g_return_if_fail (WAY_IS_SEARCH_WINDOW (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  ask (self); /* “search-changed” would wait a little */
}

gboolean
way_search_window_is_asking (WaySearchWindow *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_WINDOW (self), FALSE);

  return self->asking;
}
