-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a day is made of: the page Today, and the timeline of a client.

-- What comes round for the active clients of a worker, derived from client, assessment and plan
-- (way-client-due.c): the day on which each measure was asked last, and the day of the next review of a
-- plan.  Whose client it is stands in the row, so that a day of one worker among 100,000 clients is one
-- walk along the index.
CREATE TABLE client_due (
  client_id BLOB NOT NULL REFERENCES client (id), -- who stands in the list
  kind      TEXT NOT NULL CHECK (kind IN ('measure', 'review')),
  what      TEXT NOT NULL,                        -- the instrument, or nothing
  day       TEXT NOT NULL,
  worker_id BLOB NOT NULL,                        -- empty for nobody
  PRIMARY KEY (client_id, kind, what)
) STRICT, WITHOUT ROWID;

CREATE INDEX client_due_by_worker ON client_due (worker_id, kind, what, day);

-- A client’s timeline reads these from the newest on; whatever asks for all of a client’s is served as
-- before, so that a save pays for no index more.
DROP INDEX assessment_by_client;
CREATE INDEX assessment_by_client ON assessment (client_id, taken_on);
DROP INDEX event_by_client;
CREATE INDEX event_by_client ON event (client_id, happened_on);

DROP INDEX appointment_by_client;
CREATE INDEX appointment_by_client ON appointment (client_id, starts_at) WHERE client_id IS NOT NULL;
DROP INDEX crisis_by_client;
CREATE INDEX crisis_by_client ON crisis (client_id, started_at) WHERE client_id IS NOT NULL;
DROP INDEX milestone_by_client;
CREATE INDEX milestone_by_client ON milestone (client_id, reached_on);
-- What an event stands for is told once.
CREATE INDEX crisis_by_event ON crisis (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX milestone_by_event ON milestone (event_id) WHERE event_id IS NOT NULL;

-- Work on plans, for the same.
CREATE INDEX log_of_plans ON log (client_id, seq)
  WHERE kind IN ('plan', 'need', 'goal', 'objective', 'intervention') AND area = 'history';

INSERT INTO client_due (client_id, kind, what, day, worker_id)
  SELECT client_index.client_id, 'measure', instrument, max (taken_on), ifnull (worker_id, x'')
  FROM client_index JOIN assessment ON assessment.client_id IN (
    WITH RECURSIVE one (id) AS (SELECT client_index.client_id UNION SELECT other_id FROM client_match
      JOIN one ON client_match.client_id = one.id WHERE verdict = 'same' AND deleted_at IS NULL)
    SELECT id FROM one)
  WHERE archived = 0 AND client_index.status = 0 AND assessment.status = 'signed'
    AND assessment.deleted_at IS NULL
  GROUP BY client_index.client_id, instrument;
INSERT INTO client_due (client_id, kind, what, day, worker_id)
  SELECT client_index.client_id, 'review', '', min (review_on), ifnull (worker_id, x'')
  FROM client_index JOIN plan ON plan.client_id IN (
    WITH RECURSIVE one (id) AS (SELECT client_index.client_id UNION SELECT other_id FROM client_match
      JOIN one ON client_match.client_id = one.id WHERE verdict = 'same' AND deleted_at IS NULL)
    SELECT id FROM one)
  WHERE archived = 0 AND client_index.status = 0 AND plan.status <> 'ended' AND review_on IS NOT NULL
    AND plan.deleted_at IS NULL
  GROUP BY client_index.client_id;
