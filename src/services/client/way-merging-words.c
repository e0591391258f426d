/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-merging-words.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-staff.h"
#include "way-when.h"

static const char *
find_worker (GListModel *staff, const WayId *id)
{
  for (guint i = 0; staff != NULL && i < g_list_model_get_n_items (staff); i++) {
    g_autoptr (WayStaff) person = g_list_model_get_item (staff, i);

    if (way_id_equal (&person->parent.id, id))
      return person->name; /* the list holds it */
  }

  return NULL;
}

static char *
date_words (WayDate date)
{
  return date.ymd != 0 ? way_when_write (date) : NULL;
}

static char *
dup_text (WayClient *client, const WayField *field)
{
  g_autofree char *text = way_field_to_text (field, client);

  return way_client_name_is_in (WAY_TYPE_CLIENT, field) ? way_client_name_show_text (text)
                                                        : g_steal_pointer (&text);
}

static char *
field_words (WayClient *client, const WayField *field, GListModel *staff)
{
  gconstpointer member = G_STRUCT_MEMBER_P (client, field->offset);

  switch (field->type) {
  case WAY_FIELD_CHOICE:
    return g_strdup (gettext (field->labels[*(const guint *)member]));
  case WAY_FIELD_BOOL:
    return *(const bool *)member ? g_strdup (gettext (field->label)) : NULL;
  case WAY_FIELD_ID:
    return g_strdup (find_worker (staff, member));
  case WAY_FIELD_DATE:
    return date_words (*(const WayDate *)member);
  case WAY_FIELD_TEXT:
  case WAY_FIELD_INT:
  case WAY_FIELD_REAL:
  case WAY_FIELD_TIME:
  case WAY_FIELD_BYTES:
  case WAY_FIELD_SET:
    return dup_text (client, field);
  }

  g_return_val_if_reached (NULL);
}

const char *
way_merging_words_label (WayMergingRow row)
{
  g_autoptr (WayRecordClass) klass = g_type_class_ref (WAY_TYPE_CLIENT);

  return gettext (way_record_class_find_field (klass, way_merging_get_fields (row)[0])->label);
}

char *
way_merging_words_row (WayMergingRow row, WayClient *client, GListModel *staff)
{
  const char *const *fields = way_merging_get_fields (row);
  GString           *words = g_string_new (NULL);

  for (guint i = 0; fields[i] != NULL; i++) {
    g_autofree char *part = field_words (client, way_record_find_field (client, fields[i]), staff);

    if (part != NULL)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
  }

  return g_string_free (words, words->len == 0);
}
