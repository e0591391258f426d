/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl-export.h"

#include <glib/gi18n.h>

#include "way-hsds-write.h"

CtlStatus
ctl_run_export (Ctl *self, char **words)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayWorkspace *workspace;
  CtlStatus     status;
  guint         n = 0;

  if (g_strv_length (words) != 2 || !g_str_equal (words[0], "resources"))
    return ctl_wrong_use (_ ("It is “export resources FOLDER”."));
  status = ctl_unlock (self);
  if (status != CTL_DONE)
    return status;

  workspace = way_caseload_get_workspace (self->caseload);
  folder = g_file_new_for_commandline_arg (words[1]);
  way_hsds_write_async (workspace, folder, NULL, ctl_done_cb, self);
  result = ctl_wait_for (self);
  if (!way_hsds_write_finish (workspace, result, &n, &error))
    return ctl_fail (error);

  g_print (ngettext ("%u resource\n", "%u resources\n", n), n);
  return CTL_DONE;
}
