"""The head of a résumé, taken out of its lines and tables (rule N and "Contacts", docs/markdown.md)."""
