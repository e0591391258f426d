/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-today-paper.h"

#include <glib/gi18n.h>

#include "way-when.h"

static void
add_section (WayPaper *paper, WayToday *today, WayTodaySection section)
{
  static const WayPaperColumn columns[] = { { NULL, 3, FALSE },
                                            { NULL, 6, FALSE },
                                            { NULL, 3, FALSE } };
  GPtrArray                  *entries = way_today_get_entries (today, section);
  const WayTodaySectionKind  *kind = way_today_section (section);

  if (entries->len == 0 && kind->empty == NULL)
    return;

  way_paper_add_heading (paper, _ (kind->title));
  if (entries->len == 0) {
    way_paper_add_text (paper, 0, WAY_PAPER_DIM, _ (kind->empty));
    return;
  }

  way_paper_begin_table (paper, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < entries->len; i++) {
    const WayTodayEntry *entry = g_ptr_array_index (entries, i);

    way_paper_add_row (paper, WAY_PAPER_PLAIN,
                       (const char *[]){ entry->who, entry->what,
                                         entry->clock != NULL ? entry->clock : entry->when });
  }
  way_paper_end_table (paper);
  if (way_today_has_more (today, section))
    way_paper_add_text (paper, 0, WAY_PAPER_DIM, _ ("There are more than are listed here."));
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayToday *today = params;
  g_autoptr (WayPaper) paper = way_paper_new (request->large);
  g_autofree char *day = way_when_write_day (way_today_get_day (today));

  way_paper_set_head (paper, NULL, day);
  way_paper_add_title (paper, _ ("Today"));
  for (guint i = 0; i < WAY_TODAY_N_SECTIONS; i++)
    add_section (paper, today, (WayTodaySection)i);
  return g_steal_pointer (&paper);
}

const WayPaperKind way_today_paper = {
  .what = "today",
  .purpose = "list of a day",
  .title = N_ ("Print the Day"),
  .of_program_only = TRUE,
  .make = make,
};
