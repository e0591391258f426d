-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is signed or closed is not written over either: a REPLACE takes the row that is there away without
-- asking the triggers of a DELETE, unless its connection wants recursive triggers, as this program’s does.

CREATE TRIGGER assessment_is_not_written_over BEFORE INSERT ON assessment
WHEN EXISTS (SELECT 1 FROM assessment WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'signed: an assessment is not replaced'); END;

CREATE TRIGGER score_is_not_written_over BEFORE INSERT ON score
WHEN EXISTS (SELECT 1 FROM score WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'signed: a score is not replaced'); END;

CREATE TRIGGER crisis_is_not_written_over BEFORE INSERT ON crisis
WHEN EXISTS (SELECT 1 FROM crisis WHERE id = NEW.id AND status = 'closed')
BEGIN SELECT RAISE (ABORT, 'closed: a crisis is not replaced'); END;

CREATE TRIGGER crisis_action_is_not_written_over BEFORE INSERT ON crisis_action
WHEN EXISTS (SELECT 1 FROM crisis_action a JOIN crisis c ON c.id = a.crisis_id
             WHERE a.id = NEW.id AND c.status = 'closed')
BEGIN SELECT RAISE (ABORT, 'closed: what was done in a crisis is not replaced'); END;

CREATE TRIGGER safety_plan_is_not_written_over BEFORE INSERT ON safety_plan
WHEN EXISTS (SELECT 1 FROM safety_plan WHERE id = NEW.id AND status <> 'draft')
BEGIN SELECT RAISE (ABORT, 'agreed: a version of a safety plan is not replaced'); END;
