/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-roster.h"

#include <glib/gi18n.h>

#include "way-client-facts-repo.h"
#include "way-client-set-repo.h"
#include "way-now.h"
#include "way-record-repo.h"
#include "way-staff.h"
#include "way-when.h"
#include "way-workspace-private.h"

#define WIDE 720 /* pixels of columns that the short side of the paper has room for */

struct _WayRoster {
  GObject parent_instance;

  WayClientSet   *set;
  char           *about;
  char           *staff;
  WayRosterColumn columns[WAY_ROSTER_N_COLUMNS];
  guint           n_columns;
};

G_DEFINE_FINAL_TYPE (WayRoster, way_roster, G_TYPE_OBJECT)

static void
way_roster_finalize (GObject *object)
{
  WayRoster *self = WAY_ROSTER (object);

  way_client_set_unref (self->set);
  g_free (self->about);
  g_free (self->staff);

  G_OBJECT_CLASS (way_roster_parent_class)->finalize (object);
}

static void
way_roster_class_init (WayRosterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_roster_finalize;
}

static void
way_roster_init (WayRoster *self)
{
}

WayRoster *
way_roster_new (WayClientSet          *set,
                const char            *about,
                const char            *staff,
                const WayRosterColumn *columns,
                guint                  n_columns)
{
  WayRoster *self = g_object_new (WAY_TYPE_ROSTER, NULL);

  self->set = way_client_set_ref (set);
  self->about = g_strdup (about);
  self->staff = g_strdup (staff);
  self->n_columns = MIN (n_columns, WAY_ROSTER_N_COLUMNS);
  for (guint i = 0; i < self->n_columns; i++)
    self->columns[i] = columns[i];
  return self;
}

/* --- rows --- */

/* Takes the cells of one client; they belong to the caller. */
typedef gboolean (*TakeRow) (const char *const *cells, gpointer user_data, GError **error);

typedef struct {
  WayRoster      *roster;
  WayDb          *db;
  WayRosterManner manner;
  WayDate         today;
  gboolean        with_facts;
  GHashTable     *staff; /* of the members of staff, by their ids */
  TakeRow         take;
  gpointer        user_data;
} Reading;

static GHashTable *
load_staff (WayDb *db, GError **error)
{
  g_autoptr (WayQuery) all = way_query_new (WAY_TYPE_STAFF);
  g_autoptr (GPtrArray) staff = way_record_repo_list (db, all, error);
  GHashTable *by_id;

  if (staff == NULL)
    return NULL;

  by_id = g_hash_table_new_full (way_id_hash, way_id_equal, g_free, g_object_unref);
  for (guint i = 0; i < staff->len; i++) {
    WayStaff *person = g_ptr_array_index (staff, i);

    g_hash_table_insert (by_id, g_memdup2 (&person->parent.id, sizeof (WayId)),
                         g_object_ref (person));
  }
  return by_id;
}

static gboolean
read_one (const Reading *self, const WayId *id, GError **error)
{
  const WayRoster *roster = self->roster;
  g_autoptr (WayClient) client = way_record_repo_get (self->db, WAY_TYPE_CLIENT, id, error);
  g_autoptr (WayClientFacts) facts = NULL;
  WayRosterRow    row = { .client = client, .today = self->today };
  const WayStaff *worker;
  char           *cells[WAY_ROSTER_N_COLUMNS + 1] = { NULL };
  gboolean        taken;

  if (client == NULL || (self->with_facts && (facts = way_client_facts_repo_get (
                                                self->db, id, way_now (), error)) == NULL))
    return FALSE;

  row.facts = facts;
  worker = g_hash_table_lookup (self->staff, &client->worker_id);
  row.worker = worker != NULL ? worker->name : NULL;
  for (guint i = 0; i < roster->n_columns; i++) {
    cells[i] = way_roster_column_say (roster->columns[i], &row, self->manner);
    if (cells[i] == NULL)
      cells[i] = g_strdup (""); /* so that the row ends where it ends */
  }
  taken = self->take ((const char *const *)cells, self->user_data, error);
  for (guint i = 0; i < roster->n_columns; i++)
    g_free (cells[i]);
  return taken;
}

/* Each of these clients, in this order. */
static gboolean
read_rows (Reading *self, const GArray *ids, WayHeadway *headway, GError **error)
{
  g_autoptr (GHashTable) staff = load_staff (self->db, error);

  if (staff == NULL)
    return FALSE;

  self->staff = staff;
  for (guint i = 0; i < self->roster->n_columns; i++)
    self->with_facts |= way_roster_column_needs_facts (self->roster->columns[i]);
  for (guint i = 0; i < ids->len; i++) {
    if (!way_headway_go_on (headway, i, ids->len, error) ||
        !read_one (self, &g_array_index (ids, WayId, i), error))
      return FALSE;
  }
  return TRUE;
}

/* --- on paper --- */

static gboolean
take_paper_row (const char *const *cells, gpointer paper, GError **error)
{
  way_paper_add_row (paper, WAY_PAPER_PLAIN, cells);
  return TRUE;
}

static void
begin_paper (WayRoster *self, WayPaper *paper, guint n, WayDate today)
{
  WayPaperColumn   columns[WAY_ROSTER_N_COLUMNS] = { 0 };
  g_autofree char *day = way_when_write_day (today);
  g_autofree char *count = g_strdup_printf (g_dngettext (NULL, "%'u client", "%'u clients", n), n);
  int              width = 0;

  for (guint i = 0; i < self->n_columns; i++) {
    columns[i].title = way_roster_column_get_title (self->columns[i]);
    columns[i].share = way_roster_column_get_width (self->columns[i]);
    width += way_roster_column_get_width (self->columns[i]);
  }
  if (width > WIDE)
    way_paper_set_landscape (paper, TRUE);

  way_paper_set_head (paper, self->staff, day);
  way_paper_add_title (paper, _ ("Clients"));
  if (self->about != NULL)
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, self->about);
  way_paper_add_text (paper, 0, WAY_PAPER_DIM, count);
  way_paper_begin_table (paper, columns, self->n_columns);
}

static WayPaper *
make_paper (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayRoster *self = params;
  g_autoptr (GArray) ids = way_client_set_repo_list (db, self->set, error);
  g_autoptr (WayPaper) paper = way_paper_new (request->large);
  Reading reading = { .roster = self,
                      .db = db,
                      .manner = WAY_ROSTER_PAPER,
                      .today = request->today,
                      .take = take_paper_row,
                      .user_data = paper };

  if (ids == NULL)
    return NULL;

  begin_paper (self, paper, ids->len, request->today);
  if (!read_rows (&reading, ids, NULL, error))
    return NULL;
  way_paper_end_table (paper);
  return g_steal_pointer (&paper);
}

const WayPaperKind way_roster_paper = {
  .what = "client-list",
  .purpose = "list of clients",
  .title = N_ ("Print the List"),
  .of_program_only = TRUE,
  .make = make_paper,
};

/* --- in a file --- */

typedef struct {
  WayRoster     *roster;
  WayDisclosure *door;
  GFile         *file;
  WayHeadway    *headway;
  WayDate        today;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *self = data;

  g_object_unref (self->roster);
  g_object_unref (self->door);
  g_object_unref (self->file);
  g_clear_object (&self->headway);
  g_free (self);
}

static gboolean
take_file_row (const char *const *cells, gpointer door, GError **error)
{
  return way_disclosure_add_row (door, cells, error);
}

static gboolean
add_titles (const Writing *self, GError **error)
{
  const char *titles[WAY_ROSTER_N_COLUMNS + 1] = { NULL };

  for (guint i = 0; i < self->roster->n_columns; i++)
    titles[i] = way_roster_column_get_title (self->roster->columns[i]);
  return way_disclosure_add_row (self->door, titles, error);
}

static gpointer
write_run (WayDb *db, gpointer data, GError **error)
{
  Writing *self = data;
  g_autoptr (GArray) ids = way_client_set_repo_list (db, self->roster->set, error);
  Reading reading = { .roster = self->roster,
                      .db = db,
                      .manner = WAY_ROSTER_FILE,
                      .today = self->today,
                      .take = take_file_row,
                      .user_data = self->door };

  if (ids == NULL || !way_disclosure_open_text (self->door, self->file, error) ||
      !add_titles (self, error) || !read_rows (&reading, ids, self->headway, error) ||
      !way_disclosure_finish (self->door, error))
    return NULL;

  return g_object_ref (self->door);
}

void
way_roster_write_async (WayRoster          *self,
                        WayWorkspace       *workspace,
                        WayDisclosure      *door,
                        GFile              *file,
                        WayHeadway         *headway,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  static const WayVerb verb = { write_run, NULL, writing_free, g_object_unref, TRUE };
  Writing             *writing = g_new0 (Writing, 1);

  g_return_if_fail (WAY_IS_ROSTER (self));

  writing->roster = g_object_ref (self);
  writing->door = g_object_ref (door);
  writing->file = g_object_ref (file);
  g_set_object (&writing->headway, headway);
  writing->today = way_today ();
  way_workspace_submit (workspace, &verb, writing, NULL, callback, user_data);
}

gboolean
way_roster_write_finish (WayRoster    *self,
                         WayWorkspace *workspace,
                         GAsyncResult *result,
                         GError      **error)
{
  g_autoptr (WayDisclosure) door = way_workspace_finish (workspace, result, error);

  return door != NULL;
}
