-- SPDX-License-Identifier: GPL-3.0-or-later
-- The history is asked what took an act back, and when the chain was looked through last.  Both
-- indexes leave out nearly every entry, so that a save does not pay for them.
CREATE INDEX log_of_undos ON log (undoes, seq) WHERE undoes IS NOT NULL;
CREATE INDEX log_of_checks ON log (seq) WHERE verb = 'check';
