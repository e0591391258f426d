/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-demo-pen.h"

/* Sentences of notes about no one in particular: what was said, what was done, what it means, and
 * what comes next. */
const char *const way_demo_said[] = {
  "“I slept four nights out of seven, and that is two more than last week.”",
  "“The evenings are the worst, from when the shops close until I fall asleep.”",
  "“My sister picked up the phone this time.”",
  "“I walked past the corner and did not stop.”",
  "“The letter from the housing office still lies unopened on the table.”",
  "“I do not want to be asked about the accident again by somebody new.”",
  "“Work is good for me, the pay is not.”",
  "“I told them at the meeting, and nobody laughed.”",
  "“The cravings come when I am hungry, I noticed that on Tuesday.”",
  "“I want to see my kids on a Sunday and be rested.”",
  "“The bus takes an hour each way, so I skip it when it rains.”",
  "“I kept the list on the fridge and used two things from it.”",
  "“The new pills make me tired in the morning but the nights are quiet.”",
  "“My landlord gave me until the end of the month.”",
  "“I had a drink at the wedding and called my sponsor before the second.”",
  "“Nobody in my family ever talked about any of this.”",
  "“Since the flood everything smells of it, even the coat.”",
  "“I am proud of the three weeks, you can write that down.”",
  "Came on time, spoke quietly at first and more freely after a while.",
  "Brought the diary along; every day has an entry.",
  NULL,
};

const char *const way_demo_done[] = {
  "Looked through the diary together and marked the hours that were hard.",
  "Practised what to say when the offer comes.",
  "Called the housing office together and got a name and an extension.",
  "Filled in the first two pages of the application.",
  "Went through the safety plan; one number was out of date and is right now.",
  "Listened. Reflected what was said about the two nights without use.",
  "Walked to the library and back, which made talking easier.",
  "Showed the breathing exercise once more and did it together, three rounds.",
  "Drew the week as a line and put the good hours in.",
  "Explained what the letter from the court asks for, and by when.",
  "Gave the leaflet about medication, and time for questions.",
  "Rehearsed the call to the sister.",
  "Wrote down three people to call, in the client’s order.",
  "Went along to the first meeting and introduced two people.",
  NULL,
};

const char *const way_demo_meant[] = {
  "Motivation is high and the confidence is catching up.",
  "The evenings are where it is decided; a plan for them is what helps.",
  "One step closer to the goal: the first of two applications is in.",
  "Sleep is better and so is everything that hangs on it.",
  "No change since last time, which in this month is something.",
  "Contact with family has become a strength rather than a trigger.",
  "Says more clearly than before what is wanted, and what is not.",
  "Used what was practised, without being reminded.",
  "Took it well, laughed about the second try.",
  "Was not sure whether it will hold; wants to try for one week.",
  "Worries about the rent come before everything else at the moment.",
  "Looks for help early now, before the second drink and not after it.",
  NULL,
};

const char *const way_demo_next[] = {
  "Keep the diary for another week, with the hours.",
  "Send the second application by Friday; both of us check on Monday.",
  "Call the landlord together at the next session.",
  "Go to the Thursday meeting; text afterwards how it was.",
  "Ask at the clinic about the morning dose.",
  "Look at the budget, bring the bills along.",
  "Try the evening plan on three days.",
  "Ask the sister whether Sunday suits her.",
  "Bring the birth certificate, then we go to the office.",
  "Continue every week; review the plan at the end of the month.",
  "Measure again in two weeks.",
  NULL,
};

const char *const way_demo_next_contacts[] = {
  "Next week, same time", "Call on Thursday", "Tuesday 10:00, here",
  "In two weeks",         "Text on Friday",   NULL,
};

const char *const way_demo_none_because[] = {
  "Urgent need came first",
  "There is no plan yet",
  "The client wanted to talk about something else",
  NULL,
};

const char *const way_demo_addenda[] = {
  "The housing office called back: the application arrived.",
  "The client asked to have it noted that the meeting was on Wednesday.",
  "The dose was confirmed by the clinic the next morning.",
  "The sister called; Sunday is fine.",
  NULL,
};
