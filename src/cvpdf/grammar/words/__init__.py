"""What words say of themselves: a title, an employer, a position, a place (rules S1 and F, docs/markdown.md)."""
