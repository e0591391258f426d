/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl-passphrase.h"

#include <glib/gi18n.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define MAX_PASSPHRASE 4096

char *
ctl_passphrase_read (int fd)
{
  char  *text = g_malloc0 (MAX_PASSPHRASE + 1);
  gsize  length = 0;
  gssize n;

  while (length < MAX_PASSPHRASE && (n = read (fd, text + length, MAX_PASSPHRASE - length)) > 0) {
    length += (gsize)n;
    if (memchr (text, '\n', length) != NULL)
      break;
  }

  text[strcspn (text, "\r\n")] = '\0';
  return text;
}

char *
ctl_passphrase_ask (void)
{
  struct termios was, quiet;
  char          *text;

  if (!isatty (STDIN_FILENO) || tcgetattr (STDIN_FILENO, &was) != 0)
    return NULL;

  g_printerr ("%s", _ ("Passphrase: "));
  quiet = was;
  quiet.c_lflag &= ~(tcflag_t)ECHO;
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &quiet);
  text = ctl_passphrase_read (STDIN_FILENO);
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &was);
  g_printerr ("\n");
  return text;
}

void
ctl_passphrase_free (char *passphrase)
{
  if (passphrase != NULL)
    explicit_bzero (passphrase, strlen (passphrase));
  g_free (passphrase);
}
