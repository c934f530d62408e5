"""Which lines are section titles, on which level, and what they mean (rules S1 to S3, docs/markdown.md)."""
