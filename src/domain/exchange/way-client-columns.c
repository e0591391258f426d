/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-error.h"
#include "way-text.h"

/* Synonyms are folded, way_text_fold(), and parted by commas. */
static const struct {
  const char *name;
  const char *label;
  const char *synonyms;
} known[WAY_CLIENT_N_COLUMNS] = {
  [WAY_CLIENT_COLUMN_NONE] = { "", N_ ("Left out"), "" },
  [WAY_CLIENT_COLUMN_NUMBER] = { "number", N_ ("Number"),
                                 "client number,client id,case number,record number,file number,"
                                 "mrn,id,no,numero,numero de cliente,numero de expediente,"
                                 "expediente" },
  [WAY_CLIENT_COLUMN_NAME_TO_USE] = { "name_to_use", N_ ("Name to use"),
                                      "preferred name,chosen name,goes by,known as,name,full name,"
                                      "client,client name,nombre preferido,nombre elegido,"
                                      "nombre completo,cliente" },
  [WAY_CLIENT_COLUMN_LEGAL_GIVEN] = { "legal_given", N_ ("Legal given name"),
                                      "legal given name,first name,given name,given names,first,"
                                      "forename,firstname,legal first name,nombre,nombres,"
                                      "nombre de pila,nombre legal" },
  [WAY_CLIENT_COLUMN_LEGAL_FAMILY] = { "legal_family", N_ ("Legal family name"),
                                       "legal family name,last name,family name,surname,last,"
                                       "lastname,legal last name,apellido,apellidos,"
                                       "apellido legal,apellido paterno" },
  [WAY_CLIENT_COLUMN_ALIASES] = { "aliases", N_ ("Other names"),
                                  "other names,alias,aka,a k a,nickname,nicknames,former names,"
                                  "former name,otros nombres,apodo,apodos" },
  [WAY_CLIENT_COLUMN_PRONOUNS] = { "pronouns", N_ ("Pronouns"), "pronoun,pronombres,pronombre" },
  [WAY_CLIENT_COLUMN_BIRTH_DATE] = { "birth_date", N_ ("Birth date"),
                                     "date of birth,dob,d o b,birthdate,birthday,born,birth,"
                                     "fecha de nacimiento,nacimiento,fecha nacimiento,"
                                     "f nacimiento,nacido" },
  [WAY_CLIENT_COLUMN_PHONE] = { "phone", N_ ("Phone"),
                                "telephone,phone number,mobile,cell,cell phone,mobile phone,tel,"
                                "telefono,numero de telefono,celular,movil" },
  [WAY_CLIENT_COLUMN_EMAIL] = { "email", N_ ("Email"),
                                "e mail,email address,e mail address,mail,correo,"
                                "correo electronico" },
  [WAY_CLIENT_COLUMN_LANGUAGE] = { "language", N_ ("Language"),
                                   "preferred language,primary language,languages,idioma,"
                                   "idioma preferido,lengua,idiomas" },
  [WAY_CLIENT_COLUMN_PROGRAM] = { "program", N_ ("Program"),
                                  "programme,service,program name,programa,servicio" },
  [WAY_CLIENT_COLUMN_WORKER] = { "worker", N_ ("Worker"),
                                 "counselor,case manager,case worker,caseworker,staff,assigned to,"
                                 "primary counselor,consejero,consejera,trabajador,trabajadora,"
                                 "responsable" },
  [WAY_CLIENT_COLUMN_STATUS] = { "status", N_ ("Status"),
                                 "case status,client status,estado,situacion,estatus" },
};

const char *
way_client_column_get_name (WayClientColumn column)
{
  g_return_val_if_fail (column < WAY_CLIENT_N_COLUMNS, "");

  return known[column].name;
}

const char *
way_client_column_get_label (WayClientColumn column)
{
  g_return_val_if_fail (column < WAY_CLIENT_N_COLUMNS, "");

  return _ (known[column].label);
}

/* Words that stand in headings of all kinds and say nothing there. */
static const char *const general[] = {
  "client", "cliente", "first", "last", "name", "nombre", NULL
};

/* Whole words of the heading: “mail” is not in “mailbox”. */
static gboolean
holds (const char *folded, const char *words)
{
  g_autofree char *heading = g_strdup_printf (" %s ", folded);
  g_autofree char *part = g_strdup_printf (" %s ", words);

  return strlen (words) > 2 && !g_strv_contains (general, words) && strstr (heading, part) != NULL;
}

WayColumnMatch
way_client_column_match (WayClientColumn column, const char *heading)
{
  g_autofree char *folded = way_text_fold (heading);
  g_autofree char *name = NULL;
  g_auto (GStrv) synonyms = NULL;
  WayColumnMatch match;

  g_return_val_if_fail (column < WAY_CLIENT_N_COLUMNS, WAY_COLUMN_MATCH_NONE);

  if (column == WAY_CLIENT_COLUMN_NONE || *folded == '\0')
    return WAY_COLUMN_MATCH_NONE;
  if (strcmp (heading, known[column].name) == 0)
    return WAY_COLUMN_MATCH_EXACT;

  name = way_text_fold (known[column].name);
  if (strcmp (folded, name) == 0)
    return WAY_COLUMN_MATCH_SYNONYM;
  match = holds (folded, name) ? WAY_COLUMN_MATCH_GUESS : WAY_COLUMN_MATCH_NONE;

  synonyms = g_strsplit (known[column].synonyms, ",", -1);
  for (guint i = 0; synonyms[i] != NULL; i++) {
    if (strcmp (folded, synonyms[i]) == 0)
      return WAY_COLUMN_MATCH_SYNONYM;
    if (holds (folded, synonyms[i]))
      match = WAY_COLUMN_MATCH_GUESS;
  }

  return match;
}

guint
way_client_columns_match (const char *const *headings,
                          guint              n,
                          WayClientColumn   *columns,
                          WayColumnMatch    *matches)
{
  gboolean used[WAY_CLIENT_N_COLUMNS] = { FALSE };
  guint    n_matched = 0;

  for (guint i = 0; i < n; i++) {
    columns[i] = WAY_CLIENT_COLUMN_NONE;
    if (matches != NULL)
      matches[i] = WAY_COLUMN_MATCH_NONE;
  }

  for (WayColumnMatch match = WAY_COLUMN_MATCH_EXACT; match > WAY_COLUMN_MATCH_NONE; match--) {
    for (guint i = 0; i < n; i++) {
      for (guint k = 1; k < WAY_CLIENT_N_COLUMNS && columns[i] == WAY_CLIENT_COLUMN_NONE; k++) {
        if (used[k] || way_client_column_match ((WayClientColumn)k, headings[i]) != match)
          continue;
        used[k] = TRUE;
        columns[i] = (WayClientColumn)k;
        if (matches != NULL)
          matches[i] = match;
        n_matched++;
      }
    }
  }

  return n_matched;
}

gboolean
way_client_columns_check (const WayClientColumn *columns, guint n, GError **error)
{
  guint count[WAY_CLIENT_N_COLUMNS] = { 0 };

  for (guint i = 0; i < n; i++) {
    if (++count[columns[i]] > 1 && columns[i] != WAY_CLIENT_COLUMN_NONE) {
      g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, _ ("Two columns are “%s”."),
                   way_client_column_get_label (columns[i]));
      return FALSE;
    }
  }

  if (count[WAY_CLIENT_COLUMN_NAME_TO_USE] + count[WAY_CLIENT_COLUMN_LEGAL_GIVEN] +
        count[WAY_CLIENT_COLUMN_LEGAL_FAMILY] >
      0)
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, _ ("No column holds a name."));
  return FALSE;
}
