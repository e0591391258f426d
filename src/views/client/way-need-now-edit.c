/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-need-now-edit.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-form-meeting.h"
#include "way-need-now.h"
#include "way-now.h"
#include "way-text-scale.h"

struct _WayNeedNowEdit {
  WayPage parent_instance;

  WayForm        *form;
  WayFormMeeting *meeting;
  GListModel     *needs; /* the one that is edited */
  gboolean        filled;
  gboolean        saving;

  GtkStack    *stack;
  AdwClamp    *clamp;
  GtkLabel    *state;
  AdwComboRow *kind;
  AdwEntryRow *words;
  WayDateRow  *asked_on;
  AdwComboRow *status;
  GtkWidget   *given;
  WayDateRow  *given_on;
  AdwEntryRow *given_words;
  AdwComboRow *means;
  AdwEntryRow *cost;
  GtkWidget   *remove;

  GtkWidget       *editing;
  WayConflictView *conflict; /* instead of it, while somebody chooses */
};

G_DEFINE_FINAL_TYPE (WayNeedNowEdit, way_need_now_edit, WAY_TYPE_PAGE)

static gboolean
is_new (WayNeedNowEdit *self)
{
  return way_id_is_none (way_page_get_subject (WAY_PAGE (self)));
}

static gboolean
is_given (WayNeedNowEdit *self)
{
  return adw_combo_row_get_selected (self->status) == WAY_NEED_NOW_GIVEN;
}

/* It does not look at the form, whose rows are filled one by one. */
static void
show_rows (WayNeedNowEdit *self)
{
  gtk_widget_set_visible (self->given, is_given (self));
}

static void
show_changed (WayNeedNowEdit *self)
{
  const gboolean is_filled = way_form_get_record (self->form) != NULL && !self->saving;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "need.save", is_filled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "need.discard",
                                 is_filled && way_form_is_changed (self->form));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "need.remove", is_filled);
  gtk_widget_set_visible (self->remove, !is_new (self));
}

static void
changed_cb (WayNeedNowEdit *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->words), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->given_on), "error");
  show_changed (self);
}

static void
kept_cb (WayNeedNowEdit *self)
{
  gtk_label_set_text (self->state, _ ("Draft kept"));
}

static void
restored_cb (WayNeedNowEdit *self)
{
  gtk_label_set_text (self->state, _ ("What you had typed is back."));
  show_changed (self);
}

static void
failed_cb (WayNeedNowEdit *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

/* --- saving and removing --- */

/* Says so, and goes back; or stays and says why not. */
static void
end (WayNeedNowEdit *self, const char *words, gint64 act, const GError *error)
{
  self->saving = FALSE;
  if (error != NULL) {
    if (g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT))
      way_form_meeting_ask (self->meeting);
    else
      failed_cb (self, error);
    show_changed (self);
  } else if (way_page_get_workspace (WAY_PAGE (self)) != NULL) { /* not locked meanwhile */
    way_page_tell (WAY_PAGE (self), words, act);
    way_page_leave (WAY_PAGE (self));
  }
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNeedNowEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64         act = 0;
  const gboolean saved = way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);

  way_form_end_save (self->form, saved);
  end (self, is_given (self) ? _ ("What was given is written down.") : _ ("The need was saved."),
       act, error);
}

static gboolean
refuse (WayNeedNowEdit *self, gpointer row, const char *words)
{
  g_autoptr (GError) error = g_error_new_literal (WAY_ERROR, WAY_ERROR_INVALID, words);

  gtk_widget_add_css_class (row, "error");
  gtk_widget_grab_focus (row);
  way_page_fail (WAY_PAGE (self), error);
  return FALSE;
}

static gboolean
says_enough (WayNeedNowEdit *self, WayNeedNow *need)
{
  if (need->kind == WAY_NEED_NOW_OTHER && need->words == NULL)
    return refuse (self, self->words, _ ("Say in a few words what is needed."));
  if (need->status == WAY_NEED_NOW_GIVEN && need->given_on.ymd < need->asked_on.ymd)
    return refuse (self, self->given_on,
                   _ ("It was given before it was asked for: look at the days."));
  return TRUE;
}

/* Who writes down that it was given gave it; what was not given has no day and no cost. */
static void
settle (WayNeedNowEdit *self, WayNeedNow *need)
{
  if (need->status != WAY_NEED_NOW_GIVEN) {
    way_set (need, given_on, WAY_DATE_NONE);
    way_set (need, given_by, (WayId){ 0 });
    way_set (need, cost, WAY_INT_NONE);
    return;
  }

  if (need->given_on.ymd == 0)
    way_set (need, given_on, way_today ());
  if (way_id_is_none (&need->given_by))
    way_set (need, given_by,
             way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (self)))->parent.id);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayNeedNowEdit *self = WAY_NEED_NOW_EDIT (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayNeedNow) need = way_form_read (self->form, &error);
  WayChange *change;

  if (need == NULL) {
    failed_cb (self, error);
    return;
  }
  settle (self, need);
  if (!says_enough (self, need))
    return;

  change = way_change_new ();
  if (need->parent.deleted_at.us != 0) /* somebody removed it meanwhile */
    way_change_restore (change, need);
  else
    way_change_save (change, need);
  way_change_end_draft (change, "need_now",
                        is_new (self) ? way_page_get_client (WAY_PAGE (self))
                                      : way_page_get_subject (WAY_PAGE (self)));
  self->saving = TRUE;
  show_changed (self);
  way_form_begin_save (self->form);
  way_workspace_commit_async (way_page_get_workspace (WAY_PAGE (self)), change, NULL, saved_cb,
                              g_object_ref (self));
}

static void
taken_cb (WayNeedNowEdit *self, gboolean goes_on)
{
  if (goes_on)
    save_action (GTK_WIDGET (self), NULL, NULL);
  else
    way_page_leave (WAY_PAGE (self));
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNeedNowEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  if (way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error))
    way_form_end_save (self->form, TRUE);
  else
    way_form_end_save (self->form, FALSE);
  end (self, _ ("The need was removed."), act, error);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayNeedNowEdit *self = WAY_NEED_NOW_EDIT (widget);
  gpointer        need = way_form_get_record (self->form);
  WayChange      *change = way_change_new ();

  way_change_remove (change, need);
  way_change_end_draft (change, "need_now", way_page_get_subject (WAY_PAGE (self)));
  self->saving = TRUE;
  show_changed (self);
  way_form_begin_save (self->form);
  way_workspace_commit_async (way_page_get_workspace (WAY_PAGE (self)), change, NULL, removed_cb,
                              g_object_ref (self));
}

static void
discard_cb (WayNeedNowEdit *self)
{
  way_form_discard (self->form);
  way_page_leave (WAY_PAGE (self));
}

static void
discard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_form_ask_discard (widget, G_CALLBACK (discard_cb));
}

/* --- filling --- */

static void
fill (WayNeedNowEdit *self, WayNeedNow *need, const WayId *about)
{
  self->filled = TRUE;
  way_form_edit (self->form, way_page_get_workspace (WAY_PAGE (self)), need, about);
  show_changed (self);
}

static void
start_new (WayNeedNowEdit *self, WayWorkspace *workspace)
{
  g_autoptr (WayNeedNow) need = way_workspace_create (workspace, WAY_TYPE_NEED_NOW);
  const WayId *client_id = way_page_get_client (WAY_PAGE (self));

  way_set (need, client_id, *client_id);
  way_set (need, kind, WAY_NEED_NOW_OTHER); /* the others are added by one click */
  way_set (need, asked_on, way_today ());
  fill (self, need, client_id);
}

/* It is being given now: what is known is filled in. */
static void
give (WayNeedNowEdit *self)
{
  WayDate day;

  adw_combo_row_set_selected (self->status, WAY_NEED_NOW_GIVEN);
  if (way_date_row_get_date (self->given_on, &day) && day.ymd == 0)
    way_date_row_set_date (self->given_on, way_today ());
  gtk_widget_grab_focus (GTK_WIDGET (self->given_words));
}

static void
loaded_cb (WayNeedNowEdit *self)
{
  g_autoptr (WayNeedNow) need = NULL;

  if (self->filled || self->needs == NULL || way_live_list_is_loading (WAY_LIVE_LIST (self->needs)))
    return;

  need = g_list_model_get_item (self->needs, 0);
  if (need != NULL) {
    fill (self, need, &need->parent.id);
    if (g_strcmp0 (way_page_get_detail (WAY_PAGE (self)), "give") == 0)
      give (self);
  } else
    gtk_stack_set_visible_child_name (self->stack, "gone");
}

static void
way_need_now_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayNeedNowEdit *self = WAY_NEED_NOW_EDIT (page);

  way_form_clear (self->form);
  way_form_meeting_end (self->meeting);
  g_clear_object (&self->needs);
  self->filled = FALSE;
  show_changed (self);
}

static void
way_need_now_edit_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayNeedNowEdit *self = WAY_NEED_NOW_EDIT (page);

  if (way_id_is_none (subject))
    return;

  way_page_set_title (page, _ ("Edit the Need"));
  self->needs = way_workspace_list (way_page_get_workspace (page),
                                    way_query_new_of (WAY_TYPE_NEED_NOW, "id", subject));
  g_signal_connect_object (self->needs, "notify::loading", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
way_need_now_edit_shown (WayPage *page)
{
  WayNeedNowEdit *self = WAY_NEED_NOW_EDIT (page);
  WayWorkspace   *workspace = way_page_get_workspace (page);

  /* The window tells no subject where there is none. */
  if (workspace != NULL && !self->filled && is_new (self))
    start_new (self, workspace);
  gtk_widget_grab_focus (is_given (self) ? GTK_WIDGET (self->given_words)
                                         : GTK_WIDGET (self->words));
}

/* --- the page --- */

static void
way_need_now_edit_dispose (GObject *object)
{
  WayNeedNowEdit *self = WAY_NEED_NOW_EDIT (object);

  g_clear_object (&self->meeting);
  g_clear_object (&self->form);
  g_clear_object (&self->needs);

  G_OBJECT_CLASS (way_need_now_edit_parent_class)->dispose (object);
}

static void
way_need_now_edit_class_init (WayNeedNowEditClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_need_now_edit_dispose;
  page_class->set_workspace = way_need_now_edit_set_workspace;
  page_class->set_subject = way_need_now_edit_set_subject;
  page_class->shown = way_need_now_edit_shown;

  gtk_widget_class_install_action (widget_class, "need.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "need.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "need.discard", NULL, discard_action);

  g_type_ensure (WAY_TYPE_CONFLICT_VIEW);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-need-now-edit.ui");
  gtk_widget_class_bind_template_callback (widget_class, show_rows);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, stack);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, state);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, kind);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, words);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, asked_on);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, status);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, given);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, given_on);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, given_words);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, means);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, cost);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, remove);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, editing);
  gtk_widget_class_bind_template_child (widget_class, WayNeedNowEdit, conflict);
}

static void
way_need_now_edit_init (WayNeedNowEdit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);

  self->form = way_form_new ();
  way_form_add_combo (self->form, "kind", self->kind);
  way_form_add_entry (self->form, "words", GTK_EDITABLE (self->words));
  way_form_add_date (self->form, "asked_on", self->asked_on);
  way_form_add_combo (self->form, "status", self->status);
  way_form_add_date (self->form, "given_on", self->given_on);
  way_form_add_entry (self->form, "given_words", GTK_EDITABLE (self->given_words));
  way_form_add_combo (self->form, "means", self->means);
  way_form_add_entry (self->form, "cost", GTK_EDITABLE (self->cost));
  self->meeting = way_form_meeting_new (self->form, self->conflict, self->editing);
  g_signal_connect_object (self->meeting, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show_changed (self);
}
