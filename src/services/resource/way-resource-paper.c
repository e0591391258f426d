/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource-paper.h"

#include <glib/gi18n.h>

#include "way-organization.h"
#include "way-record-repo.h"
#include "way-resource-columns.h"
#include "way-resource-words.h"
#include "way-when.h"

struct _WayResourceSelection {
  GObject parent_instance;

  GArray *ids;
};

G_DEFINE_FINAL_TYPE (WayResourceSelection, way_resource_selection, G_TYPE_OBJECT)

static void
way_resource_selection_finalize (GObject *object)
{
  g_clear_pointer (&WAY_RESOURCE_SELECTION (object)->ids, g_array_unref);

  G_OBJECT_CLASS (way_resource_selection_parent_class)->finalize (object);
}

static void
way_resource_selection_class_init (WayResourceSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_resource_selection_finalize;
}

static void
way_resource_selection_init (WayResourceSelection *self)
{
}

WayResourceSelection *
way_resource_selection_new (GArray *ids)
{
  WayResourceSelection *self = g_object_new (WAY_TYPE_RESOURCE_SELECTION, NULL);

  self->ids = g_array_copy (ids);
  return self;
}

/* --- for who goes there --- */

static void
add_resource (WayPaper *paper, WayResource *resource)
{
  static const char *const told[] = { "services",  "eligibility",    "intake", "contact_person",
                                      "phone",     "text_number",    "email",  "web",
                                      "hours",     "address",        "area",   "transport",
                                      "cost",      "cost_words",     "payers", "payer_words",
                                      "languages", "language_words", "access", "access_words",
                                      "capacity",  "wait_words" };

  way_paper_begin_group (paper);
  way_paper_add_text (paper, 0, WAY_PAPER_BIG, resource->name);
  way_paper_add_text (paper, 0, WAY_PAPER_DIM, way_resource_get_kind_label (resource));
  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    g_autofree char *words = way_resource_words_field (resource, told[i]);

    if (words != NULL)
      way_paper_add_pair (paper, 0, gettext (way_record_find_field (resource, told[i])->label),
                          words);
  }
  way_paper_end_group (paper);
  way_paper_add_space (paper, 1);
}

/* --- for another program --- */

/* NULL where it is of none, or that is gone. */
static char *
dup_organization (WayDb *db, const WayResource *resource)
{
  g_autoptr (WayOrganization) organization =
    way_id_is_none (&resource->organization_id)
      ? NULL
      : way_record_repo_get (db, WAY_TYPE_ORGANIZATION, &resource->organization_id, NULL);

  return organization != NULL ? g_strdup (organization->name) : NULL;
}

static void
add_table (WayPaper *paper, WayDb *db, GPtrArray *resources)
{
  const guint                n = way_resource_columns_count ();
  g_autofree WayPaperColumn *columns = g_new0 (WayPaperColumn, n);
  g_autofree const char    **cells = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    columns[i] = (WayPaperColumn){ way_resource_columns_get_name (i), 1, FALSE };
  way_paper_begin_table (paper, columns, n);
  for (guint r = 0; r < resources->len; r++) {
    WayResource     *resource = g_ptr_array_index (resources, r);
    g_autofree char *organization = dup_organization (db, resource);
    g_auto (GStrv) texts = way_resource_columns_dup_row (resource, organization);

    for (guint i = 0; i < n; i++)
      cells[i] = texts[i];
    way_paper_add_row (paper, WAY_PAPER_PLAIN, cells);
  }
  way_paper_end_table (paper);
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayResourceSelection *selection = WAY_RESOURCE_SELECTION (params);
  g_autoptr (GPtrArray) resources = way_record_repo_get_many (
    db, WAY_TYPE_RESOURCE, (const WayId *)(gconstpointer)selection->ids->data, selection->ids->len,
    error);
  g_autofree char *day = way_when_write (request->today);
  WayPaper        *paper;

  if (resources == NULL)
    return NULL;

  paper = way_paper_new (request->large);
  if (request->form == WAY_FORMAT_CSV) {
    add_table (paper, db, resources);
    return paper;
  }

  way_paper_set_head (paper, _ ("Places That Can Help"), day);
  way_paper_add_title (paper, _ ("Places That Can Help"));
  way_paper_add_text (paper, 0, WAY_PAPER_DIM, _ ("Call before you go: hours and rules change."));
  way_paper_add_rule (paper);
  for (guint i = 0; i < resources->len; i++)
    add_resource (paper, g_ptr_array_index (resources, i));
  if (resources->len == 0)
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, _ ("Nothing was chosen."));
  return paper;
}

const WayPaperKind way_resource_client_paper = {
  .what = "resources",
  .purpose = "list of resources",
  .title = N_ ("Print the Resources"),
  .make = make,
};

static const WayFormat forms[] = { WAY_FORMAT_PDF, WAY_FORMAT_CSV };

const WayPaperKind way_resource_paper = {
  .what = "resources",
  .purpose = "list of resources",
  .title = N_ ("Print or Save the Resources"),
  .of_program_only = TRUE,
  .about_nobody = N_ ("A list of places, about nobody"),
  .forms = forms,
  .n_forms = G_N_ELEMENTS (forms),
  .make = make,
};
