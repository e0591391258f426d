/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-page.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-import-columns.h"
#include "way-import.h"
#include "way-wrap.h"

#define PROGRESS_MS 100

struct _WayImportPage {
  WayPage parent_instance;

  GtkStack         *stack;
  GtkButton        *choose;
  GtkButton        *choose_other;
  GtkButton        *windows;
  GtkButton        *cancel;
  GtkButton        *check;
  GtkButton        *take;
  GtkButton        *leave;
  AdwStatusPage    *broken;
  AdwStatusPage    *busy;
  AdwStatusPage    *done;
  GtkProgressBar   *progress;
  WayImportColumns *columns;
  GtkLabel         *match_problem;
  GtkLabel         *summary;
  GtkWidget        *alike_group;
  GtkSwitch        *alike;
  GtkWidget        *refused_box;
  GtkListView      *refused;

  GtkFileChooserNative *chooser;
  WayImport            *import; /* NULL until there is a file */
  GCancellable         *cancellable;
  guint                 timer;
};

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
  self->import = way_import_new (workspace, file);
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

static void
chosen_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  WayImportPage *self = WAY_IMPORT_PAGE (user_data);

  if (response == GTK_RESPONSE_ACCEPT && way_page_get_workspace (WAY_PAGE (self)) != NULL) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

    way_import_page_take_file (self, file);
  }
}

static void
make_chooser (WayImportPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  self->chooser = gtk_file_chooser_native_new (_ ("Choose a File of Clients"), GTK_WINDOW (root),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_file_filter_set_name (tables, _ ("Tables (CSV)"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_add_suffix (tables, "txt");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), tables);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
}

/* One dialog for the life of the page: it cannot be destroyed within its own answer. */
static void
choose_cb (WayImportPage *self)
{
  if (self->chooser == NULL)
    make_chooser (self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* The dialog may be another program's window, which stays when ours is locked. */
static void
drop_chooser (WayImportPage *self)
{
  if (self->chooser != NULL)
    gtk_native_dialog_hide (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
}

/* --- checking --- */

static void
show_checked (WayImportPage *self)
{
  GListModel      *lines = way_import_get_refused (self->import);
  guint            n_good = way_import_get_n_good (self->import);
  guint            n_refused = g_list_model_get_n_items (lines);
  g_autofree char *good = g_strdup_printf (
    ngettext ("%u client can be imported.", "%u clients can be imported.", n_good), n_good);
  g_autofree char *left_out = g_strdup_printf (
    ngettext ("%u line is left out:", "%u lines are left out:", n_refused), n_refused);
  g_autofree char *both = g_strdup_printf ("%s %s", good, left_out);
  g_autofree char *take =
    g_strdup_printf (ngettext ("_Import %u Client", "_Import %u Clients", n_good), n_good);

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
  title = g_strdup_printf (ngettext ("%u Client Imported", "%u Clients Imported", n), n);
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
way_import_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayImportPage *self = WAY_IMPORT_PAGE (page);

  drop_import (self);
  drop_chooser (self);
  gtk_list_view_set_model (self->refused, NULL);
  way_import_columns_show (self->columns, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choose), workspace != NULL);
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
  drop_chooser (self);

  G_OBJECT_CLASS (way_import_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, WayImportPage, stack);
  gtk_widget_class_bind_template_child (klass, WayImportPage, choose);
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
  gtk_widget_class_bind_template_child (klass, WayImportPage, alike);
  gtk_widget_class_bind_template_child (klass, WayImportPage, refused_box);
  gtk_widget_class_bind_template_child (klass, WayImportPage, refused);
  gtk_widget_class_bind_template_callback (klass, choose_cb);
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
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->refused, factory);
}
