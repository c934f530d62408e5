"""What the author asks for and where: one table of settings, and the places a wish may come from.

flag > target > `CVPDF_*` > front matter > nearest `cvpdf.toml` > `[tool.cvpdf]` > the user's file > theme
(docs/configuration.md).
"""
