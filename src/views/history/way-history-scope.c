/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-scope.h"

#include <glib/gi18n.h>

#include "way-live-list.h"
#include "way-record-words.h"
#include "way-records.h"
#include "way-workspace-assessments.h"

struct _WayHistoryScope {
  AdwBin parent_instance;

  GListModel     *subject; /* the record it is about, for its name */
  WayInstruments *instruments;
  char           *table;
  char           *field;
};

G_DEFINE_FINAL_TYPE (WayHistoryScope, way_history_scope, ADW_TYPE_BIN)

static const WayField *
find_field (WayHistoryScope *self)
{
  const GType type = way_records_find_type (self->table);
  g_autoptr (WayRecordClass) klass = type != 0 ? g_type_class_ref (type) : NULL;

  return klass != NULL && self->field != NULL ? way_record_class_find_field (klass, self->field)
                                              : NULL;
}

/* A removed one is not in any list: it is called by its kind. */
static void
show (WayHistoryScope *self)
{
  g_autoptr (WayRecord) record = g_list_model_get_item (self->subject, 0);
  g_autofree char *the = record != NULL ? way_record_words_the (record, self->instruments)
                                        : way_record_words_the_kind (self->table);
  const WayField  *field = find_field (self);
  g_autofree char *words = NULL;

  if (field != NULL)
    /* Translators: a field, “Risk”, and the record, “the client”. */
    words = g_strdup_printf (_ ("Only %s of %s"), way_record_words_label (field, self->field), the);
  else
    words = g_strdup_printf (_ ("Only %s"), the);
  gtk_label_set_text (GTK_LABEL (adw_bin_get_child (ADW_BIN (self))), words);
}

static void
forget (WayHistoryScope *self)
{
  g_clear_object (&self->subject);
  g_clear_pointer (&self->instruments, way_instruments_unref);
  g_clear_pointer (&self->table, g_free);
  g_clear_pointer (&self->field, g_free);
}

static void
look_for (WayHistoryScope *self, WayWorkspace *workspace, const WayId *id, GType type)
{
  WayInstruments *instruments = way_workspace_get_instruments (workspace);

  self->instruments = instruments != NULL ? way_instruments_ref (instruments) : NULL;
  self->subject = way_workspace_list (workspace, way_query_new_of (type, "id", id));
  g_signal_connect_object (self->subject, "items-changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
}

void
way_history_scope_set (WayHistoryScope *self,
                       WayWorkspace    *workspace,
                       const WayId     *record_id,
                       const char      *table,
                       const char      *field)
{
  const GType type = table != NULL ? way_records_find_type (table) : 0;

  g_return_if_fail (WAY_IS_HISTORY_SCOPE (self));

  forget (self);
  self->table = g_strdup (table);
  self->field = g_strdup (field);
  if (workspace != NULL && type != 0)
    look_for (self, workspace, record_id, type);
  gtk_widget_set_visible (GTK_WIDGET (self), self->subject != NULL);
}

const char *
way_history_scope_get_text (WayHistoryScope *self)
{
  g_return_val_if_fail (WAY_IS_HISTORY_SCOPE (self), NULL);

  return self->subject != NULL ? gtk_label_get_text (GTK_LABEL (adw_bin_get_child (ADW_BIN (self))))
                               : NULL;
}

static void
way_history_scope_dispose (GObject *object)
{
  forget (WAY_HISTORY_SCOPE (object));

  G_OBJECT_CLASS (way_history_scope_parent_class)->dispose (object);
}

static void
way_history_scope_class_init (WayHistoryScopeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_history_scope_dispose;
}

static void
way_history_scope_init (WayHistoryScope *self)
{
}
