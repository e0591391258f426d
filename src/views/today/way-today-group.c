/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-today-group.h"

#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-late-mark.h"
#include "way-record-door.h"

struct _WayTodayGroup {
  AdwBin parent_instance;

  WayToday       *today;
  WayTodaySection section;
  gboolean        whole; /* the others were asked for */
  GPtrArray      *rows;
  int             place; /* of the row that was opened or had the focus last; -1: none */

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (WayTodayGroup, way_today_group, ADW_TYPE_BIN)

static void show_rows (WayTodayGroup *self);

/* Where somebody is, or was, who comes back to it. */
static void
remember (WayTodayGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    if (gtk_widget_get_state_flags (g_ptr_array_index (self->rows, i)) &
        (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_WITHIN))
      self->place = (int)i;
  }
}

static void
open_cb (WayTodayGroup *self, GtkWidget *row)
{
  WayPage             *page = way_page_of (GTK_WIDGET (self));
  const WayTodayEntry *entry = g_object_get_data (G_OBJECT (row), "entry");
  g_autoptr (WayToday) held = NULL;
  WayDoor door;

  if (page == NULL || entry == NULL)
    return;

  remember (self);
  held = g_object_ref (self->today); /* the page is read anew when it is left */
  door = (WayDoor){ .client_id = &entry->client_id,
                    .section = entry->section,
                    .kind = entry->record,
                    .record_id = &entry->record_id,
                    .detail = entry->detail };
  way_page_open_record (page, &door);
}

static void
more_cb (WayTodayGroup *self)
{
  const guint first = way_today_section (self->section)->first;

  self->whole = TRUE;
  show_rows (self);
  if (first < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, first));
}

static GtkWidget *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_row (WayTodayGroup *self, GtkWidget *row)
{
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/* Late or not, it says the same in its words. */
static GtkWidget *
make_when (const WayTodayEntry *entry)
{
  GtkWidget *label;

  if (entry->late) {
    GtkWidget *mark = way_late_mark_new ();

    way_late_mark_set (WAY_LATE_MARK (mark), entry->when);
    return mark;
  }

  label = gtk_label_new (entry->when);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

/* The time over how long it lasts, in the place of an icon. */
static GtkWidget *
make_clock (const WayTodayEntry *entry)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *clock = way_client_words_isolate (entry->clock);
  GtkWidget       *label = gtk_label_new (clock);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  if (entry->lasts != NULL) {
    label = gtk_label_new (entry->lasts);
    gtk_label_set_xalign (GTK_LABEL (label), 1);
    gtk_widget_add_css_class (label, "caption");
    gtk_widget_add_css_class (label, "numeric");
    gtk_widget_add_css_class (label, "dim-label");
    gtk_box_append (GTK_BOX (box), label);
  }
  return box;
}

static GtkWidget *
make_icon (const WayTodayEntry *entry)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (entry->icon);

  gtk_widget_add_css_class (icon, "dim-label");
  return icon;
}

/* One page, one key: only on the next appointment, so that the page has one such button. */
static void
prepare_cb (WayTodayGroup *self, GtkWidget *button)
{
  GtkWidget           *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  GtkRoot             *root = gtk_widget_get_root (button);
  WayPage             *page = way_page_of (button);
  const WayTodayEntry *entry = row != NULL ? g_object_get_data (G_OBJECT (row), "entry") : NULL;

  if (entry == NULL || page == NULL)
    return;

  way_page_open_client (page, &entry->client_id, NULL);
  gtk_widget_activate_action (GTK_WIDGET (root), "win.prepare", NULL);
}

static GtkWidget *
make_prepare (WayTodayGroup *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Prepare"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_tooltip_text (button, _ ("What to look at before the client comes in"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* What is heard when the keyboard comes to the row. */
static char *
say_entry (const WayTodayEntry *entry)
{
  const char *const parts[] = { entry->clock, entry->who, entry->what, entry->when };
  GString          *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (parts[i] != NULL)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", parts[i]);
  }
  return g_string_free (words, FALSE);
}

static GtkWidget *
make_entry (WayTodayGroup *self, WayTodayEntry *entry)
{
  const gboolean opens =
    !way_id_is_none (&entry->client_id) || way_record_door_is_there (entry->record);
  GtkWidget *row = make_row (entry->who != NULL ? entry->who : entry->what,
                             entry->who != NULL ? entry->what : NULL);
  g_autofree char *spoken = say_entry (entry);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             entry->clock != NULL ? make_clock (entry) : make_icon (entry));
  if (entry->when != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_when (entry));
  if (entry->prepares)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_prepare (self));
  if (opens)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), opens);
  g_object_set_data (G_OBJECT (row), "entry", entry);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_more (WayTodayGroup *self, guint n)
{
  g_autofree char *words =
    g_strdup_printf (g_dngettext (NULL, "Show %u more", "Show %u more", n), n);
  GtkWidget *row = make_row (words, NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  add_row (self, row);
}

static void
add_dim (WayTodayGroup *self, const char *words)
{
  GtkWidget *row = make_row (words, NULL);

  gtk_widget_add_css_class (row, "dim-label");
  add_row (self, row);
}

static void
clear_rows (WayTodayGroup *self)
{
  remember (self);
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->rows, i);

    g_object_set_data (G_OBJECT (row), "entry", NULL);
    adw_preferences_group_remove (self->group, row);
  }
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_rows (WayTodayGroup *self)
{
  const WayTodaySectionKind *kind = way_today_section (self->section);
  GPtrArray                 *entries = way_today_get_entries (self->today, self->section);
  guint                      n = entries->len;

  /* One more is shown rather than a row that says so. */
  if (!self->whole && n > kind->first + 1)
    n = kind->first;

  clear_rows (self);
  for (guint i = 0; i < n; i++)
    add_row (self, make_entry (self, g_ptr_array_index (entries, i)));
  if (n < entries->len)
    add_more (self, entries->len - n);
  else if (way_today_has_more (self->today, self->section))
    add_dim (self, _ ("There are more than are listed here."));
  if (entries->len == 0 && kind->empty != NULL)
    add_dim (self, _ (kind->empty));
}

static void
show_rest (WayTodayGroup *self)
{
  GPtrArray *entries = way_today_get_entries (self->today, self->section);

  for (guint i = 0; i < entries->len; i++) {
    WayTodayEntry *entry = g_ptr_array_index (entries, i);

    if (entry->remains)
      add_row (self, make_entry (self, entry));
  }
}

static void
way_today_group_dispose (GObject *object)
{
  WayTodayGroup *self = WAY_TODAY_GROUP (object);

  g_clear_object (&self->today);

  G_OBJECT_CLASS (way_today_group_parent_class)->dispose (object);
}

static void
way_today_group_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_TODAY_GROUP (object)->rows);

  G_OBJECT_CLASS (way_today_group_parent_class)->finalize (object);
}

static void
way_today_group_class_init (WayTodayGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_today_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_today_group_finalize;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/waymark/Waymark/ui/way-today-group.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), WayTodayGroup, group);
}

static void
way_today_group_init (WayTodayGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->place = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_today_group_new (void)
{
  return g_object_new (WAY_TYPE_TODAY_GROUP, NULL);
}

static void
set_today (WayTodayGroup *self, WayToday *today, WayTodaySection section)
{
  clear_rows (self);
  g_set_object (&self->today, today);
  self->section = section;
  if (today == NULL) {
    self->whole = FALSE;
    self->place = -1;
  }
  adw_preferences_group_set_title (self->group, _ (way_today_section (section)->title));
}

gboolean
way_today_group_show (WayTodayGroup *self, WayToday *today, WayTodaySection section)
{
  g_return_val_if_fail (WAY_IS_TODAY_GROUP (self), FALSE);

  set_today (self, today, section);
  if (today != NULL)
    show_rows (self);
  return self->rows->len > 0;
}

guint
way_today_group_show_rest (WayTodayGroup *self, WayToday *today, WayTodaySection section)
{
  g_return_val_if_fail (WAY_IS_TODAY_GROUP (self), 0);

  set_today (self, today, section);
  if (today != NULL)
    show_rest (self);
  return self->rows->len;
}

gboolean
way_today_group_focus (WayTodayGroup *self, gboolean again)
{
  const int  place = again ? MIN (self->place, (int)self->rows->len - 1) : 0;
  GtkWidget *row = place >= 0 && self->rows->len > 0 ? g_ptr_array_index (self->rows, place) : NULL;

  self->place = -1;
  return row != NULL && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)) &&
         gtk_widget_grab_focus (row);
}
