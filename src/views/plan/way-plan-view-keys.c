/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-view-private.h"

static GtkWidget *
get_focus (WayPlanView *self)
{
  return gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* Delete takes a node away where there is no letter that it could take. */
static gboolean
is_delete_of_node (WayPlanView *self, guint keyval)
{
  GtkWidget *focus = get_focus (self);

  if (keyval != GDK_KEY_Delete && keyval != GDK_KEY_KP_Delete)
    return FALSE;
  if (GTK_IS_TEXT_VIEW (focus))
    return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus))) == 0;

  return focus != NULL && !GTK_IS_EDITABLE (focus);
}

/* Behind the last field comes the next node, and before the first the one before. */
static gboolean
tab (WayPlanView *self, gboolean back)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, self->current);
  guint      place;

  if (row == NULL)
    return GDK_EVENT_PROPAGATE;
  if (!self->reading &&
      gtk_widget_child_focus (row, back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD))
    return GDK_EVENT_STOP;
  if (!way_plan_view_find_place (self, self->current, &place) ||
      (back ? place == 0 : way_plan_view_get_nth (self, place + 1) == NULL))
    return GDK_EVENT_PROPAGATE;

  way_plan_view_step (self, back ? -1 : 1);
  return GDK_EVENT_STOP;
}

/* --- reading: the row has the focus, and no letter is typed --- */

static void
go_to (WayPlanView *self, guint place)
{
  way_plan_view_want (self, way_plan_view_get_nth (self, place), FALSE);
}

/* As in every tree: away what is below, then to what it is in. */
static void
go_out (WayPlanView *self)
{
  if (way_plan_view_can_fold (self, self->current) && !way_plan_node_is_folded (self->current))
    way_plan_view_set_folded (self, self->current, TRUE);
  else if (way_plan_node_get_parent (self->current) != NULL)
    way_plan_view_want (self, way_plan_node_get_parent (self->current), FALSE);
}

static void
go_in (WayPlanView *self)
{
  if (!way_plan_view_can_fold (self, self->current))
    return;

  if (way_plan_node_is_folded (self->current))
    way_plan_view_set_folded (self, self->current, FALSE);
  else
    way_plan_view_step (self, 1);
}

static gboolean
read_key (WayPlanView *self, guint keyval)
{
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (keyval) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    way_plan_view_step (self, -1);
    return GDK_EVENT_STOP;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    way_plan_view_step (self, 1);
    return GDK_EVENT_STOP;
  case GDK_KEY_Home:
    go_to (self, 0);
    return GDK_EVENT_STOP;
  case GDK_KEY_End:
    go_to (self, g_list_model_get_n_items (G_LIST_MODEL (self->model)) - 1);
    return GDK_EVENT_STOP;
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    (mirrored ? go_in : go_out) (self);
    return GDK_EVENT_STOP;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    (mirrored ? go_out : go_in) (self);
    return GDK_EVENT_STOP;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter:
  case GDK_KEY_F2:
  case GDK_KEY_space:
    self->reading = FALSE;
    way_plan_view_want (self, self->current, FALSE);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

/* A list of choices, or of texts, knows its own keys. */
static gboolean
is_in_list (WayPlanView *self)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static gboolean
key_pressed_cb (WayPlanView *self, guint keyval, guint keycode, GdkModifierType state)
{
  const GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();

  if (self->current == NULL || is_in_list (self))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_ISO_Left_Tab)
    return tab (self, TRUE);
  if (held != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Tab)
    return tab (self, FALSE);
  if (is_delete_of_node (self, keyval)) {
    way_plan_view_remove (self);
    return GDK_EVENT_STOP;
  }

  return self->reading ? read_key (self, keyval) : GDK_EVENT_PROPAGATE;
}

/* Out of a field to its row; out of what was begun to where it was begun. */
static gboolean
escape_cb (WayPlanView *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Escape || self->current == NULL || self->reading)
    return GDK_EVENT_PROPAGATE;

  self->reading = TRUE;
  if (way_plan_node_is_blank (self->current) &&
      way_plan_node_get_kind (self->current) != WAY_PLAN_KIND_PLAN)
    way_plan_view_remove (self);
  else
    way_plan_view_want (self, self->current, FALSE);
  return GDK_EVENT_STOP;
}

/* --- undo and redo --- */

static char *
get_text (GtkWidget *widget)
{
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  if (!GTK_IS_TEXT_VIEW (widget))
    return g_strdup ("");

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), &start, &end,
                                   TRUE);
}

/* Typing is taken back by the text itself, as long as it remembers any. */
static gboolean
undo_typing (GtkWidget *focus, gboolean redo)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (focus == NULL)
    return FALSE;

  before = get_text (focus);
  gtk_widget_activate_action (focus, redo ? "text.redo" : "text.undo", NULL);
  after = get_text (focus);
  return !g_str_equal (before, after);
}

/* What is typed and not saved yet becomes an act, which is then taken back; it may be done again.
 */
static void
undo_act (WayPlanView *self)
{
  const WayField *wrong = NULL;
  g_autoptr (WayRecord) record = NULL;

  if (self->current != NULL && way_plan_node_is_blank (self->current) &&
      way_plan_node_get_kind (self->current) != WAY_PLAN_KIND_PLAN) {
    way_plan_view_remove (self);
    return;
  }

  if (self->current != NULL && way_plan_node_is_typed (self->current)) {
    way_plan_keeper_save (self->keeper, self->current);
    record = way_plan_node_make_record (self->current, &wrong);
    if (record == NULL)
      return; /* its row says why it cannot be saved */
  }
  way_plan_keeper_undo (self->keeper);
}

void
way_plan_view_undo (WayPlanView *self, gboolean redo)
{
  GtkWidget *focus;

  g_return_if_fail (WAY_IS_PLAN_VIEW (self));

  focus = get_focus (self);
  if (self->tree == NULL || (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
                             undo_typing (focus, redo)))
    return;

  if (redo)
    way_plan_keeper_redo (self->keeper);
  else
    undo_act (self);
}

void
way_plan_view_add_keys (WayPlanView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *escape = gtk_event_controller_key_new ();

  /* Before the list, to which Tab is the next row. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  /* After the fields, in which it may close something. */
  g_signal_connect_swapped (escape, "key-pressed", G_CALLBACK (escape_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), escape);
}
