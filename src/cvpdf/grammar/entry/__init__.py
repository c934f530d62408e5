"""One entry while it is read: its header, and what below it belongs to it (rules E1, E4, E6, docs/markdown.md)."""
