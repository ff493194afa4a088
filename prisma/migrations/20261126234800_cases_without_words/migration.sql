-- Cases opened before cases had words of their own are filled in by a job; it must not read all of them to find none.
CREATE INDEX "moderation_cases_without_words" ON "moderation_cases" ("id") WHERE "search_text" = '';
