/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-filters.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-now.h"
#include "way-pill.h"
#include "way-when.h"
#include "way-wrap.h"

/* The choices of “when”, in their order. */
enum { ANY_TIME, TODAY, WEEK, MONTH, YEAR };

static const struct {
  const char *label;
  int         days;
} times[] = {
  [ANY_TIME] = { N_ ("Any time"), 0 },     [TODAY] = { N_ ("Today"), 0 },
  [WEEK] = { N_ ("Last 7 days"), 6 },      [MONTH] = { N_ ("Last 30 days"), 29 },
  [YEAR] = { N_ ("Last 12 months"), 365 },
};

struct _WayHistoryFilters {
  AdwBin parent_instance;

  GListModel *staff;
  GArray     *ids;     /* of the members of staff, behind “everyone” */
  gboolean    silent;  /* the choices change, not the person’s mind */
  gboolean    watches; /* the kinds are those of WayHistoryWatch */

  GtkToggleButton *changed;
  GtkToggleButton *signed_kind;
  GtkToggleButton *read;
  GtkToggleButton *given_out;
  GtkDropDown     *who;
  GtkDropDown     *when;
  GtkEditable     *search;
  GtkLabel        *day;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayHistoryFilters, way_history_filters, ADW_TYPE_BIN)

/* --- a day instead of words --- */

/* What was typed may be a day, a month or a year. */
static gboolean
parse_day (WayHistoryFilters *self, WayDate *day)
{
  const char *text = gtk_editable_get_text (self->search);

  return *text != '\0' && way_when_parse (text, way_today (), way_when_get_order (), TRUE, day);
}

static WayTime
begin_of (WayDate day)
{
  g_autoptr (GDateTime) midnight =
    g_date_time_new_local ((int)way_date_get_year (day), (int)way_date_get_month (day),
                           (int)way_date_get_day (day), 0, 0, 0);

  return (WayTime){ g_date_time_to_unix (midnight) * G_USEC_PER_SEC };
}

/* The first day of a day, a month or a year, and the first one after it. */
static void
spread (WayDate day, WayDate *first, WayDate *after)
{
  const guint year = way_date_get_year (day);
  const guint month = way_date_get_month (day);

  *first = way_date_make (year, MAX (month, 1), MAX (way_date_get_day (day), 1));
  if (way_date_is_full (day))
    *after = way_date_add_days (day, 1);
  else
    *after = way_date_add_months (*first, month == 0 ? 12 : 1);
}

static void
show_day (WayHistoryFilters *self)
{
  g_autofree char *words = NULL;
  WayDate          day;

  if (parse_day (self, &day)) {
    g_autofree char *date =
      way_date_is_full (day) ? way_when_write_day (day) : way_when_write (day);

    /* Translators: %s is a day, a month or a year. */
    words = g_strdup_printf (_ ("Only what was done on %s"), date);
  }
  gtk_label_set_text (self->day, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->day), words != NULL);
}

/* --- what was chosen --- */

static void
changed_cb (WayHistoryFilters *self)
{
  if (self->silent)
    return;

  show_day (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static WayHistoryKinds
get_kinds (WayHistoryFilters *self)
{
  WayHistoryKinds kinds = 0;

  if (gtk_toggle_button_get_active (self->changed))
    kinds |= WAY_HISTORY_OF_CHANGES;
  if (gtk_toggle_button_get_active (self->signed_kind))
    kinds |= WAY_HISTORY_OF_SIGNING;
  if (gtk_toggle_button_get_active (self->read))
    kinds |= WAY_HISTORY_OF_READING;
  if (gtk_toggle_button_get_active (self->given_out))
    kinds |= WAY_HISTORY_OF_GIVING_OUT;
  return kinds;
}

/* In the order of their bits, as they stand beside each other. */
static WayHistoryWatch
get_watch (WayHistoryFilters *self)
{
  GtkToggleButton *const kinds[] = { self->changed, self->signed_kind, self->read,
                                     self->given_out };
  WayHistoryWatch        watch = 0;

  for (guint i = 0; i < WAY_WATCH_N_KINDS; i++)
    watch |= gtk_toggle_button_get_active (kinds[i]) ? 1 << i : 0;
  return watch;
}

static void
get_time (WayHistoryFilters *self, WayHistoryFilter *filter)
{
  const guint when = gtk_drop_down_get_selected (self->when);
  WayDate     day, first, after;

  if (parse_day (self, &day)) {
    spread (day, &first, &after);
    filter->from = begin_of (first);
    filter->to = begin_of (after);
    filter->words = NULL;
  } else if (when != ANY_TIME && when < G_N_ELEMENTS (times)) {
    filter->from = begin_of (way_date_add_days (way_today (), -times[when].days));
  }
}

void
way_history_filters_get (WayHistoryFilters *self, WayHistoryFilter *filter)
{
  const guint who = gtk_drop_down_get_selected (self->who);

  g_return_if_fail (WAY_IS_HISTORY_FILTERS (self));

  filter->kinds = self->watches ? WAY_HISTORY_OF_ALL : get_kinds (self);
  filter->watch = self->watches ? get_watch (self) : 0;
  /* None is nothing, and not everything. */
  if (self->watches && filter->watch == 0)
    filter->kinds = 0;
  filter->words = gtk_editable_get_text (self->search);
  filter->who =
    who > 0 && who <= self->ids->len ? g_array_index (self->ids, WayId, who - 1) : (WayId){ { 0 } };
  filter->from = filter->to = WAY_TIME_NONE;
  get_time (self, filter);
}

gboolean
way_history_filters_is_narrow (WayHistoryFilters *self)
{
  g_return_val_if_fail (WAY_IS_HISTORY_FILTERS (self), FALSE);

  return get_kinds (self) != WAY_HISTORY_OF_ALL || gtk_drop_down_get_selected (self->who) != 0 ||
         gtk_drop_down_get_selected (self->when) != ANY_TIME ||
       *gtk_editable_get_text (self->search) != '\0';
}

static const char *
get_label (GtkDropDown *choice)
{
  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (choice));
}

static char *
dup_kinds (WayHistoryFilters *self)
{
  GtkToggleButton *const kinds[] = { self->changed, self->signed_kind, self->read,
                                     self->given_out };
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (gtk_toggle_button_get_active (kinds[i]))
      g_strv_builder_add (chosen, gtk_button_get_label (GTK_BUTTON (kinds[i])));
  }
  labels = g_strv_builder_end (chosen);
  return g_strjoinv (", ", labels);
}

static char *
dup_when (WayHistoryFilters *self)
{
  const char *search = gtk_editable_get_text (self->search);
  const char *when =
    gtk_drop_down_get_selected (self->when) != ANY_TIME ? get_label (self->when) : NULL;
  WayDate day;

  if (parse_day (self, &day))
    return g_strdup (gtk_label_get_text (self->day));
  if (*search == '\0')
    return g_strdup (when);
  /* Translators: %s is what was searched for. */
  return when != NULL ? g_strdup_printf (_ ("%s · “%s”"), when, search)
                      : g_strdup_printf (_ ("“%s”"), search);
}

char *
way_history_filters_dup_words (WayHistoryFilters *self)
{
  char *parts[4] = { NULL };
  char *words;
  guint n = 0;

  g_return_val_if_fail (WAY_IS_HISTORY_FILTERS (self), NULL);

  if (!way_history_filters_is_narrow (self))
    return NULL;

  if (get_kinds (self) != WAY_HISTORY_OF_ALL)
    parts[n++] = dup_kinds (self);
  if (gtk_drop_down_get_selected (self->who) != 0)
    parts[n++] = g_strdup (get_label (self->who));
  parts[n] = dup_when (self);
  words = g_strjoinv (" · ", parts);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_free (parts[i]);
  return words;
}

void
way_history_filters_reset (WayHistoryFilters *self)
{
  g_return_if_fail (WAY_IS_HISTORY_FILTERS (self));

  self->silent = TRUE;
  gtk_toggle_button_set_active (self->changed, TRUE);
  gtk_toggle_button_set_active (self->signed_kind, TRUE);
  gtk_toggle_button_set_active (self->read, TRUE);
  gtk_toggle_button_set_active (self->given_out, TRUE);
  gtk_drop_down_set_selected (self->who, 0);
  gtk_drop_down_set_selected (self->when, ANY_TIME);
  gtk_editable_set_text (self->search, "");
  self->silent = FALSE;
  changed_cb (self);
}

void
way_history_filters_set_watch (WayHistoryFilters *self, WayHistoryWatch watch)
{
  static const struct {
    const char *words;
    const char *tooltip;
  } pills[WAY_WATCH_N_KINDS] = {
    { NC_ ("history", "Given out"),
      N_ ("What was printed, written to a file or told to somebody") },
    { NC_ ("history", "Denied"), N_ ("What was not let out, and wrong passphrases") },
    { NC_ ("history", "Emergencies"), N_ ("What was told without consent in an emergency") },
    { NC_ ("history", "Permissions"),
      N_ ("Roles of the staff, consents and restrictions, passphrases") },
  };
  GtkToggleButton *const kinds[] = { self->changed, self->signed_kind, self->read,
                                     self->given_out };

  g_return_if_fail (WAY_IS_HISTORY_FILTERS (self));

  self->watches = TRUE;
  self->silent = TRUE;
  for (guint i = 0; i < WAY_WATCH_N_KINDS; i++) {
    g_object_set (kinds[i], "words", g_dpgettext2 (NULL, "history", pills[i].words), NULL);
    gtk_widget_set_tooltip_text (GTK_WIDGET (kinds[i]), _ (pills[i].tooltip));
    gtk_toggle_button_set_active (kinds[i], (watch & 1 << i) != 0);
  }
  self->silent = FALSE;
}

void
way_history_filters_search (WayHistoryFilters *self)
{
  g_return_if_fail (WAY_IS_HISTORY_FILTERS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (self->search, 0, -1);
}

/* --- who there is --- */

static void
show_staff (WayHistoryFilters *self)
{
  const guint n = self->staff != NULL ? g_list_model_get_n_items (self->staff) : 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->silent = TRUE;
  g_array_set_size (self->ids, 0);
  gtk_string_list_append (names, _ ("Everyone"));
  for (guint i = 0; i < n; i++) {
    g_autoptr (WayStaff) person = g_list_model_get_item (self->staff, i);

    gtk_string_list_append (names, person->name);
    g_array_append_val (self->ids, person->parent.id);
  }
  gtk_drop_down_set_model (self->who, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->who), n > 1);
  self->silent = FALSE;
}

void
way_history_filters_set_workspace (WayHistoryFilters *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_HISTORY_FILTERS (self));

  g_clear_object (&self->staff);
  if (workspace != NULL) {
    self->staff = way_workspace_list (
      workspace, way_query_order_by (way_query_new (WAY_TYPE_STAFF), "name", FALSE));
    g_signal_connect_object (self->staff, "items-changed", G_CALLBACK (show_staff), self,
                             G_CONNECT_SWAPPED);
  }
  show_staff (self);
}

/* --- the widget --- */

static void
way_history_filters_dispose (GObject *object)
{
  g_clear_object (&WAY_HISTORY_FILTERS (object)->staff);

  G_OBJECT_CLASS (way_history_filters_parent_class)->dispose (object);
}

static void
way_history_filters_finalize (GObject *object)
{
  g_array_unref (WAY_HISTORY_FILTERS (object)->ids);

  G_OBJECT_CLASS (way_history_filters_parent_class)->finalize (object);
}

static void
way_history_filters_class_init (WayHistoryFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_history_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_history_filters_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_HISTORY_FILTERS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_PILL);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-history-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, WayHistoryFilters, changed);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryFilters, signed_kind);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryFilters, read);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryFilters, given_out);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryFilters, who);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryFilters, when);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryFilters, search);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryFilters, day);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
way_history_filters_init (WayHistoryFilters *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  self->silent = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    gtk_string_list_append (labels, _ (times[i].label));
  gtk_drop_down_set_model (self->when, G_LIST_MODEL (labels));
  show_staff (self);
}
