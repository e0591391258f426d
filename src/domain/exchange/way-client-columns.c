/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-columns.h"

#include <glib/gi18n.h>

#include "way-error.h"

static const WayColumn known[WAY_CLIENT_N_COLUMNS] = {
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

/* Words that stand in headings of all kinds and say nothing there. */
static const char *const general[] = {
  "client", "cliente", "first", "last", "name", "nombre", NULL
};

static gboolean
has_name (const guint *columns, guint n, GError **error)
{
  for (guint i = 0; i < n; i++) {
    if (columns[i] == WAY_CLIENT_COLUMN_NAME_TO_USE ||
        columns[i] == WAY_CLIENT_COLUMN_LEGAL_GIVEN || columns[i] == WAY_CLIENT_COLUMN_LEGAL_FAMILY)
      return TRUE;
  }

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, _ ("No column holds a name."));
  return FALSE;
}

const WayColumnSet way_client_columns = { known, WAY_CLIENT_N_COLUMNS, general, has_name };
