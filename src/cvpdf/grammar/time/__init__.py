"""When something took place: dates and periods in every form that people write (docs/markdown.md, "Dates")."""
