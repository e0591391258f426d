/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-columns.h"

#include "way-client-name.h"

#include <glib/gi18n.h>

#define EXAMPLES 3

struct _WayImportColumns {
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  AdwComboRow         *order;

  WayImport *import;
  GPtrArray *rows;    /* one a column, borrowed from the group */
  gboolean   filling; /* the program sets the controls, not the person */
};

G_DEFINE_FINAL_TYPE (WayImportColumns, way_import_columns, ADW_TYPE_BIN)

static void
column_cb (AdwComboRow *row, GParamSpec *pspec, gpointer user_data)
{
  WayImportColumns *self = WAY_IMPORT_COLUMNS (user_data);
  guint             column;

  if (!self->filling && g_ptr_array_find (self->rows, row, &column))
    way_import_set_column (self->import, column, adw_combo_row_get_selected (row));
}

static void
order_cb (WayImportColumns *self)
{
  if (!self->filling && self->import != NULL)
    way_import_set_order (self->import, (WayWhenOrder)adw_combo_row_get_selected (self->order));
}

static GListModel *
make_meanings (WayImport *import)
{
  GtkStringList      *meanings = gtk_string_list_new (NULL);
  const WayColumnSet *columns = way_import_get_kind (import)->columns;

  for (guint i = 0; i < columns->n; i++)
    gtk_string_list_append (meanings, way_column_set_get_label (columns, i));
  return G_LIST_MODEL (meanings);
}

/* The first values of a column: “Ana · Bo · Cy”. */
/* Each could be a name, whatever its heading says: while names are hidden it is initials. */
static char *
make_example (WayImport *import, guint column)
{
  GString *example = g_string_new (NULL);
  guint    n = 0;

  for (guint i = 0; i < way_import_get_n_samples (import) && n < EXAMPLES; i++) {
    g_autofree char *cell = way_client_name_show_text (way_import_get_sample (import, i, column));

    if (*cell != '\0')
      g_string_append_printf (example, "%s%s", n++ > 0 ? " · " : "", cell);
  }

  if (n == 0)
    g_string_append (example, _ ("Nothing in the first lines"));
  g_strdelimit (example->str, "\n\t", ' ');
  return g_string_free (example, FALSE);
}

static void
add_row (WayImportColumns *self, guint column, GListModel *meanings)
{
  GtkWidget       *row = adw_combo_row_new ();
  const char      *heading = way_import_get_heading (self->import, column);
  g_autofree char *example = make_example (self->import, column);

  /* What people wrote is no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 *heading != '\0' ? heading : _ ("No heading"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), example);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_tooltip_text (row, example);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), meanings);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), way_import_get_column (self->import, column));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (column_cb), self, 0);

  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

void
way_import_columns_show (WayImportColumns *self, WayImport *import)
{
  g_autoptr (GListModel) meanings = NULL;
  g_autofree char *words = NULL;
  guint            n = 0;

  g_return_if_fail (WAY_IS_IMPORT_COLUMNS (self));

  g_set_object (&self->import, import);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  if (import == NULL)
    return;

  meanings = make_meanings (import);
  self->filling = TRUE;
  n = way_import_get_n_rows (import);
  words =
    g_strdup_printf (ngettext ("%u line below the headings", "%u lines below the headings", n), n);
  adw_preferences_group_set_description (self->group, words);
  for (guint i = 0; i < way_import_get_n_columns (import); i++)
    add_row (self, i, meanings);
  adw_combo_row_set_selected (self->order, way_import_get_order (import));
  self->filling = FALSE;
}

static void
way_import_columns_finalize (GObject *object)
{
  WayImportColumns *self = WAY_IMPORT_COLUMNS (object);

  g_clear_object (&self->import);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (way_import_columns_parent_class)->finalize (object);
}

static void
way_import_columns_class_init (WayImportColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_import_columns_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-import-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, WayImportColumns, group);
  gtk_widget_class_bind_template_child (widget_class, WayImportColumns, order);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
}

static void
way_import_columns_init (WayImportColumns *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
