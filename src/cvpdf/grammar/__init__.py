"""How a résumé is read: one family of rules a file, as pure functions over lines, tables from `lexicon`.

The letters of the rules (S, N, E, F, Z) are those of docs/markdown.md.
"""
