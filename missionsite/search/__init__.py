"""Find anything by words, behind one interface for SQLite and PostgreSQL.

To look for something:

``finding``     the entries with all of some words, by kind, the best first
``words``       what somebody typed as words, and what folds them as the index does
``countries``   countries by the words of their names
``matching``    words as a query of the full-text index
``marking``     where the words stand in a text

To keep entries and index equal to the content:

``declared``    how a migration says what the entries are made of
``sql_views``   that as views of the database
``reactions``   what follows from a change in a table
``sqlite``      the triggers and the index of SQLite
``postgresql``  those of PostgreSQL
``dialects``    where the two say the same thing in different words
``operations``  the migration operations that install it all
``rebuilding``  all of it anew
"""
