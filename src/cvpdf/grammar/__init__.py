"""How a résumé is read: one family of rules a file, as pure functions over lines, tables from `lexicon`.

The letters of the rules (S, N, E, F, Z) are those of docs/markdown.md. The rooms know only those above them:

- `text`: lines of visible text, and the language they are in
- `time`: dates and periods
- `words`: what words say of themselves, a title, an employer, a place
- `header`: one header line, cut into its parts; `person`: names and contacts, wherever they stand
- `entry`: one entry while it is being read
- `table`: rows that are entries
- `section`: which lines are titles, and on which level
- `body`: a section's entries; `head`: the head of a résumé; `alike`: what sure headers say of doubtful ones beside them
"""
