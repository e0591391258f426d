/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-error.h"
#include "way-text.h"

#define POSITION_STEP 1024 /* gaps are left between siblings */
#define FEWEST_DIGITS 3    /* of a telephone number, such as 988 */
#define OLDEST_YEARS  130

/* Folded. */
static const struct {
  const char     *word;
  WayClientStatus status;
} statuses[] = {
  { "active", WAY_CLIENT_ACTIVE },   { "open", WAY_CLIENT_ACTIVE },
  { "activo", WAY_CLIENT_ACTIVE },   { "activa", WAY_CLIENT_ACTIVE },
  { "abierto", WAY_CLIENT_ACTIVE },  { "paused", WAY_CLIENT_PAUSED },
  { "on hold", WAY_CLIENT_PAUSED },  { "pausado", WAY_CLIENT_PAUSED },
  { "pausada", WAY_CLIENT_PAUSED },  { "en pausa", WAY_CLIENT_PAUSED },
  { "closed", WAY_CLIENT_CLOSED },   { "discharged", WAY_CLIENT_CLOSED },
  { "cerrado", WAY_CLIENT_CLOSED },  { "cerrada", WAY_CLIENT_CLOSED },
  { "inactive", WAY_CLIENT_CLOSED }, { "inactivo", WAY_CLIENT_CLOSED },
  { "inactiva", WAY_CLIENT_CLOSED },
};

static gboolean
refuse (GError **error, const char *words)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, words);
  return FALSE;
}

/* --- contacts --- */

static gboolean
check_contact (WayContactPointSystem kind, const char *value, GError **error)
{
  g_autofree char *digits = way_text_digits (value);
  const char      *at = strchr (value, '@');

  if (kind == WAY_CONTACT_POINT_PHONE && strlen (digits) < FEWEST_DIGITS)
    return refuse (error, _ ("The phone number has too few digits."));
  if (kind == WAY_CONTACT_POINT_EMAIL &&
      (at == NULL || at == value || at[1] == '\0' || strpbrk (value, " \t") != NULL))
    return refuse (error, _ ("The email address is not one."));

  return TRUE;
}

static gboolean
add_contacts (const WayImportHow   *self,
              WayClient            *client,
              WayContactPointSystem kind,
              const char           *text,
              GPtrArray            *contacts,
              GError              **error)
{
  g_auto (GStrv) values = g_strsplit_set (text, ";\n", -1);

  for (guint i = 0; values[i] != NULL; i++) {
    WayId            id = way_id_make (self->now.us);
    WayContactPoint *contact;

    g_strstrip (values[i]);
    if (*values[i] == '\0')
      continue;
    if (!check_contact (kind, values[i], error))
      return FALSE;

    contact = way_record_new (WAY_TYPE_CONTACT_POINT, &id);
    way_set (contact, client_id, client->parent.id);
    way_set (contact, system, kind);
    way_set (contact, value, values[i]);
    way_set (contact, position, (gint64)(contacts->len + 1) * POSITION_STEP);
    g_ptr_array_add (contacts, contact);
  }

  return TRUE;
}

/* --- cells --- */

/* “Ana; Anita” becomes one name a line, as the record keeps them. */
static char *
read_aliases (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ";\n", -1);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++) {
    g_strstrip (parts[i]);
    if (*parts[i] != '\0')
      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", parts[i]);
  }

  return g_string_free (lines, FALSE);
}

static gboolean
read_birth_date (const WayImportHow *self, WayClient *client, const char *text, GError **error)
{
  g_autofree char *day = g_strdup (text);
  char            *time = strpbrk (day, " T");
  WayDate          date = WAY_DATE_NONE;

  /* Spreadsheets write midnight behind a day. */
  if (time != NULL && (g_str_has_prefix (time + 1, "0:00") || g_str_has_prefix (time + 1, "00:00")))
    *time = '\0';

  if (!way_when_parse (day, self->today, self->order, TRUE, &date))
    return refuse (error, _ ("The birth date cannot be read."));
  if (date.ymd > self->today.ymd)
    return refuse (error, _ ("The birth date is in the future."));
  if (way_date_get_year (date) + OLDEST_YEARS < way_date_get_year (self->today))
    return refuse (error, _ ("The birth date is too long ago."));

  way_set (client, birth_date, date);
  return TRUE;
}

static gboolean
read_worker (const WayImportHow *self, WayClient *client, const char *text, GError **error)
{
  g_autofree char *folded = way_text_fold (text);
  const WayId     *id = self->find_worker != NULL ? self->find_worker (self->staff, folded) : NULL;

  if (id == NULL)
    return refuse (error, _ ("Nobody who works here has the worker’s name."));

  way_set (client, worker_id, *id);
  return TRUE;
}

static gboolean
read_status (WayClient *client, const char *text, GError **error)
{
  g_autofree char *folded = way_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++) {
    if (strcmp (statuses[i].word, folded) == 0) {
      way_set (client, status, statuses[i].status);
      return TRUE;
    }
  }

  return refuse (error, _ ("The status is neither active nor paused nor closed."));
}

static gboolean
read_cell (const WayImportHow *self,
           WayClient          *client,
           WayClientColumn     column,
           const char         *text,
           GPtrArray          *contacts,
           GError            **error)
{
  switch (column) {
  case WAY_CLIENT_COLUMN_NONE:
    break;
  case WAY_CLIENT_COLUMN_NUMBER:
    way_set (client, number, text);
    break;
  case WAY_CLIENT_COLUMN_NAME_TO_USE:
    way_set (client, name_to_use, text);
    break;
  case WAY_CLIENT_COLUMN_LEGAL_GIVEN:
    way_set (client, legal_given, text);
    break;
  case WAY_CLIENT_COLUMN_LEGAL_FAMILY:
    way_set (client, legal_family, text);
    break;
  case WAY_CLIENT_COLUMN_ALIASES: {
    g_autofree char *lines = read_aliases (text);

    way_set (client, aliases, lines);
    break;
  }
  case WAY_CLIENT_COLUMN_PRONOUNS:
    way_set (client, pronouns, text);
    break;
  case WAY_CLIENT_COLUMN_BIRTH_DATE:
    return read_birth_date (self, client, text, error);
  case WAY_CLIENT_COLUMN_PHONE:
    return add_contacts (self, client, WAY_CONTACT_POINT_PHONE, text, contacts, error);
  case WAY_CLIENT_COLUMN_EMAIL:
    return add_contacts (self, client, WAY_CONTACT_POINT_EMAIL, text, contacts, error);
  case WAY_CLIENT_COLUMN_LANGUAGE:
    way_set (client, language, text);
    break;
  case WAY_CLIENT_COLUMN_PROGRAM:
    way_set (client, program, text);
    break;
  case WAY_CLIENT_COLUMN_WORKER:
    return read_worker (self, client, text, error);
  case WAY_CLIENT_COLUMN_STATUS:
    return read_status (client, text, error);
  }

  return TRUE;
}

static gboolean
read_row (const WayImportHow *self,
          WayClient          *client,
          const WayCsvRow    *row,
          GPtrArray          *contacts,
          GError            **error)
{
  if (row->fault != NULL)
    return refuse (error, row->fault);

  for (guint i = 0; i < row->n_cells; i++) {
    WayClientColumn  column = i < self->n_columns ? self->columns[i] : WAY_CLIENT_COLUMN_NONE;
    g_autofree char *text = NULL;

    if (!way_text_clean (row->cells[i], -1, &text)) {
      g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, _ ("“%s” is too long or not a text."),
                   way_column_set_get_label (&way_client_columns, column));
      return FALSE;
    }
    if (text == NULL)
      continue;
    if (i >= self->n_columns)
      return refuse (error, _ ("There are more cells than headings."));
    if (!read_cell (self, client, column, text, contacts, error))
      return FALSE;
  }

  if (client->name_to_use == NULL && client->legal_given == NULL && client->legal_family == NULL)
    return refuse (error, _ ("There is no name."));

  return way_record_check (client, error);
}

WayClient *
way_client_import_row (const WayImportHow *self,
                       const WayCsvRow    *row,
                       GPtrArray          *contacts,
                       GError            **error)
{
  WayId id = way_id_make (self->now.us);
  g_autoptr (WayClient) client = way_record_new (WAY_TYPE_CLIENT, &id);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  way_set (client, worker_id, self->worker_id);
  if (!read_row (self, client, row, found, error))
    return NULL;

  g_ptr_array_extend_and_steal (contacts, g_steal_pointer (&found));
  return g_steal_pointer (&client);
}

/* --- duplicates --- */

static void
add_key (GPtrArray *keys, const char *name, WayDate birth_date)
{
  g_autofree char *folded = way_text_fold (name);
  g_autofree char *key = g_strdup_printf ("%s %u", folded, birth_date.ymd);

  if (!g_ptr_array_find_with_equal_func (keys, key, g_str_equal, NULL))
    g_ptr_array_add (keys, g_steal_pointer (&key));
}

char **
way_client_import_dup_keys (WayClient *client)
{
  GPtrArray       *keys = g_ptr_array_new ();
  g_autofree char *name = way_client_dup_name (client);

  if (name != NULL)
    add_key (keys, name, client->birth_date);
  if (client->legal_given != NULL && client->legal_family != NULL) {
    g_autofree char *legal = g_strdup_printf ("%s %s", client->legal_given, client->legal_family);

    add_key (keys, legal, client->birth_date);
  }

  if (client->number != NULL) {
    g_autofree char *folded = way_text_fold (client->number);

    g_ptr_array_add (keys, g_strdup_printf ("#%s", folded));
  }

  g_ptr_array_add (keys, NULL);
  return (char **)g_ptr_array_free (keys, FALSE);
}

gboolean
way_client_import_key_is_number (const char *key)
{
  return *key == '#'; /* no folded name begins so */
}
