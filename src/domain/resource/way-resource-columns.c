/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-error.h"
#include "way-organization.h"
#include "way-text.h"

#define ORGANIZATION "organization"

static const WayColumn known[] = {
  { "", N_ ("Left out"), "" },
  { "name", N_ ("Name"),
    "resource,resource name,service,service name,place,agency program,nombre,"
    "recurso,servicio" },
  { ORGANIZATION, N_ ("Organization"),
    "organization name,agency,agency name,provider,organizacion,"
    "agencia,institucion" },
  { "kind", N_ ("Kind of help"), "type,category,service type,taxonomy,tipo,categoria" },
  { "needs", N_ ("Needs it answers"), "need,necesidades,necesidad" },
  { "services", N_ ("Services"),
    "description,services offered,what they do,servicios,descripcion" },
  { "eligibility", N_ ("Who can come"),
    "eligibility description,who qualifies,requirements,"
    "elegibilidad,requisitos" },
  { "cost", N_ ("Cost"), "fee type,costo" },
  { "cost_words", N_ ("About the cost"), "fees,fees description,fee,tarifas,tarifa" },
  { "payers", N_ ("Payers"), "insurance,funding,payment accepted,seguro,seguros,pagadores" },
  { "payer_words", N_ ("Other payers"), "other insurance" },
  { "languages", N_ ("Languages"), "language,languages spoken,idiomas,idioma" },
  { "language_words", N_ ("Other languages"), "other languages,interpretation services" },
  { "access", N_ ("Access"), "accessibility,accesibilidad,acceso" },
  { "access_words", N_ ("About the access"), "accessibility details" },
  { "hours", N_ ("Hours"), "hours of operation,opening hours,schedule,horario,horarios" },
  { "phone", N_ ("Phone"), "telephone,phone number,main phone,hotline,telefono" },
  { "text_number", N_ ("Number for texts"), "text,sms,text line,mensajes" },
  { "email", N_ ("Email"), "e mail,email address,correo,correo electronico" },
  { "web", N_ ("Website"), "url,web site,website,web page,homepage,sitio web,pagina web" },
  { "address", N_ ("Address"), "street,street address,location,direccion,domicilio" },
  { "area", N_ ("Part of town, distance"),
    "neighborhood,area served,service area,distance,city,"
    "county,zona,barrio,distancia,ciudad" },
  { "transport", N_ ("How to get there"), "transportation,transit,bus,transporte" },
  { "intake", N_ ("How to get in"),
    "application process,intake process,how to apply,ingreso,"
    "como solicitar" },
  { "contact_person", N_ ("Whom to ask for"), "contact,contact name,contacto" },
  { "capacity", N_ ("Room for more"), "availability,openings,capacidad" },
  { "wait_words", N_ ("About the wait"), "wait time,waitlist,waiting list,lista de espera" },
  { "moud", N_ ("Welcomes people on medication for it"),
    "mat,moud friendly,accepts mat,"
    "accepts moud" },
  { "family", N_ ("Family-friendly"), "family friendly,children welcome,familias" },
  { "faith", N_ ("Faith-based"), "faith based,religious,religioso" },
  { "verified_on", N_ ("Verified on"),
    "last verified,verified,last updated,last assured,assured date,"
    "verificado" },
  { "notes", N_ ("Notes"), "note,comments,remarks,notas,comentarios" },
  { "source_id", N_ ("Number in another directory"), "id,service id,resource id,hsds id" },
};

static const char *const general[] = { "service", "name", "phone", "nombre", "type", NULL };

static gboolean
has_name (const guint *columns, guint n, GError **error)
{
  for (guint i = 0; i < n; i++) {
    if (columns[i] == 1)
      return TRUE;
  }

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, _ ("No column holds a name."));
  return FALSE;
}

const WayColumnSet way_resource_columns = { known, G_N_ELEMENTS (known), general, has_name };

/* --- writing --- */

guint
way_resource_columns_count (void)
{
  return G_N_ELEMENTS (known) - 1;
}

const char *
way_resource_columns_get_name (guint n)
{
  g_return_val_if_fail (n < way_resource_columns_count (), NULL);

  return known[n + 1].name;
}

char **
way_resource_columns_dup_row (WayResource *resource, const char *organization)
{
  char **cells = g_new0 (char *, G_N_ELEMENTS (known));

  for (guint i = 0; i + 1 < G_N_ELEMENTS (known); i++) {
    const WayField *field = way_record_find_field (resource, known[i + 1].name);

    cells[i] = field != NULL ? way_field_to_text (field, resource) : g_strdup (organization);
    if (cells[i] == NULL)
      cells[i] = g_strdup ("");
  }
  return cells;
}

/* --- reading --- */

typedef struct {
  const WayImportHow *how;
  WayResource        *resource;
  GPtrArray          *more;
  GString            *rest; /* what no choice knows */
} Reading;

static gboolean
refuse (GError **error, const char *words)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, words);
  return FALSE;
}

/* The stored word, or what people call it, in this language or in English. */
static gboolean
find_word (const WayField *field, const char *text, guint *n)
{
  g_autofree char *folded = way_text_fold (text);

  for (guint i = 0; field->words[i] != NULL; i++) {
    const char *const names[] = { field->words[i], field->labels[i], gettext (field->labels[i]) };

    for (guint k = 0; k < G_N_ELEMENTS (names); k++) {
      g_autofree char *name = way_text_fold (names[k]);

      if (*name != '\0' && strcmp (name, folded) == 0) {
        *n = i;
        return TRUE;
      }
    }
  }
  return FALSE;
}

static void
keep (Reading *self, const char *text)
{
  g_string_append_printf (self->rest, "%s%s", self->rest->len > 0 ? ", " : "", text);
}

static const struct {
  const char *name;
  gboolean    yes;
} answers[] = {
  { "yes", TRUE }, { "y", TRUE },  { "true", TRUE },   { "1", TRUE },  { "si", TRUE },
  { "no", FALSE }, { "n", FALSE }, { "false", FALSE }, { "0", FALSE },
};

static void
read_choice (Reading *self, const WayField *field, const char *text)
{
  guint           *value = G_STRUCT_MEMBER_P (self->resource, field->offset);
  g_autofree char *folded = way_text_fold (text);
  guint            n;

  if (find_word (field, text, &n)) {
    way_record_set_choice (self->resource, value, n);
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    if (field->words[1] != NULL && g_str_equal (field->words[1], "yes") &&
        strcmp (answers[i].name, folded) == 0) {
      way_record_set_choice (self->resource, value,
                             answers[i].yes ? WAY_RESOURCE_YES : WAY_RESOURCE_NO);
      return;
    }
  }
  keep (self, text);
}

/* “en es”, as sets are stored: every word must be one. */
static gboolean
find_words (const WayField *field, const char *text, WaySet *set)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  WaySet found = *set;
  guint  n;

  for (guint i = 0; words[i] != NULL; i++) {
    if (*words[i] == '\0')
      continue;
    if (!find_word (field, words[i], &n))
      return FALSE;
    found.bits |= WAY_SET_OF (n).bits;
  }
  *set = found;
  return TRUE;
}

/* “English; Spanish” and “en, es”. */
static void
read_set (Reading *self, const WayField *field, const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ";,|\n", -1);
  WaySet *value = G_STRUCT_MEMBER_P (self->resource, field->offset);
  WaySet  set = *value;
  guint   n;

  for (guint i = 0; parts[i] != NULL; i++) {
    g_strstrip (parts[i]);
    if (*parts[i] == '\0')
      continue;
    if (find_word (field, parts[i], &n))
      set.bits |= WAY_SET_OF (n).bits;
    else if (!find_words (field, parts[i], &set))
      keep (self, parts[i]);
  }
  way_record_set_set (self->resource, value, set);
}

static gboolean
read_date (Reading *self, const char *text, GError **error)
{
  g_autofree char *day = g_strdup (text);
  char            *time = strpbrk (day, " T");
  WayDate          date = WAY_DATE_NONE;

  if (time != NULL && strchr (time, ':') != NULL) /* a time of that day */
    *time = '\0';
  if (!way_when_parse (day, self->how->today, self->how->order, TRUE, &date) ||
      !way_date_is_full (date))
    return refuse (error, _ ("The day on which it was verified cannot be read."));
  if (date.ymd > self->how->today.ymd)
    return refuse (error, _ ("The day on which it was verified is in the future."));

  way_set (self->resource, verified_on, date);
  return TRUE;
}

static void
read_organization (Reading *self, const char *text)
{
  g_autofree char *folded = way_text_fold (text);
  const WayId     *there = self->how->organizations != NULL
                           ? g_hash_table_lookup (self->how->organizations, folded)
                           : NULL;
  WayOrganization *organization;
  WayId            id = way_id_make (self->how->now.us);

  if (there != NULL) {
    way_set (self->resource, organization_id, *there);
    return;
  }

  organization = way_record_new (WAY_TYPE_ORGANIZATION, &id);
  way_set (organization, name, text);
  way_set (organization, kind, WAY_ORGANIZATION_OTHER);
  g_ptr_array_add (self->more, organization);
  way_set (self->resource, organization_id, id);
}

/* What the words beside a field are, that keep what it does not know. */
static const struct {
  const char *field;
  const char *words;
} beside[] = { { "payers", "payer_words" },
               { "languages", "language_words" },
               { "access", "access_words" },
               { "cost", "cost_words" },
               { "capacity", "wait_words" } };

static void
add_words (WayResource *resource, const char *name, const char *words, GString *rest)
{
  const WayField  *field = way_record_find_field (resource, name);
  char *const     *there = G_STRUCT_MEMBER_P (resource, field->offset);
  g_autofree char *both =
    *there != NULL ? g_strdup_printf ("%s; %s", *there, words) : g_strdup (words);

  way_record_set_text (resource, there, both);
  g_string_truncate (rest, 0);
}

static void
keep_rest (Reading *self, const WayField *field)
{
  if (self->rest->len == 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (beside); i++) {
    if (g_str_equal (beside[i].field, field->name)) {
      add_words (self->resource, beside[i].words, self->rest->str, self->rest);
      return;
    }
  }
  add_words (self->resource, "notes", self->rest->str, self->rest);
}

static gboolean
read_cell (Reading *self, guint column, const char *text, GError **error)
{
  const WayField *field = way_record_find_field (self->resource, known[column].name);

  if (column == 0)
    return TRUE;
  if (field == NULL)
    read_organization (self, text);
  else if (field->type == WAY_FIELD_DATE)
    return read_date (self, text, error);
  else if (field->type == WAY_FIELD_CHOICE)
    read_choice (self, field, text);
  else if (field->type == WAY_FIELD_SET)
    read_set (self, field, text);
  else if (g_str_equal (field->name, "name"))
    way_set (self->resource, name, text);
  else
    add_words (self->resource, field->name, text, self->rest);
  if (field != NULL)
    keep_rest (self, field);
  return TRUE;
}

static gboolean
read_row (Reading *self, const WayCsvRow *row, GError **error)
{
  const WayImportHow *how = self->how;

  if (row->fault != NULL)
    return refuse (error, row->fault);

  for (guint i = 0; i < row->n_cells; i++) {
    const guint      column = i < how->n_columns ? how->columns[i] : 0;
    g_autofree char *text = NULL;

    if (!way_text_clean (row->cells[i], -1, &text)) {
      g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, _ ("“%s” is too long or not a text."),
                   way_column_set_get_label (&way_resource_columns, column));
      return FALSE;
    }
    if (text == NULL)
      continue;
    if (i >= how->n_columns)
      return refuse (error, _ ("There are more cells than headings."));
    if (!read_cell (self, column, text, error))
      return FALSE;
  }

  if (self->resource->name == NULL)
    return refuse (error, _ ("There is no name."));
  return way_record_check (self->resource, error);
}

gpointer
way_resource_import_row (const WayImportHow *how,
                         const WayCsvRow    *row,
                         GPtrArray          *more,
                         GError            **error)
{
  const WayId id = way_id_make (how->now.us);
  g_autoptr (WayResource) resource = way_record_new (WAY_TYPE_RESOURCE, &id);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);
  Reading  reading = { how, resource, made, g_string_new (NULL) };
  gboolean read = read_row (&reading, row, error);

  g_string_free (reading.rest, TRUE);
  if (!read)
    return NULL;

  g_ptr_array_extend_and_steal (more, g_steal_pointer (&made));
  return g_steal_pointer (&resource);
}

/* --- duplicates --- */

char **
way_resource_import_dup_keys (gpointer record)
{
  WayResource     *resource = record;
  GPtrArray       *keys = g_ptr_array_new ();
  g_autofree char *name = way_text_fold (resource->name);

  if (resource->source_id != NULL)
    g_ptr_array_add (keys, g_strdup_printf ("#%s", resource->source_id));
  if (resource->phone != NULL) {
    g_autofree char *digits = way_text_digits (resource->phone);

    g_ptr_array_add (keys, g_strdup_printf ("%s t%s", name, digits));
  }
  if (resource->address != NULL) {
    g_autofree char *address = way_text_fold (resource->address);

    g_ptr_array_add (keys, g_strdup_printf ("%s a%s", name, address));
  }
  if (resource->phone == NULL && resource->address == NULL)
    g_ptr_array_add (keys, g_strdup_printf ("%s", name));
  g_ptr_array_add (keys, NULL);
  return (char **)g_ptr_array_free (keys, FALSE);
}

gboolean
way_resource_import_key_is_number (const char *key)
{
  return *key == '#'; /* no folded name begins so */
}
