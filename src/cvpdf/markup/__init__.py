"""Markdown as people write it: what stands between their files and CommonMark, as pure functions over lines.

`repairs` mends habits that CommonMark reads otherwise than the author meant (docs/markdown.md lists them);
`html` turns raw HTML into Markdown lines; `autolink` finds bare addresses in text.
"""
