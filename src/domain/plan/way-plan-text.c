/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-text.h"

#include <string.h>

#include "way-error.h"

/* The fewest digits that read back as the same number: 0.1, not 0.10000000000000001. */
static char *
write_real (double real)
{
  for (int digits = 1; digits < 17; digits++) {
    char format[8];
    char number[G_ASCII_DTOSTR_BUF_SIZE];

    g_snprintf (format, sizeof format, "%%.%dg", digits);
    g_ascii_formatd (number, sizeof number, format, real);
    if (strchr (number, 'e') == NULL && !islessgreater (g_ascii_strtod (number, NULL), real))
      return g_strdup (number);
  }

  return g_strdup_printf ("%.17g", real);
}

char *
way_plan_text_write (gconstpointer record, const WayField *field)
{
  const char *member = (const char *)record + field->offset;

  if (way_field_is_none (field, record))
    return g_strdup ("");

  switch (field->type) {
  case WAY_FIELD_DATE:
    return way_when_write (*(const WayDate *)(gconstpointer)member);
  case WAY_FIELD_REAL:
    return write_real (*(const double *)(gconstpointer)member);
  case WAY_FIELD_TEXT:
  case WAY_FIELD_INT:
  case WAY_FIELD_BOOL:
  case WAY_FIELD_TIME:
  case WAY_FIELD_CHOICE:
  case WAY_FIELD_ID:
  case WAY_FIELD_BYTES:
  case WAY_FIELD_SET:
  default:
    return way_field_to_text (field, record);
  }
}

/* As it is read by way_field_from_text(); NULL when it means nothing. */
static char *
to_plain (const WayField *field, const char *typed, WayDate today, WayWhenOrder order)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));

  if (text[0] == '\0')
    return g_strdup ("");

  if (field->type == WAY_FIELD_DATE) {
    WayDate date;

    return way_when_parse (text, today, order, field->partial, &date) ? way_date_to_text (date)
                                                                      : NULL;
  }

  if (field->type == WAY_FIELD_REAL) {
    /* A decimal comma; two of them separate nothing that is typed here. */
    char *comma = strchr (text, ',');

    if (comma != NULL && strpbrk (comma + 1, ",.") == NULL && strchr (text, '.') == NULL)
      *comma = '.';
    /* Hexadecimal, “inf” and “nan” are numbers to C, but nobody means them. */
    if (strspn (text, "+-.0123456789") != strlen (text))
      return NULL;
  }

  return g_steal_pointer (&text);
}

gboolean
way_plan_text_read (gpointer        record,
                    const WayField *field,
                    const char     *text,
                    WayDate         today,
                    WayWhenOrder    order,
                    GError        **error)
{
  g_autofree char *plain = to_plain (field, text, today, order);
  g_autoptr (WayRecord) tried = NULL;

  if (plain == NULL) {
    g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "%s is not understood", field->name);
    return FALSE;
  }

  tried = way_record_copy (record);
  return way_record_set_from_text (tried, field, plain, error) &&
         (way_field_is_none (field, tried) || way_field_check (field, tried, error)) &&
         way_record_set_from_text (record, field, plain, error);
}
