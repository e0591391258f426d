/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-page-private.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-wrap.h"

#define PROGRESS_MS 100

G_DEFINE_FINAL_TYPE (WayImportPage, way_import_page, WAY_TYPE_PAGE)

/* --- steps --- */

static void
show_step (WayImportPage *self, const char *step, gpointer focus)
{
  gtk_stack_set_visible_child_name (self->stack, step);
  if (focus != NULL)
    gtk_widget_grab_focus (focus);
}

static void
stop_timer (WayImportPage *self)
{
  if (self->timer != 0)
    g_source_remove (self->timer);
  self->timer = 0;
}

static gboolean
progress_cb (gpointer user_data)
{
  WayImportPage *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, way_import_get_fraction (self->import));
  return G_SOURCE_CONTINUE;
}

static void
show_busy (WayImportPage *self, const char *title)
{
  adw_status_page_set_title (self->busy, title);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel), TRUE);
  show_step (self, "busy", self->cancel);
  stop_timer (self);
  self->timer = g_timeout_add (PROGRESS_MS, progress_cb, self);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

static void
drop_import (WayImportPage *self)
{
  stop_timer (self);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->import);
}

/* The words of the reading are for people; everything else has its words elsewhere.  step is where
 * a cancel leads back to. */
static void
show_failure (WayImportPage *self, const GError *error, const char *step)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    show_step (self, step, g_str_equal (step, "match") ? self->check : self->choose);
    return;
  }

  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_ENCODING)) {
    show_step (self, "encoding", self->windows);
    return;
  }

  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_INVALID) ||
      g_error_matches (error, WAY_ERROR, WAY_ERROR_NOT_FOUND) ||
      g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT)) {
    adw_status_page_set_description (self->broken, error->message);
    show_step (self, "broken", self->choose_other);
    return;
  }

  show_step (self, step, NULL);
  way_page_fail (WAY_PAGE (self), error);
}

/* FALSE when the page went on to another file meanwhile, or was left. */
static gboolean
is_current (WayImportPage *self, GObject *import)
{
  if (G_OBJECT (self->import) != import)
    return FALSE;

  stop_timer (self);
  return TRUE;
}

/* --- looking --- */

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean ok = way_import_look_finish (WAY_IMPORT (source), result, &error);

  if (!is_current (self, source))
    return;
  if (!ok) {
    show_failure (self, error, "start");
    return;
  }

  way_import_columns_show (self->columns, self->import);
  gtk_widget_set_visible (GTK_WIDGET (self->match_problem), FALSE);
  show_step (self, "match", self->check);
}

static void
look (WayImportPage *self, WayEncoding encoding)
{
  way_import_set_encoding (self->import, encoding);
  show_busy (self, _ ("Reading the File"));
  way_import_look_async (self->import, self->cancellable, looked_cb, g_object_ref (self));
}

void
way_import_page_take_file (WayImportPage *self, GFile *file)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));

  g_return_if_fail (WAY_IS_IMPORT_PAGE (self));

  if (workspace == NULL)
    return;

  drop_import (self);
  self->import = way_import_new (workspace, self->kind, file);
  look (self, WAY_ENCODING_UTF8);
}

static void
windows_cb (WayImportPage *self)
{
  look (self, WAY_ENCODING_WINDOWS_1252);
}

static void
latin1_cb (WayImportPage *self)
{
  look (self, WAY_ENCODING_LATIN1);
}

/* --- checking --- */

static void
show_checked (WayImportPage *self)
{
  GListModel      *lines = way_import_get_refused (self->import);
  guint            n_good = way_import_get_n_good (self->import);
  guint            n_refused = g_list_model_get_n_items (lines);
  g_autofree char *good = self->kind->say_can (n_good);
  g_autofree char *left_out = g_strdup_printf (
    ngettext ("%u line is left out:", "%u lines are left out:", n_refused), n_refused);
  g_autofree char *both = g_strdup_printf ("%s %s", good, left_out);
  g_autofree char *take = self->kind->say_take (n_good);

  gtk_label_set_text (self->summary, n_refused > 0 ? both : good);
  gtk_widget_set_visible (self->refused_box, n_refused > 0);
  gtk_widget_set_visible (self->alike_group, n_refused > 0 || gtk_switch_get_active (self->alike));
  gtk_button_set_label (self->take, take);
  gtk_widget_set_sensitive (GTK_WIDGET (self->take), n_good > 0);
  show_step (self, "checked", n_good > 0 ? self->take : NULL);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkSelectionModel) lines = NULL;
  gboolean ok = way_import_check_finish (WAY_IMPORT (source), result, &error);

  if (!is_current (self, source))
    return;
  if (!ok && g_error_matches (error, WAY_ERROR, WAY_ERROR_INVALID)) {
    gtk_label_set_text (self->match_problem, error->message);
    gtk_widget_set_visible (GTK_WIDGET (self->match_problem), TRUE);
    show_step (self, "match", self->check);
    return;
  }
  if (!ok) {
    show_failure (self, error, "match");
    return;
  }

  lines = GTK_SELECTION_MODEL (
    gtk_no_selection_new (g_object_ref (way_import_get_refused (self->import))));
  gtk_list_view_set_model (self->refused, lines);
  show_checked (self);
}

static void
check_cb (WayImportPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->match_problem), FALSE);
  show_busy (self, _ ("Checking Every Line"));
  way_import_check_async (self->import, self->cancellable, checked_cb, g_object_ref (self));
}

static void
alike_cb (WayImportPage *self)
{
  if (self->import == NULL)
    return;

  way_import_set_take_alike (self->import, gtk_switch_get_active (self->alike));
  check_cb (self);
}

static void
back_cb (WayImportPage *self)
{
  show_step (self, "match", self->check);
}

/* --- taking --- */

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *left_out = NULL;
  gint64           act = 0;
  gboolean         ok = way_import_run_finish (WAY_IMPORT (source), result, &act, &error);
  guint            n, n_refused;

  if (!is_current (self, source))
    return;
  if (!ok) {
    show_failure (self, error, "match");
    return;
  }

  n = way_import_get_n_good (self->import);
  n_refused = g_list_model_get_n_items (way_import_get_refused (self->import));
  title = self->kind->say_taken (n);
  left_out = g_strdup_printf (
    ngettext ("%u line was left out.", "%u lines were left out.", n_refused), n_refused);
  adw_status_page_set_title (self->done, title);
  adw_status_page_set_description (self->done, n_refused > 0 ? left_out : NULL);
  show_step (self, "done", self->leave);
  way_page_tell (WAY_PAGE (self), title, act);
}

static void
take_cb (WayImportPage *self)
{
  show_busy (self, _ ("Importing"));
  way_import_run_async (self->import, self->cancellable, taken_cb, g_object_ref (self));
}

static void
cancel_cb (WayImportPage *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel), FALSE); /* what is written stops soon */
  g_cancellable_cancel (self->cancellable);
}

static void
leave_cb (WayImportPage *self)
{
  way_page_leave (WAY_PAGE (self));
}

/* --- the lines that are left out --- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_list_item_set_child (item, label);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  WayRefusedLine  *line = gtk_list_item_get_item (item);
  g_autofree char *words =
    g_strdup_printf (C_ ("line of a file, why it is left out", "Line %u: %s"),
                     way_refused_line_get_line (line), way_refused_line_get_reason (line));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), words);
}

/* --- the page --- */

static void
set_kind (WayImportPage *self, const WayImportKind *kind)
{
  self->kind = kind;
  way_page_set_title (WAY_PAGE (self), gettext (kind->title));
  adw_status_page_set_title (self->start, gettext (kind->start_title));
  adw_status_page_set_description (self->start, gettext (kind->start_text));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->alike_row),
                                 gettext (kind->alike_title));
  adw_action_row_set_subtitle (self->alike_row, gettext (kind->alike_text));
  gtk_button_set_label (self->leave, gettext (kind->leave_label));
  gtk_widget_set_visible (GTK_WIDGET (self->choose_folder), kind->reads_folders);
}

WayPage *
way_import_page_new_of (const WayImportKind *kind)
{
  WayPage *self = g_object_new (WAY_TYPE_IMPORT_PAGE, NULL);

  set_kind (WAY_IMPORT_PAGE (self), kind);
  way_page_set_subject (self, NULL, kind->name);
  return self;
}

/* Also when it is made again after a lock. */
static void
way_import_page_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  set_kind (WAY_IMPORT_PAGE (page), way_import_kind_find (detail));
}

static void
way_import_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayImportPage *self = WAY_IMPORT_PAGE (page);

  drop_import (self);
  way_import_page_drop_chooser (self);
  gtk_list_view_set_model (self->refused, NULL);
  way_import_columns_show (self->columns, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choose), workspace != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choose_folder), workspace != NULL);
  show_step (self, "start", NULL);
}

static void
way_import_page_shown (WayPage *page)
{
  WayImportPage *self = WAY_IMPORT_PAGE (page);

  if (self->import == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->choose));
}

static void
way_import_page_dispose (GObject *object)
{
  WayImportPage *self = WAY_IMPORT_PAGE (object);

  drop_import (self);
  way_import_page_drop_chooser (self);

  G_OBJECT_CLASS (way_import_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, WayImportPage, stack);
  gtk_widget_class_bind_template_child (klass, WayImportPage, start);
  gtk_widget_class_bind_template_child (klass, WayImportPage, choose);
  gtk_widget_class_bind_template_child (klass, WayImportPage, choose_folder);
  gtk_widget_class_bind_template_child (klass, WayImportPage, choose_other);
  gtk_widget_class_bind_template_child (klass, WayImportPage, windows);
  gtk_widget_class_bind_template_child (klass, WayImportPage, cancel);
  gtk_widget_class_bind_template_child (klass, WayImportPage, check);
  gtk_widget_class_bind_template_child (klass, WayImportPage, take);
  gtk_widget_class_bind_template_child (klass, WayImportPage, leave);
  gtk_widget_class_bind_template_child (klass, WayImportPage, broken);
  gtk_widget_class_bind_template_child (klass, WayImportPage, busy);
  gtk_widget_class_bind_template_child (klass, WayImportPage, done);
  gtk_widget_class_bind_template_child (klass, WayImportPage, progress);
  gtk_widget_class_bind_template_child (klass, WayImportPage, columns);
  gtk_widget_class_bind_template_child (klass, WayImportPage, match_problem);
  gtk_widget_class_bind_template_child (klass, WayImportPage, summary);
  gtk_widget_class_bind_template_child (klass, WayImportPage, alike_group);
  gtk_widget_class_bind_template_child (klass, WayImportPage, alike_row);
  gtk_widget_class_bind_template_child (klass, WayImportPage, alike);
  gtk_widget_class_bind_template_child (klass, WayImportPage, refused_box);
  gtk_widget_class_bind_template_child (klass, WayImportPage, refused);
  gtk_widget_class_bind_template_callback_full (klass, "choose_cb",
                                                G_CALLBACK (way_import_page_choose_file));
  gtk_widget_class_bind_template_callback_full (klass, "choose_folder_cb",
                                                G_CALLBACK (way_import_page_choose_folder));
  gtk_widget_class_bind_template_callback (klass, windows_cb);
  gtk_widget_class_bind_template_callback (klass, latin1_cb);
  gtk_widget_class_bind_template_callback (klass, cancel_cb);
  gtk_widget_class_bind_template_callback (klass, check_cb);
  gtk_widget_class_bind_template_callback (klass, alike_cb);
  gtk_widget_class_bind_template_callback (klass, back_cb);
  gtk_widget_class_bind_template_callback (klass, take_cb);
  gtk_widget_class_bind_template_callback (klass, leave_cb);
}

static void
way_import_page_class_init (WayImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_import_page_dispose;
  WAY_PAGE_CLASS (klass)->set_workspace = way_import_page_set_workspace;
  WAY_PAGE_CLASS (klass)->set_subject = way_import_page_set_subject;
  WAY_PAGE_CLASS (klass)->shown = way_import_page_shown;

  g_type_ensure (WAY_TYPE_IMPORT_COLUMNS);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-import-page.ui");
  bind_children (widget_class);
}

static void
way_import_page_init (WayImportPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  set_kind (self, &way_import_clients);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->refused, factory);
}
