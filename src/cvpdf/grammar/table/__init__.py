"""Tables whose rows are entries, or that are one entry's header (rule E3, docs/markdown.md)."""
