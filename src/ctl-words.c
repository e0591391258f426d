/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl-words.h"

#include <glib/gi18n.h>

#include "way-error.h"

CtlStatus
ctl_refuse (const char *words)
{
  g_printerr ("waymarkctl: %s\n", words);
  return CTL_REFUSED;
}

CtlStatus
ctl_wrong_use (const char *words)
{
  g_printerr (_ ("waymarkctl: %s\nTry “waymarkctl --help”.\n"), words);
  return CTL_WRONG_USE;
}

/* Errors of the lower floors are for the log; these are for whoever waits at the terminal. */
CtlStatus
ctl_fail (const GError *error)
{
  if (error->domain != WAY_ERROR)
    return ctl_refuse (error->message);

  switch ((int)error->code) {
  case WAY_ERROR_WRONG_KEY:
    return ctl_refuse (_ ("The passphrase does not open this caseload."));
  case WAY_ERROR_IN_USE:
    return ctl_refuse (_ ("Another program has the caseload open. Close it first."));
  case WAY_ERROR_EXISTS:
    return ctl_refuse (_ ("There is a caseload in this folder already."));
  case WAY_ERROR_READ_ONLY:
    return ctl_refuse (_ ("The folder cannot be written to."));
  case WAY_ERROR_DISK_FULL:
    return ctl_refuse (_ ("The disk is full. Nothing was changed."));
  default:
    return ctl_refuse (error->message);
  }
}

const char *
ctl_words_of_commands (void)
{
  return _ (
    "Commands:\n"
    "  create                        Create a caseload; prints its recovery code, once\n"
    "  consent check NUMBER --recipient NAME --class CLASS --purpose PURPOSE --at TIME\n"
    "                                Say whether it may be shared, as JSON; writes nothing\n"
    "  demo [--clients N] [--notes N] [--seed N]\n"
    "                                Fill an empty caseload with people who do not exist; N notes\n"
    "                                of each, on average\n"
    "  export resources FOLDER       Write the directory of resources, as HSDS, into a new folder\n"
    "  import clients FILE.csv       Take in clients, all or none\n"
    "  import resources FILE|FOLDER  Take in resources: CSV, or the folder of HSDS\n"
    "  import records FILE.ndjson    Take in records of any kind, all or none\n"
    "  score INSTRUMENT ANSWER…      Score answers (“-” open, “refused”, “na”), as JSON\n"
    "        [--context key=value]\n"
    "  verify                        Check that nothing was damaged or changed behind its back\n"
    "\n"
    "Exit status: 0 done, 1 refused (in words on the standard error), 2 wrong use.");
}
