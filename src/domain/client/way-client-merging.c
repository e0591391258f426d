/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-merging.h"

#include "way-text.h"

#define MAX_FIELDS 4 /* of a row, with the NULL */

static const struct {
  const char *fields[MAX_FIELDS];
  gboolean    is_text; /* both may stay */
} rows[WAY_MERGING_N_ROWS] = {
  [WAY_MERGING_NAME_TO_USE] = { { "name_to_use" }, FALSE },
  [WAY_MERGING_LEGAL_GIVEN] = { { "legal_given" }, FALSE },
  [WAY_MERGING_LEGAL_FAMILY] = { { "legal_family" }, FALSE },
  [WAY_MERGING_PRONOUNS] = { { "pronouns" }, FALSE },
  [WAY_MERGING_BIRTH_DATE] = { { "birth_date" }, FALSE },
  [WAY_MERGING_LANGUAGE] = { { "language" }, FALSE },
  [WAY_MERGING_INTERPRETER] = { { "interpreter", "interpreter_words" }, FALSE },
  [WAY_MERGING_WORK_WITH_ME] = { { "work_with_me" }, TRUE },
  [WAY_MERGING_PROGRAM] = { { "program" }, FALSE },
  [WAY_MERGING_WORKER] = { { "worker_id" }, FALSE },
  [WAY_MERGING_STATUS] = { { "status" }, FALSE },
  [WAY_MERGING_RISK] = { { "risk", "risk_asked_on", "risk_words" }, FALSE },
  [WAY_MERGING_REASON_WORDS] = { { "reason_words" }, TRUE },
  [WAY_MERGING_OWN_DATE] = { { "own_date", "own_date_words" }, FALSE },
};

const char *const *
way_merging_get_fields (WayMergingRow row)
{
  g_return_val_if_fail (row < WAY_MERGING_N_ROWS, NULL);

  return rows[row].fields;
}

gboolean
way_merging_allows_both (WayMergingRow row)
{
  g_return_val_if_fail (row < WAY_MERGING_N_ROWS, FALSE);

  return rows[row].is_text;
}

/* A choice or a bool that was never touched says nothing. */
static gboolean
says_nothing (WayClient *client, const WayField *field)
{
  if (field->type == WAY_FIELD_CHOICE)
    return way_field_get_word (field, client) == field->words[0];
  if (field->type == WAY_FIELD_BOOL)
    return !*(const bool *)G_STRUCT_MEMBER_P (client, field->offset);
  return way_field_is_none (field, client);
}

static gboolean
is_silent (WayMergingRow row, WayClient *client)
{
  for (guint i = 0; rows[row].fields[i] != NULL; i++) {
    if (!says_nothing (client, way_record_find_field (client, rows[row].fields[i])))
      return FALSE;
  }

  return TRUE;
}

static gboolean
is_same (WayMergingRow row, WayClient *a, WayClient *b)
{
  for (guint i = 0; rows[row].fields[i] != NULL; i++) {
    if (!way_field_equal (way_record_find_field (a, rows[row].fields[i]), a, b))
      return FALSE;
  }

  return TRUE;
}

gboolean
way_merging_differs (WayMergingRow row, WayClient *remaining, WayClient *other)
{
  g_return_val_if_fail (row < WAY_MERGING_N_ROWS, FALSE);

  /* Being active is a status like the others: nobody may become closed without being asked. */
  if (row == WAY_MERGING_STATUS)
    return remaining->status != other->status;
  return !is_same (row, remaining, other) && !is_silent (row, remaining) && !is_silent (row, other);
}

WayMergingChoice
way_merging_propose (WayMergingRow row, WayClient *remaining, WayClient *other)
{
  g_return_val_if_fail (row < WAY_MERGING_N_ROWS, WAY_MERGING_KEEP);

  if (row == WAY_MERGING_STATUS)
    return other->status < remaining->status ? WAY_MERGING_TAKE : WAY_MERGING_KEEP;
  if (is_same (row, remaining, other) || is_silent (row, other))
    return WAY_MERGING_KEEP;
  if (is_silent (row, remaining))
    return WAY_MERGING_TAKE;
  if (rows[row].is_text)
    return WAY_MERGING_BOTH;
  if (row == WAY_MERGING_RISK) {
    if (other->risk == remaining->risk)
      return other->risk_asked_on.ymd > remaining->risk_asked_on.ymd ? WAY_MERGING_TAKE
                                                                     : WAY_MERGING_KEEP;
    return other->risk > remaining->risk ? WAY_MERGING_TAKE : WAY_MERGING_KEEP;
  }
  return WAY_MERGING_KEEP;
}

/* --- lines --- */

static gboolean
has_line (char **lines, const char *line)
{
  for (guint i = 0; lines[i] != NULL; i++) {
    if (g_str_equal (lines[i], line))
      return TRUE;
  }

  return FALSE;
}

static char **
split (const char *text)
{
  return g_strsplit (text != NULL ? text : "", "\n", -1);
}

static void
add_line (GString *all, const char *line)
{
  if (all->len > 0)
    g_string_append_c (all, '\n');
  g_string_append (all, line);
}

static char *
end_lines (GString *all)
{
  return g_string_free (all, all->len == 0);
}

char *
way_merging_join_lines (const char *text, const char *other)
{
  g_auto (GStrv) first = split (text);
  g_auto (GStrv) second = split (other);
  GString *all = g_string_new (text);

  for (guint i = 0; second[i] != NULL; i++) {
    if (!has_line (first, second[i]))
      add_line (all, second[i]);
  }

  return end_lines (all);
}

char *
way_merging_part_lines (const char *now, const char *before, const char *joined)
{
  g_auto (GStrv) lines = split (now);
  g_auto (GStrv) old = split (before);
  g_auto (GStrv) came = split (joined);
  GString *all = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (!has_line (came, lines[i]) || has_line (old, lines[i]))
      add_line (all, lines[i]);
  }

  return end_lines (all);
}

/* --- names --- */

static char *
dup_legal_name (WayClient *client)
{
  if (client->legal_given != NULL && client->legal_family != NULL)
    return g_strdup_printf ("%s %s", client->legal_given, client->legal_family);
  return g_strdup (client->legal_given != NULL ? client->legal_given : client->legal_family);
}

/* Adds a name, or the lines of one, that is not the same as any that are there already. */
static void
add_names (GPtrArray *names, GHashTable *known, const char *text)
{
  g_auto (GStrv) lines = split (text);

  for (guint i = 0; lines[i] != NULL; i++) {
    char *fold = way_text_fold (lines[i]);

    if (*fold == '\0')
      g_free (fold);
    else if (g_hash_table_add (known, fold)) /* which owns it either way */
      g_ptr_array_add (names, g_strdup (lines[i]));
  }
}

/* Every name that either record knows, but for those that the result bears. */
static char *
list_aliases (WayClient *result, WayClient *remaining, WayClient *other)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  WayClient *sources[] = { result, remaining, other };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++) {
    g_autofree char *shown = way_client_dup_name (sources[i]);
    g_autofree char *legal = dup_legal_name (sources[i]);

    add_names (names, known, shown);
    add_names (names, known, sources[i]->name_to_use);
    add_names (names, known, legal);
    if (sources[i] == result)
      g_ptr_array_set_size (names, 0);
    else
      add_names (names, known, sources[i]->aliases);
  }

  g_ptr_array_add (names, NULL);
  return names->len > 1 ? g_strjoinv ("\n", (char **)names->pdata) : NULL;
}

/* --- the result --- */

static void
take_row (WayMergingRow row, WayClient *result, WayClient *other)
{
  for (guint i = 0; rows[row].fields[i] != NULL; i++)
    way_field_copy (way_record_find_field (result, rows[row].fields[i]), other, result);
}

static void
join_row (WayMergingRow row, WayClient *result, WayClient *other)
{
  const WayField  *field = way_record_find_field (result, rows[row].fields[0]);
  g_autofree char *text = way_field_to_text (field, result);
  g_autofree char *other_text = way_field_to_text (field, other);
  g_autofree char *joined = way_merging_join_lines (text, other_text);

  way_record_set_from_text (result, field, joined, NULL);
}

WayClient *
way_merging_make (WayClient *remaining, WayClient *other, const WayMergingChoice *choices)
{
  WayClient       *result;
  g_autofree char *aliases = NULL;

  g_return_val_if_fail (WAY_IS_CLIENT (remaining) && WAY_IS_CLIENT (other), NULL);

  result = way_record_copy (remaining);
  for (guint row = 0; row < WAY_MERGING_N_ROWS; row++) {
    if (choices[row] == WAY_MERGING_TAKE)
      take_row (row, result, other);
    else if (choices[row] == WAY_MERGING_BOTH && rows[row].is_text)
      join_row (row, result, other);
  }

  way_set (result, reasons, ((WaySet){ remaining->reasons.bits | other->reasons.bits }));
  way_set (result, archived, remaining->archived && other->archived);
  aliases = list_aliases (result, remaining, other);
  way_set (result, aliases, aliases);
  return result;
}
