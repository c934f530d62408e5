"""Names and contacts, wherever they stand (rule N and "Contacts", docs/markdown.md)."""
