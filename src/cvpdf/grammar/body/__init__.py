"""A section's blocks → its entries and what stands between them (rules E1 to E7, docs/markdown.md)."""
