"""One header line of an entry → its parts and its period (rule F, docs/markdown.md)."""
