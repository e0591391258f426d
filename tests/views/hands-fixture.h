/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Real keys, and what else xdotool does. */
static inline void
run_tool (const char *command)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

/* By the names of xdotool. */
static inline void
press (const char *keys)
{
  g_autofree char *command = g_strdup_printf ("xdotool key --delay 2 %s", keys);

  run_tool (command);
}

static inline void
type (const char *text)
{
  g_autofree char *command = g_strdup_printf ("xdotool type --delay 2 -- '%s'", text);

  run_tool (command);
}
